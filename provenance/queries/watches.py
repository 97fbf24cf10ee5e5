"""What a person watches, and what waits for them: for the head of a page, and for their account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from provenance.domain.notices import UNLESS_CHOSEN, Delivery
from provenance.models import Case, Claim, Preference, Source, User, Watch

from .pages import Page, cut

# More than these are told as "99+", and not counted.
COUNTED = 100
_MINE = """
SELECT (SELECT count(*) FROM (
            SELECT 1 FROM provenance_notice
            WHERE person_id = %(person)s AND read_at IS NULL LIMIT %(most)s) unread),
       (SELECT delivery FROM provenance_watch
        WHERE person_id = %(person)s AND {column} = %(subject)s),
       EXISTS (SELECT FROM provenance_watch WHERE person_id = %(person)s AND case_id = %(case)s)
"""


@dataclass(frozen=True, slots=True)
class Mine:
    """How many notices are unread; how the page's subject is watched, None where it is not.

    `noun` and `key` name the subject in addresses, both "" where a page has none; `is_covered`
    tells that its case is watched.
    """

    unread: int
    noun: str = ""
    key: str = ""
    delivery: str | None = None
    is_covered: bool = False

    @property
    def is_watched(self) -> bool:
        return self.delivery is not None

    @property
    def count(self) -> str:
        return f"{COUNTED - 1}+" if self.unread >= COUNTED else str(self.unread or "")

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        return WAYS


AS_SET = "As set in my account"
WAYS = (("", AS_SET), *Delivery.choices())


def mine(person: User, subject: Claim | Source | Case | None = None) -> Mine:
    """What the head of a page says. One query, with a subject and without."""
    noun = str(subject._meta.model_name) if subject else ""
    covering = subject.case_id if isinstance(subject, Claim) else None
    given: dict[str, Any] = {"person": person.pk, "most": COUNTED, "case": covering}
    with connection.cursor() as cursor:
        # The noun is one of three model names.
        cursor.execute(
            _MINE.format(column=f"{noun or 'claim'}_id"),
            {**given, "subject": subject.pk if subject else None},
        )
        unread, delivery, is_covered = cursor.fetchone()
    return Mine(unread, noun, str(subject.pk) if subject else "", delivery, is_covered)


@dataclass(frozen=True, slots=True)
class WatchFacts:
    """`label` is the reference and text of a claim or case, the name of a source."""

    id: UUID
    noun: str
    key: UUID
    ref: str
    text: str
    url: str
    delivery: str
    since: datetime


def of_person(person: User) -> QuerySet[Watch]:
    return Watch.objects.filter(person=person)


def listed(watches: QuerySet[Watch], token: str = "", size: int = 50) -> Page[WatchFacts]:
    """A page of watches, newest first. One query."""
    rows = watches.select_related("claim", "source", "case")
    page = cut(rows, key=("-id",), token=token, size=size)
    return Page([_facts(row) for row in page.rows], page.newer, page.older)


def by_key(person: User, pk: UUID) -> WatchFacts | None:
    """One of a person's own watches. One query."""
    rows = of_person(person).select_related("claim", "source", "case")
    row = rows.filter(pk=pk).first()
    return _facts(row) if row else None


def preferred(person: User) -> Delivery:
    """How a person hears of what has no way of its own. One query."""
    chosen = Preference.objects.filter(person=person).values_list("delivery", flat=True).first()
    return Delivery.called(chosen) if chosen else UNLESS_CHOSEN


def subject_of(noun: str, key: UUID) -> Claim | Source | Case | None:
    """The row that a watch is set on. One query, none for an unknown noun."""
    model = _NOUNS.get(noun)
    return model._default_manager.filter(pk=key).first() if model else None


_NOUNS: dict[str, Any] = {"claim": Claim, "source": Source, "case": Case}


def _facts(row: Watch) -> WatchFacts:
    subject: Any = row.subject
    return WatchFacts(
        id=row.pk,
        noun=subject._meta.model_name,
        key=subject.pk,
        ref=getattr(subject, "ref", ""),
        text=subject.text if row.claim else subject.title if row.case else subject.name,
        url=subject.get_absolute_url(),
        delivery=row.delivery,
        since=row.since,
    )
