"""What lists can be narrowed by: one declaration for page and API."""

import django_filters
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Exists, OuterRef, Q, QuerySet

from provenance.domain import references
from provenance.domain.vocabulary import (
    ClaimKind,
    PublicationKind,
    SourceKind,
    Standing,
    VerdictStatus,
)
from provenance.models import Assertion, Case, Claim, Publication, Question, Source

UNMARKED = "unmarked"
_VERDICTS = [*VerdictStatus.choices(), (UNMARKED, "Not marked yet")]


def matching[M: (Claim, Case, Question, Publication)](
    rows: QuerySet[M], words: str, *columns: str
) -> QuerySet[M]:
    """Rows whose columns hold all `words`, over the columns' GIN index."""
    query = SearchQuery(words, config="english", search_type="websearch")
    return rows.annotate(found=SearchVector(*columns, config="english")).filter(found=query)


class ClaimFilters(django_filters.FilterSet):
    """q: words of the text, or a reference; source: any name a source goes by."""

    q = django_filters.CharFilter(method="by_words", label="Words")
    verdict = django_filters.ChoiceFilter(
        choices=_VERDICTS, method="by_verdict", label="Verdict", empty_label="Any verdict"
    )
    kind = django_filters.ChoiceFilter(
        choices=ClaimKind.choices(), label="Kind", empty_label="Any kind"
    )
    case = django_filters.CharFilter(method="by_case", label="Case")
    source = django_filters.CharFilter(method="by_source", label="Source")

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

    def by_case(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        return rows.filter(case__in=Case.objects.referred(value))

    def by_source(self, rows: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        spoken = Assertion.objects.filter(
            claim=OuterRef("pk"), source__in=_called(value), withdrawn_at=None
        )
        return rows.filter(Exists(spoken))


class PublicationFilters(django_filters.FilterSet):
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


class QuestionFilters(django_filters.FilterSet):
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


def _called(name: str) -> QuerySet[Source]:
    """The sources that go by `name`, in any case of letters."""
    return Source.objects.filter(Q(name__iexact=name) | Q(aliases__name__iexact=name))


class SourceFilters(django_filters.FilterSet):
    """q: the beginning of any word of a name."""

    q = django_filters.CharFilter(method="by_name", label="Name")
    kind = django_filters.ChoiceFilter(
        choices=SourceKind.choices(), label="Kind", empty_label="Any kind"
    )

    class Meta:
        model = Source
        fields: list[str] = []

    def by_name(self, rows: QuerySet[Source], name: str, value: str) -> QuerySet[Source]:
        called = Q(name__icontains=value) | Q(aliases__name__icontains=value)
        return rows.filter(pk__in=Source.objects.filter(called).values("pk"))
