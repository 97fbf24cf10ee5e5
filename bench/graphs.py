"""Claims of known size for the benchmark and the tests: always the same for the same seed."""

import random
from itertools import pairwise

from provenance.domain.rows import Hop, Tie, Voice
from provenance.domain.vocabulary import Basis, Stance

type Claim = tuple[list[Voice[int]], list[Hop[int]], list[Tie[int]]]


def small(pick: random.Random) -> Claim:
    """Nine voices in four lanes, as newsrooms record them.

    Every lane relies on the next. One claim in ten has tied sources, a source that speaks twice, a
    denial, a retraction or a loop, each.
    """
    sizes = pick.choice([(5, 1, 2, 1), (4, 2, 2, 1), (3, 2, 2, 2), (6, 1, 1, 1), (3, 3, 1, 2)])
    bases = (Basis.TOLD, Basis.TOLD, Basis.DEDUCED, Basis.WITNESSED)
    lanes, voices = [], []
    for size, basis in zip(sizes, bases, strict=True):
        lanes.append(range(len(voices), len(voices) + size))
        voices += [
            Voice(
                key, key, basis=basis, was_read=pick.random() < 0.6, is_unnamed=pick.random() < 0.05
            )
            for key in lanes[-1]
        ]
    hops = [Hop(key, pick.choice(upper)) for lower, upper in pairwise(lanes) for key in lower]
    hops += [Hop(pick.choice(lanes[0]), pick.choice(lanes[1])) for _ in range(2)]
    if _now_and_then(pick):
        voices[1] = voices[1]._replace(source=voices[0].source)
    if _now_and_then(pick):
        voices[0] = voices[0]._replace(stance=Stance.DENIES)
    if _now_and_then(pick):
        fallen = pick.randrange(9)
        voices[fallen] = voices[fallen]._replace(stands=False)
    if _now_and_then(pick):
        hops.append(Hop(lanes[1][0], lanes[0][0]))
    return voices, hops, [Tie(pick.randrange(9), pick.randrange(9))] if _now_and_then(pick) else []


def deep(nodes: int = 200_000, edges: int = 260_000, depth: int = 58_000) -> Claim:
    """One chain of `depth`, and everybody else hanging on it or on one of two hundred ends."""
    pick = random.Random(1)
    ends = range(nodes - 200, nodes)
    hops = [Hop(*pair) for pair in pairwise(range(depth))]
    hops += [Hop(node, pick.randrange(node)) for node in range(depth, ends.start)]
    while len(hops) < edges:
        hops.append(Hop(pick.randrange(ends.start), pick.choice(ends)))
    return _voices(nodes, {depth - 1, *ends[::2]}), hops, []


def tangled(nodes: int = 35_000, edges: int = 420_000) -> Claim:
    """Hops from anybody to anybody, but for a thousand that nobody cites and a hundred ends."""
    pick = random.Random(2)
    ends = range(nodes - 100, nodes)
    hops = [Hop(pick.randrange(ends.start), pick.randrange(1000, nodes)) for _ in range(edges)]
    return _voices(nodes, set(ends)), hops, []


def _voices(count: int, witnesses: set[int]) -> list[Voice[int]]:
    return [
        Voice(key, key, basis=Basis.WITNESSED if key in witnesses else Basis.TOLD)
        for key in range(count)
    ]


def _now_and_then(pick: random.Random) -> bool:
    return pick.random() < 0.1
