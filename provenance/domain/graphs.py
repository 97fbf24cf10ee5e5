"""What counts of one side of a claim, as a graph over 0 … n - 1, and what fell with what.

Hops run from the voice that relies to the one relied on: `above` towards the origins, `below`
towards the reader. Voices that were taken back are left out first. That leaves some behind:

- *cut off*: a voice that had it only from what was left out. Its lineage is not unknown, it is
  known and gone, so it has no origin. (Were it an end like others, one retracted wire story would
  turn the forty portals that copied it into "0 to 40 origins".)
- *stranded*: a voice known only through what was left out: neither read by the desk itself, nor
  behind one that was. The reader has no way to it any more, so it counts for nothing. (Were it
  met directly, taking back the one reading of an image would leave the image as an origin.)

So taking a voice back never makes an end of another one.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from . import loops
from .rows import NO_VOICES, Columns, Hop, Key
from .vocabulary import Basis

_WITNESSED = Basis.WITNESSED.value

type Pair = tuple[int, int]
type _Loose[K: Key] = tuple[int | None, int | None, Hop[K]]


@dataclass(slots=True)
class Graph[K: Key]:
    """The voices of one side that count, in order of key, and the hops between them.

    `entries` are where the reader meets the claim: every voice the desk read itself, voices nobody
    relies on, and every voice of a loop nobody outside relies on; but not those that only what was
    left out relied on (`bereft`), unless they were read. `known` and `unknown` are the ends of the
    chain. `severed` had it only from elsewhere: by place, whether that was taken back (else it
    stands on the other side).
    """

    voices: Columns[K]
    hops: Mapping[Pair, Hop[K]]
    above: list[list[int]]
    below: list[list[int]]
    loops: list[list[int]]
    entries: list[int]
    known: list[int]
    unknown: list[int]
    severed: Mapping[int, bool]
    bereft: Set[int]
    stranded: Columns[K]


def of[K: Key](
    voices: Columns[K], hops: Sequence[Hop[K]], elsewhere: Set[K] = frozenset()
) -> Graph[K]:
    """The graph of `voices`, which are in order of key, all of one side, and stand.

    `elsewhere` are the voices that stand on the other side: a hop to one of them is not followed,
    yet nothing was taken back there. Whatever else a hop names was. O(voices + hops), but for
    putting the hops in order.
    """
    graph = _linked(voices, hops, elsewhere)
    if not graph.bereft:
        return graph
    is_met = [way >= 0 for way in distances(graph.above, graph.entries)]
    if all(is_met):
        return graph
    stranded = voices.where(not one for one in is_met)
    return replace(_linked(voices.where(is_met), hops, elsewhere), stranded=stranded)


def distances(ahead: Sequence[Sequence[int]], starts: Iterable[int]) -> list[int]:
    """How many hops along `ahead` each node is away from the nearest of `starts`; -1 if cut off."""
    reached = list(starts)
    away = [-1] * len(ahead)
    for node in reached:
        away[node] = 0
    for node in reached:
        step = away[node] + 1
        for following in ahead[node]:
            if away[following] < 0:
                away[following] = step
                reached.append(following)
    return away


def _linked[K: Key](voices: Columns[K], hops: Sequence[Hop[K]], elsewhere: Set[K]) -> Graph[K]:
    linked, loose = _placed(voices.key, hops)
    above: list[list[int]] = [[] for _ in voices.key]
    below: list[list[int]] = [[] for _ in voices.key]
    for citing, cited in linked:
        above[citing].append(cited)
        below[cited].append(citing)
    severed, bereft = _torn(loose, above, elsewhere)
    circles = loops.among(above, below)
    ends = [node for node, cited in enumerate(above) if not cited and node not in severed]
    basis = voices.basis
    return Graph(
        voices,
        linked,
        above,
        below,
        circles,
        _entries(voices.was_read, below, circles, bereft),
        [node for node in ends if basis[node] == _WITNESSED],
        [node for node in ends if basis[node] != _WITNESSED],
        severed,
        bereft,
        NO_VOICES,
    )


def _placed[K: Key](
    keys: Sequence[K], hops: Sequence[Hop[K]]
) -> tuple[dict[Pair, Hop[K]], list[_Loose[K]]]:
    """The hops inside by the places of their ends, in order; and those that lead in or out."""
    place = dict(zip(keys, range(len(keys)), strict=True)).get
    linked: dict[Pair, Hop[K]] = {}
    loose: list[_Loose[K]] = []
    for hop in hops:
        citing, cited = place(hop.citing), place(hop.cited)
        if citing is None or cited is None:
            loose.append((citing, cited, hop))
        elif (twin := linked.setdefault((citing, cited), hop)) is not hop:
            linked[citing, cited] = _as_stated(twin, hop)
    return {pair: linked[pair] for pair in sorted(linked)}, loose


def _as_stated[K: Key](one: Hop[K], other: Hop[K]) -> Hop[K]:
    """Two rows of one hop: what either of them states outright is stated."""
    if one == other:
        return one
    return one._replace(
        is_inferred=one.is_inferred and other.is_inferred,
        is_unnamed=one.is_unnamed and other.is_unnamed,
    )


def _torn[K: Key](
    loose: Iterable[_Loose[K]],
    above: Sequence[Sequence[int]],
    elsewhere: Set[K],
) -> tuple[dict[int, bool], set[int]]:
    """What hops with one end outside the graph leave behind: the severed and the bereft."""
    severed: dict[int, bool] = {}
    bereft: set[int] = set()
    for citing, cited, hop in loose:
        if citing is not None and not above[citing]:
            severed[citing] = severed.get(citing, False) or hop.cited not in elsewhere
        elif cited is not None and hop.citing not in elsewhere:
            bereft.add(cited)
    return severed, bereft


def _entries(
    was_read: Sequence[bool],
    below: Sequence[Sequence[int]],
    circles: Sequence[Sequence[int]],
    bereft: Set[int],
) -> list[int]:
    entries = [
        node
        for node, citing in enumerate(below)
        if was_read[node] or not (citing or node in bereft)
    ]
    for circle in circles:
        members = set(circle)
        if bereft.isdisjoint(members) and members.issuperset(
            citing for node in circle for citing in below[node]
        ):
            entries = sorted(members.union(entries))
    return entries
