"""Claims as CSV: what is not known is empty or words, and nothing runs in a spreadsheet."""

import csv
import io

import pytest

from provenance.export import claims as claims_export
from provenance.models import Claim
from tests import draw

pytestmark = pytest.mark.django_db


def table(claims=None):
    out = io.StringIO(newline="")
    rows = Claim.objects.all() if claims is None else claims
    claims_export.write(out, rows, site="https://desk.example")
    return list(csv.DictReader(io.StringIO(out.getvalue().removeprefix("\ufeff"), newline="")))


def test_a_row_has_figures_as_ranges_verdict_tags_and_a_link():
    claim = draw.claim("portal < wire < institute < imagery; radio < agency", place="Hamhung")
    draw.verdict(claim, credibility="3")
    draw.tag("plants", claim)
    draw.tag("Halls", claim)
    (row,) = table()
    assert tuple(row) == claims_export.COLUMNS
    assert (row["claim"], row["link"]) == (claim.ref, f"https://desk.example/claims/{claim.ref}/")
    support = claim.support
    assert row["origins_low"] == str(support.origins_low)
    assert row["origins_high"] == str(support.origins_high)
    assert (row["credibility"], row["credibility_words"]) == ("3", "Possibly true")
    assert (row["tags"], row["assigned_to"]) == ("Halls; plants", "")


@pytest.mark.parametrize(
    ("given", "words"), [("6", "Cannot be judged"), ("", "Not graded")], ids=["six", "none"]
)
def test_no_grade_is_no_number(given, words):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, credibility=given)
    (row,) = table()
    assert (row["credibility"], row["credibility_words"]) == ("", words)
    assert row["channels"] == ("" if not claim.support.origins_low else row["channels"])


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+1", "-1", " =1"])
def test_no_text_becomes_a_formula(text):
    Claim.objects.filter(pk=draw.claim().pk).update(place=text)
    (row,) = table()
    assert row["place"] == f"'{text}"


def test_more_claims_than_are_read_at_once_are_all_there(monkeypatch):
    monkeypatch.setattr(claims_export, "AT_ONCE", 2)
    claims = [draw.claim(text=f"Statement {number}.") for number in range(5)]
    assert [row["claim"] for row in table()] == [claim.ref for claim in reversed(claims)]
