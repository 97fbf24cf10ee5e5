"""Record and withdraw ties between sources, and people's places at organisations."""

from datetime import date, datetime
from uuid import UUID

from provenance import policies
from provenance.actions import notices, recording, recounting, writing
from provenance.actions.causes import Cause
from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import ReviewReason, SourceKind
from provenance.errors import Refused
from provenance.models import Affiliation, Source, Tie, User
from provenance.queries import dependents


def add(
    *,
    holder: Source,
    kind: str,
    held: Source,
    since: date | None = None,
    until: date | None = None,
    evidence: str = "",
    reason: str = "",
    by: User,
    at: datetime,
) -> Tie:
    """`holder` owns, funds, supplies … `held`: one origin while the tie holds."""
    policies.enforce(policies.edit_refusal(by))
    if holder.pk == held.pk:
        raise Refused("A source has no tie to itself; choose another.", field="held")
    _ordered(since, until)
    with recording.change("ties.add", by=by, reason=reason):
        twin = Tie.objects.filter(holder=holder, kind=kind, held=held, since=since)
        if twin.filter(withdrawn_at=None).exists():
            raise Refused("This tie is recorded already.", field="held")
        return _bound(
            Tie(
                holder=holder,
                kind=kind,
                held=held,
                since=since,
                until=until,
                evidence=evidence,
                reason=reason,
            ),
            by=by,
            at=at,
        )


def affiliate(
    *,
    person: Source,
    organisation: Source,
    title: str = "",
    since: date | None = None,
    until: date | None = None,
    evidence: str = "",
    by: User,
    at: datetime,
) -> Affiliation:
    """A person works at an organisation: for a count of origins they are one source meanwhile."""
    policies.enforce(policies.edit_refusal(by))
    if person.kind != SourceKind.PERSON:
        raise Refused(f"{person.name} is no person.", field="person")
    if organisation.kind == SourceKind.PERSON:
        raise Refused(f"{organisation.name} is a person.", field="organisation")
    _ordered(since, until)
    with recording.change("affiliations.add", by=by):
        twin = Affiliation.objects.filter(person=person, organisation=organisation, since=since)
        if twin.filter(withdrawn_at=None).exists():
            raise Refused("This affiliation is recorded already.", field="organisation")
        return _bound(
            Affiliation(
                person=person,
                organisation=organisation,
                title=title,
                since=since,
                until=until,
                evidence=evidence,
            ),
            by=by,
            at=at,
        )


def withdraw(*, row: Tie | Affiliation, reason: str, by: User, at: datetime) -> None:
    """The tie or affiliation no longer counts; it stays in the record."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("ties.withdraw", by=by, reason=reason):
        claims = _locked_claims(row)
        row = type(row)._default_manager.select_for_update().get(pk=row.pk)
        writing.withdraw(row, reason=reason, at=at)
        words = f"{row}: this no longer counts. {reason}"
        recounting.because(Cause(ReviewReason.TIE, row.pk, words, claims, by, at))
        _tell(NoticeKind.UNTIED, row, by, at)


def _bound[B: (Tie, Affiliation)](row: B, *, by: User, at: datetime) -> B:
    claims = _locked_claims(row)
    writing.insert(row)
    words = f"{row}: they count as one origin."
    recounting.because(Cause(ReviewReason.TIE, row.pk, words, claims, by, at))
    _tell(NoticeKind.TIE, row, by, at)
    return row


def _tell(kind: NoticeKind, row: Tie | Affiliation, by: User, at: datetime) -> None:
    """Who watches either end; where somebody works is told to nobody."""
    if isinstance(row, Tie):
        notices.tell(kind=kind, tie=row, sources=row.ends, by=by, at=at)


def _locked_claims(row: Tie | Affiliation) -> frozenset[UUID]:
    """The claims on which sources of both ends speak."""
    claims = frozenset(dependents.of_bond(*row.ends))
    recounting.lock(claims)
    return claims


def _ordered(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise Refused("It ends before it begins: swap or mend the dates.", field="until")
