"""What stands behind a claim: in short in lists, and whole with the rows behind each figure."""

from typing import Any

from rest_framework import serializers

from provenance.domain.chokes import Part
from provenance.domain.hops import Weakness
from provenance.domain.rules import Rule
from provenance.domain.vocabulary import VerdictStatus

from .facts import ClaimLink, SourceLink
from .fields import Number, Text, Word, Yes


def _keys(about: str) -> serializers.ListField:
    return serializers.ListField(child=serializers.UUIDField(), help_text=about)


class Range(serializers.Serializer):
    """Origins as a range: from those that are known to those that are possible besides."""

    low = Number("Groups of known ends, each counted once.", example=1)
    high = Number("Those and the groups of ends whose lineage is unknown.", example=3)


class Suggested(serializers.Serializer):
    """The status that the figures suggest. The desk decides."""

    status = Word(VerdictStatus, "The status.")
    rule = Word(Rule, "The first rule that fired.")


class Figures(serializers.Serializer):
    """What stands behind a claim in short; the claim's chain has the rows of each figure."""

    origins = Range(help_text="Who could know, as a range.")
    channels = Number("Routes from the reader to distinct origins that share no source.", example=1)
    choke_points = Number("Relays that everything known passes through.", example=1)
    analyses = Number("Source groups that drew the conclusion themselves.", example=1)
    loops = Number("How often sources rest on one another in a circle.", example=0)
    anachronisms = Number("Hops that rely on something published later.", example=0)
    weak_hops = Number("Hops that are unnamed, inferred by the desk or never read.", example=2)
    dissent = Range(help_text="The origins of those who deny it.")
    suggested = Suggested(source="suggestion", help_text="What the figures suggest.")
    differs = Yes(
        "Whether the desk marked it unverified, corroborated or disputed while the figures suggest "
        "another of the three."
    )


class Group(serializers.Serializer):
    """Sources that count as one, with those of their assertions that a figure rests on."""

    sources = SourceLink(many=True, help_text="The sources, tied to one another if several.")
    voices = _keys("Keys of their assertions.")


class OriginGroup(Group):
    """A group of ends of the chain that counts as one origin."""

    is_known = Yes("Whether it witnessed it. Where it did not it only widens the range.")


class Origins(Range):
    """Origins as a range, with the groups that make it."""

    groups = OriginGroup(many=True, help_text="Known ones first.")


class Channels(serializers.Serializer):
    """Routes from the reader to distinct origins that share no source."""

    count = Number("How many.", example=1)
    is_exact = Yes("False where there may be more, since the chain is too large to try all ways.")
    routes = serializers.ListField(
        child=serializers.ListField(child=serializers.UUIDField()),
        help_text="One way each, as keys of assertions from the reader to the origin.",
    )


class ChokePoint(Group):
    """Sources without which no known origin is left."""

    part = Word(Part, "What it is to the claim.")
    is_trivial = Yes("Whether it is one only because there is one origin, analysis or entry.")


class Loop(serializers.Serializer):
    """Circular reporting: assertions that rest on one another."""

    voices = _keys("Keys of the assertions in the circle.")
    has_way_out = Yes("Whether one of them rests on something outside of it as well.")


class HopLink(serializers.Serializer):
    """An edge, by its two ends."""

    citing = serializers.UUIDField(help_text="The assertion that relies on the other.")
    cited = serializers.UUIDField(help_text="The assertion relied on.")


class WeakHop(HopLink):
    """An edge that bears less than one stated by a named source in a text the desk read."""

    because: Any = serializers.ListField(child=Word(Weakness, "What weakens it."), help_text="Why.")


class Fallen(serializers.Serializer):
    """What no longer counts since something was retracted or withdrawn: keys of assertions."""

    left_out = _keys("Taken back themselves.")
    stranded = _keys("Known only through what was taken back.")
    cut_off = _keys("Still standing, but they had it only from there.")
    origins = _keys("The known origins among the first two.")


class Side(serializers.Serializer):
    """The figures of those who assert the claim, or of those who deny it, with their rows."""

    voices = _keys("The assertions that count.")
    origins = Origins(help_text="Who could know, as a range.")
    channels = Channels(help_text="Ways that share no source.")
    choke_points = ChokePoint(many=True, help_text="In order from the reader.")
    analyses = Group(many=True, help_text="Who drew the conclusion from the evidence themselves.")
    loops = Loop(many=True, help_text="Circular reporting.")
    anachronisms = HopLink(many=True, help_text="Hops to something published later than the text.")
    weak_hops = WeakHop(many=True, help_text="Hops that bear less.")
    unnamed_ends = _keys("Ends of the chain that are nobody in particular.")
    unreliable_ends = _keys("Known ends whose source was rated E, unreliable, on that day.")
    fallen = Fallen(help_text="What was taken back.")


class Premise(serializers.Serializer):
    """Another claim that this one is inferred from, with what was counted of that."""

    claim = ClaimLink(help_text="The other claim.")
    origins = Range(help_text="Its origins; they are none of this claim's.")
    suggested = Suggested(help_text="What its figures suggest.")


class Suggestion(Suggested):
    """The status that the figures suggest, and why. The desk decides."""

    because = serializers.DictField(
        child=serializers.IntegerField(),
        help_text="The figures that the rule went by, such as `origins.low`, with their values.",
    )
    sentence = Text(
        "The same in a sentence.",
        example="One known origin, however many repeat it: 1 origin over 1 channel.",
    )


class Support(Side):
    """What stands behind a claim: each figure with the rows that made it."""

    dissent = Side(help_text="The same figures of those who deny it.")
    rests_on = Premise(many=True, help_text="The claims it is inferred from.")
    suggested = Suggestion(help_text="What the figures suggest.")
