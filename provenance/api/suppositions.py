"""What would stand behind a claim without some of its sources or publications."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

from provenance.queries import accounts, claims

from .errors import WrongParameters
from .facts import ClaimLink, PublicationLink, SourceLink
from .reading import Single, called
from .supports import Support

MOST = 100


class WhatIf(serializers.Serializer):
    """The support a claim would have. Nothing is stored."""

    claim = ClaimLink(help_text="The claim.")
    without_sources = SourceLink(many=True, source="sources", help_text="Left out as sources.")
    without_publications = PublicationLink(
        many=True, source="publications", help_text="Left out as if they were retracted."
    )
    differences = serializers.ListField(
        child=serializers.CharField(),
        help_text="Each figure that would differ, such as `origins 2 → 1`; empty where none.",
    )
    fell = serializers.ListField(
        child=serializers.CharField(),
        help_text="Names of sources that would count no longer, or with less behind them.",
    )
    support = Support(help_text="The figures as they would be.")


class ClaimWhatIf(Single):
    """A claim's support as it would be without some sources and publications.

    It is counted by the same rules, from the same rows, as what is stored; nothing is changed.
    """

    operation = "supposeWithout"
    noun = "claims"
    summary = "What if"
    answer = WhatIf
    address = (called("claim", "C-1042"),)
    parameters = (
        OpenApiParameter(
            "without",
            UUID,
            many=True,
            required=True,
            description="The key of a source, or of a publication, to leave out. May be given "
            f"several times, {MOST} at most.",
        ),
    )
    repeated = frozenset({"without"})

    def find(self, **address: Any) -> Any:
        keys = self._keys()
        claim = claims.by_ref(address["ref"])
        if claim is None:
            return None
        found = accounts.without(claim, keys)
        if isinstance(found, list):
            missing = [f"There is no source and no publication {key}." for key in found]
            raise WrongParameters({"without": missing})
        return found

    def _keys(self) -> list[UUID]:
        given = list(dict.fromkeys(self.request.query_params.getlist("without")))
        if not 0 < len(given) <= MOST:
            words = f"Give the key of a source or of a publication, {MOST} of them at most."
            raise WrongParameters({"without": [words]})
        try:
            return list(dict.fromkeys(UUID(key) for key in given))
        except ValueError as error:
            raise WrongParameters({"without": ["A key is a UUID."]}) from error
