"""The status that the figures suggest, by the first rule that fires.

A suggestion says nothing of truth, and the desk decides. Where the figures leave a doubt the rule
that fires is the one that claims less.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from . import sentences
from .groups import Group
from .rows import Premise
from .rules import Rule
from .sides import Side
from .vocabulary import VerdictStatus

__all__ = ["Rule", "Suggestion", "suggested"]


class Suggestion(NamedTuple):
    """A status, the rule that fired, and the figures it used, each by name with its value.

    The names are those of the figures in the support, such as `origins.low`; the rows that make a
    figure are found there.
    """

    status: VerdictStatus
    rule: Rule
    because: tuple[tuple[str, int], ...]

    @property
    def sentence(self) -> str:
        """Why, in one sentence for an editor, with the figures."""
        return sentences.why(self.rule, dict(self.because))


def suggested(
    support: Side[Any], dissent: Side[Any], premises: Sequence[Premise[Any]] = ()
) -> Suggestion:
    """The suggestion for a claim with these figures on its two sides, inferred from `premises`.

    O(known ends, loops and premises).
    """
    found = _Found(support, dissent, premises)
    for rule, status, fires, figures in _RULES:
        if fires(found):
            return Suggestion(
                status, rule, tuple([(name, _FIGURES[name](found)) for name in figures])
            )
    raise AssertionError("The last rule fires always.")


@dataclass(slots=True)
class _Found:
    """All that a rule may look at."""

    support: Side[Any]
    dissent: Side[Any]
    premises: Sequence[Premise[Any]]


def _named(found: _Found) -> int:
    return _with_a_voice_not_among(found.support.unnamed_ends, found.support.origins.known)


def _reliable(found: _Found) -> int:
    """Known groups with a voice that is named and whose source is not rated unreliable."""
    doubtful = found.support.unnamed_ends + found.support.unreliable_ends
    return _with_a_voice_not_among(doubtful, found.support.origins.known)


def _with_a_voice_not_among(doubtful: Sequence[Any], groups: Sequence[Group[Any]]) -> int:
    if not doubtful:
        return len(groups)
    doubted = set(doubtful)
    return sum(not doubted.issuperset(group.voices) for group in groups)


def _standing(found: _Found) -> int:
    return sum(
        premise.low >= 1 and premise.status != VerdictStatus.DISPUTED for premise in found.premises
    )


def _is_inferred(found: _Found) -> bool:
    """Whether premises are all there is to go by: a known origin that denies it outweighs them."""
    return bool(found.premises) and not found.dissent.origins.low


def _closed_loops(found: _Found) -> int:
    return sum(not loop.has_way_out for loop in found.support.loops)


def _only_loops(found: _Found) -> bool:
    support = found.support
    return support.origins.high == 0 and not support.fallen.cut_off and _closed_loops(found) > 0


def _lost_its_ground(found: _Found) -> bool:
    fallen = found.support.fallen
    return bool(
        fallen.origins
        or fallen.cut_off
        or fallen.stranded
        or (fallen.left_out and not found.support.voices)
    )


# Premises come before loops and losses: what is inferred from standing claims rests on more than
# a circle, and is not without support though voices of its own fell. `fallen` tells of those.
_RULES: Sequence[tuple[Rule, VerdictStatus, Callable[[_Found], bool], tuple[str, ...]]] = (
    (
        Rule.DISSENT,
        VerdictStatus.DISPUTED,
        lambda found: bool(found.dissent.origins.low and found.support.voices),
        ("voices", "dissent.origins.low"),
    ),
    (
        Rule.INDEPENDENT,
        VerdictStatus.CORROBORATED,
        lambda found: (
            found.support.origins.low >= 2
            and found.support.channels.count >= 2
            and _reliable(found) >= 2
        ),
        ("origins.low", "origins.named", "origins.reliable", "channels.count"),
    ),
    (
        Rule.ONE_CHANNEL,
        VerdictStatus.UNVERIFIED,
        lambda found: found.support.origins.low >= 2 and found.support.channels.count < 2,
        ("origins.low", "channels.count"),
    ),
    (
        Rule.NAMELESS,
        VerdictStatus.UNVERIFIED,
        lambda found: found.support.origins.low >= 2 and _named(found) < 2,
        ("origins.low", "origins.named"),
    ),
    (
        Rule.UNRELIABLE,
        VerdictStatus.UNVERIFIED,
        lambda found: found.support.origins.low >= 2,
        ("origins.low", "origins.named", "origins.reliable"),
    ),
    (
        Rule.ONE_ORIGIN,
        VerdictStatus.UNVERIFIED,
        lambda found: found.support.origins.low == 1,
        ("origins.low", "channels.count"),
    ),
    (
        Rule.PREMISE_FELL,
        VerdictStatus.UNVERIFIED,
        lambda found: _is_inferred(found) and _standing(found) < len(found.premises),
        ("premises", "premises.standing", "premises.origins.low"),
    ),
    (
        Rule.INFERRED,
        VerdictStatus.UNVERIFIED,
        _is_inferred,
        ("premises", "premises.standing", "premises.origins.low"),
    ),
    (Rule.CIRCULAR, VerdictStatus.UNVERIFIED, _only_loops, ("origins.high", "loops")),
    (
        Rule.UNSUPPORTED,
        VerdictStatus.UNVERIFIED,
        _lost_its_ground,
        ("origins.low", "fallen.left_out", "fallen.cut_off", "fallen.stranded"),
    ),
    (
        Rule.ONLY_DENIED,
        VerdictStatus.UNVERIFIED,
        lambda found: bool(found.dissent.voices and not found.support.voices),
        ("voices", "dissent.voices"),
    ),
    (
        Rule.UNSOURCED,
        VerdictStatus.UNVERIFIED,
        lambda _: True,
        ("origins.low", "origins.high"),
    ),
)

_FIGURES: Mapping[str, Callable[[_Found], int]] = {
    "voices": lambda found: len(found.support.voices),
    "origins.low": lambda found: found.support.origins.low,
    "origins.high": lambda found: found.support.origins.high,
    "origins.named": _named,
    "origins.reliable": _reliable,
    "channels.count": lambda found: found.support.channels.count,
    "loops": _closed_loops,
    "fallen.left_out": lambda found: len(found.support.fallen.left_out),
    "fallen.cut_off": lambda found: len(found.support.fallen.cut_off),
    "fallen.stranded": lambda found: len(found.support.fallen.stranded),
    "premises": lambda found: len(found.premises),
    "premises.standing": _standing,
    "premises.origins.low": lambda found: min(premise.low for premise in found.premises),
    "dissent.voices": lambda found: len(found.dissent.voices),
    "dissent.origins.low": lambda found: found.dissent.origins.low,
}
