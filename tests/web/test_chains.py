"""Help while a chain is typed."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db

COMPLETE = reverse("chain-complete")
PREVIEW = reverse("chain-preview")


def test_names_that_begin_so_are_offered_with_their_kind(editor_client):
    draw.source("Reuters")
    draw.source("Thomson Reuters").aliases.create(name="TR")
    page = read(editor_client.get(f"{COMPLETE}?q=REU"))
    assert page.text == "" or "Reuters" in page.text
    assert page.ids == ["completion", "completion-0", "completion-1"]
    answer = editor_client.get(f"{COMPLETE}?q=tr").content.decode()
    assert 'data-value="Thomson Reuters"' in answer
    assert "also TR" in answer


@pytest.mark.parametrize("typed", ["", "%00", "%20", "zzz", "%25", "_", "%F0%9F%9B%B0", "x" * 900])
def test_nothing_is_offered_where_nothing_begins_so(editor_client, typed):
    draw.source("Reuters")
    answer = editor_client.get(f"{COMPLETE}?q={typed}")
    assert (answer.status_code, answer.content.strip()) == (200, b"")


def test_the_lines_are_shown_as_understood_and_new_names_marked(editor_client):
    draw.source("Reuters")
    answer = editor_client.post(PREVIEW, {"chain": "Herald < reuters\n< broken <\nRadio < Herald"})
    words = answer.content.decode()
    assert words.count('<ol class="steps"') == 2
    assert "Reuters" in words
    assert "new" in words


@pytest.mark.parametrize("chain", ["", "\0", "<", "a\n" * 9000, "<b> < <script>", "a < " * 5000])
def test_lines_that_are_no_chain_are_no_error_of_ours(editor_client, chain):
    answer = editor_client.post(PREVIEW, {"chain": chain})
    assert answer.status_code == 200
    assert b"<script>" not in answer.content
