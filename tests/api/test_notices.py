"""/api/v1/watches/ and /api/v1/notices/: of who asks, and of nobody else."""

import pytest

from tests import draw
from tests.api.answers import read, sent, walk

pytestmark = pytest.mark.django_db


def test_what_i_watch_and_nothing_that_others_watch(viewer_client):
    claim = draw.claim("portal")
    draw.watch(claim, by=draw.viewer(), delivery="daily")
    draw.watch(draw.source("wire"), by=draw.viewer())
    draw.watch(draw.source("radio"))
    wire, watched = read(viewer_client, "watches")["results"]
    assert (wire["noun"], wire["text"], wire["ref"], wire["delivery"]) == (
        *("source", "wire"),
        *(None, None),
    )
    assert (watched["ref"], watched["key"], watched["delivery"]) == (
        *(claim.ref, str(claim.pk)),
        "daily",
    )
    assert watched["page"].endswith(claim.get_absolute_url())


def test_what_i_was_told_in_pages_that_cost_the_same(viewer_client, count_queries):
    report, vida = draw.publication("institute", title="Report"), draw.viewer()
    claim = draw.claim("institute")
    draw.fill(claim, "institute", report)
    draw.watch(claim, by=vida)
    draw.retract(report)
    (told,) = read(viewer_client, "notices")["results"]
    assert (told["kind"], told["title"]) == ("retraction", "institute: “Report” was retracted")
    assert told["because"] == "The pictures showed another plant."
    assert ([row["ref"] for row in told["claims"]], told["more"]) == ([claim.ref], 0)
    assert (told["by"], told["read_at"]) == ("Edda", None)
    one = count_queries(lambda: read(viewer_client, "notices"))
    for number in range(4):
        draw.verdict(claim, reason=f"Reason {number}.")
    assert [len(page) for page in walk(viewer_client, "notices", 2)] == [2, 2, 1]
    assert count_queries(lambda: read(viewer_client, "notices")) == one <= 7


def test_one_notice_is_read_and_those_of_others_are_not_there(viewer_client, editor_client):
    claim = draw.claim("institute")
    draw.watch(claim, by=draw.viewer())
    for reason in ("One.", "Another."):
        draw.verdict(claim, reason=reason)
    newer, older = read(viewer_client, "notices", unread="true")["results"]
    assert sent(viewer_client, "notice-read", newer["id"])["read_at"]
    assert read(viewer_client, "notices", unread="true")["results"] == [older]
    (read_already,) = read(viewer_client, "notices", unread="false")["results"]
    assert read_already["id"] == newer["id"]
    told = sent(editor_client, "notice-read", older["id"])
    assert told["detail"] == f"There is no notice {older['id']}."
