"""Record and withdraw ties between sources, and people's places at organisations."""

from datetime import date, datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.vocabulary import SourceKind
from provenance.errors import Refused
from provenance.models import Affiliation, Source, Tie, User


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
        return writing.insert(
            Tie(
                holder=holder,
                kind=kind,
                held=held,
                since=since,
                until=until,
                evidence=evidence,
                reason=reason,
            )
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
) -> Affiliation:
    """A person works at an organisation."""
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
        return writing.insert(
            Affiliation(
                person=person,
                organisation=organisation,
                title=title,
                since=since,
                until=until,
                evidence=evidence,
            )
        )


def withdraw(*, row: Tie | Affiliation, reason: str, by: User, at: datetime) -> None:
    """The tie or affiliation no longer counts; it stays in the record."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("ties.withdraw", by=by, reason=reason):
        row = type(row)._default_manager.select_for_update().get(pk=row.pk)
        writing.withdraw(row, reason=reason, at=at)


def _ordered(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise Refused("It ends before it begins: swap or mend the dates.", field="until")
