"""Record what a source says of a claim and whom it had it from, correct it, take it back."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import assertions, attributions, hops
from provenance.actions.hops import Saying
from provenance.actions.publications import Filing
from provenance.domain.vocabulary import Basis, ChainEnd, Mode, PublicationKind, SourceKind, Stance
from provenance.models import Assertion, Attribution, Claim, Publication, Source, User
from provenance.queries import claims as claim_rows
from provenance.queries import voicerecords

from ..errors import WrongBody
from ..reading import called, keyed
from ..sent import Flag, Reason, Row, Web, Words, choice
from ..voices import AssertionWhole, AttributionWhole
from ..writing import Body, Changing, Writing


class FilingBody(Body):
    """Where it is said: a publication that is filed along, or found by its address."""

    kind = choice(PublicationKind, "What kind of item it is.", needed=True)
    title = Words("Its title.", most=500)
    link = Web("Where it was published.")
    published = Words("When, as far as known.", most=100)


class AssertionChange(Body):
    """What is said, and how it is known."""

    publication = Row(
        Publication, "The key of where it is said, if filed.", along=["source"], required=False
    )
    stance = choice(Stance, "Whether it says that it is so; left out, it does.", allow_blank=False)
    quote = Words("The exact words.")
    prefix = Words("The words right before the quote.", most=200)
    suffix = Words("The words right after the quote.", most=200)
    hedge = Words("The word that weakens it.", most=100)
    basis = choice(Basis, "How the source knows; left out, unknown.", allow_blank=False)
    was_read = Flag("Whether the desk read it at its source.")
    chain_end = choice(ChainEnd, "Why the chain ends here, if it does.")
    note = Words("The desk's note.")


class AssertionBody(AssertionChange):
    """One source saying, or denying, the claim, once."""

    source: Any = Row(Source, "The key of who says it.", required=False)
    source_name = Words("Instead of the key: any name of it.", most=200)
    source_kind = choice(SourceKind, "With which a name that leads to no source is recorded.")
    filing = FilingBody(
        required=False, help_text="Instead of the publication's key: what is known of it."
    )

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        filed = data.get("publication")
        source = data.get("source") or (filed and filed.source)
        if bool(source) == bool(data.get("source_name")):
            either = "Give either source, a key, or source_name; a publication says whose it is."
            raise serializers.ValidationError({"source": [either]})
        if filed and data.get("filing"):
            either = "Give either publication, a key, or filing."
            raise serializers.ValidationError({"filing": [either]})
        return data | {"source": source}


class HopBody(Body):
    """How one assertion leans on another one."""

    mode = choice(Mode, "How it leans on it; left out, it cites it.", allow_blank=False)
    cue = Words("The words that say so: `according to`.", most=100)
    is_inferred = Flag("Whether you inferred it; the text does not state it then.")
    inferred_because = Words("Why you inferred it.")


_HOP = ("mode", "cue", "is_inferred", "inferred_because")


class AttributionBody(HopBody):
    """The assertion `citing` had it from the assertion `cited`, both on the claim."""

    citing = Row(Assertion, "The key of the assertion that relies on the other.", along=["claim"])
    cited = Row(Assertion, "The key of the assertion relied on.", along=["claim"])
    is_circular = Flag("Whether they really rely on one another in a circle.")


class _OnAssertion(Writing):
    noun = "assertions"
    answer = AssertionWhole
    address = (keyed("assertion"),)

    def find(self, **address: Any) -> Any:
        return voicerecords.assertion(address["id"])

    def told(self, row: Assertion) -> Any:
        whole = voicerecords.assertion(row.pk)
        return whole and voicerecords.said(whole)


class _OnAttribution(Writing):
    noun = "attributions"
    answer = AttributionWhole
    address = (keyed("attribution"),)

    def find(self, **address: Any) -> Any:
        return voicerecords.attribution(address["id"])

    def told(self, row: Attribution) -> Any:
        whole = voicerecords.attribution(row.pk)
        return whole and voicerecords.leant(whole)


class RecordAssertion(_OnAssertion):
    """Record what a source says of a claim, once for each publication."""

    one = "claim"
    operation = "recordAssertion"
    summary = "Record an assertion"
    body = AssertionBody
    address = (called("claim", "C-1042"),)
    renamed = {"url": "filing"}
    status = 201

    def find(self, **address: Any) -> Any:
        return claim_rows.by_ref(address["ref"])

    def act(self, found: Claim, data: dict[str, Any], by: User, at: datetime) -> Any:
        source, name = data.pop("source"), data.pop("source_name", "")
        kind, filing = data.pop("source_kind", ""), data.pop("filing", None)
        if source is not None and filing is None:
            return self.told(assertions.add(claim=found, source=source, **data, by=by, at=at))
        data.pop("publication", None)
        row = hops.speak(
            claim=found,
            source=name or source,
            saying=Saying(**data),
            filing=_filing(filing or {}),
            kinds={name: kind} if kind else {},
            by=by,
            at=at,
        )
        return self.told(row)


class ChangeAssertion(Changing, _OnAssertion):
    """Fill in or correct what a source says; claim and source stay what they are."""

    operation = "changeAssertion"
    summary = "Change an assertion"
    body = AssertionChange

    def now(self, found: Assertion) -> dict[str, Any]:
        told = {name: getattr(found, name) for name in Saying.__slots__}
        return told | {"publication": found.publication}

    def act(self, found: Assertion, data: dict[str, Any], by: User, at: datetime) -> Any:
        about: dict[str, Any] = {"assertion": found, "version": found.version, "by": by, "at": at}
        return self.told(assertions.edit(**data, **about))


class WithdrawAssertion(_OnAssertion):
    """Take an assertion, and the hops to and from it, out of the count; it stays readable."""

    operation = "withdrawAssertion"
    summary = "Withdraw an assertion"
    body = Reason

    def act(self, found: Assertion, data: dict[str, Any], by: User, at: datetime) -> Any:
        assertions.withdraw(assertion=found, **data, by=by, at=at)
        return self.told(found)


class RecordAttribution(_OnAttribution):
    """Record that one assertion on a claim had it from another one."""

    one = "claim"
    operation = "recordAttribution"
    summary = "Record an attribution"
    body = AttributionBody
    address = (called("claim", "C-1042"),)
    status = 201

    def find(self, **address: Any) -> Any:
        return claim_rows.by_ref(address["ref"])

    def read(self, request: Any, found: Any) -> dict[str, Any]:
        data = super().read(request, found)
        for name in ("citing", "cited"):
            if data[name].claim_id != found.pk:
                raise WrongBody({name: [f"This assertion is not on {found.ref}."]})
        return data

    def act(self, found: Claim, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(attributions.add(**data, by=by, at=at))


class ChangeAttribution(Changing, _OnAttribution):
    """Correct how one assertion leans on another."""

    operation = "changeAttribution"
    summary = "Change an attribution"
    body = HopBody

    def now(self, found: Attribution) -> dict[str, Any]:
        return {name: getattr(found, name) for name in _HOP}

    def act(self, found: Attribution, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(attributions.edit(attribution=found, **data, version=found.version, by=by))


class WithdrawAttribution(_OnAttribution):
    """Take a hop out of the count; it stays readable."""

    operation = "withdrawAttribution"
    summary = "Withdraw an attribution"
    body = Reason

    def act(self, found: Attribution, data: dict[str, Any], by: User, at: datetime) -> Any:
        attributions.withdraw(attribution=found, **data, by=by, at=at)
        return self.told(found)


def _filing(told: dict[str, Any]) -> Filing:
    return Filing(**{"url" if name == "link" else name: value for name, value in told.items()})
