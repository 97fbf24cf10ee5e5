"""The status that the figures suggest, by the first rule that fires.

A suggestion says nothing of truth, and the desk decides. Where the figures leave a doubt the rule
that fires is the one that claims less.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .rules import Rule
from .sides import Side
from .vocabulary import VerdictStatus

__all__ = ["Rule", "Suggestion", "suggested"]

type _Names = tuple[str, ...]
type _Figure = Callable[[Side[Any], Side[Any]], int]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A status, the rule that fired, and the figures it used, each by name with its value.

    The names are those of the figures in the support, such as `origins.low`; the rows that make a
    figure are found there.
    """

    status: VerdictStatus
    rule: Rule
    because: tuple[tuple[str, int], ...]


def suggested(support: Side[Any], dissent: Side[Any]) -> Suggestion:
    """The suggestion for a claim with these figures on its two sides. O(known ends and loops)."""
    for rule, status, fires, figures in _RULES:
        if fires(support, dissent):
            because = tuple([(name, _FIGURES[name](support, dissent)) for name in figures])
            return Suggestion(status, rule, because)
    raise AssertionError("The last rule fires always.")


def _named(support: Side[Any], _dissent: Side[Any]) -> int:
    unnamed = set(support.unnamed_ends)
    return sum(not unnamed.issuperset(group.voices) for group in support.origins.known)


def _reliable(support: Side[Any], _dissent: Side[Any]) -> int:
    """Known groups with a voice that is named and whose source is not rated unreliable."""
    doubtful = {*support.unnamed_ends, *support.unreliable_ends}
    return sum(not doubtful.issuperset(group.voices) for group in support.origins.known)


def _closed_loops(support: Side[Any], _dissent: Side[Any]) -> int:
    return sum(not loop.has_way_out for loop in support.loops)


def _only_loops(support: Side[Any], dissent: Side[Any]) -> bool:
    return (
        support.origins.high == 0
        and not support.fallen.cut_off
        and _closed_loops(support, dissent) > 0
    )


def _lost_its_ground(support: Side[Any], _dissent: Side[Any]) -> bool:
    fallen = support.fallen
    return bool(
        fallen.origins
        or fallen.cut_off
        or fallen.stranded
        or (fallen.left_out and not support.voices)
    )


_RULES: Sequence[tuple[Rule, VerdictStatus, Callable[[Side[Any], Side[Any]], bool], _Names]] = (
    (
        Rule.DISSENT,
        VerdictStatus.DISPUTED,
        lambda support, dissent: bool(dissent.origins.low and support.voices),
        ("voices", "dissent.origins.low"),
    ),
    (
        Rule.INDEPENDENT,
        VerdictStatus.CORROBORATED,
        lambda support, dissent: (
            support.origins.low >= 2
            and support.channels.count >= 2
            and _reliable(support, dissent) >= 2
        ),
        ("origins.low", "origins.named", "origins.reliable", "channels.count"),
    ),
    (
        Rule.ONE_CHANNEL,
        VerdictStatus.UNVERIFIED,
        lambda support, _: support.origins.low >= 2 and support.channels.count < 2,
        ("origins.low", "channels.count"),
    ),
    (
        Rule.NAMELESS,
        VerdictStatus.UNVERIFIED,
        lambda support, dissent: support.origins.low >= 2 and _named(support, dissent) < 2,
        ("origins.low", "origins.named"),
    ),
    (
        Rule.UNRELIABLE,
        VerdictStatus.UNVERIFIED,
        lambda support, _: support.origins.low >= 2,
        ("origins.low", "origins.named", "origins.reliable"),
    ),
    (
        Rule.ONE_ORIGIN,
        VerdictStatus.UNVERIFIED,
        lambda support, _: support.origins.low == 1,
        ("origins.low", "channels.count"),
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
        lambda support, dissent: bool(dissent.voices and not support.voices),
        ("voices", "dissent.voices"),
    ),
    (
        Rule.UNSOURCED,
        VerdictStatus.UNVERIFIED,
        lambda *_: True,
        ("origins.low", "origins.high"),
    ),
)

_FIGURES: Mapping[str, _Figure] = {
    "voices": lambda support, _: len(support.voices),
    "origins.low": lambda support, _: support.origins.low,
    "origins.high": lambda support, _: support.origins.high,
    "origins.named": _named,
    "origins.reliable": _reliable,
    "channels.count": lambda support, _: support.channels.count,
    "loops": _closed_loops,
    "fallen.left_out": lambda support, _: len(support.fallen.left_out),
    "fallen.cut_off": lambda support, _: len(support.fallen.cut_off),
    "fallen.stranded": lambda support, _: len(support.fallen.stranded),
    "dissent.voices": lambda _, dissent: len(dissent.voices),
    "dissent.origins.low": lambda _, dissent: dissent.origins.low,
}
