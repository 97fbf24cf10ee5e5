"""Claims: one checkable statement each, in the desk's own neutral words."""

from dataclasses import fields
from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import ClaimKind, VerdictStatus
from provenance.models import Claim
from provenance.queries import claims, records
from provenance.queries.filters import UNMARKED, ClaimFilters
from provenance.queries.pages import Page as Rows

from .chains import Chain
from .facts import CaseLink, Mark, Span, Verdict
from .fields import Address, Moment, Number, Page, Text, Word
from .reading import PAGED, Listing, Single, called, page_of, query


class ClaimSummary(serializers.Serializer):
    """A claim with its verdict and the number of sources for and against it."""

    ref = Text("Its reference, for people and for addresses.", example="C-1042")
    url = Address("claim", source="ref")
    page = Page(source="href")
    text = Text("The statement.", example="North Korea is expanding the February 11 plant.")
    kind = Word(ClaimKind, "What kind of statement it is.")
    place = Text("Where it is said to be so.", maybe=True, example="Hamhung")
    when = Span(allow_null=True, help_text="When it is said to be so; null where not known.")
    case = CaseLink(source="*")
    verdict: serializers.Serializer = Mark(
        source="*", allow_null=True, help_text="Null where the desk has not marked it."
    )
    supporting = Number("How many assertions say that it is so.", example=4)
    dissenting = Number("How many assertions say that it is not so.", example=0)
    recorded_at = Moment("When the desk recorded it.")


class ClaimRecord(ClaimSummary):
    """A claim whole: with its verdicts and its chain."""

    verdict = Verdict(allow_null=True, help_text="Null where the desk has not marked it.")
    former_verdicts = Verdict(many=True, help_text="Those it replaced, newest first.")
    chain = Chain()


class ClaimList(Listing):
    """Claims, newest first."""

    operation = "listClaims"
    noun = "claims"
    summary = "Claims"
    answer = page_of(ClaimSummary, "A page of claims, newest first.", "ClaimPage")
    filters = ClaimFilters
    parameters = (
        query("q", "Words that the statement holds, or a claim's reference."),
        query(
            "verdict",
            f"The verdict that holds now; `{UNMARKED}`: the desk has not marked it.",
            enum=[*(term.value for term in VerdictStatus), UNMARKED],
        ),
        query("kind", "The kind of statement.", enum=[term.value for term in ClaimKind]),
        query("case", "The reference of its case, such as `HAM-0007`."),
        query("source", "Any name of a source that says or denies it."),
        *PAGED,
    )

    def rows(self) -> Any:
        return Claim.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return claims.listed(rows, cursor, size)


class ClaimDetail(Single):
    """A claim with its chain, the verdict that holds and those before it."""

    operation = "readClaim"
    noun = "claims"
    summary = "One claim with its chain"
    answer = ClaimRecord
    address = (called("claim", "C-1042"),)

    def find(self, **address: Any) -> Any:
        record = records.of_claim(address["ref"])
        if record is None:
            return None
        row = {field.name: getattr(record.row, field.name) for field in fields(record.row)}
        return row | {field.name: getattr(record, field.name) for field in fields(record)}
