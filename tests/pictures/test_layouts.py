"""What holds for every picture, whatever the chain."""

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from provenance.pictures import Edge, Flow, Node, Picture, layout, letters
from provenance.pictures.layouts import _laid
from provenance.pictures.ranks import depths

from .sketches import graphs, overlap, rectangles, sketch, stations

FLOWS: tuple[Flow, ...] = ("across", "down")

Chain = tuple[tuple[Node, ...], tuple[Edge, ...]]


@pytest.fixture(params=FLOWS)
def flow(request: pytest.FixtureRequest) -> Flow:
    return request.param


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_any_chain_makes_a_sound_picture(chain: Chain):
    is_sound(chain)


@given(graphs(least=45))
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_large_chain_makes_a_sound_picture(chain: Chain):
    is_sound(chain)


def is_sound(chain: Chain) -> None:
    for flow in FLOWS:
        picture = layout(*chain, flow=flow)
        assert {box.key for box in picture.boxes} == {node.key for node in chain[0]}
        boxes_stand_apart_in_their_lanes(picture)
        words_fit_their_boxes(picture)
        words_of_edges_stand_free(picture)
        lines_run_between_boxes(picture)


def boxes_stand_apart_in_their_lanes(picture: Picture) -> None:
    boxes = rectangles(picture)
    for one, two in combinations(boxes.values(), 2):
        assert not overlap(one, two)
    bands = {lane.lane: lane for lane in picture.lanes}
    for one, two in combinations(bands.values(), 2):
        assert one.x + one.width <= two.x or one.y + one.height <= two.y
    for box in picture.boxes:
        band = bands[box.lane]
        assert band.x <= box.x
        assert box.x + box.width <= band.x + band.width <= picture.width
        assert band.y <= box.y
        assert box.y + box.height <= band.y + band.height <= picture.height


def words_fit_their_boxes(picture: Picture) -> None:
    for box in picture.boxes:
        assert 1 <= len(box.name_lines) <= 2
        right, foot = box.x + box.width, box.y + box.height
        for line in box.name_lines:
            assert line.x + letters.width(line.text, letters.NAME, bold=True) <= right
            assert box.y < line.y < foot
        assert box.note.x + letters.width(box.note.text, letters.NOTE) <= right
        assert not box.note.text or box.note.y < foot


def words_of_edges_stand_free(picture: Picture) -> None:
    boxes = rectangles(picture).values()
    words: list[tuple[float, ...]] = []
    for path in filter(lambda path: path.word.text, picture.paths):
        half = letters.width(path.word.text, letters.WORD) / 2
        x, y = path.word.x, path.word.y
        spot = (x - half, y - 9, x + half, y + 2)
        assert not any(overlap(spot, other) for other in [*boxes, *words])
        words.append(spot)


def lines_run_between_boxes(picture: Picture) -> None:
    boxes = rectangles(picture).values()
    for path in picture.paths:
        for x, y in stations(path.d):
            assert not any(overlap((x, y, x, y), box) for box in boxes)


def test_equal_chains_are_laid_out_once(flow: Flow):
    _laid.cache_clear()
    first = layout(*sketch("o1 < w1 < a1 < e1"), flow=flow)
    again = layout(*map(list, sketch("o1 < w1 < a1 < e1")), flow=flow)
    assert again is first
    assert _laid.cache_info().maxsize


def test_a_picture_comes_out_the_same_every_time(flow: Flow):
    chain = sketch("o1 < o2 < w1 < a1 < e1; o3 < w1; w1 ~ a2 < e1; e1 < o1; w2; o4 < e1")
    first = layout(*chain, flow=flow)
    _laid.cache_clear()
    assert layout(*chain, flow=flow) == first


def test_threads_do_not_disturb_each_other(flow: Flow):
    chains = [sketch(f"o1 < w1 < a1; o{n} < w1; w2 < a{n} < e{n}") for n in range(2, 14)]
    alone = [layout(*chain, flow=flow) for chain in chains]
    _laid.cache_clear()
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda chain: layout(*chain, flow=flow), chains)) == alone


def test_a_chain_runs_from_lane_to_lane():
    across = layout(*sketch("o1 < w1 < a1 < e1"), flow="across")
    assert [box.x for box in across.boxes] == sorted({box.x for box in across.boxes})
    assert len({box.y for box in across.boxes}) == 1
    down = layout(*sketch("o1 < w1 < a1 < e1"), flow="down")
    assert [box.y for box in down.boxes] == sorted({box.y for box in down.boxes})
    assert len({box.x for box in down.boxes}) == 1


def test_an_outlet_that_copies_an_outlet_stands_before_it_in_one_lane():
    picture = layout(*sketch("o1 < o2 < w1"), flow="across")
    one, two, _ = picture.boxes
    assert one.x + one.width < two.x
    assert [lane.title.text for lane in picture.lanes] == ["Outlet", "Wire agency"]


def test_an_arrow_ends_at_the_one_relied_on(flow: Flow):
    picture = layout(*sketch("o1 < w1 < o2; w1 < w2 < w1"), flow=flow)
    boxes = rectangles(picture)
    for path in picture.paths:
        tip = stations(path.head)[0]
        left, top, right, foot = boxes[path.edge.upper]
        assert left <= tip[0] <= right
        assert top <= tip[1] <= foot
        assert tip[0] in (left, right) or tip[1] in (top, foot)


def test_copies_of_one_story_share_one_arrow(flow: Flow):
    picture = layout(*sketch("o1 < w1; o2 < w1; o3 < w1; o4 ~ w1"), flow=flow)
    assert len({path.head for path in picture.paths}) == 2


def test_a_phone_grows_down_and_never_shrinks_its_boxes():
    small = layout(*sketch("o1 < w1"), flow="down")
    crowd = layout(*sketch("; ".join(f"o{n} < w1" for n in range(40))), flow="down")
    assert small.width == crowd.width <= 380
    assert crowd.height > 5 * small.height
    assert min(box.width for box in crowd.boxes) >= 150


def test_bad_edges_are_left_out(flow: Flow):
    nodes, edges = sketch("o1 < w1; o1 < w1; w1 < w1; o2")
    picture = layout(nodes, [*edges, Edge("o1", "nobody")], flow=flow)
    assert [path.edge for path in picture.paths] == [Edge("o1", "w1", "cites")]


def test_a_loop_two_of_one_name_and_a_repeated_key_survive(flow: Flow):
    nodes, edges = sketch("o1 < o2 < o3 < o1")
    twins = [Node("o1", 0, "Twin"), Node("o2", 0, "Twin"), *nodes]
    assert len(layout(twins, edges, flow=flow).boxes) == 3
    assert len(layout(twins, edges, flow=flow).paths) == 3


def test_nothing_makes_an_empty_picture(flow: Flow):
    picture = layout((), (), flow=flow)
    assert (picture.boxes, picture.paths, picture.lanes) == ((), (), ())


def test_a_chain_longer_than_the_stack_of_calls_is_laid_out():
    line = " < ".join(f"o{n}" for n in range(1200))
    nodes, edges = sketch(line)
    assert max(depths(nodes, edges).values()) == 1199
