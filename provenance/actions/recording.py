"""The history context of a write: who, through what, why. One per action, in its transaction."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any

import pghistory
from django.db import DatabaseError, transaction
from django.db.models import Model
from psycopg import errors

from provenance.actions import events, recounting
from provenance.errors import Refused
from provenance.models import Claim, User
from provenance.queries import sight

_through: ContextVar[str] = ContextVar("through", default="")
_FASTER = (errors.UniqueViolation, errors.DeadlockDetected)
_is_inside: ContextVar[bool] = ContextVar("is_inside", default=False)
_reason: ContextVar[str] = ContextVar("reason", default="")


class AtOnce(Refused):
    """Two people recorded the same at the same moment; the first one's stands."""


@contextmanager
def through(what: str) -> Iterator[None]:
    """Say for all actions inside through what they come: "page", "api", "command", "job"."""
    token = _through.set(what)
    try:
        yield
    finally:
        _through.reset(token)


@contextmanager
def change(verb: str, *, by: User, reason: str = "") -> Iterator[None]:
    """One transaction, with `verb` ("claims.record"), the person and the reason in the history.

    An action called by another keeps the outer one's verb, and its reason where it has one: the
    editor did one thing. It fails with the outer one; where it may fail alone, the outer one says
    so by `recounting.part`. What it touched is counted anew at its end, whoever may see it: an act
    sees the whole record; then webhooks are told. What a rule of the database
    refuses because somebody else was faster, or because two acts wait for each other, is raised
    as AtOnce.
    """
    outermost = not _is_inside.get()
    about = {"verb": verb, "by": str(by.pk)} if outermost else {}
    reason = _reason.get() or reason
    if reason:
        about["reason"] = reason
    if _through.get():
        about["through"] = _through.get()
    token, former = _is_inside.set(True), _reason.set(reason)
    try:
        counting = recounting.at_the_end(by=by) if outermost else nullcontext()
        telling = events.at_the_end() if outermost else nullcontext()
        with (
            pghistory.context(**about),
            _first_come() if outermost else nullcontext(),
            transaction.atomic() if outermost else nullcontext(),
            sight.everything(),
            telling,
            counting,
        ):
            yield
    except Refused as refusal:
        if outermost:
            # Said by an act that saw everything, to somebody who may not.
            refusal.message = sight.worded(refusal.message)
        raise
    finally:
        _is_inside.reset(token)
        _reason.reset(former)


@contextmanager
def held(row: Model) -> Iterator[Any]:
    """`row` as it stands now, locked until the end: for an act that is done under a condition.
    None where it was removed meanwhile.

    Its claim is locked before it, as acts do.
    """
    with _first_come(), transaction.atomic():
        with sight.everything():
            if claim := getattr(row, "claim_id", None):
                Claim.objects.select_for_update().get(pk=claim)
            now = type(row)._default_manager.select_for_update().filter(pk=row.pk).first()
        yield now


@contextmanager
def _first_come() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        if isinstance(error.__cause__, _FASTER):
            raise AtOnce(
                "Somebody recorded the same a moment ago. Look at what is there, then try again."
            ) from error
        raise
