"""Channel routing: in the gap between two ranks each net turns on a track of its own.

Tracks are ordered so that few lines cross and none run on top of each other; nets that do not
meet share one. See Lengauer, *Combinatorial Algorithms for Integrated Circuit Layout*, ch. 9.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance.pictures.boards import Board
from provenance.pictures.nets import gaps
from provenance.pictures.ports import Ports
from provenance.pictures.values import Edge

NEAR = 5.0
"""Lines closer than this read as one."""
ON_TOP = 12
"""How many crossings one stretch of two lines on top of each other is as bad as."""


@dataclass(frozen=True)
class Turn:
    """One net in one gap: where its lines enter from the rank before and from the rank behind."""

    net: int
    before: frozenset[float]
    behind: frozenset[float]

    @cached_property
    def reach(self) -> tuple[float, float]:
        return min(self.before | self.behind), max(self.before | self.behind)

    @property
    def is_straight(self) -> bool:
        return self.reach[0] == self.reach[1]

    def meets(self, other: "Turn") -> bool:
        return self.reach[0] - NEAR < other.reach[1] and other.reach[0] - NEAR < self.reach[1]

    def crossings_if_first(self, other: "Turn") -> int:
        """How badly the two read if this one's track comes first along the flow."""
        if not self.meets(other):
            return 0
        low, high = self.reach
        crossed = sum(low < place < high for place in other.before)
        low, high = other.reach
        crossed += sum(low < place < high for place in self.behind)
        on_top = sum(abs(a - b) < NEAR for a in other.before for b in self.behind)
        return crossed + ON_TOP * on_top


@dataclass(frozen=True)
class Gap:
    """The tracks of one gap: which each net turns on, and how many there are."""

    track: Mapping[int, int]
    count: int


def lines(board: Board, ports: Ports, index: int, edge: Edge) -> list[tuple[int, float, float]]:
    """The gaps an edge runs through, each with the places where it enters and leaves it."""
    net, place = board.nets[index], ports.leaving[edge]
    steps = []
    for gap in gaps(net, edge, board.grid):
        rank = gap if net.back else gap + 1
        reached = board.passage.get((index, rank)) if rank != board.grid.rank[net.upper] else None
        after = ports.arriving[index] if reached is None else reached
        steps.append((gap, place, after))
        place = after
    return steps


def route(board: Board, ports: Ports) -> list[Gap]:
    """One Gap for each rank: the one behind it."""
    turns: list[dict[int, Turn]] = [{} for _ in board.grid.rows]
    for index, net in enumerate(board.nets):
        for edge in net.edges:
            loops = board.grid.rank[edge.lower] == board.grid.rank[net.upper]
            for gap, enters, leaves in lines(board, ports, index, edge):
                before = {enters, leaves} if loops else {leaves if net.back else enters}
                behind = set() if loops else {enters if net.back else leaves}
                known = turns[gap].get(index, Turn(index, frozenset(), frozenset()))
                turns[gap][index] = Turn(index, known.before | before, known.behind | behind)
    return [_tracks([turn for turn in gap.values() if not turn.is_straight]) for gap in turns]


def _tracks(turns: Sequence[Turn]) -> Gap:
    """Each turn on the first track behind all it meets that should come before it."""
    track: dict[int, int] = {}
    placed: list[Turn] = []
    for turn in _ordered(turns):
        behind = [track[other.net] + 1 for other in placed if other.meets(turn)]
        track[turn.net] = max(behind, default=0)
        placed.append(turn)
    return Gap(track, max(track.values(), default=-1) + 1)


def _ordered(turns: Sequence[Turn]) -> list[Turn]:
    """An order with few crossings: each turn is put where it does least harm, then once more."""
    order: list[Turn] = []
    for turn in sorted(turns, key=lambda turn: (turn.reach, turn.net)):
        order.insert(_best_place(order, turn), turn)
    for turn in list(order):
        order.remove(turn)
        order.insert(_best_place(order, turn), turn)
    return order


def _best_place(order: Sequence[Turn], turn: Turn) -> int:
    harm = sum(turn.crossings_if_first(other) for other in order)
    least, best = harm, 0
    for index, other in enumerate(order):
        harm += other.crossings_if_first(turn) - turn.crossings_if_first(other)
        if harm < least:
            least, best = harm, index + 1
    return best
