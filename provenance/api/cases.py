"""Cases: a story or investigation each."""

from typing import Any

from rest_framework import serializers

from provenance.models import Case
from provenance.queries import cases
from provenance.queries.fast import cases as fast
from provenance.queries.filters import CaseFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .fields import Address, Moment, Number, Page, Text
from .past import AsOf
from .reading import PAGED, Listing, Single, called, page_of


class CaseSummary(serializers.Serializer):
    """A folder of claims and questions, which are listed with `case=` and its reference."""

    ref = Text("Its reference, for people and for addresses.", example="HAM-0007")
    url = Address("case", source="ref")
    page = Page(source="url")
    title = Text("Its title.", example="Hamhung")
    summary = Text("What it is about.", maybe=True, example="Is the missile plant being expanded?")
    claims = Number("How many claims it holds.", example=12)
    questions = Number("How many questions it holds.", example=1)
    opened_at = Moment("When the desk opened it.")


class CaseRecord(AsOf, CaseSummary):
    """A case on its own."""

    version = Number("It grows with every change; its ETag says it to a change.", example=7)


class CaseList(Listing):
    """Cases, newest first."""

    operation = "listCases"
    noun = "cases"
    summary = "Cases"
    answer = page_of(CaseSummary, "A page of cases, newest first.", "CasePage")
    built = fast.CASES
    filters = CaseFilters
    parameters = (*parameters.of(CaseFilters), *PAGED)

    def rows(self) -> Any:
        return Case.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return cases.listed(rows, cursor, size)


class CaseDetail(Single):
    """A case. Its claims and questions are listed by `case=` and its reference."""

    operation = "readCase"
    noun = "cases"
    summary = "One case"
    answer = CaseRecord
    address = (called("case", "HAM-0007"),)

    def find(self, **address: Any) -> Any:
        return next(iter(cases.listed(Case.objects.referred(address["ref"]), size=1).rows), None)
