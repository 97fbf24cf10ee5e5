"""How words are measured, cut and wrapped."""

import pytest
from hypothesis import given

from provenance.pictures import letters

from .sketches import NAMES


@given(NAMES)
def test_a_name_fits_on_two_lines_whatever_it_is(name: str):
    lines = letters.wrap(name, 110)
    assert 1 <= len(lines) <= 2
    assert all(letters.width(line, letters.NAME, bold=True) <= 110 for line in lines)


@given(NAMES)
def test_a_name_that_is_not_cut_loses_no_letter(name: str):
    lines = letters.wrap(name, 110)
    if not lines[-1].endswith("…"):
        assert "".join("".join(lines).split()) == "".join(name.split())


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Reuters", ("Reuters",)),
        ("CNS, Middlebury College", ("CNS, Middlebury", "College")),
        ("thedefensenews.com", ("thedefensenews.", "com")),
        ("  Planet \n Labs ", ("Planet Labs",)),
        ("", ("",)),
    ],
)
def test_a_name_breaks_where_a_reader_would(name: str, lines: tuple[str, ...]):
    assert letters.wrap(name, 120) == lines


def test_a_name_too_long_ends_in_an_ellipsis():
    assert letters.wrap("Ministry of " * 16, 120)[1].endswith("…")


def test_wide_letters_take_a_full_em_and_marks_none():
    assert letters.width("中文한あ", 10, bold=True) == 40
    assert letters.width("e\u0301", 10, bold=True) == letters.width("é", 10, bold=True)
    assert letters.width("iii", 10) < letters.width("WWW", 10)


def test_cut_leaves_short_text_alone():
    assert letters.cut("cites", 80, 11) == "cites"
    assert letters.cut("cites nobody in particular", 40, 11) == "cites…"
