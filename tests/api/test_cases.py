"""/api/v1/cases/ and one case."""

import pytest

from tests import draw
from tests.api.answers import missing, read, refused, walk

pytestmark = pytest.mark.django_db


def test_a_case_counts_its_claims_and_questions(viewer_client):
    case = draw.case(summary="Is it being expanded?")
    draw.claim(), draw.claim(), draw.question()
    bare = draw.case("Figure", code="FIG")
    page = read(viewer_client, "cases")
    assert [row["ref"] for row in page["results"]] == [bare.ref, case.ref]
    row = read(viewer_client, "case", case.ref)
    assert row == {"as_of": None, "version": 1} | page["results"][1]
    assert (row["claims"], row["questions"]) == (2, 1)
    assert row["summary"] == "Is it being expanded?"
    assert row["page"] == f"http://testserver/cases/{case.ref}/"
    assert (page["results"][0]["summary"], page["results"][0]["claims"]) == (None, 0)


def test_a_case_that_is_not_there(viewer_client):
    assert missing(viewer_client, "case", "HAM-9999") == "There is no case HAM-9999."
    assert missing(viewer_client, "case", "nonsense") == "There is no case nonsense."


def test_pages_lead_on_and_back(viewer_client):
    for number in range(3):
        draw.case(f"Case {number}")
    pages = walk(viewer_client, "cases", 2)
    assert [[row["title"] for row in page] for page in pages] == [["Case 2", "Case 1"], ["Case 0"]]
    assert set(refused(viewer_client, "cases", cursor="x", page_size="x")) == {
        "#/cursor",
        "#/page_size",
    }


def test_a_list_and_a_case_cost_the_same_for_one_row_and_for_twenty(viewer_client, count_queries):
    case = draw.case()

    def cost():
        return (
            count_queries(lambda: read(viewer_client, "cases")),
            count_queries(lambda: read(viewer_client, "case", case.ref)),
        )

    one = cost()
    for number in range(19):
        draw.claim(case=draw.case(f"Case {number}"))
        draw.claim(), draw.question(f"Question {number}?")
    assert cost() == one
    assert one <= (4, 4)
