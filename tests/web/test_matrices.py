"""The matrix of a question: blind until one's own marks are saved, and what hangs on a source."""

import pytest
from django.urls import reverse

from provenance.models import EvidenceMark
from tests import draw
from tests.admin.pages import listing
from tests.api import answers
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db

OFFERED = (
    '<option value="very-inconsistent">very inconsistent</option>',
    "<dt>very inconsistent</dt>",
    "a very inconsistent one 2",
)


@pytest.fixture
def question():
    return draw.question("Why does it grow?", ["export", "own arsenal"])


@pytest.fixture
def images():
    return draw.claim("portal < wire < institute < imagery", text="A hall was built.")


@pytest.fixture
def speech():
    return draw.claim("radio < eyewitness", text="The minister ordered it.")


def board(client, question, query=""):
    return read(client.get(reverse("matrix", args=[question.ref]) + query))


def mark(client, question, claim, *words):
    item = question.evidence_items.get(claim=claim)
    names = [f"mark_{item.pk}_{h.pk}" for h in question.hypotheses.order_by("position")]
    url = reverse("matrix-mark", args=[question.ref])
    return submit(client, url, **dict(zip(names, words, strict=True)))


def test_an_editor_chooses_claims_and_marks_them_without_any_script(
    editor_client, question, images, speech
):
    url = reverse("matrix-evidence", args=[question.ref])
    assert submit(editor_client, url, claims=[str(images.pk)], others=speech.ref).status_code == 302
    assert mark(editor_client, question, images, "inconsistent", "consistent").status_code == 302
    page = board(editor_client, question)
    assert "You marked 1 of 2 claims." in page.text
    assert f"{images.ref} A hall was built. Not marked yet · 1 origin · weight 0.25" in page.text
    assert "tells answers apart" in page.text
    assert board(editor_client, question, "?weights=off").text.count("1 × 1") == 1


def test_what_others_hold_is_told_nowhere_before_ones_own_row_is_whole(
    editor_client, admin_client, question, images, speech
):
    draw.evidence(question, images, speech)
    draw.marks(
        question, {c: ["very-inconsistent"] * 2 for c in (images, speech)}, by=draw.reviewer()
    )
    draw.marks(question, {images: ["neutral"]})
    api = reverse("api:matrix", args=[question.ref])
    urls = [
        reverse("matrix", args=[question.ref]),
        reverse("matrix-mark", args=[question.ref]),
        reverse("question-history", args=[question.ref]),
        reverse("api:question-history", args=[question.ref]),
        reverse("question", args=[question.ref]),
        images.get_absolute_url(),
        f"/history/evidencemark/{EvidenceMark.pgh_event_model.objects.first().pk}/consistency/",
        api,
    ]

    def told(client, url):
        body = client.get(url).content.decode()
        # The words of the list are on the page to choose from, and so is their meaning.
        for offered in OFFERED:
            body = body.replace(offered, "")
        return "very-inconsistent" in body or "very inconsistent" in body

    assert [url for url in urls if told(editor_client, url)] == []
    assert not told(admin_client, listing(EvidenceMark))
    draw.marks(question, {images: ["neutral", "neutral"]})
    rows = answers.read(editor_client, "matrix", question.ref)["rows"]
    assert [[len(c["marks"]) for c in row["cells"]] for row in rows] == [[2, 2], [0, 0]]
    assert told(editor_client, urls[0])
    draw.marks(question, {images: ["neutral", "neutral"]}, by=draw.admin())
    assert told(admin_client, listing(EvidenceMark))


def test_who_may_not_mark_is_led_nowhere_and_sees_it_all(viewer_client, question, images):
    draw.evidence(question, images)
    draw.marks(question, {images: ["inconsistent", "consistent"]})
    draw.marks(question, {images: ["consistent", "consistent"]}, by=draw.reviewer())
    text = board(viewer_client, question).text
    assert "1 consistent, 1 inconsistent" in text
    assert f"{images.ref} against “export”: Edda inconsistent, Rhea consistent" in text
    assert "From lowest to highest never averaged 0 to 0.25" in text


def test_a_source_is_left_out_and_what_turns_is_said(editor_client, question, images, speech):
    draw.evidence(question, images, speech)
    draw.verdict(images, "corroborated")
    draw.marks(
        question, {images: ["inconsistent", "neutral"], speech: ["consistent", "inconsistent"]}
    )
    page = board(editor_client, question)
    turned = "Without imagery, “own arsenal” is no longer the least inconsistent: “export” is."
    assert turned in page.text
    assert "Without wire, “own arsenal” is no longer" in page.text
    stays = "Without radio, “own arsenal” stays the least inconsistent."
    assert f"{stays} Inconsistency: “own arsenal” 0.25 → 0." in page.text
    even = board(editor_client, question, "?weights=off").text
    assert "Without imagery, “export” is the least inconsistent; before, none was." in even


def test_a_claim_without_a_known_origin_has_no_weight_of_its_own(editor_client, question):
    claim = draw.claim("portal < unnamed officials")
    draw.evidence(question, claim)
    draw.marks(question, {claim: ["inconsistent", "consistent"]})
    page = board(editor_client, question)
    assert "no known origin, 1 possible · no weight of its own: no known origin" in page.text
    assert "not known: no claim counts" in page.text
