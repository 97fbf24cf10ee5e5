"""Claims: one checkable statement each, in the desk's own neutral words."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from rest_framework import serializers

from provenance.domain.lists import Expansion, Ordering
from provenance.domain.vocabulary import ClaimKind
from provenance.models import Claim
from provenance.policies import Person
from provenance.queries import claims, expansions, figures, records
from provenance.queries.facts import fields_of
from provenance.queries.fast import claims as fast
from provenance.queries.figures import FigureFilters
from provenance.queries.filters import ClaimFilters
from provenance.queries.pages import Page as Rows

from . import expanding, parameters
from .chains import Chain
from .errors import WrongParameters
from .expanding import EXPAND, Expanded
from .facts import CaseLink, ClaimLink, Mark, Span, Verdict
from .fields import Address, Key, Moment, Number, Page, Text, Word
from .past import AS_OF, PUBLISHED_BY, AsPublished
from .reading import PAGED, Listing, Reading, Single, called, page_of, query
from .supports import Figures
from .verdicts import Proposal


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
    figures = Figures(help_text="What stands behind it, counted.")
    tags = serializers.ListField(
        child=serializers.CharField(), help_text="The desk's tags on it, by name."
    )
    assigned_to = Text("Who looks after it; null where nobody does.", maybe=True, example="Demo")
    recorded_at = Moment("When the desk recorded it.")
    expanded = Expanded(
        allow_null=True, help_text="What `expand` asks for, whole; null where it asks for nothing."
    )


class Inference(serializers.Serializer):
    """A step from one claim to another."""

    id = Key("Its key.")
    claim = ClaimLink(help_text="The other claim.")
    sentence = Text("The sentence that draws the conclusion.", example="So output will grow.")


class ClaimRecord(AsPublished, ClaimSummary):
    """A claim whole: with its verdicts, its chain, and what is inferred from what."""

    version = Number("It grows with every change; its ETag says it to a change.", example=7)
    verdict = Verdict(allow_null=True, help_text="Null where the desk has not marked it.")
    former_verdicts = Verdict(many=True, help_text="Those it replaced, newest first.")
    proposal = Proposal(
        allow_null=True, help_text="The verdict that waits for a second person; null where none."
    )
    chain = Chain()
    inferred_from = Inference(many=True, help_text="The claims it is inferred from.")
    inferences = Inference(many=True, help_text="The claims that are inferred from it.")


ORDERING = query(
    "ordering",
    "The order, falling with a minus: the newest first without it. Claims not counted yet have no "
    "place in an order by figures and are left out.",
    enum=[term.value for term in Ordering],
)


class _Expanding(Reading):
    @cached_property
    def names(self) -> frozenset[Expansion]:
        return expanding.read(self.request.query_params.get("expand", ""))


class ClaimList(_Expanding, Listing):
    """Claims, newest first unless `ordering` says otherwise."""

    operation = "listClaims"
    noun = "claims"
    summary = "Claims"
    answer = page_of(ClaimSummary, "A page of claims.", "ClaimPage")
    filters = ClaimFilters
    parameters = (
        *parameters.of(ClaimFilters, but_not="sort"),
        *(ORDERING, EXPAND, AS_OF, PUBLISHED_BY),
        *PAGED,
    )

    @property
    def columns(self) -> int:  # type: ignore[override]
        return len(self.key)

    @cached_property
    def key(self) -> tuple[str, ...]:  # type: ignore[override]
        """The columns of the order."""
        asked = self.request.query_params.get("ordering", "")
        if asked and asked not in figures.ORDERS:
            there = ", ".join(figures.ORDERS)
            raise WrongParameters({"ordering": [f"There is no such order. There are {there}."]})
        return figures.order(asked)

    def rows(self) -> Any:
        if self.asked.as_of or self.asked.published_by:
            # In the past figures are counted for each answer, so nothing is found by them.
            told = self.request.query_params
            given = [name for name in FigureFilters.base_filters if name in told]
            given += ["ordering"] if figures.is_by_figures(self.key) else []
            if given:
                why = "Figures are counted anew for a moment, so they narrow no list of it."
                raise WrongParameters({name: [why] for name in given})
        return Claim.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        by = self.asked.published_by
        page = claims.listed(rows, cursor, size, self.key, published_by=by)
        return replace(page, rows=expansions.expanded(page.rows, self.names, by))

    def quick(self, rows: Any, cursor: str, size: int) -> Rows[str] | None:
        if not self.names <= fast.BUILT:
            return None
        asked: dict[str, Any] = {"origin": self.origin, "mask": self.mask, "names": self.names}
        return fast.listed(rows, cursor, size, self.key, **asked)


class ClaimDetail(_Expanding, Single):
    """A claim with its chain, the verdict that holds and those before it."""

    operation = "readClaim"
    noun = "claims"
    summary = "One claim with its chain"
    answer = ClaimRecord
    address = (called("claim", "C-1042"),)
    parameters = (EXPAND, AS_OF, PUBLISHED_BY)

    def quick(self, **address: Any) -> str | None:
        if not self.names <= fast.BUILT:
            return None
        asked: dict[str, Any] = {"origin": self.origin, "mask": self.mask, "names": self.names}
        return fast.whole(address["ref"], **asked)

    def find(self, **address: Any) -> Any:
        return whole(
            address["ref"], self.request.user, self.asked.published_by, expanding=self.names
        )


def whole(
    ref: str,
    person: Person,
    published_by: datetime | None = None,
    *,
    expanding: Collection[Expansion] = (),
) -> Any:
    """A claim for ClaimRecord, or None."""
    record = records.of_claim(ref, published_by, person)
    if record is None:
        return None
    (told,) = expansions.expanded([record.row], expanding, published_by)
    return fields_of(told) | fields_of(record)
