"""Claims far larger than any desk's: nothing recurses, and every route is a real one."""

from itertools import pairwise

import networkx as nx
import pytest

from bench import graphs
from provenance.domain.support import measure


@pytest.mark.parametrize(
    ("claim", "low", "channels"),
    [
        (graphs.deep(), 100, 100),
        (graphs.tangled(7_000, 84_000), 100, 100),
    ],
    ids=["deep", "tangled"],
)
def test_a_large_claim_is_counted_with_real_routes(claim, low, channels):
    _, hops, _ = claim
    support = measure(*claim)
    assert support.origins.low >= low
    assert support.channels.count == channels
    real = {(hop.citing, hop.cited) for hop in hops}
    assert all(hop in real for route in support.channels.routes for hop in pairwise(route))
    passed = [voice for route in support.channels.routes for voice in route]
    assert len(set(passed)) == len(passed)
    graph = nx.DiGraph(real)
    loops = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    assert sorted(sorted(part) for part in loops) == [
        sorted(loop.voices) for loop in support.loops if len(loop.voices) > 1
    ]


def test_a_chain_of_58_000_has_all_its_voices_as_choke_points():
    voices, hops, _ = graphs.deep(nodes=58_200, edges=57_999)
    support = measure(voices[:58_000], hops)
    assert support.origins.low == support.channels.count == 1
    assert len(support.choke_points) == 58_000
