"""/api/v1/publications/ and one publication."""

import pytest

from provenance.domain.vocabulary import PublicationKind
from tests import draw
from tests.api.answers import NOWHERE, missing, read, refused, walk

pytestmark = pytest.mark.django_db


def titles(page):
    return [row["title"] for row in page["results"]]


def test_publications_are_listed_newest_first_and_unknown_dates_are_null(viewer_client):
    draw.publication(
        "wire",
        kind=PublicationKind.DISPATCH,
        title="Plant grows",
        url="https://wire.example/1?utm_source=x",
        published="October 2024",
    )
    draw.publication("portal", title="Plant shrinks")
    page = read(viewer_client, "publications")
    assert titles(page) == ["Plant shrinks", "Plant grows"]
    bare, dated = page["results"]
    assert (bare["published"], bare["link"], bare["canonical_link"]) == (None, None, None)
    assert dated["published"]["latest"] == "2024-10-31T23:59:59Z"
    assert dated["link"] == "https://wire.example/1?utm_source=x"
    assert (dated["source"]["name"], dated["kind"]) == ("wire", "dispatch")
    assert dated["standing"] == "current"


def test_a_publication_shows_what_it_says(viewer_client):
    publication = draw.publication("portal", title="Plant grows")
    claim = draw.claim()
    draw.assertion(claim, "portal", publication=publication, quote="It grows.")
    row = read(viewer_client, "publication", publication.pk)
    (said,) = row["says"]
    assert (said["claim"]["ref"], said["stance"]) == (claim.ref, "asserts")
    assert said["quote"] == "It grows."
    (listed,) = read(viewer_client, "publications")["results"]
    assert {name: row[name] for name in listed} == listed


def test_a_publication_that_is_not_there(viewer_client):
    assert missing(viewer_client, "publication", NOWHERE).endswith(f"{NOWHERE}.")


def test_the_list_is_narrowed(viewer_client):
    draw.publication("portal", title="Plant grows")
    draw.publication("imagery", kind=PublicationKind.IMAGERY, title="Frame 12")
    draw.source("imagery").aliases.create(name="Planet")

    def found(**query):
        return titles(read(viewer_client, "publications", **query))

    assert found(q="growing plants") == ["Plant grows"]
    assert found(kind="imagery") == ["Frame 12"]
    assert found(source="planet") == ["Frame 12"]
    assert found(standing="retracted") == []
    wrong = refused(viewer_client, "publications", kind="rumour", standing="gone")
    assert set(wrong) == {"#/kind", "#/standing"}


def test_pages_lead_on_and_back(viewer_client):
    for number in range(5):
        draw.publication("portal", title=str(number))
    pages = walk(viewer_client, "publications", 2)
    assert [[row["title"] for row in page] for page in pages] == [["4", "3"], ["2", "1"], ["0"]]
    assert list(refused(viewer_client, "publications", cursor="x")) == ["#/cursor"]


def test_a_list_and_a_publication_cost_the_same_for_one_row_and_for_twenty(
    viewer_client, count_queries
):
    publication = draw.publication("portal", title="Plant grows")

    def grow(number):
        draw.assertion(draw.claim(), "portal", publication=publication)
        draw.publication(f"portal {number}", title=str(number))

    def cost():
        return (
            count_queries(lambda: read(viewer_client, "publications")),
            count_queries(lambda: read(viewer_client, "publication", publication.pk)),
        )

    grow(1)
    one = cost()
    for number in range(2, 21):
        grow(number)
    assert cost() == one
    assert one <= (4, 5)


def test_a_retraction_is_told_with_its_reason_date_and_notice(viewer_client):
    publication = draw.publication("wire", title="Dispatch")
    assert read(viewer_client, "publication", publication.pk)["notice"] is None
    draw.retract(publication, notice="2024-11", notice_url="https://wire.example/notice")
    row = read(viewer_client, "publication", publication.pk)
    assert (row["standing"], row["notice"]["reason"]) == (
        "retracted",
        "The pictures showed another plant.",
    )
    assert row["notice"]["dated"]["words"] == "2024-11"
    assert row["notice"]["link"] == "https://wire.example/notice"
