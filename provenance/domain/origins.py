"""Origins: how many sources that know it themselves stand behind a claim, as a range."""

from typing import NamedTuple

from .graphs import Graph
from .groups import Group, Grouping
from .rows import Key


class Origins[K: Key](NamedTuple):
    """From `low` to `high`: never a number in between.

    `known` are the groups of ends that witnessed it, as many as `low`. `unknown` are the groups of
    other ends, whose lineage nobody stated; one that is also among the known adds nothing. Each
    group names its ends, the rows that make the count.
    """

    low: int
    high: int
    known: tuple[Group[K], ...]
    unknown: tuple[Group[K], ...]


def counted[K: Key](graph: Graph[K], group: Grouping[K]) -> Origins[K]:
    """The range, and what makes it. O(ends)."""
    known = group.receipts(graph.known)
    if not graph.unknown:
        return Origins(len(known), len(known), known, ())
    taken = {group.of[node] for node in graph.known}
    unknown = group.receipts([node for node in graph.unknown if group.of[node] not in taken])
    return Origins(len(known), len(known) + len(unknown), known, unknown)
