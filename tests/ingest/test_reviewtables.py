import io
from datetime import date
from pathlib import Path

import pytest

from provenance.ingest import reviewcolumns, reviewtables
from provenance.ingest.reviewvalues import NoReview

SHAPES = Path(__file__).parents[2] / "fixtures" / "claimreview"
BASE = "https://lantern.example/"


def read(content, columns, base=BASE):
    rows = []
    for row in reviewtables.lines(io.BytesIO(content), {}):
        try:
            rows.append(reviewtables.parse(row, columns, base=base))
        except NoReview as refusal:
            rows.append(str(refusal))
    return rows


def test_columns_are_guessed_by_their_names_and_rows_read_by_them():
    content = (SHAPES / "table.csv").read_bytes()
    columns = reviewcolumns.header(io.BytesIO(content)).guessed()
    assert columns["claim"] == "claim_text"
    assert columns["said"] == "claim_date"
    bridge, ferry, empty, mill = read(content, columns)
    assert (bridge.publisher.name, bridge.claimant.name) == ("Lantern Checks", "Mira Solberg")
    assert (ferry.url, ferry.said.span.first_day) == (BASE + "checks/ferry", date(2019, 10, 22))
    assert ferry.venue == "a campaign mailer"
    assert "The claim is empty" in empty
    assert (mill.claimant.name, mill.reviewed.words, mill.rating.text) == ("", "", "0/5")


def test_columns_without_names_are_numbered():
    content = (SHAPES / "statements.tsv").read_bytes()
    header = reviewcolumns.header(io.BytesIO(content))
    assert header.names[:2] == ("column 1", "column 2")
    columns = {"claim": "column 3", "rating": "column 2", "claimant": "column 5"}
    hospital, schools = read(content, columns | {"venue": "column 14"})
    assert (hospital.rating.text, hospital.venue) == ("false", "a town meeting")
    assert schools.claimant.name == "mira-solberg"


def test_a_row_that_cannot_be_read_is_refused_with_its_line():
    content = b'claim,url\n"never closed,x\nA caf\xc3\xa9.,\nA \xff,\n'
    never, second, lost = read(content, {"claim": "claim", "url": "url"})
    assert "Line 2: A quotation mark is opened here" in never
    assert second.wording == "A café."
    assert "Line 4: It holds bytes" in lost


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_table_is_refused(content):
    with pytest.raises(reviewcolumns.NoFile, match="holds no row"):
        reviewcolumns.header(io.BytesIO(content))
