"""Which step along the flow each source stands on."""

from provenance.pictures.nets import weave
from provenance.pictures.ranks import arrange, depths, in_pairs

from .sketches import sketch


def test_depth_counts_steps_inside_the_lane_only():
    depth = depths(*sketch("o1 < o2 < o3 < w1; o1 < o3"))
    assert depth == {"o1": 2, "o2": 1, "o3": 0, "w1": 0}


def test_a_loop_has_a_depth_all_the_same():
    assert depths(*sketch("o1 < o2 < o1")) == {"o1": 1, "o2": 0}


def test_a_deep_lane_gives_way_where_columns_are_few():
    nodes, edges = sketch("o1 < o2 < o3 < o4 < w1 < a1 < e1")
    grid = arrange(nodes, edges, most=5, crowd=14)
    assert grid.rows == (("o1", "o2", "o3"), ("o4",), ("w1",), ("a1",), ("e1",))
    assert grid.lanes == (0, 0, 1, 2, 3)


def test_a_crowded_rank_is_split_while_columns_are_free():
    nodes, edges = sketch("; ".join(f"o{n}" for n in range(30)))
    assert [len(row) for row in arrange(nodes, edges, most=5, crowd=14).rows] == [8, 7, 8, 7]
    assert [len(row) for row in arrange(nodes, edges, most=1, crowd=14).rows] == [30]


def test_pairs_keep_the_order_and_put_the_odd_one_first():
    grid = arrange(*sketch("o1; o2; o3; w1"), most=9, crowd=9)
    pairs = in_pairs(grid, {"o1": 3.0, "o2": 1.0, "o3": 2.0, "w1": 0.0})
    assert pairs.rows == (("o2",), ("o3", "o1"), ("w1",))


def test_edges_to_one_source_make_one_net_and_an_inferred_one_its_own():
    nodes, edges = sketch("o1 < w1 < a1; o2 < w1; o3 ~ w1; o4 < a1; a1 < o1")
    nets = weave(edges, arrange(nodes, edges, most=9, crowd=9))
    drawn = [(net.upper, net.back, [edge.lower for edge in net.edges]) for net in nets]
    assert drawn == [
        ("w1", False, ["o1", "o2"]),
        ("a1", False, ["w1", "o4"]),
        ("w1", False, ["o3"]),
        ("o1", True, ["a1"]),
    ]
    assert [net.passes for net in nets] == [(), (1,), (), (1,)]
