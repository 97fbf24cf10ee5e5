"""`expand=`: what an answer on claims only refers to, whole."""

from typing import Any

from rest_framework import serializers

from provenance.domain.lists import Expansion

from .cases import CaseSummary
from .chains import SupportedChain
from .errors import WrongParameters
from .facts import SourceLink, Verdict
from .reading import query

_MEANINGS = " ".join(f"`{term.value}`: {term.definition}" for term in Expansion)
EXPAND = query(
    "expand",
    f"What to give whole under `expanded`, with commas between. {_MEANINGS} It costs the same "
    "number of statements for one claim and for a page of them.",
)


class Expanded(serializers.Serializer):
    """What was asked for with `expand`; null what was not."""

    case = CaseSummary(allow_null=True, help_text=Expansion.CASE.definition)
    verdict = Verdict(
        allow_null=True, help_text=f"{Expansion.VERDICT.definition} Null also where there is none."
    )
    chain = SupportedChain(allow_null=True, help_text=Expansion.CHAIN.definition)
    sources: Any = SourceLink(many=True, allow_null=True, help_text=Expansion.SOURCES.definition)


def read(asked: str) -> frozenset[Expansion]:
    """What `expand=` names. Raises WrongParameters."""
    names = {name for name in (name.strip() for name in asked.split(",")) if name}
    known = {term.value: term for term in Expansion}
    if unknown := sorted(names - known.keys()):
        there = f"This address expands {', '.join(known)}."
        raise WrongParameters({"expand": [f"{name}: {there}" for name in unknown]})
    return frozenset(known[name] for name in names)
