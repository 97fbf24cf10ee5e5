"""The history context of a write: who, through what, why. One per action, in its transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pghistory
from django.db import transaction

from provenance.models import User

_through: ContextVar[str] = ContextVar("through", default="")
_is_inside: ContextVar[bool] = ContextVar("is_inside", default=False)


@contextmanager
def through(what: str) -> Iterator[None]:
    """Say for all actions inside through what they come: "command", "job". Requests say it
    themselves, in their middleware."""
    token = _through.set(what)
    try:
        yield
    finally:
        _through.reset(token)


@contextmanager
def change(verb: str, *, by: User, reason: str = "") -> Iterator[None]:
    """One transaction, with `verb` ("claims.record"), the person and the reason in the history.

    An action called by another keeps the outer one's verb: the editor did one thing.
    """
    outermost = not _is_inside.get()
    about = {"verb": verb, "by": str(by.pk)} if outermost else {}
    if reason:
        about["reason"] = reason
    if _through.get():
        about["through"] = _through.get()
    token = _is_inside.set(True)
    try:
        with pghistory.context(**about), transaction.atomic():
            yield
    finally:
        _is_inside.reset(token)
