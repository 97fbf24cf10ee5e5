from datetime import UTC, datetime

import pytest

from provenance.actions import publications
from provenance.errors import Refused, Stale
from provenance.models import Publication
from tests import draw, ledger

pytestmark = pytest.mark.django_db
URL = "https://portal.example/story?b=2&a=1"
PAGE = "https://portal.example/page"


def file(name="portal", **columns):
    there = {"kind": "article", "by": draw.editor(), "at": draw.NOW}
    return publications.file(source=draw.source(name), **{**there, **columns})


def edit(publication, **columns):
    there = {"kind": publication.kind, "title": publication.title, "url": publication.url}
    words = {"published": publication.published_words, "by": draw.editor(), "at": draw.NOW}
    return publications.edit(publication=publication, **{**there, **words, **columns})


def test_file_records_what_a_source_put_out():
    filed = file(title=" Hall 7 ", url=URL, published="October 2024")
    filed.refresh_from_db()
    assert (filed.title, filed.url) == ("Hall 7", URL)
    assert filed.canonical_url == "https://portal.example/story?a=1&b=2"
    assert filed.published_earliest == datetime(2024, 10, 1, tzinfo=UTC)
    assert filed.recorded_at == draw.NOW
    assert ledger.told(filed) == {"verb": "publications.file", "by": str(draw.editor().pk)}


@pytest.mark.parametrize(
    "spelled",
    [
        "https://portal.example/story?a=1&b=2",
        "https://PORTAL.example/story?b=2&a=1#comments",
        "https://portal.example/story?b=2&utm_source=x&a=1&fbclid=y",
    ],
)
def test_another_spelling_of_the_address_is_the_same_publication(spelled):
    there = file(url=URL)
    assert file(url=spelled) == there
    assert Publication.objects.count() == 1


def test_publications_without_an_address_are_each_their_own():
    assert file(title="Hall 7") != file(title="Hall 7")


def test_file_refuses_an_address_of_another_source():
    file(url=URL)
    draw.source("radio")
    with ledger.refused(publications.FiledElsewhere, field="url", match="publication of portal"):
        file("radio", url=URL)


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"kind": "gossip"}, "kind"),
        ({"title": "t" * 501}, "title"),
        ({"url": "not an address"}, "url"),
        ({"url": "https://portal.example/a b"}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "https://portal.example/" + "u" * 2000}, "url"),
        ({"published": "yesterday"}, "published"),
        ({"published": "2024-11-27"}, "published"),
        ({"published": "2024-02-30"}, "published"),
    ],
)
def test_file_refuses_what_is_no_publication(columns, field):
    draw.source("portal")
    with ledger.refused(Refused, field=field):
        file(**columns)


def test_an_address_that_cannot_be_taken_apart_is_refused():
    draw.source("portal")
    with ledger.refused(Refused, field="url"):
        file(url="https://[portal.example/")


def test_a_span_that_began_may_reach_into_the_future():
    assert file(published="2024").published_latest > draw.NOW


def test_edit_changes_what_is_known():
    filed = file(title="Hall 7")
    edited = edit(filed, title="Hall 8", url=URL, published="2024-10-05", version=1)
    assert (edited.title, edited.url, edited.version) == ("Hall 8", URL, 2)
    assert edited.published_words == "2024-10-05"


def test_edit_refuses_an_address_that_is_filed_already():
    file(url=URL)
    other = file(title="Hall 7")
    with ledger.refused(publications.FiledElsewhere, field="url", match="filed already"):
        edit(other, url=URL)


def test_edit_with_its_own_address_is_no_collision():
    filed = file(url=URL)
    assert edit(filed, url=URL + "#top").version == 2


def test_of_two_editors_at_once_the_second_is_told():
    filed = file(title="Hall 7")
    edit(filed, title="Hall 8", version=1)
    with ledger.refused(Stale, match="this publication"):
        edit(filed, title="Hall 9", version=1)


def test_a_filing_is_something_as_soon_as_anything_but_its_kind_is_known():
    assert not publications.Filing(kind="dispatch").is_something
    assert publications.Filing(published="2024").is_something


def test_a_known_address_is_completed_and_never_written_over():
    draw.source("portal")
    bare = file(url=URL)
    filled = file(url=URL, title="Hall 7", published="2024-10-05")
    assert (filled.pk, filled.title, filled.published_words) == (bare.pk, "Hall 7", "2024-10-05")
    with ledger.refused(publications.FiledElsewhere, field="title", match="Hall 7"):
        file(url=URL, title="Hall 8")
    with ledger.refused(publications.FiledElsewhere, field="published"):
        file(url=URL, published="2024-10-06")


@pytest.mark.parametrize(
    ("one", "other"),
    [("?id=1&id=2", "?id=1"), ("#!/story/1", "#!/story/2"), ("#/story/1", "#/story/2")],
)
def test_two_pages_are_two_addresses(one, other):
    draw.source("portal")
    assert file(url=f"{PAGE}{one}") != file(url=f"{PAGE}{other}")


def test_a_place_on_a_page_is_no_page_of_its_own():
    draw.source("portal")
    assert file(url=f"{PAGE}#photos") == file(url=f"{PAGE}?utm_source=mail")
