"""Tell people what happened to what they watch: once for each cause, never of their own acts."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import connection, models, transaction

from provenance import policies
from provenance.actions import queueing, recording
from provenance.domain.notices import Delivery, NoticeKind
from provenance.models import Notice, User, Webhook
from provenance.queries import audiences, watches

_TOUCH = """
    INSERT INTO provenance_noticeclaim (notice_id, claim_id)
    SELECT * FROM unnest(%s::uuid[], %s::uuid[])
"""
MAIL, DIGEST = "notices.mail", "notices.digest"


def tell(
    *,
    kind: NoticeKind,
    by: User,
    at: datetime,
    claims: Collection[UUID] = (),
    sources: Collection[UUID] = (),
    people: Collection[UUID] = (),
    **about: models.Model,
) -> None:
    """Tell whoever watches any of `claims` or `sources`, and `people`, inside another's change.

    `about` is the one row it is about, by its column of Notice: `verdict=verdict`. Each person
    gets one notice, with those of `claims` that they watch. One statement where nobody listens,
    four for a thousand people.
    """
    heard = audiences.of(claims=claims, sources=sources, people=people, but=by.pk)
    told = [
        Notice(person_id=one.person, kind=kind, by=by, at=at, delivery=one.delivery, **about)
        for one in heard
    ]
    if not told:
        return
    Notice.objects.bulk_create(told, batch_size=1000)
    pairs = zip(told, heard, strict=True)
    _touch([(notice.pk, claim) for notice, one in pairs for claim in one.claims])
    mailed = [notice for notice in told if notice.delivery == Delivery.IMMEDIATE]
    queueing.later(MAIL, ({"notice": str(notice.pk)} for notice in mailed))


def tell_owner(*, webhook: Webhook, at: datetime) -> None:
    """Tell whose webhook it is that the program switched it off, inside that change."""
    owner = webhook.owner
    notice = Notice.objects.create(
        person=owner,
        kind=NoticeKind.SWITCHED_OFF,
        webhook=webhook,
        by=owner,
        at=at,
        delivery=watches.preferred(owner),
    )
    if notice.delivery == Delivery.IMMEDIATE:
        queueing.later(MAIL, [{"notice": str(notice.pk)}])


def _touch(pairs: Collection[tuple[UUID, UUID]]) -> None:
    """The claims of notices, in one statement: a retraction may reach a hundred thousand."""
    columns = [list(column) for column in zip(*pairs, strict=True)]
    if columns:
        with connection.cursor() as cursor:
            cursor.execute(_TOUCH, columns)


def read(*, notices: Iterable[UUID], by: User, at: datetime) -> None:
    """Take notices off the list of what is unread; those of other people stay as they are."""
    policies.enforce(policies.read_refusal(by))
    with recording.change("notices.read", by=by):
        Notice.objects.filter(pk__in=list(notices), person=by, read_at=None).update(read_at=at)


def read_all(*, upto: UUID, by: User, at: datetime) -> None:
    """All that was there when the list was opened, `upto` the newest shown."""
    policies.enforce(policies.read_refusal(by))
    with recording.change("notices.read", by=by):
        Notice.objects.filter(pk__lte=upto, person=by, read_at=None).update(read_at=at)


def unmailed() -> models.QuerySet[Notice]:
    """What an e-mail could still be sent of: who has read it in the program needs none."""
    return Notice.objects.filter(read_at=None, mailed_at=None, person__is_active=True)


@contextmanager
def mailing(notices: models.QuerySet[Notice], *, at: datetime) -> Iterator[list[Notice]]:
    """Those of `notices` that nobody else is sending; marked as mailed where the block ends well.

    Another worker passes them over meanwhile. A block that fails marks nothing, so a retry sends
    them. What was handed to the mail server just before this process or the database died is sent
    twice: nobody can mark here and send there at once.
    """
    with transaction.atomic():
        due = list(notices.select_for_update(of=("self",), skip_locked=True).order_by("pk"))
        yield due
        Notice.objects.filter(pk__in=[notice.pk for notice in due]).update(mailed_at=at)


def queue_digests(*, until: datetime) -> None:
    """A job for each person with something from before `until` to be gathered in an e-mail."""
    due = unmailed().filter(delivery=Delivery.DAILY, at__lt=until)
    for person in due.order_by("person").values_list("person", flat=True).distinct():
        queueing.once(DIGEST, f"digest {person}", person=str(person), until=until.isoformat())
