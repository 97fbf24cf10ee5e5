"""Requests that carry an Idempotency-Key: done once, however often they are sent.

The header is that of the IETF's draft-ietf-httpapi-idempotency-key-header.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from provenance.errors import Refused
from provenance.models import Answered, User
from provenance.queries import sight

KEPT = timedelta(hours=24)
LONGEST_KEY = 255


class OtherRequest(Refused):
    """The key was used for something else."""


class OutOfSight(Refused):
    """What was answered is about something that the person sees no longer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, to the byte. `about` are the records that it is about."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    about: Sequence[Model] = field(default=(), compare=False)


def once(
    *, key: str, fingerprint: str, do: Callable[[], Answer], by: User, at: datetime
) -> tuple[Answer, bool]:
    """What `do` answers, and whether it did so now; it is not done again for 24 hours.

    `fingerprint` tells what is asked for. A second request with the key waits for the first one
    to end. What is refused, or breaks, leaves nothing behind: it may be sent again. OutOfSight is
    raised in place of a kept answer where `by` sees less now, in the sight of which this is called.
    """
    with transaction.atomic():
        _forget(by, key, before=at - KEPT)
        row = Answered(person=by, key=key, fingerprint=fingerprint, at=at)
        # Waits where another request with this key is under way, and then adds nothing.
        Answered.objects.bulk_create([row], ignore_conflicts=True)
        kept = Answered.objects.get(person=by, key=key)
        if kept.pk != row.pk:
            return _again(kept, fingerprint), False
        answer = do()
        kept.status, kept.headers, kept.body = answer.status, answer.headers, answer.body
        about = ([str(row._meta.model_name), str(row.pk)] for row in answer.about if row.pk)
        # Without what the act itself has removed, or put out of the sight of who did it.
        with sight.of(by):
            kept.about = [named for named in about if _is_seen(*named)]
        kept.save(update_fields=["status", "headers", "body", "about"])
        return answer, True


def clear(*, at: datetime) -> int:
    """Forget the answers that are kept no longer; how many."""
    return Answered.objects.filter(at__lt=at - KEPT).delete()[0]


def _forget(person: User, key: str, *, before: datetime) -> None:
    Answered.objects.filter(person=person, key=key, at__lt=before).delete()


def _again(kept: Answered, fingerprint: str) -> Answer:
    if kept.fingerprint != fingerprint:
        raise OtherRequest(
            "This Idempotency-Key was sent with another request before. Send a key of its own "
            "with each request; repeat one only with the same address and the same body."
        )
    if not all(_is_seen(*row) for row in kept.about):
        raise OutOfSight("What this request was about is not there.")
    return Answer(kept.status or 200, bytes(kept.body), kept.headers)


def _is_seen(name: str, key: str) -> bool:
    model = apps.get_model("provenance", name)
    return bool(model._default_manager.filter(pk=key).exists())
