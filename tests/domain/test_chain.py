"""The attribution graph, held against networkx."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain import Chain

keys = st.integers(0, 9)
edges = st.lists(st.tuples(keys, keys), max_size=30)
graphs = st.tuples(st.lists(keys, max_size=5), edges)
DEEP = 58_000


def both(graph):
    nodes, edges = graph
    oracle = nx.DiGraph(edges)
    oracle.add_nodes_from(nodes)
    return Chain(nodes, edges), oracle


@given(graphs)
def test_nodes_and_neighbours_are_those_of_the_rows(graph):
    chain, oracle = both(graph)
    assert sorted(chain.nodes) == sorted(oracle)
    for node in chain.nodes:
        assert sorted(chain.relied_on_by(node)) == sorted(oracle.successors(node))
        assert sorted(chain.relying_on(node)) == sorted(oracle.predecessors(node))


@given(graphs)
def test_ends_have_nobody_behind_them_and_entries_nobody_before(graph):
    chain, oracle = both(graph)
    assert set(chain.ends()) == {node for node in oracle if oracle.out_degree(node) == 0}
    assert set(chain.entries()) == {node for node in oracle if oracle.in_degree(node) == 0}


@given(graphs, keys, keys)
def test_a_path_is_there_when_there_is_one_and_is_shortest(graph, start, goal):
    chain, oracle = both(graph)
    oracle.add_nodes_from([start, goal])
    path = chain.path(start, goal)
    assert bool(path) == nx.has_path(oracle, start, goal)
    if path:
        assert (path[0], path[-1]) == (start, goal)
        assert all(oracle.has_edge(*hop) for hop in pairwise(path))
        assert len(path) - 1 == nx.shortest_path_length(oracle, start, goal)


@given(graphs, keys, keys)
def test_a_hop_closes_a_loop_exactly_when_it_lies_on_a_cycle(graph, citing, cited):
    chain, oracle = both(graph)
    oracle.add_edge(citing, cited)
    loop = chain.loop_closed_by(citing, cited)
    assert bool(loop) == nx.has_path(oracle, cited, citing)
    if loop:
        assert loop[0] == loop[-1] == citing
        assert loop[1] == cited
        assert all(oracle.has_edge(*hop) for hop in pairwise(loop))


@given(graphs)
def test_depths_are_hops_from_the_nearest_entry_and_no_node_is_left_out(graph):
    chain, oracle = both(graph)
    depths = chain.depths()
    assert set(depths) == set(oracle)
    entries = set(chain.entries())
    nearest = nx.multi_source_dijkstra_path_length(oracle, entries) if entries else {}
    assert {node: depths[node] for node in nearest} == nearest


def test_the_seed_story_has_one_entry_and_two_ends():
    story = [("portal", "wire"), ("wire", "institute"), ("institute", "imagery"), ("wire", "army")]
    chain = Chain((), story)
    assert chain.entries() == ("portal",)
    assert chain.ends() == ("imagery", "army")
    assert chain.path("portal", "imagery") == ("portal", "wire", "institute", "imagery")
    assert chain.depths() == {"portal": 0, "wire": 1, "institute": 2, "army": 2, "imagery": 3}


def test_a_loop_is_named_from_its_citing_end_round_to_itself():
    chain = Chain((), [("blog", "paper"), ("paper", "agency")])
    assert chain.loop_closed_by("agency", "blog") == ("agency", "blog", "paper", "agency")
    assert chain.loop_closed_by("blog", "agency") == ()
    assert chain.loop_closed_by("blog", "blog") == ("blog", "blog")


def test_neighbours_keep_the_order_of_the_rows_and_twice_is_once():
    chain = Chain(["c"], [("a", "z"), ("a", "b"), ("a", "z")])
    assert chain.nodes == ("c", "a", "z", "b")
    assert chain.relied_on_by("a") == ("z", "b")
    assert chain.relying_on("z") == ("a",)


def test_a_node_nobody_knows_has_no_neighbours_and_only_the_path_to_itself():
    chain = Chain((), [("a", "b")])
    assert chain.relied_on_by("x") == chain.relying_on("x") == chain.path("a", "x") == ()
    assert chain.path("x", "x") == ("x",)


def test_a_stored_loop_without_a_way_in_still_has_depths():
    assert Chain((), [("a", "b"), ("b", "c"), ("c", "a")]).depths() == {"a": 0, "b": 1, "c": 2}


def test_an_empty_chain_has_nothing():
    chain = Chain((), ())
    assert chain.nodes == chain.ends() == chain.entries() == ()
    assert chain.depths() == {}


@pytest.fixture(scope="module")
def deep():
    return Chain((), pairwise(range(DEEP)))


def test_a_chain_of_58_000_hops_is_walked_without_recursion(deep):
    assert deep.entries() == (0,)
    assert deep.ends() == (DEEP - 1,)
    assert len(deep.path(0, DEEP - 1)) == DEEP
    assert deep.depths()[DEEP - 1] == DEEP - 1
    assert len(deep.loop_closed_by(DEEP - 1, 0)) == DEEP + 1
    assert deep.loop_closed_by(0, DEEP - 1) == ()
