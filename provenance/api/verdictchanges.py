"""What the desk decided, as a list of changes."""

from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import VerdictStatus
from provenance.models import Verdict
from provenance.queries import verdictchanges
from provenance.queries.filters import VerdictFilters
from provenance.queries.pages import Page as Rows

from . import facts, parameters
from .fields import Key, Page, Text, Word
from .reading import PAGED, Listing, page_of


class VerdictChangeRecord(serializers.Serializer):
    """One decision on one claim."""

    id = Key("The verdict's key.")
    claim = facts.ClaimLink(source="*", help_text="The claim.")
    case = Text("The reference of its case.", source="case_ref", example="HAM-0007")
    page = Page(source="href")
    verdict = facts.Verdict(help_text="What was decided.")
    former_status = Word(
        VerdictStatus,
        "What the claim was marked before; null where it was not.",
        source="former",
        maybe=True,
    )


class VerdictChangeList(Listing):
    """Decisions on claims, newest first, those that hold no more included."""

    operation = "listVerdictChanges"
    noun = "verdicts"
    summary = "Changes of verdicts"
    answer = page_of(VerdictChangeRecord, "A page of decisions, newest first.", "VerdictChangePage")
    filters = VerdictFilters
    parameters = (*parameters.of(VerdictFilters), *PAGED)

    def rows(self) -> Any:
        return Verdict.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return verdictchanges.listed(rows, cursor, size)
