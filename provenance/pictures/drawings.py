"""`draw()`: facts in, the finished value that the chain's template shows."""

from collections.abc import Callable, Iterable, Sequence

from provenance.pictures import strokes
from provenance.pictures.layouts import layout
from provenance.pictures.values import (
    Box,
    ChainPicture,
    Edge,
    EdgeFacts,
    Flow,
    Node,
    NodeFacts,
    PlacedEdge,
    PlacedNode,
    PlacedPicture,
)

DENIES, INFERRED, LATER = "denies", "inferred", "later"
CHOKE, LOOP, LEFT_OUT = "choke", "loop", "left-out"
INSET = 4
"""How far the inner frame of a choke point stands off the outer one."""

ARROWS = "An arrow runs from the one who relies to the one relied on."
MEANINGS = {
    INFERRED: "Dashed line: inferred by the desk.",
    LATER: "Dash-dotted line: relies on something dated later.",
    "unread": "Dotted frame: not read by us.",
    "origin": "Filled: an origin.",
    DENIES: "Cut corners: denies the claim.",
    CHOKE: "Double frame: choke point, everything known passes it.",
    LOOP: "Round ends: in a loop.",
    "fallen": "Crossed out: retracted, not counted.",
    LEFT_OUT: "Crossed out: left out here.",
    "cut-off": "Long dashes: hangs on what was taken back.",
    "selected": "Underlined: the one shown here.",
}
"""What each mark says, in the words under the picture."""


def draw(
    nodes: Iterable[NodeFacts],
    edges: Iterable[EdgeFacts],
    *,
    name: str = "chain",
    title: str = "Who had it from whom",
) -> ChainPicture:
    """The chain as a picture, once across and once down, each node and edge with its facts.

    `name` makes the ids of the page's elements; two pictures on one page need two.
    """
    placed = {fact.key: fact for fact in reversed(tuple(nodes))}
    facts = tuple(reversed(placed.values()))
    lines = {_edge(fact): fact for fact in edges}
    return ChainPicture(
        name=name,
        title=title,
        wide=_placed(facts, lines, "across"),
        narrow=_placed(facts, lines, "down"),
        legend=_legend(facts, lines.values()),
    )


def _placed(facts: Sequence[NodeFacts], lines: dict[Edge, EdgeFacts], flow: Flow) -> PlacedPicture:
    picture = layout(map(_node, facts), lines, flow=flow)
    by_key = {fact.key: fact for fact in facts}
    return PlacedPicture(
        flow=flow,
        width=picture.width,
        height=picture.height,
        columns=picture.columns,
        lanes=picture.lanes,
        nodes=tuple(_placed_node(by_key[box.key], box) for box in picture.boxes),
        edges=tuple(PlacedEdge(lines[path.edge], path) for path in picture.paths),
    )


def _node(fact: NodeFacts) -> Node:
    parts = (DENIES, fact.note) if fact.stance == DENIES else (fact.note,)
    return Node(fact.key, fact.lane, fact.name, " · ".join(filter(None, parts)), fact.mark)


def _edge(fact: EdgeFacts) -> Edge:
    word = INFERRED if fact.inferred else fact.word
    return Edge(fact.lower, fact.upper, word, fact.inferred or fact.later)


def _placed_node(fact: NodeFacts, box: Box) -> PlacedNode:
    outline = _outline(fact)
    frame = outline(box.x, box.y, box.width, box.height)
    inner = ""
    if CHOKE in fact.flags:
        size = box.width - 2 * INSET, box.height - 2 * INSET
        inner = outline(box.x + INSET, box.y + INSET, *size)
    return PlacedNode(fact, box, frame, inner, _marks(fact))


def _outline(fact: NodeFacts) -> Callable[[int, int, int, int], str]:
    if fact.stance == DENIES:
        return strokes.cut_frame
    return strokes.round_frame if LOOP in fact.flags else strokes.frame


def _marks(fact: NodeFacts) -> tuple[str, ...]:
    return tuple(sorted(fact.flags | ({DENIES} if fact.stance == DENIES else set())))


def _legend(facts: Sequence[NodeFacts], lines: Iterable[EdgeFacts]) -> tuple[str, ...]:
    """One sentence for each mark that occurs, and none for a mark that does not."""
    edges = tuple(lines)
    occurring = {mark for fact in facts for mark in _marks(fact)}
    occurring |= {INFERRED for fact in edges if fact.inferred}
    occurring |= {LATER for fact in edges if fact.later}
    arrows = (ARROWS,) if edges else ()
    return arrows + tuple(words for mark, words in MEANINGS.items() if mark in occurring)
