"""Any list as CSV: all that its filters leave, a column for each field of the answer."""

import csv
import io

import pytest
from django.urls import reverse

from provenance.models import Claim
from tests import addresses, draw
from tests.api import answers

pytestmark = pytest.mark.django_db


def table(client, name, **query):
    """The rows of the list called `name`: column → cell."""
    answer = client.get(reverse(f"api:{name}"), {"format": "csv", **query})
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/csv; charset=utf-8")
    text = b"".join(answer).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_table_has_the_rows_and_the_values_of_the_list(editor_client):
    addresses.story()
    for name in answers.LISTS:
        rows, records = table(editor_client, name), answers.read(editor_client, name)["results"]
        assert len(rows) == len(records) > 0, name
        for row, record in zip(rows, records, strict=True):
            for field, value in record.items():
                plain = not str(value).startswith(("=", "+", "-"))
                if isinstance(value, str) and field in row and plain:
                    assert row[field] == value, (name, field)


def test_a_field_inside_a_field_has_both_names_and_what_is_not_known_is_empty(viewer_client):
    draw.verdict(draw.claim("portal < wire", when="early October 2024"), credibility="6")
    draw.claim("portal", text="Nobody dated this.")
    undated, dated = table(viewer_client, "claims")
    assert dated["when.words"] == "early October 2024"
    assert dated["when.earliest"] == "2024-10-01T00:00:00Z"
    assert undated["when.words"] == undated["when.earliest"] == undated["verdict.status"] == ""
    assert dated["verdict.credibility"] == "6 · Cannot be judged"
    assert dated["case.ref"] == undated["case.ref"] != ""


def test_it_is_narrowed_and_ordered_as_the_list_is(viewer_client):
    draw.claim("portal", text="Alpha.")
    draw.claim("portal", text="Beta.", kind="forecast")
    assert [row["text"] for row in table(viewer_client, "claims", kind="forecast")] == ["Beta."]
    assert [row["text"] for row in table(viewer_client, "claims")] == ["Beta.", "Alpha."]


def test_the_header_accept_asks_for_it_too(viewer_client):
    draw.claim("portal")
    answer = viewer_client.get("/api/v1/claims/", headers={"accept": "text/csv"})
    assert b"".join(answer).startswith(b"\xef\xbb\xbfref,")
    assert answer["Content-Disposition"] == 'attachment; filename="claims.csv"'
    assert answer["Cache-Control"] == "private, no-cache"
    assert {"Authorization", "Cookie", "Accept"} <= set(answer["Vary"].split(", "))


def test_it_is_whole_so_pages_of_it_and_unknown_forms_are_refused(viewer_client):
    whole = answers.refused(viewer_client, "claims", format="csv", page_size=3, cursor="x")
    assert set(whole) == {"#/cursor", "#/page_size"}
    assert answers.refused(viewer_client, "claims", format="xml") == {
        "#/format": "Give one of json, csv."
    }
    assert set(answers.refused(viewer_client, "case", "HAM-1", format="csv")) == {"#/format"}


@pytest.mark.parametrize(
    "text",
    ["=1+1", '@SUM(A1) said "he", once', "two\r\nlines\n", "\u202egnp.exe", "-3 degrees; ＝1"],
)
def test_hostile_words_stay_words(viewer_client, text):
    draw.source("portal").aliases.create(name=text)
    (row,) = table(viewer_client, "sources")
    assert row["aliases"] == (f"'{text}" if text[0] in "=@-" else text)


def test_a_thousand_rows_come_with_one_query_for_each_five_hundred(viewer_client, count_queries):
    case = draw.case()
    Claim.objects.bulk_create(
        [Claim(case=case, text=f"Statement {number}.", kind="observation") for number in range(999)]
    )
    few = count_queries(lambda: table(viewer_client, "claims", kind="forecast"))
    assert len(table(viewer_client, "claims")) == 999
    # Figures of claims that were never counted are counted for each page.
    assert count_queries(lambda: table(viewer_client, "publications")) == few
    assert count_queries(lambda: table(viewer_client, "claims")) < few + 30


def test_it_shows_no_more_than_its_reader_may_see(viewer_client):
    draw.claim("portal", text="Seen.")
    draw.claim("portal < informer", text="Sealed words.", case=draw.restricted())
    draw.claim("portal < heron source", text="Open.")
    draw.secret("heron source", "Osprey")
    assert {row["text"] for row in table(viewer_client, "claims")} == {"Seen.", "Open."}
    names = {row["name"] for row in table(viewer_client, "sources")}
    assert "Osprey" in names
    assert not names & {"informer", "heron source"}


def test_it_is_of_the_moment_that_is_asked_for(viewer_client):
    draw.claim("portal", text="Then.")
    then = draw.moment()
    draw.claim("portal", text="Since.")
    rows = table(viewer_client, "claims", as_of=then.isoformat())
    assert [row["text"] for row in rows] == ["Then."]
