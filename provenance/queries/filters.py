"""What lists can be narrowed by: one declaration for page and API."""

from datetime import datetime
from typing import Any

import django_filters
from django import forms
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Exists, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Lower

from provenance.domain import references
from provenance.domain.lists import Assigned
from provenance.domain.proposals import LIVE
from provenance.domain.vocabulary import (
    ClaimKind,
    PublicationKind,
    ReviewReason,
    SourceKind,
    Standing,
    VerdictStatus,
)
from provenance.models import (
    Alias,
    Assertion,
    Case,
    Claim,
    OutsideReview,
    Proposal,
    Publication,
    Question,
    Review,
    Source,
    Verdict,
)

from . import since, tags
from .figures import FigureFilters

UNMARKED = "unmarked"
_PROPOSED = [(state.value, state.label) for state in LIVE]
_VERDICTS = [*VerdictStatus.choices(), (UNMARKED, "Not marked yet")]


def matching[M: (Claim, Case, Question, Publication, OutsideReview)](
    rows: QuerySet[M], words: str, *columns: str
) -> QuerySet[M]:
    """Rows whose columns hold all `words`, over the columns' GIN index."""
    query = SearchQuery(words, config="english", search_type="websearch")
    return rows.annotate(found=SearchVector(*columns, config="english")).filter(found=query)


class PolledFilters(django_filters.FilterSet):
    """What changed since a moment: for programs, so that pages show no field for it."""

    updated_since = django_filters.IsoDateTimeFilter(
        method="by_change",
        label="Changed since",
        widget=forms.HiddenInput,
        help_text="Only what changed at this moment or later: itself, of a claim also its chain, "
        "its verdict or its figures, of a question also what experts think. ISO 8601 with an "
        "offset or `Z`, without either in UTC. What is written shows up when it is whole, some "
        "seconds after its moment: begin five minutes before your last request began, and expect "
        "to meet some records twice.",
    )

    def by_change[M: Model](self, rows: QuerySet[M], name: str, value: datetime) -> QuerySet[M]:
        return since.changed(rows, value)


class ClaimFilters(FigureFilters, PolledFilters):
    """What is recorded of a claim; its figures beside that.

    `assigned=me` needs the request of who asks.
    """

    q = django_filters.CharFilter(
        method="by_words",
        label="Words",
        help_text="Words that the statement holds, or a claim's reference.",
    )
    verdict = django_filters.ChoiceFilter(
        choices=_VERDICTS,
        method="by_verdict",
        label="Verdict",
        empty_label="Any verdict",
        help_text=f"The verdict that holds now; `{UNMARKED}`: the desk has not marked it.",
    )
    proposal = django_filters.ChoiceFilter(
        choices=_PROPOSED,
        method="by_proposal",
        label="Proposed verdict",
        empty_label="Proposed or not",
        help_text="Whether a proposed verdict waits for a second person, or was sent back.",
    )
    kind = django_filters.ChoiceFilter(
        choices=ClaimKind.choices(),
        label="Kind",
        empty_label="Any kind",
        help_text="The kind of statement.",
    )
    case = django_filters.CharFilter(
        method="by_case",
        label="Case",
        help_text="The reference of its case, such as `HAM-0007`.",
    )
    source = django_filters.CharFilter(
        method="by_source",
        label="Source",
        help_text="Any name of a source that says or denies it.",
    )
    tag = django_filters.CharFilter(
        method="by_tag", label="Tag", help_text="A tag that it carries, in any case of letters."
    )
    assigned = django_filters.ChoiceFilter(
        choices=Assigned.choices(),
        method="by_person",
        label="Assigned to",
        empty_label="Anybody",
        help_text="Whose it is: of the person who asks, somebody's, or nobody's.",
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        number = references.number(value, "C")
        if number is not None:
            return rows.filter(number=number)
        return matching(rows, value, "text")

    def by_verdict(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        if value == UNMARKED:
            return rows.filter(verdicts=None)
        return rows.filter(verdicts__superseded_at=None, verdicts__status=value)

    def by_proposal(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        proposed = Proposal.objects.filter(claim=OuterRef("pk"), state=value)
        return rows.filter(Exists(proposed))

    def by_case(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        return rows.filter(case__in=Case.objects.referred(value))

    def by_source(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        spoken = Assertion.objects.filter(
            claim=OuterRef("pk"), source__in=_called(value), withdrawn_at=None
        )
        return rows.filter(Exists(spoken))

    def by_tag(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        return rows.filter(Exists(tags.carried(value).filter(claim=OuterRef("pk"))))

    def by_person(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        if value == Assigned.ME:
            return rows.filter(assigned_to=self.request.user)
        return rows.filter(assigned_to__isnull=value == Assigned.NOBODY)


class PublicationFilters(PolledFilters):
    """q: words of the title; source: any name a source goes by."""

    q = django_filters.CharFilter(method="by_words", label="Words")
    kind = django_filters.ChoiceFilter(choices=PublicationKind.choices(), label="Kind")
    standing = django_filters.ChoiceFilter(choices=Standing.choices(), label="Standing")
    source = django_filters.CharFilter(method="by_source", label="Source")

    class Meta:
        model = Publication
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Publication], name: str, value: str) -> QuerySet[Publication]:
        return matching(rows, value, "title")

    def by_source(
        self, rows: QuerySet[Publication], name: str, value: str
    ) -> QuerySet[Publication]:
        return rows.filter(source__in=_called(value))


class QuestionFilters(PolledFilters):
    """q: words of the question; case: a reference."""

    q = django_filters.CharFilter(method="by_words", label="Words")
    case = django_filters.CharFilter(method="by_case", label="Case")

    class Meta:
        model = Question
        fields: list[str] = []

    def by_words(self, rows: QuerySet[Question], name: str, value: str) -> QuerySet[Question]:
        return matching(rows, value, "text")

    def by_case(self, rows: QuerySet[Question], name: str, value: str) -> QuerySet[Question]:
        return rows.filter(case__in=Case.objects.referred(value))


def _called(name: str) -> QuerySet[Any]:
    """The keys of the sources that go by `name`, in any case of letters."""
    return _found(Q(folded=Lower(Value(name))))


def _found(condition: Q) -> QuerySet[Any]:
    """The keys of the sources one of whose names, `folded`, fits.

    Each half over its index on folded names; as one condition they would be over neither.
    """
    named = Source.objects.alias(folded=Lower("name")).filter(condition)
    known_as = Alias.objects.alias(folded=Lower("name")).filter(condition)
    return named.values("pk").union(known_as.values("source"))


class SourceFilters(PolledFilters):
    """q: the beginning of any word of a name."""

    q = django_filters.CharFilter(method="by_name", label="Name")
    kind = django_filters.ChoiceFilter(
        choices=SourceKind.choices(), label="Kind", empty_label="Any kind"
    )

    class Meta:
        model = Source
        fields: list[str] = []

    def by_name(self, rows: QuerySet[Source], name: str, value: str) -> QuerySet[Source]:
        return rows.filter(pk__in=_found(Q(folded__contains=value.lower())))


class CaseFilters(PolledFilters):
    """What cases are narrowed by."""

    class Meta:
        model = Case
        fields: list[str] = []


class VerdictFilters(PolledFilters):
    """What the desk's decisions are narrowed by, those that hold no more included."""

    status = django_filters.ChoiceFilter(
        choices=VerdictStatus.choices(), label="Verdict", help_text="What was decided."
    )
    case = django_filters.CharFilter(
        method="by_case",
        label="Case",
        help_text="The reference of the claim's case, such as `HAM-0007`.",
    )
    source = django_filters.CharFilter(
        method="by_source",
        label="Source",
        help_text="Any name of a source that says or denies the claim.",
    )

    class Meta:
        model = Verdict
        fields: list[str] = []

    def by_case(self, rows: QuerySet[Verdict], name: str, value: str) -> QuerySet[Verdict]:
        return rows.filter(claim__case__in=Case.objects.referred(value))

    def by_source(self, rows: QuerySet[Verdict], name: str, value: str) -> QuerySet[Verdict]:
        spoken = Assertion.objects.filter(
            claim=OuterRef("claim"), source__in=_called(value), withdrawn_at=None
        )
        return rows.filter(Exists(spoken))


class ReviewFilters(django_filters.FilterSet):
    """What reviews are narrowed by; `taken=mine` needs the request of who asks."""

    state = django_filters.ChoiceFilter(
        choices=[("open", "Open"), ("settled", "Settled")],
        method="by_state",
        label="State",
        empty_label="Any state",
        help_text="Whether it still wants to be looked at.",
    )
    reason = django_filters.ChoiceFilter(
        choices=ReviewReason.choices(),
        label="Reason",
        empty_label="Any reason",
        help_text="Why the claim must be looked at.",
    )
    taken = django_filters.ChoiceFilter(
        choices=[("mine", "Mine"), ("unassigned", "Nobody’s yet")],
        method="by_person",
        label="Whose",
        empty_label="Anybody’s",
        help_text="Whose it is: of the person who asks, or nobody's yet.",
    )
    claim = django_filters.CharFilter(
        method="by_claim", label="Claim", help_text="The reference of its claim, such as `C-1042`."
    )

    class Meta:
        model = Review
        fields: list[str] = []

    def by_state(self, rows: QuerySet[Review], name: str, value: str) -> QuerySet[Review]:
        return rows.filter(settled_at__isnull=value == "open")

    def by_person(self, rows: QuerySet[Review], name: str, value: str) -> QuerySet[Review]:
        return rows.filter(taken_by=self.request.user if value == "mine" else None)

    def by_claim(self, rows: QuerySet[Review], name: str, value: str) -> QuerySet[Review]:
        return rows.filter(claim__in=Claim.objects.referred(value))
