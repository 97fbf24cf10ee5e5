"""How long a picture takes: `python -m bench.picture`.

Chains of 4, 9 and 60 sources, both flows together; cold is laid out, warm comes out of the cache.
What counts are the ratios inside one run, since machines differ.
"""

import random
import statistics
import time
from collections.abc import Callable
from itertools import pairwise

from provenance.pictures import EdgeFacts, NodeFacts, draw
from provenance.pictures.layouts import _laid

type Chain = tuple[list[NodeFacts], list[EdgeFacts]]

ROUNDS = 20
COPIES = "Portal that copied the story of another portal"


def node(key: str, lane: int) -> NodeFacts:
    return NodeFacts(key, lane, f"{COPIES} {key}", "26 Nov 2024 · read", "outlet", f"#{key}", key)


def chain(outlets: int, wires: int, analysts: int, origins: int) -> Chain:
    """Every source cites one of the next lane, and every fifth outlet another outlet."""
    pick = random.Random(7)
    lanes = [
        [f"{lane}.{n}" for n in range(count)]
        for lane, count in enumerate((outlets, wires, analysts, origins))
    ]
    edges = [
        EdgeFacts(lower, pick.choice(uppers), "cites")
        for lowers, uppers in pairwise(lanes)
        for lower in lowers
    ]
    copied = zip(lanes[0][::5], lanes[0][1::5], strict=False)
    edges += [EdgeFacts(one, two, "republishes", inferred=True) for one, two in copied]
    return [node(key, lane) for lane, keys in enumerate(lanes) for key in keys], edges


def milliseconds(work: Callable[[], object], before: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        before()
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    chains = {4: chain(1, 1, 1, 1), 9: chain(5, 1, 2, 1), 60: chain(40, 6, 9, 5)}
    draw(*chains[4])  # Graphviz reads its plug-ins on its first call in a process
    print(
        f"{'sources':>7} {'edges':>6} {'cold ms':>9} {'warm ms':>9} {'cold/warm':>10} {'x of 4':>7}"
    )
    base = 0.0
    for size, (nodes, edges) in chains.items():
        cold = milliseconds(lambda n=nodes, e=edges: draw(n, e), _laid.cache_clear)
        warm = milliseconds(lambda n=nodes, e=edges: draw(n, e), lambda: None)
        base = base or cold
        print(
            f"{size:>7} {len(edges):>6} {cold:>9.2f} {warm:>9.3f} "
            f"{cold / warm:>10.0f} {cold / base:>7.1f}"
        )


if __name__ == "__main__":
    main()
