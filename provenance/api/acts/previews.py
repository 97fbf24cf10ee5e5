"""A chain as it would be recorded, told before it is."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance import policies
from provenance.actions import chains
from provenance.domain import chain_line
from provenance.domain.chain_line import fold
from provenance.errors import NotAllowed, Refused
from provenance.models import Claim, User
from provenance.queries import completions
from provenance.queries.completions import TypedLine

from ..facts import SourceLink
from ..fields import Number, Text, Yes
from ..sent import Ref
from ..writing import Writing
from .claims import ChainBody


class PreviewBody(ChainBody):
    """Chains in the one-line form, and the claim they would be entered on."""

    claim: Any = Ref(
        Claim,
        "The reference of the claim; left out for one that is not recorded yet.",
        required=False,
        allow_null=True,
    )


class PreviewName(serializers.Serializer):
    """A name of a line."""

    name = Text("As it was typed.", example="Reuters")
    source = SourceLink(  # type: ignore[assignment]
        allow_null=True, help_text="The source that it leads to; null where it leads to none yet."
    )
    near = Text("A name that is known, of which it may be a slip.", maybe=True, example="Reuters")


class PreviewLine(serializers.Serializer):
    """A line as it is understood."""

    number = Number("Which line, from 1.", example=1)
    text = Text("The line.", example="ViewUSGlobal < Reuters < CNS")
    names = PreviewName(many=True, help_text="From the reader to the evidence; empty if unread.")
    fault = Text("Why it cannot be read, and how to mend it; null where it can.", maybe=True)


class PreviewHop(serializers.Serializer):
    """A step of the chain that would be new."""

    citing = Text("Who had it from the other.", example="Reuters")
    cited = Text("From whom.", example="CNS")


class Preview(serializers.Serializer):
    """What entering a chain would do. Nothing is recorded."""

    lines = PreviewLine(many=True, help_text="The lines, blank ones left out.")
    kinds_needed = serializers.ListField(
        child=serializers.CharField(),
        help_text="Names that lead to no source and whose kind is not sent along: send it.",
    )
    sources: Any = serializers.ListField(
        child=serializers.CharField(), help_text="Names of sources that would be added."
    )
    voices: Any = serializers.ListField(
        child=serializers.CharField(), help_text="Who would be said to say the claim anew."
    )
    hops: Any = PreviewHop(many=True, help_text="Steps that would be new.")
    refusal = Text("Why it would be refused as it is; null where it would not.", maybe=True)
    is_ready = Yes("Whether entering it as it is would be done.")


class PreviewChain(Writing):
    """Look at a chain before it is entered: which names are known, what would be new, and what is
    wrong with which line. Nothing is recorded. Without a claim it is not looked whether chains lead
    back to where they began."""

    operation = "previewChain"
    noun = "claims"
    summary = "Preview a chain"
    body = PreviewBody
    answer = Preview

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        policies.enforce(policies.edit_refusal(by))
        kinds = data.get("kinds", {})
        lines = completions.typed(data["chain"])
        told: dict[str, Any] = {"lines": lines, "sources": [], "voices": [], "hops": []}
        refusal = ""
        try:
            told |= _added(data, lines, by, at)
        except NotAllowed:
            raise
        except Refused as refused:
            refusal = str(refused)
        lacking = _lacking(lines, {fold(name) for name, kind in kinds.items() if kind})
        ready = not refusal and not lacking
        return told | {"kinds_needed": lacking, "refusal": refusal, "is_ready": ready}


def _added(
    data: Mapping[str, Any], lines: Sequence[TypedLine], by: User, at: datetime
) -> dict[str, list[Any]]:
    """The names of what would be new; raises what entering it would raise."""
    if claim := data.get("claim"):
        given = {name: value for name, value in data.items() if name not in ("claim", "chain")}
        new = chains.foresee(claim=claim, text=data["chain"], **given, by=by, at=at)
        # As who asks sees them, or typed them: the act saw everything, also the name behind a code
        # name, and how a name is spelt that a restricted case keeps.
        typed = [one for line in lines for one in line.names]
        seen = {one.source.id: one.source.name for one in typed if one.source}
        spelt = {fold(one.name): one.name for one in typed}
        names = seen | {its.pk: spelt.get(fold(its.name), its.name) for its in new.sources}
        hops = [
            (names[hop.citing.source_id], names[hop.cited.source_id]) for hop in new.attributions
        ]
        sources = [names[source.pk] for source in new.sources]
        voices = [names[voice.source_id] for voice in new.assertions]
    else:
        try:
            drawn = chain_line.parse(data["chain"])
        except chain_line.Unreadable as fault:
            raise chains.NotAChain(str(fault), field="chain") from fault
        hops, voices = list(drawn.hops), list(drawn.names)
        sources = _lacking(lines, set())
    steps = [{"citing": citing, "cited": cited} for citing, cited in hops]
    return {"sources": sources, "voices": voices, "hops": steps}


def _lacking(lines: Sequence[TypedLine], told: set[str]) -> list[str]:
    """The names that lead to no source and are not among those `told`, which are folded."""
    unknown = {
        fold(one.name): one.name for line in lines for one in line.names if one.source is None
    }
    return [name for key, name in unknown.items() if key not in told]
