"""Bind sources to one another, say where people work, and take either back."""

from datetime import datetime
from typing import Any

from provenance.actions import ties
from provenance.domain.vocabulary import TieKind
from provenance.models import Source, User
from provenance.queries import tierecords
from provenance.queries.tierecords import AffiliationRecord, TieRecord

from ..reading import keyed
from ..sent import OnDay, Reason, Row, Web, Words, choice
from ..ties import AffiliationWhole, TieWhole
from ..writing import Body, Writing


class TieBody(Body):
    """A dependency of one source on another."""

    holder = Row(Source, "The key of who owns, funds, supplies …")
    kind = choice(TieKind, "What binds them, read from holder to held.", needed=True)
    held = Row(Source, "The key of who is owned, funded, supplied …")
    since = OnDay("The first day, if known.")
    until = OnDay("The last day, if known.")
    evidence = Web("Where that can be read.")
    reason = Words("Why it is recorded.")


class AffiliationBody(Body):
    """A person at an organisation."""

    person = Row(Source, "The key of the person.")
    organisation = Row(Source, "The key of where the person works.")
    title = Words("What the person is there.", most=200)
    since = OnDay("The first day, if known.")
    until = OnDay("The last day, if known.")
    evidence = Web("Where that can be read.")


class RecordTie(Writing):
    """Bind two sources: while the tie holds they are one origin."""

    operation = "recordTie"
    noun = "ties"
    summary = "Record a tie"
    body = TieBody
    answer = TieWhole
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return TieRecord.of(ties.add(**data, by=by, at=at))


class WithdrawTie(Writing):
    """Take a tie back: it binds nobody any more, and stays readable."""

    operation = "withdrawTie"
    noun = "ties"
    summary = "Withdraw a tie"
    body = Reason
    answer = TieWhole
    address = (keyed("tie"),)

    def find(self, **address: Any) -> Any:
        return tierecords.tie(address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        ties.withdraw(row=found, **data, by=by, at=at)
        found.refresh_from_db()
        return TieRecord.of(found)


class RecordAffiliation(Writing):
    """Say that a person works, or worked, at an organisation."""

    operation = "recordAffiliation"
    noun = "affiliations"
    summary = "Record an affiliation"
    body = AffiliationBody
    answer = AffiliationWhole
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return AffiliationRecord.of(ties.affiliate(**data, by=by, at=at))


class WithdrawAffiliation(Writing):
    """Take an affiliation back; it stays readable."""

    operation = "withdrawAffiliation"
    noun = "affiliations"
    summary = "Withdraw an affiliation"
    body = Reason
    answer = AffiliationWhole
    address = (keyed("affiliation"),)

    def find(self, **address: Any) -> Any:
        return tierecords.affiliation(address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        ties.withdraw(row=found, **data, by=by, at=at)
        found.refresh_from_db()
        return AffiliationRecord.of(found)
