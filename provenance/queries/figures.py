"""The figures of claims in lists: in few words, as filters, and as orders."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import django_filters
from django import forms
from django.db.models import Exists, F, OuterRef, QuerySet

from provenance.domain.suggestions import Rule
from provenance.domain.vocabulary import Standing, VerdictStatus
from provenance.models import Assertion, Claim, ClaimSupport, Verdict

from .tellings import many

# The figures never suggest the others, so those are at odds with no suggestion.
SUGGESTED = (VerdictStatus.UNVERIFIED, VerdictStatus.CORROBORATED, VerdictStatus.DISPUTED)
_DIFFERS = (
    "Marked unverified, corroborated or disputed, and the figures suggest another of the three. "
    "Refuted and withdrawn are never suggested; they do not differ, nor do claims not marked yet."
)
NEWEST, OLDEST = ("-id",), ("id",)
# Keys grow in the order of recording.
ORDERS: Mapping[str, tuple[str, ...]] = {
    "-recorded_at": NEWEST,
    "recorded_at": OLDEST,
    "origins": ("origins_low", "id"),
    "-origins": ("-origins_low", "-id"),
    "channels": ("channels", "id"),
    "-channels": ("-channels", "-id"),
}
_SORTS = [
    ("origins", "Fewest origins first"),
    ("-origins", "Most origins first"),
    ("channels", "Fewest channels first"),
    ("-channels", "Most channels first"),
]


class Bounds(NamedTuple):
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands behind a claim, counted; the rows that made each figure are on its page."""

    origins_low: int
    origins_high: int
    channels: int
    choke_points: int
    analyses: int
    loops: int
    anachronisms: int
    weak_hops: int
    dissent_low: int
    dissent_high: int
    suggested: str
    rule: str
    differs: bool

    @classmethod
    def of(cls, row: ClaimSupport, status: str) -> "Figures":
        """Those of a claim that is marked `status`."""
        counted = {name: getattr(row, name) for name in cls.__slots__ if name != "differs"}
        differs = status in SUGGESTED and status != row.suggested
        return cls(**counted, differs=differs)

    @property
    def origins(self) -> Bounds:
        return Bounds(self.origins_low, self.origins_high)

    @property
    def dissent(self) -> Bounds:
        return Bounds(self.dissent_low, self.dissent_high)

    @property
    def suggestion(self) -> dict[str, str]:
        return {"status": self.suggested, "rule": self.rule}

    @property
    def words(self) -> Iterator[str]:
        """Such as: 1 to 3 origins, 1 channel."""
        yield origins(self.origins_low, self.origins_high)
        if self.origins_low:
            yield many(self.channels, "channel")
        if self.loops:
            yield "circular reporting"


def origins(low: int, high: int) -> str:
    """A range of origins in few words; what is not known is never told as 0."""
    if not low:
        return f"no known origin, {high} possible" if high else "no known origin"
    return many(low, "origin") if low == high else f"{low} to {high} origins"


def order(sort: str) -> tuple[str, ...]:
    """The columns of the order called `sort`; newest first where it is called nothing known."""
    return ORDERS.get(sort, NEWEST)


def is_by_figures(key: tuple[str, ...]) -> bool:
    return key not in (NEWEST, OLDEST)


def ordered(claims: QuerySet[Claim], key: tuple[str, ...]) -> QuerySet[Claim]:
    """`claims` with the columns of `key`; in an order by figures only those that are counted."""
    if not is_by_figures(key):
        return claims
    # Joined to a row that must be there, so that the index in that very order is walked.
    counted = claims.filter(support__isnull=False)
    column = key[0].removeprefix("-")
    return counted.annotate(**{column: F(f"support__{column}")})


class Checkbox(forms.CheckboxInput):
    """A box that sends "true"."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs, check_test=lambda value: value == "true")

    def format_value(self, value: Any) -> str:
        return "true"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name, "")


class YesFilter(django_filters.ChoiceFilter):
    """true or false; on a page a box, which asks for true only."""

    def __init__(self, **options: Any) -> None:
        choices = [("true", "yes"), ("false", "no")]
        super().__init__(choices=choices, widget=Checkbox, empty_label=None, **options)


class WholeFilter(django_filters.Filter):
    """A whole number from 0 on."""

    field_class = forms.IntegerField

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, **options)


def _bound(column: str, compare: str, label: str, about: str) -> WholeFilter:
    return WholeFilter(
        field_name=f"support__{column}", lookup_expr=compare, label=label, help_text=about
    )


class FigureFilters(django_filters.FilterSet):
    """What claims are narrowed by that was counted. A claim not counted yet fits none of these."""

    origins_min = _bound(
        "origins_low", "gte", "Origins, at least", "At least so many known origins."
    )
    origins_max = _bound(
        "origins_low",
        "lte",
        "Origins, at most",
        "At most so many known origins; those that are only possible are not counted.",
    )
    channels_min = _bound("channels", "gte", "Channels, at least", "At least so many channels.")
    channels_max = _bound("channels", "lte", "Channels, at most", "At most so many channels.")
    suggested = django_filters.ChoiceFilter(
        field_name="support__suggested",
        choices=[(status.value, status.label) for status in SUGGESTED],
        label="Suggested",
        empty_label="Any status",
        help_text="The status that the figures suggest.",
    )
    rule = django_filters.ChoiceFilter(
        field_name="support__rule",
        choices=Rule.choices(),
        label="By the rule",
        empty_label="Any rule",
        help_text="The rule by which it is suggested.",
    )
    sort = django_filters.ChoiceFilter(
        choices=_SORTS,
        method="as_they_are",
        label="Order",
        empty_label="Newest first",
        help_text="The order: by known origins or by channels, the newest first without it. "
        "Claims not counted yet have no place in an order by figures and are left out.",
    )
    loops = YesFilter(
        method="by_loops",
        label="Circular reporting",
        help_text="Sources of it rest on one another in a circle.",
    )
    unsourced = YesFilter(
        method="by_unsourced",
        label="Unsourced",
        help_text=Rule.UNSOURCED.definition + " The same as the rule of that name.",
    )
    differs = YesFilter(
        method="by_differs", label="Verdict differs from the suggestion", help_text=_DIFFERS
    )
    retracted = YesFilter(
        method="by_retracted",
        label="Rests on a retraction",
        help_text="A retracted publication says or denies it.",
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def by_loops(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        return rows.filter(support__loops__gt=0) if _yes(value) else rows.filter(support__loops=0)

    def by_unsourced(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        counted = rows.filter(support__isnull=False)
        is_unsourced = {"support__rule": Rule.UNSOURCED}
        return counted.filter(**is_unsourced) if _yes(value) else counted.exclude(**is_unsourced)

    def by_differs(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        if _yes(value):
            return differing(rows)
        return rows.filter(~_is_at_odds(), support__isnull=False)

    def by_retracted(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        spoken = Exists(
            Assertion.objects.filter(
                claim=OuterRef("pk"),
                withdrawn_at=None,
                publication__standing=Standing.RETRACTED,
            )
        )
        return rows.filter(spoken if _yes(value) else ~spoken)

    def as_they_are(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        return rows


def differing(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Those marked with a status that can be suggested, where the figures suggest another."""
    return claims.filter(_is_at_odds(), support__isnull=False)


def _is_at_odds() -> Exists:
    now = Verdict.objects.filter(claim=OuterRef("pk"), superseded_at=None, status__in=SUGGESTED)
    return Exists(now.exclude(status=OuterRef("support__suggested")))


def _yes(value: str) -> bool:
    return value == "true"
