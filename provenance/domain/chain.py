"""One claim's attribution graph: who relies on whom.

Nodes are assertions, an edge runs from the assertion that relies to the one relied on. Keys are
any hashable; unknown keys in edges are taken as nodes. Loops and duplicate edges may be stored,
so every walk here ends, and none recurses.
"""

from collections.abc import Hashable, Iterable, Sequence


class Chain[K: Hashable]:
    """An immutable graph, built once from plain rows. Building costs O(nodes + edges)."""

    def __init__(self, nodes: Iterable[K], edges: Iterable[tuple[K, K]]) -> None:
        self._above: dict[K, dict[K, None]] = {node: {} for node in nodes}
        self._below: dict[K, dict[K, None]] = {node: {} for node in self._above}
        for citing, cited in edges:
            for node in (citing, cited):
                self._above.setdefault(node, {})
                self._below.setdefault(node, {})
            self._above[citing][cited] = None
            self._below[cited][citing] = None

    @property
    def nodes(self) -> Sequence[K]:
        return tuple(self._above)

    def relied_on_by(self, node: K) -> Sequence[K]:
        """The nodes that `node` had it from directly, in the order of the rows."""
        return tuple(self._above.get(node, ()))

    def relying_on(self, node: K) -> Sequence[K]:
        """The nodes that had it from `node` directly, in the order of the rows."""
        return tuple(self._below.get(node, ()))

    def ends(self) -> Sequence[K]:
        """Nodes with nobody behind them."""
        return tuple(node for node, above in self._above.items() if not above)

    def entries(self) -> Sequence[K]:
        """Nodes nobody relies on: where a reader meets the claim."""
        return tuple(node for node, below in self._below.items() if not below)

    def path(self, start: K, goal: K) -> Sequence[K]:
        """A shortest way from `start` up to `goal`, both included; empty if there is none."""
        came_from: dict[K, K | None] = {start: None}
        frontier = [start]
        while frontier and goal not in came_from:
            reached: list[K] = []
            for node in frontier:
                for above in self._above.get(node, ()):
                    if above not in came_from:
                        came_from[above] = node
                        reached.append(above)
            frontier = reached
        if goal not in came_from:
            return ()
        way: list[K] = []
        step: K | None = goal
        while step is not None:
            way.append(step)
            step = came_from[step]
        return tuple(reversed(way))

    def loop_closed_by(self, citing: K, cited: K) -> Sequence[K]:
        """The loop a new edge would close, `citing` first and last; empty if it closes none."""
        way = self.path(cited, citing)
        return (citing, *way) if way else ()

    def depths(self) -> dict[K, int]:
        """How many hops each node is away from the nearest entry.

        A loop that no entry leads to is entered at its first row.
        """
        depths: dict[K, int] = {}
        starts = [list(self.entries()), *([node] for node in self._above)]
        for frontier in starts:
            frontier = [node for node in frontier if node not in depths]
            depth = 0
            while frontier:
                depths.update(dict.fromkeys(frontier, depth))
                above = [node for below in frontier for node in self._above[below]]
                frontier = [node for node in dict.fromkeys(above) if node not in depths]
                depth += 1
        return depths
