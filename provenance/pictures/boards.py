"""Nodes and trunks set out along their ranks, before anything has a place along the flow.

Two axes, the same for both flows: ranks follow one another along the flow, and a position is
measured along the rank, at a right angle to it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from provenance.pictures.nets import Net
from provenance.pictures.orders import Spot
from provenance.pictures.ranks import Grid

CLEAR, APART = 6.0, 6.0
"""Least distance of a trunk from a box beside it, and from another trunk."""


@dataclass(frozen=True)
class Board:
    """Centre and length of each node along its rank, and where each net passes each rank."""

    grid: Grid
    nets: tuple[Net, ...]
    centre: Mapping[str, float]
    size: Mapping[str, float]
    passage: Mapping[tuple[int, int], float]

    def stop(self, index: int, rank: int) -> float:
        """Where a net is when it reaches `rank`: on its way, or at its upper node."""
        passed = self.passage.get((index, rank))
        return self.centre[self.nets[index].upper] if passed is None else passed


def set_out(
    grid: Grid,
    nets: tuple[Net, ...],
    centre: Mapping[str, float],
    size: Mapping[str, float],
    *,
    wish: Mapping[Spot, float],
    limits: tuple[float, float] = (-inf, inf),
) -> Board:
    """A board on which every net passes between boxes, near its wish or else straight on."""
    walls = [[(centre[key], size[key] / 2 + CLEAR) for key in row] for row in grid.rows]
    taken: list[list[float]] = [[] for _ in grid.rows]
    passage: dict[tuple[int, int], float] = {}
    for index in sorted(range(len(nets)), key=lambda i: (-len(nets[i].passes), i)):
        here = centre[nets[index].upper]
        for rank in nets[index].passes:
            here = _free(wish.get((index, rank), here), walls[rank], taken[rank], limits)
            taken[rank].append(here)
            passage[index, rank] = here
    return Board(grid, nets, centre, size, passage)


def _free(
    wish: float,
    walls: Sequence[tuple[float, float]],
    taken: Sequence[float],
    limits: tuple[float, float],
) -> float:
    """The free place nearest to `wish`; trunks close up, and at last share, where room is short."""
    for apart in (APART, APART * 0.6, 0.0):
        blocks = [*walls, *((place, apart) for place in taken)] if apart else walls
        nearest = sorted(
            _candidates(wish, blocks, limits), key=lambda spot: (abs(spot - wish), spot)
        )
        free = next((spot for spot in nearest if _is_free(spot, blocks, limits)), None)
        if free is not None:
            return free
    return wish


def _candidates(
    wish: float, blocks: Sequence[tuple[float, float]], limits: tuple[float, float]
) -> Iterator[float]:
    yield from (wish, *limits)
    for middle, reach in blocks:
        yield middle - reach
        yield middle + reach


def _is_free(
    spot: float, blocks: Sequence[tuple[float, float]], limits: tuple[float, float]
) -> bool:
    within = limits[0] <= spot <= limits[1] and abs(spot) != inf
    return within and not any(
        -reach + 1e-6 < spot - middle < reach - 1e-6 for middle, reach in blocks
    )
