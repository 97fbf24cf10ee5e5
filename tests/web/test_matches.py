"""Has this been claimed before? While a claim is typed, when it is sent, and beside a claim."""

import pytest
from django.urls import reverse

from provenance.models import Claim, ClaimPair
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

NEW, KNOWN = reverse("claim-new"), reverse("claim-known")
PLANT = "The plant at Hamhung is being expanded."
HTMX = {"HX-Request": "true"}


def similar(claim):
    return reverse("claim-similar", args=[claim.ref])


def pair(claim, other, name="claim-pair"):
    return reverse(name, args=[claim.ref, other.ref])


def test_while_a_statement_is_typed_known_claims_are_shown_with_what_the_desk_found(editor_client):
    claim = draw.claim("portal < wire", text=PLANT)
    draw.verdict(claim)
    contrary = draw.claim(text="The plant at Hamhung is not being expanded.")
    page = read(
        editor_client.get(KNOWN, {"text": "The Hamhung plant is being expanded"}, headers=HTMX)
    )
    assert page.title == ""
    told = editor_client.get(KNOWN, {"text": PLANT}, headers=HTMX).content.decode()
    before, after = told.split("Likely the contrary")
    assert claim.get_absolute_url() in before
    assert "Disputed" in before
    assert "2 sources" in before
    assert contrary.get_absolute_url() in after


@pytest.mark.parametrize("text", ["", "of the", "?", "Sugar prices rose."])
def test_nothing_is_shown_where_nothing_is_alike(editor_client, text):
    draw.claim(text=PLANT)
    told = editor_client.get(KNOWN, {"text": text}, headers=HTMX)
    assert (told.status_code, told.content.decode().strip()) == (200, "")


def test_a_text_is_looked_up_on_a_page_without_any_script(viewer_client):
    claim = draw.claim(text=PLANT)
    page = read(viewer_client.get(KNOWN, {"text": "Hamhung plant expanded?"}))
    assert claim.get_absolute_url() in page.links.values()
    assert "No known claim is like this" in read(viewer_client.get(KNOWN, {"text": "Sugar"})).text
    refused = read(viewer_client.get(KNOWN, {"text": "w" * 20_000}))
    assert refused.status == 422
    assert "1,000 at most" in refused.errors["statement"]


def test_a_repeat_is_shown_before_it_is_recorded_and_recorded_when_it_is_sent_again(editor_client):
    claim = draw.claim(text=PLANT)
    page = read(editor_client.get(f"{NEW}?case={claim.case.ref}"))
    typed = {name: values for name, values in page.form.fields.items() if name}
    answer = editor_client.post(NEW, {**typed, "text": PLANT, "place": "Hamhung"})
    shown = read(answer)
    assert (shown.status, Claim.objects.count()) == (200, 1)
    assert claim.get_absolute_url() in shown.links.values()
    assert "Nothing is recorded yet" in shown.text
    assert (shown.form["text"], shown.form["place"]) == (PLANT, "Hamhung")
    assert send(editor_client, NEW, shown).status_code == 302
    assert Claim.objects.count() == 2
    assert not ClaimPair.objects.exists()


def test_what_was_shown_while_it_was_typed_stops_nobody(editor_client):
    claim = draw.claim(text=PLANT)
    told = {"case": claim.case.ref, "kind": "observation", "text": PLANT, "confirmed": claim.ref}
    assert editor_client.post(NEW, told).status_code == 302


def test_a_claims_page_looks_for_similar_ones_after_it_is_shown(editor_client):
    claim = draw.claim(text=PLANT)
    told = editor_client.get(claim.get_absolute_url()).content.decode()
    assert f'hx-get="{similar(claim)}"' in told
    assert similar(claim) in read(editor_client.get(claim.get_absolute_url())).links.values()


def test_similar_claims_are_on_a_page_of_their_own_and_editors_decide_there(editor_client):
    claim, other = draw.claim(text=PLANT), draw.claim(text="The Hamhung plant is being expanded.")
    page = read(editor_client.get(similar(claim)))
    assert page.links[f"Compare and decide on {other.ref}"] == pair(claim, other)
    answer = submit(editor_client, pair(claim, other), decision="same", note="One dispatch.")
    assert answer["Location"] == similar(claim)
    for one, its in ((claim, other), (other, claim)):
        page = read(editor_client.get(similar(one)))
        assert f"Also recorded as {its.ref}" in page.text
        assert "Likely the same" not in page.text
        assert "One dispatch." in page.text
        page = read(editor_client.get(one.get_absolute_url()))
        assert page.links[its.ref] == its.get_absolute_url()


def test_what_is_not_the_same_is_suggested_no_more_until_that_is_taken_back(editor_client):
    claim, other = draw.claim(text=PLANT), draw.claim(text=PLANT)
    submit(editor_client, pair(claim, other), decision="different")
    page = read(editor_client.get(similar(claim)))
    assert "Likely the same" not in page.text
    assert "Not the same" in page.text
    take_back = pair(claim, other, "claim-pair-take-back")
    assert take_back in page.links.values()
    assert submit(editor_client, take_back, reason="It is.").status_code == 302
    assert "Likely the same" in read(editor_client.get(similar(claim))).text
    assert editor_client.get(take_back).status_code == 404


def test_the_two_are_compared_word_by_word(editor_client):
    claim = draw.claim(text="North Korea sent 12,000 troops to Russia.")
    other = draw.claim(text="North Korea sent 10,000 troops to Russia.")
    told = editor_client.get(pair(claim, other)).content.decode()
    assert ">12,000 troops</mark>" in told
    assert "“10,000 troops” became “12,000 troops”" in told


def test_a_claim_is_not_paired_with_itself(editor_client):
    claim = draw.claim(text=PLANT)
    refused = read(submit(editor_client, pair(claim, claim), decision="same"))
    assert refused.status == 422
    assert "no pair with itself" in refused.text


def test_a_viewer_sees_similar_claims_and_decides_nothing(viewer_client):
    claim, other = draw.claim(text=PLANT), draw.claim(text=PLANT)
    page = read(viewer_client.get(similar(claim)))
    assert other.get_absolute_url() in page.links.values()
    assert pair(claim, other) not in page.links.values()
    assert viewer_client.post(pair(claim, other), {"decision": "same"}).status_code == 403


def test_the_search_leads_to_similar_wordings(viewer_client):
    page = read(viewer_client.get(reverse("search"), {"q": "Hamhugn plant"}))
    assert page.links["Claims in similar words"] == f"{KNOWN}?text=Hamhugn%20plant"
