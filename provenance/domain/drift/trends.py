"""What goes up and what goes down: exports rose, exports fell, a decline in exports."""

from collections.abc import Iterator
from dataclasses import dataclass

from .contexts import Found, pairs, same_thing
from .kinds import Drift, Kind
from .patterns import listed, one_of, whole
from .texts import Text

_UP = """rise rises rose risen rising increase increases increased increasing grow grows grew grown
growing growth climb climbs climbed surge surges surged soar soars soared doubled tripled"""
_DOWN = """fall falls fell fallen falling decrease decreases decreased decreasing decline declines
declined declining drop drops dropped dropping shrink shrinks shrank shrunk shrinking plunge plunges
plunged halved"""
_TREND = whole(rf"(?P<up>{one_of(_UP)})|{one_of(_DOWN)}")
_NEGATED = listed("not no never without")


@dataclass(frozen=True, eq=False)
class Trend(Found):
    up: bool


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Opposite trends of the same thing, where neither text also has the other's."""
    for one, other in pairs(_read(below), _read(above), agree=_agree, likeness=_likeness):
        yield Drift(Kind.DIRECTION, one.wording, other.wording)


def _read(text: Text) -> list[Trend]:
    found = []
    for first, after, match in text.line.find(_TREND):
        nearby = {text.key(first - 1), text.key(first - 2)}
        if nearby.isdisjoint(_NEGATED) and not any(key.endswith("n't") for key in nearby):
            found.append(Trend(text, first, after, bool(match["up"])))
    return found


def _agree(one: Trend, other: Trend) -> bool:
    return one.up == other.up and same_thing(one.context, other.context) > 0


def _likeness(one: Trend, other: Trend) -> float:
    if one.up == other.up or not one.context.anchors & other.context.anchors:
        return 0
    return same_thing(one.context, other.context)
