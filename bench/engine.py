"""How long it takes to count what stands behind a claim: `python -m bench.engine [claims]`.

Small claims of nine voices, a million unless told otherwise, beside networkx doing the same
figures over a part of them; then two big ones. What counts is the ratio inside one run, since
machines differ. networkx makes no receipts, knows no groups, and leaves nothing out, so it gets
off lightly.
"""

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence

import networkx as nx

from bench import graphs
from bench.graphs import Claim
from provenance.domain.support import measure
from provenance.domain.vocabulary import Basis

READER, ORIGINS = -1, -2
TURNS = 10
"""How often the two change places, so that whatever else the machine does hits both."""


def with_networkx(claim: Claim) -> tuple[int, int, list[int], list[set[int]]]:
    """Origins, channels, choke points and loops."""
    voices, hops, _ = claim
    graph = nx.DiGraph()
    graph.add_nodes_from(voice.key for voice in voices)
    graph.add_edges_from((hop.citing, hop.cited) for hop in hops)
    loops = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    known = [
        voice.key
        for voice in voices
        if voice.basis == Basis.WITNESSED and not graph.out_degree(voice.key)
    ]
    entries = [voice.key for voice in voices if voice.was_read or not graph.in_degree(voice.key)]
    graph.add_edges_from((READER, entry) for entry in entries)
    graph.add_edges_from((end, ORIGINS) for end in known)
    if READER not in graph or ORIGINS not in graph or not nx.has_path(graph, READER, ORIGINS):
        return len(known), 0, [], loops
    split = nx.DiGraph()
    for node in graph:
        split.add_edge((node, 0), (node, 1), capacity=1 if node >= 0 else len(graph))
    split.add_edges_from(((one, 1), (other, 0), {"capacity": 1}) for one, other in graph.edges)
    channels = nx.maximum_flow_value(split, (READER, 0), (ORIGINS, 1))
    dominators = nx.immediate_dominators(graph, READER)
    chokes = [dominators[ORIGINS]]
    while chokes[-1] != READER:
        chokes.append(dominators[chokes[-1]])
    return len(known), channels, chokes[:-1], loops


def microseconds(count: Callable[[Claim], object], claims: Sequence[Claim], times: int) -> float:
    """Processor time for a claim on the average: waiting for other programs is left out."""
    start = time.process_time()
    for _ in range(times):
        for claim in claims:
            count(claim)
    return (time.process_time() - start) / (times * len(claims)) * 1e6


def big(name: str, claim: Claim) -> None:
    voices, hops, ties = claim
    start = time.process_time()
    support = measure(voices, hops, ties)
    seconds = time.process_time() - start
    tracemalloc.start()
    measure(voices, hops, ties)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    print(
        f"{name:8} {len(voices):>8,} voices {len(hops):>8,} hops {seconds:6.1f} s {peak:6.0f} MiB  "
        f"origins {support.origins.low}–{support.origins.high}, channels {support.channels.count}, "
        f"choke points {len(support.choke_points)}, loops {len(support.loops)}"
    )


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    pick = random.Random(7)
    claims = [graphs.small(pick) for _ in range(1000)]
    ours = theirs = 0.0
    for _ in range(TURNS):
        times = max(1, wanted // len(claims) // TURNS)
        ours += microseconds(lambda claim: measure(*claim), claims, times) / TURNS
        theirs += microseconds(with_networkx, claims, 1) / TURNS
    print(f"9 voices: {ours:.1f} µs, networkx {theirs:.1f} µs, ratio 1 : {theirs / ours:.1f}")
    big("deep", graphs.deep())
    big("tangled", graphs.tangled())


if __name__ == "__main__":
    main()
