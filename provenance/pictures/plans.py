"""The two ways to set out a chain: lanes across a page, or down a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.pictures import boards, boxes, nets, orders, ranks
from provenance.pictures.boards import Board
from provenance.pictures.orders import Spot
from provenance.pictures.values import Edge, Flow, Node

COLUMNS, CROWD = 5, 14
"""Most columns of a picture that flows across, and most boxes of one column while more are free."""
PHONE, ABREAST = 376, (96, 280)
"""Width of a picture that flows down, and the middles of two boxes that stand abreast."""
HEADING, FOOT = 44, 16
"""Room above and below the boxes of a picture that flows across."""
ROW = 60.0
"""Any length does where only the order of the nodes is asked for."""


@dataclass(frozen=True)
class Plan:
    """A board, the words of each box, each rank's depth along the flow, and the room across it."""

    board: Board
    faces: Mapping[str, boxes.Face]
    depth: tuple[int, ...]
    breadth: int


def plan(nodes: Sequence[Node], edges: Sequence[Edge], flow: Flow) -> Plan:
    return _across(nodes, edges) if flow == "across" else _down(nodes, edges)


def _across(nodes: Sequence[Node], edges: Sequence[Edge]) -> Plan:
    grid = ranks.arrange(nodes, edges, most=COLUMNS, crowd=CROWD)
    woven = nets.weave(edges, grid)
    wide = boxes.width_across(len(grid.rows))
    faces = {node.key: boxes.face(node, wide) for node in nodes}
    touches = nets.attachments(woven, grid)
    sizes = {
        key: max(face.height, *(_side(touches[key, back]) for back in (False, True)))
        for key, face in faces.items()
    }
    spots = _under_heading(orders.positions(grid, woven, sizes), sizes)
    centre = {key: spots[key] for key in sizes}
    board = boards.set_out(grid, woven, centre, sizes, wish=spots)
    feet = [*(centre[key] + sizes[key] / 2 for key in sizes), *board.passage.values()]
    return Plan(board, faces, (wide,) * len(grid.rows), round(max(feet, default=HEADING)) + FOOT)


def _side(touches: int) -> int:
    """Least height of a box at one side of which so many lines touch; past ten they crowd."""
    return 16 * min(touches, 10) + 12


def _under_heading(spots: Mapping[Spot, float], sizes: Mapping[str, int]) -> dict[Spot, float]:
    """The same places, moved so that the topmost box or trunk stands right under the heading.

    Edges of boxes come to stand on whole units, so that their outlines are sharp.
    """
    tops = (
        place - (sizes[spot] / 2 if isinstance(spot, str) else 0) for spot, place in spots.items()
    )
    down = HEADING - min(tops, default=0)
    return {
        spot: round(place + down - half) + half
        for spot, place in spots.items()
        for half in (sizes[spot] / 2 if isinstance(spot, str) else 0,)
    }


def _down(nodes: Sequence[Node], edges: Sequence[Edge]) -> Plan:
    loose = ranks.arrange(nodes, edges, most=len(nodes), crowd=len(nodes))
    sizes = {node.key: ROW for node in nodes}
    spots = orders.positions(loose, nets.weave(edges, loose), sizes)
    grid = ranks.in_pairs(loose, {key: spots[key] for key in sizes})
    wide = boxes.width_down(grid.rows)
    faces = {node.key: boxes.face(node, wide) for node in nodes}
    board = boards.set_out(
        grid,
        nets.weave(edges, grid),
        {key: place for row in grid.rows for key, place in zip(row, _middles(row), strict=True)},
        dict.fromkeys(sizes, wide),
        wish={},
        limits=(5, PHONE - 5),
    )
    depth = tuple(max(faces[key].height for key in row) for row in grid.rows)
    return Plan(board, faces, depth, PHONE)


def _middles(row: Sequence[str]) -> tuple[int, ...]:
    return ABREAST if len(row) == 2 else (PHONE // 2,)
