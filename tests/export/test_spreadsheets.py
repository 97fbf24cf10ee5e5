"""Files that spreadsheet programs open, and that do nothing there."""

import csv
import io

import pytest

from provenance.export import spreadsheets


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1"])
def test_no_cell_is_taken_for_a_formula(words):
    assert spreadsheets.cell(words) == f"'{words}"


def test_numbers_stay_numbers_and_nothing_stays_empty():
    assert [spreadsheets.cell(value) for value in (20, None, "20–45 %")] == [20, "", "20–45 %"]


def test_the_file_says_that_it_is_utf_8_and_keeps_every_letter():
    body = spreadsheets.written(["who"], [["Kim “Chŏng-ŭn”, 김\nsecond line"]])
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert rows == [["who"], ["Kim “Chŏng-ŭn”, 김\nsecond line"]]
