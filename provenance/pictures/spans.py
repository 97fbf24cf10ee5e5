"""Places along the flow: how deep each rank is, how wide each gap, and where its tracks run."""

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.pictures.tracks import Gap
from provenance.pictures.values import Flow
from provenance.pictures.words import Words

TRACK, LEAD, ARROW = 7.0, 10.0, 20.0
"""From track to track, from a word to the first track, and from the last track to a box."""
PAD = {"across": 8, "down": 10}
"""How far a lane's band reaches beyond its boxes, along the flow."""
TITLE = {"across": 0, "down": 32}
"""Room for the lane's title in front of its first rank."""
BREADTH = {"across": 10, "down": 8}
"""Least room between two bands."""


@dataclass(frozen=True)
class Spans:
    """Along the flow: where each rank starts and ends, and where the tracks behind it run."""

    start: tuple[int, ...]
    end: tuple[int, ...]
    tracks: tuple[tuple[float, ...], ...]
    total: int


def measure(
    depth: Sequence[int], lanes: Sequence[int], gaps: Sequence[Gap], words: Words, flow: Flow
) -> Spans:
    """Spans of the ranks, each `depth` deep, with the gap behind each as wide as its lines need."""
    place = max(PAD[flow], TITLE[flow])
    start: list[int] = []
    tracks: list[tuple[float, ...]] = []
    for rank, deep in enumerate(depth):
        start.append(place)
        place += deep
        lead, tail, least = _zones(rank, lanes, gaps[rank].count, words, flow)
        turning = max(gaps[rank].count - 1, 0) * TRACK
        width = round(max(least, lead + turning + tail))
        first = place + lead + (width - lead - turning - tail) / 2
        tracks.append(tuple(first + n * TRACK for n in range(max(gaps[rank].count, 1))))
        place += width
    end = tuple(at + deep for at, deep in zip(start, depth, strict=True))
    return Spans(tuple(start), end, tuple(tracks), place + (PAD[flow] if depth else 0))


def _zones(
    rank: int, lanes: Sequence[int], turns: int, words: Words, flow: Flow
) -> tuple[float, float, int]:
    """Room before and behind the tracks of the gap behind `rank`, and the gap's least width."""
    near, far = words.reach[rank, True], words.reach[rank + 1, False]
    lead = near + LEAD if near or turns else 0
    if rank + 1 == len(lanes):
        return lead, 0, 0
    tail = far + LEAD if far else ARROW if lead else 0
    if lanes[rank] == lanes[rank + 1]:
        return lead, tail, _bare(False, len(lanes), flow)
    lead, tail = max(lead, PAD[flow]), max(tail, TITLE[flow])
    return lead, tail, _bare(True, len(lanes), flow)


def _bare(between_lanes: bool, ranks: int, flow: Flow) -> int:
    """Width of a gap that no line needs to be wider."""
    if flow == "down":
        return PAD[flow] + BREADTH[flow] + TITLE[flow] if between_lanes else 20
    if not between_lanes:
        return 28
    return 112 if ranks < 4 else 64
