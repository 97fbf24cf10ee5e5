"""Graphviz's `dot`, asked for one thing: where on its rank each node stands, lines kept short.

Trunks that pass a rank are given to it as thin nodes, so that it keeps room for them.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import pygraphviz

from provenance.pictures.nets import Net
from provenance.pictures.ranks import Grid

type Spot = str | tuple[int, int]
"""A node by its key, or the place where a net (by its index) passes a rank."""

POINTS = 72.0
BETWEEN, TRUNK = 10.0, 4.0

# Graphviz keeps its state in globals: one layout at a time in a process.
graphviz = threading.Lock()


def positions(grid: Grid, nets: Sequence[Net], sizes: Mapping[str, float]) -> dict[Spot, float]:
    """The centre of each node and passing trunk, measured along its rank.

    `sizes` are the nodes' lengths along the rank, to which the room around them is added here.
    """
    rows: list[list[Spot]] = [list(row) for row in grid.rows]
    for index, net in enumerate(nets):
        for rank in net.passes:
            rows[rank].append((index, rank))
    names = {spot: f"n{n}" for n, spot in enumerate(spot for row in rows for spot in row)}
    links = list(dict.fromkeys(_links(grid, nets)))
    with graphviz:
        graph = _graph(rows, links, names, sizes)
        try:
            graph.layout(prog="dot")
            return {spot: _across(graph, name) for spot, name in names.items()}
        finally:
            graph.close()


def _links(grid: Grid, nets: Sequence[Net]) -> Iterator[tuple[Spot, Spot]]:
    """Each net cut into steps from one rank to the next, with the flow."""
    for index, net in enumerate(nets):
        stops: dict[int, Spot] = {rank: (index, rank) for rank in net.passes}
        stops[grid.rank[net.upper]] = net.upper
        step = -1 if net.back else 1
        for edge in net.edges:
            low = grid.rank[edge.lower]
            if low != grid.rank[net.upper]:
                yield _ordered(edge.lower, stops[low + step], net.back)
        for rank in net.passes:
            yield _ordered((index, rank), stops[rank + step], net.back)


def _ordered(lower: Spot, upper: Spot, back: bool) -> tuple[Spot, Spot]:
    return (upper, lower) if back else (lower, upper)


def _graph(
    rows: list[list[Spot]],
    links: list[tuple[Spot, Spot]],
    names: Mapping[Spot, str],
    sizes: Mapping[str, float],
) -> pygraphviz.AGraph:
    graph = pygraphviz.AGraph(directed=True, strict=False)
    graph.graph_attr.update(rankdir="TB", splines="none", nodesep=str(BETWEEN / POINTS))
    graph.node_attr.update(shape="box", fixedsize="true", label="", height="0.2")
    for rank, row in enumerate(rows):
        for spot in row:
            size = sizes[spot] + BETWEEN if isinstance(spot, str) else TRUNK
            graph.add_node(names[spot], width=f"{size / POINTS:.4f}")
        graph.add_subgraph([names[spot] for spot in row], name=f"rank{rank}", rank="same")
    for start, end in links:
        both_pass = not isinstance(start, str) and not isinstance(end, str)
        graph.add_edge(names[start], names[end], weight="8" if both_pass else "2")
    for start, end in _unjoined(rows, links):
        graph.add_edge(names[start], names[end], weight="0", style="invis")
    return graph


def _unjoined(
    rows: list[list[Spot]], links: list[tuple[Spot, Spot]]
) -> Iterator[tuple[Spot, Spot]]:
    """First spots of neighbouring ranks that no link keeps apart."""
    rank = {spot: number for number, row in enumerate(rows) for spot in row}
    joined = {rank[start] for start, _ in links}
    for number, (row, after) in enumerate(pairwise(rows)):
        if number not in joined:
            yield row[0], after[0]


def _across(graph: pygraphviz.AGraph, name: str) -> float:
    return float(graph.get_node(name).attr["pos"].split(",")[0])
