"""Which sources keep resting on the same upstream: of a case, or of the whole desk."""

from typing import Any

from rest_framework import serializers

from provenance.models import Case
from provenance.queries import overlaps

from .facts import ClaimLink, SourceLink
from .fields import Address, Number, Text, Yes
from .past import AsOf
from .reading import Single, called


class MetIn(serializers.Serializer):
    """A source in which two meet."""

    source = SourceLink(  # type: ignore[assignment]
        help_text="The source; one of the two, where the other rests on it."
    )
    claims = Number("On how many claims.", example=7)


class Meeting(serializers.Serializer):
    """A claim on which the two meet."""

    claim = ClaimLink(help_text="The claim.")
    met_in = SourceLink(many=True, help_text="In whom: the nearest that both rest on.")


class OverlapPair(serializers.Serializer):
    """Two sources that rest on the same, or one on the other, on some claim both speak on."""

    one = SourceLink(source="pair.one", help_text="A source.")
    other = SourceLink(source="pair.other", help_text="Another one.")
    both = Number("On how many claims both speak.", source="pair.both", example=9)
    together = Number("On how many of those they meet.", source="pair.together", example=7)
    apart = Number(
        "On how many of these in a third source, neither resting on the other.",
        source="pair.apart",
        example=7,
    )
    sentence = Text(
        "The same in a sentence.",
        source="pair.sentence",
        example="On 7 of the 9 claims both speak on, ViewUSGlobal and LIGA.net rest on Reuters.",
    )
    met_in = MetIn(many=True, source="pair.met_in", help_text="In whom, the most frequent first.")
    claims = Meeting(many=True, help_text="The claims on which they meet, newest first; up to 100.")


class DeskOverlap(AsOf):
    """Who rests on the same, pair by pair, the most telling first."""

    claims = Number("How many claims were looked at.", example=18)
    sources = Number("How many sources speak on them.", example=22)
    is_whole = Yes(
        "False where only the newest 2,000 claims, or the 20 sources that speak on most, count."
    )
    pairs = OverlapPair(
        many=True, help_text="Pairs that meet in a third source first, then one on the other."
    )


class Overlap(DeskOverlap):
    """Who rests on the same within one case."""

    case = Text("The reference of the case.", example="HAM-0007")
    url = Address("case", source="case")


class WholeOverlap(Single):
    """Which sources of the whole desk look like several and keep resting on one upstream."""

    operation = "readDeskOverlap"
    noun = "sources"
    summary = "Who rests on the same, in all cases"
    answer = DeskOverlap

    def find(self, **address: Any) -> Any:
        return _told(None)


class CaseOverlap(Single):
    """Which sources of a case look like several and keep resting on one upstream.

    Counted claim by claim over hops of any number; counts, and no chance or grade made of them.
    """

    operation = "readOverlap"
    noun = "cases"
    summary = "Who rests on the same"
    answer = Overlap
    address = (called("case", "HAM-0007"),)

    def find(self, **address: Any) -> Any:
        case = Case.objects.referred(address["ref"]).first()
        return case and {"case": case.ref, **_told(case)}


def _told(case: Case | None) -> dict[str, Any]:
    overlap, pairs = overlaps.recorded(case)
    return {
        "claims": overlap.counted,
        "sources": overlap.sources,
        "is_whole": overlap.is_whole,
        "pairs": pairs,
    }
