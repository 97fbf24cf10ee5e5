"""The definitions of `provenance.domain.support` over again, in words of networkx.

Slow and plain on purpose: nothing here is shared with the code it is held against but the rows.
"""

from itertools import chain, combinations

import networkx as nx
from hypothesis import strategies as st

from provenance.domain.rows import Hop, Tie, Voice
from provenance.domain.vocabulary import Basis, Stance

READER, ORIGINS = "reader", "origins"


def claims(size=8, sources=None, stances=tuple(Stance), falls=True, ties=True, publications=True):
    """(voices, hops, ties) of random claims, with loops; `sources=None`: each its own source."""
    keys = st.integers(0, size - 1)
    voice = st.tuples(
        st.integers(0, (sources or size) - 1),
        st.sampled_from(stances),
        st.sampled_from([Basis.WITNESSED, Basis.WITNESSED, Basis.DEDUCED, Basis.TOLD]),
        st.none() | st.integers(100, 102) if publications else st.none(),
        st.booleans(),
        st.integers(0, 5).map(lambda n: n == 0),
        st.integers(0, 5).map(lambda n: n > 0 or not falls),
        st.integers(0, 3).map(lambda n: n == 0),
    )

    def rows(drawn):
        told, hops, bonds = drawn
        voices = [
            Voice(
                key,
                key if sources is None else source,
                stance,
                basis,
                publication,
                was_read=was_read,
                is_unnamed=is_unnamed,
                stands=stands,
                is_unreliable=is_unreliable,
            )
            for key, (
                source,
                stance,
                basis,
                publication,
                was_read,
                is_unnamed,
                stands,
                is_unreliable,
            ) in enumerate(told)
        ]
        hops = [Hop(*hop) for hop in hops if max(hop[:2]) < len(voices)]
        return voices, hops, [Tie(*bond) for bond in bonds]

    owners = st.integers(0, size + 1)  # two more than there are sources: owners without a voice
    return st.tuples(
        st.lists(voice, max_size=size),
        st.lists(st.tuples(keys, keys, st.booleans()), max_size=2 * size),
        st.lists(st.tuples(owners, owners), max_size=3) if ties else st.just([]),
    ).map(rows)


class Oracle:
    """One side of a claim, from its rows."""

    def __init__(self, voices, hops, ties, stance=Stance.ASSERTS):
        standing = {voice.key: voice for voice in voices if voice.stands}
        mine = {key for key, voice in standing.items() if voice.stance == stance}
        whole = nx.DiGraph((hop.citing, hop.cited) for hop in hops)
        whole.add_nodes_from(mine)
        graph = whole.subgraph(mine)
        seeds = {key for key in mine if standing[key].was_read}
        for circle, around in self._roots(whole, graph):
            if around <= set(standing):
                seeds |= circle
        met = seeds.union(*(nx.descendants(graph, seed) for seed in seeds))
        self.stranded = mine - met
        self.graph = graph = nx.DiGraph(whole.subgraph(met))
        self.entries = {
            node
            for circle, around in self._roots(whole, graph)
            for node in circle
            if around <= set(standing) - self.stranded
        } | {node for node in met if standing[node].was_read}
        self.voices = {key: standing[key] for key in met}
        ends = {node for node in met if not whole.out_degree(node)}
        self.known = {node for node in ends if standing[node].basis == Basis.WITNESSED}
        self.unknown = ends - self.known
        self.cut_off = {
            node
            for node in met
            if whole.out_degree(node)
            and not graph.out_degree(node)
            and set(whole.successors(node)) - set(standing)
        }
        bonds = nx.Graph((("source", tie.one), ("source", tie.other)) for tie in ties)
        for voice in standing.values():
            bonds.add_node(("source", voice.source))
            if voice.publication is not None:
                bonds.add_edge(("source", voice.source), ("publication", voice.publication))
        groups = [frozenset(group) for group in nx.connected_components(bonds)]
        self.group = {
            key: next(group for group in groups if ("source", voice.source) in group)
            for key, voice in self.voices.items()
        }

    @staticmethod
    def _roots(whole, graph):
        """Components of `graph` nobody in it relies on from outside, and who does in `whole`."""
        for circle in nx.strongly_connected_components(graph):
            around = set(chain.from_iterable(whole.predecessors(node) for node in circle)) - circle
            if not around & set(graph):
                yield circle, around

    def members(self, nodes):
        """The sets of `nodes` that are of one group."""
        return {
            frozenset(node for node in nodes if self.group[node] == group)
            for group in {self.group[node] for node in nodes}
        }

    @property
    def unknown_alone(self):
        taken = {self.group[node] for node in self.known}
        return {node for node in self.unknown if self.group[node] not in taken}

    def routed(self, without=()):
        """The graph with the reader before it and one end behind all known ends."""
        routed = self.graph.copy()
        routed.add_edges_from((READER, entry) for entry in self.entries)
        routed.add_edges_from((end, ORIGINS) for end in self.known)
        routed.add_nodes_from([READER, ORIGINS])
        routed.remove_nodes_from(without)
        return routed

    def most_disjoint(self, through_groups=False):
        """Vertex-disjoint routes by maximum flow over split nodes, or over split groups."""
        name = self.group.get if through_groups else lambda node, _=None: node
        flow = nx.DiGraph()
        flow.add_nodes_from([(READER, "out"), (ORIGINS, "in")])
        for one, other in self.routed().edges:
            one, other = name(one, one), name(other, other)
            flow.add_edge((one, "out"), (other, "in"), capacity=1)
        for node in {name(node, node) for node in self.graph}:
            flow.add_edge((node, "in"), (node, "out"), capacity=1)
        return nx.maximum_flow_value(flow, (READER, "out"), (ORIGINS, "in"))

    def channels(self):
        """The true number, by trying every set of routes; for a handful of voices only."""
        routes = {
            frozenset(self.group[node] for node in path[1:-1])
            for path in nx.all_simple_paths(self.routed(), READER, ORIGINS)
        }
        least = [route for route in routes if not any(other < route for other in routes)]
        count = 0
        while any(
            all(a.isdisjoint(b) for a, b in combinations(some, 2))
            for some in combinations(least, count + 1)
        ):
            count += 1
        return count

    def chokes(self):
        """Groups without whose voices the reader reaches no known end."""
        if not self.known:
            return set()
        return {
            group
            for group in self.group.values()
            if not nx.has_path(
                self.routed([n for n in self.group if self.group[n] == group]), READER, ORIGINS
            )
        }

    def dominators(self):
        """The voices on every route, by the dominator tree."""
        routed = self.routed()
        if not nx.has_path(routed, READER, ORIGINS):
            return []
        tree = nx.immediate_dominators(routed, READER)
        passed, node = [], tree[ORIGINS]
        while node != READER:
            passed.append(node)
            node = tree[node]
        return passed[::-1]

    def grounded(self):
        ends = self.known | self.unknown
        return ends.union(*(nx.ancestors(self.graph, end) for end in ends))
