"""Chains drawn as text: `"o1 < w1 < a1 < e1; o2 < w1; o3"`, each source named for its lane.

o is an outlet, w a wire agency, a an analyst, e raw evidence; "<" runs from who relies to who is
relied on, "~" does the same by the desk's inference, and ";" starts another line.
"""

import re
from collections.abc import Iterator

from hypothesis import strategies as st

from provenance.pictures import Edge, EdgeFacts, Node, NodeFacts, Picture

LANES = "owae"
KINDS = ("outlet", "wire-agency", "think-tank", "imagery-provider")

NAMES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), max_codepoint=0xFFFF), max_size=200
)
WORDS = st.sampled_from(["", "cites", "quotes", "republishes", "cites unnamed", "says so, it says"])


def sketch(lines: str) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    facts, edges = facts_of(lines)
    nodes = tuple(Node(fact.key, fact.lane, fact.name, fact.note) for fact in facts)
    return nodes, tuple(Edge(fact.lower, fact.upper, fact.word, fact.inferred) for fact in edges)


def facts_of(lines: str) -> tuple[tuple[NodeFacts, ...], tuple[EdgeFacts, ...]]:
    keys = dict.fromkeys(re.findall(r"\w+", lines))
    return tuple(map(_node, keys)), tuple(_edges(lines))


def _node(key: str) -> NodeFacts:
    lane = LANES.index(key[0])
    label = f"Source {key}, {KINDS[lane]}"
    return NodeFacts(key, lane, f"Source {key}", "26 Nov 2024", KINDS[lane], f"#{key}", label)


def _edges(lines: str) -> Iterator[EdgeFacts]:
    for line in lines.split(";"):
        parts = re.findall(r"\w+|[<~]", line)
        for lower, sign, upper in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
            yield EdgeFacts(lower, upper, "cites", inferred=sign == "~")


@st.composite
def graphs(draw: st.DrawFn, least: int = 0) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Any chain of up to 60 sources: loops, doubles, strays, and names in any script."""
    lanes = draw(st.lists(st.integers(0, 3), min_size=least, max_size=60))
    names = st.sampled_from(draw(st.lists(NAMES, min_size=1, max_size=5)))
    nodes = tuple(
        Node(str(key), lane, draw(names), draw(st.sampled_from(["", "read", "not read " * 9])))
        for key, lane in enumerate(lanes)
    )
    ends = st.sampled_from([node.key for node in nodes] or ["nobody"])
    edge = st.builds(Edge, ends, ends, WORDS, st.booleans())
    return nodes, tuple(draw(st.lists(edge, min_size=least, max_size=80)))


def overlap(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    """Whether two rectangles (left, top, right, bottom) share more than an outline."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def rectangles(picture: Picture) -> dict[str, tuple[int, int, int, int]]:
    return {box.key: (box.x, box.y, box.x + box.width, box.y + box.height) for box in picture.boxes}


def stations(d: str) -> list[tuple[float, float]]:
    """The points a path names, and points between them along each of its straight stretches."""
    points: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([MLC])([^MLCZ]+)", d):
        values = [float(number) for number in numbers.split()]
        end = (values[-2], values[-1])
        if command == "L":
            (x, y), steps = points[-1], 8
            points += [
                (x + (end[0] - x) * n / steps, y + (end[1] - y) * n / steps)
                for n in range(1, steps)
            ]
        points.append(end)
    return points
