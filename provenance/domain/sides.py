"""The figures of one side of a claim: of those who assert it, or of those who deny it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from . import channels, chokes, graphs, hops, origins
from .channels import Channels
from .chokes import ChokePoint
from .graphs import Graph
from .groups import Group, Grouping
from .hops import WeakHop
from .loops import Loop
from .origins import Origins
from .rows import Columns, Hop, Key
from .vocabulary import Basis

_DEDUCED = Basis.DEDUCED.value
_WITNESSED = Basis.WITNESSED.value


class Fallen[K: Key](NamedTuple):
    """What no longer counts since something was retracted or withdrawn, as keys of voices.

    `left_out` was itself taken back. `stranded` was known only through that. `cut_off` still
    stands, but had it only from that. `origins` are the known ends among the first two.
    """

    left_out: tuple[K, ...] = ()
    stranded: tuple[K, ...] = ()
    cut_off: tuple[K, ...] = ()
    origins: tuple[K, ...] = ()


@dataclass(frozen=True, slots=True)
class Side[K: Key]:
    """What stands behind a claim on one side; every figure carries the keys of its rows.

    `voices` are all that count. Hops are (citing, cited) pairs. Everything is in order of keys,
    but choke points and routes: those go from the reader to the origin. `unnamed_ends` are any
    ends of chains, `unreliable_ends` the known ones that speak for a source rated unreliable.
    """

    voices: tuple[K, ...]
    origins: Origins[K]
    channels: Channels[K]
    choke_points: tuple[ChokePoint[K], ...]
    analyses: tuple[Group[K], ...]
    loops: tuple[Loop[K], ...]
    anachronisms: tuple[tuple[K, K], ...]
    weak_hops: tuple[WeakHop[K], ...]
    unnamed_ends: tuple[K, ...]
    fallen: Fallen[K]
    unreliable_ends: tuple[K, ...]


NOTHING: Fallen[Any] = Fallen()
NOBODY: Side[Any] = Side(
    (), Origins(0, 0, (), ()), Channels(0, ()), (), (), (), (), (), (), NOTHING, ()
)
"""The figures of a side that nobody takes."""


def measured[K: Key](
    voices: Columns[K],
    left_out: Columns[K],
    elsewhere: Set[K],
    rows: Sequence[Hop[K]],
    joined: Mapping[K, K],
) -> Side[K]:
    """The figures for `voices`, which stand and are of one stance, as `left_out` were.

    Both are in order of key. `elsewhere` are the keys that stand on the other side; `joined` gives
    sources their group. O(hops × channels).
    """
    if not voices.key:
        return _nobody(left_out, rows)
    graph = graphs.of(voices, rows, elsewhere)
    group = Grouping(graph.voices, joined)
    away = graphs.distances(graph.below, graph.known)
    starts = [node for node in graph.entries if away[node] >= 0]
    routes, is_exact = channels.found(graph, group, away, starts)
    keys = graph.voices.key
    return Side(
        tuple(keys),
        origins.counted(graph, group),
        Channels(len(routes), tuple([tuple([keys[n] for n in way]) for way in routes]), is_exact),
        chokes.found(graph, group, away, starts, routes),
        _analyses(graph, group),
        _loops(graph),
        hops.anachronistic(graph),
        hops.weak(graph),
        _unnamed_ends(graph),
        _fallen(graph, left_out, rows),
        _unreliable_ends(graph),
    )


def _analyses[K: Key](graph: Graph[K], group: Grouping[K]) -> tuple[Group[K], ...]:
    """Groups that drew the conclusion themselves, from something that still stands.

    An analysis whose evidence was taken back, or that only leads into a closed loop, is none.
    """
    deduced = [node for node, basis in enumerate(graph.voices.basis) if basis == _DEDUCED]
    if deduced and (graph.loops or graph.severed):
        grounded = graphs.distances(graph.below, graph.known + graph.unknown)
        deduced = [node for node in deduced if grounded[node] >= 0]
    return group.receipts(deduced)


def _unnamed_ends[K: Key](graph: Graph[K]) -> tuple[K, ...]:
    keys, is_unnamed = graph.voices.key, graph.voices.is_unnamed
    if True not in is_unnamed:
        return ()
    return tuple(keys[node] for node in sorted(graph.known + graph.unknown) if is_unnamed[node])


def _unreliable_ends[K: Key](graph: Graph[K]) -> tuple[K, ...]:
    keys, is_unreliable = graph.voices.key, graph.voices.is_unreliable
    if True not in is_unreliable:
        return ()
    return tuple(keys[node] for node in graph.known if is_unreliable[node])


def _loops[K: Key](graph: Graph[K]) -> tuple[Loop[K], ...]:
    return tuple(
        [
            Loop(
                tuple([graph.voices.key[node] for node in members]),
                not all(set(members).issuperset(graph.above[node]) for node in members),
            )
            for members in graph.loops
        ]
    )


def _fallen[K: Key](graph: Graph[K], left_out: Columns[K], rows: Iterable[Hop[K]]) -> Fallen[K]:
    if not (left_out.key or graph.stranded.key or graph.severed):
        return NOTHING
    return Fallen(
        tuple(left_out.key),
        tuple(graph.stranded.key),
        tuple(graph.voices.key[node] for node in sorted(graph.severed) if graph.severed[node]),
        _known_ends((left_out, graph.stranded), rows),
    )


def _nobody[K: Key](left_out: Columns[K], rows: Iterable[Hop[K]]) -> Side[K]:
    if not left_out.key:
        return NOBODY
    origins = _known_ends((left_out,), rows)
    return replace(NOBODY, fallen=Fallen(tuple(left_out.key), origins=origins))


def _known_ends[K: Key](gone: Iterable[Columns[K]], rows: Iterable[Hop[K]]) -> tuple[K, ...]:
    citing = {hop.citing for hop in rows}
    return tuple(
        key
        for voices in gone
        for key, basis in zip(voices.key, voices.basis, strict=True)
        if basis == _WITNESSED and key not in citing
    )
