"""The picture of experts side by side: one scale, nothing outside its place."""

from provenance.pictures import comparisons
from provenance.pictures.comparisons import COLUMN, LEFT, PAD, SCALE, Mark, Row, chart

LONG = "Raketenmontagehallenerweiterungsgenehmigungsverfahren " * 9


def drawn(*marks, name="CNS"):
    columns = [f"answer {n}" for n in range(len(marks))]
    return chart("Why?", columns, [Row(name, ["2024-11-25"], marks)], ["One scale."])


def test_a_bar_stands_where_its_range_is_on_the_scale():
    picture = drawn(Mark("unlikely", low=20, high=45), Mark("60 %", own_low=60, own_high=60))
    bars = {rect.kind: rect for rect in picture.rects if rect.kind != "track"}
    (word, own) = [rect for rect in picture.rects if rect.kind == "word"]
    assert set(bars) == {"word"}
    assert word.x == LEFT + PAD + SCALE * 0.2
    assert word.width == SCALE * 0.25
    assert own.x == LEFT + COLUMN + PAD + SCALE * 0.6
    assert own.width == SCALE * 0.01


def test_who_said_nothing_has_no_bar_and_roughly_even_has_one():
    picture = drawn(Mark("said nothing", is_silent=True), Mark("even", low=45, high=55))
    assert [rect.kind for rect in picture.rects] == ["track", "word", "silent"]


def test_the_desks_reading_and_the_experts_figures_look_otherwise():
    picture = drawn(Mark("likely", low=55, high=80, own_low=60, own_high=70, is_reading=True))
    assert [rect.kind for rect in picture.rects] == ["track", "read", "own"]


def test_long_words_stay_inside_the_picture_and_control_characters_out_of_it():
    picture = drawn(Mark(LONG), name=f"a\x0bb {LONG}")
    assert all(text.y < picture.height for text in picture.texts)
    assert not any("\x0b" in text.text for text in picture.texts)
    assert len(comparisons.lines(LONG, 100)) == comparisons.MOST_LINES
