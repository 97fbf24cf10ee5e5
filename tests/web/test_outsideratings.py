"""Lists of outside ratings: loaded, tried, recorded, shown."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from provenance.models import OutsideRating
from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db
NEW = reverse("outside-list-new")
ROWS = (
    b"domain,label,rater,date\n"
    b"wire.example,Mostly factual,Watch,2024\n"
    b"wire.example,Unreliable,Observatory,2024-02\n"
    b"nobody.example,Mixed,Watch,2024\n"
    b"wire.example,Mixed,Watch,2024-02-30\n"
)


def loaded(client, content=ROWS, name="labels.csv"):
    answer = submit(client, NEW, file=SimpleUploadedFile(name, content))
    assert answer.status_code == 302
    return answer["Location"]


def test_a_list_is_tried_then_recorded_and_shown_side_by_side(editor_client):
    source = draw.source("wire", domains=["wire.example"])
    url = loaded(editor_client)
    tried = read(editor_client.get(url))
    assert "2 to record, 0 here already, 2 refused." in tried.text
    assert "No source has the domain nobody.example" in tried.text
    assert tried.links["Add a source with nobody.example"].endswith("?domains=nobody.example")
    assert not OutsideRating.objects.exists()
    done = read(editor_client.post(tried.form.action, tried.form.fields, follow=True))
    assert "2 recorded from labels.csv; 2 refused." in done.text
    assert "0 to record, 2 here already, 2 refused." in done.text
    page = read(editor_client.get(source.get_absolute_url()))
    for words in ("2 raters, 2 different labels", "“Mostly factual”", "“Unreliable”", "line 3"):
        assert words in page.text
    assert "not rated" in page.text
    submit(editor_client, page.links["withdraw “Unreliable” by Observatory"], reason="Misread.")
    assert "“Unreliable”" not in read(editor_client.get(source.get_absolute_url())).text


def test_the_same_list_again_leads_to_the_one_that_is_here(editor_client):
    url = loaded(editor_client)
    assert loaded(editor_client, name="copy.csv") == url
    assert "loaded before; nothing was added" in read(editor_client.get(url)).text


def test_columns_called_otherwise_are_chosen_by_hand(editor_client):
    draw.source("wire", domains=["wire.example"])
    url = loaded(editor_client, b"wer,was,wann\nwire.example,Gut,2024\n")
    assert "Say which column holds what" in read(editor_client.get(url)).text
    chosen = "?domain=0&label=1&date=2&rater_name=Watch&rater_link=https://watch.example"
    tried = read(editor_client.get(url + chosen))
    assert "1 to record" in tried.text
    editor_client.post(tried.form.action, tried.form.fields)
    assert OutsideRating.objects.get().rater_link == "https://watch.example"


@pytest.mark.parametrize("query", ["?domain=9", "?domain=x&label=1", "?domain=0&rater_link=a b"])
def test_a_column_that_is_not_there_is_no_error_of_ours(editor_client, query):
    url = loaded(editor_client)
    page = read(editor_client.get(url + query))
    assert (page.status, "to record" in page.text) == (200, False)


def test_a_file_that_is_no_list_says_so_on_its_page(editor_client):
    url = loaded(editor_client, b"wire.example,Mixed,2024-01-01\n")
    assert "Line 1 names no columns" in read(editor_client.get(url)).text
    refused = read(submit(editor_client, NEW, file=SimpleUploadedFile("empty.csv", b"  \n")))
    assert (refused.status, refused.errors.keys()) == (422, {"file"})


def test_a_viewer_reads_what_was_loaded_and_records_nothing(viewer_client):
    there = draw.outside_list(ROWS)
    page = read(viewer_client.get(there.get_absolute_url()))
    assert (page.status, page.forms) == (200, [])
    assert viewer_client.post(reverse("outside-list-record", args=[there.pk])).status_code == 403
