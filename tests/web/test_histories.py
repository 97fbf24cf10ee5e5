"""The pages that tell all that was done, and the one that puts a field back."""

import pytest
from django.urls import reverse

from provenance.actions import assertions, cases, claims, merges
from provenance.models import Assertion, Case, Claim, Publication, Source, Verdict
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db


def history(row):
    key = row.pk if isinstance(row, (Source, Publication)) else row.ref
    return reverse(f"{row._meta.model_name}-history", args=[key])


def edit(claim, by=None, **told):
    now = {"text": claim.text, "kind": claim.kind, "when": "", "place": claim.place, **told}
    claims.edit(claim=claim, **now, by=by or draw.editor())
    claim.refresh_from_db()


def change_url(row, column):
    event = type(row).pgh_event_model.objects.filter(pgh_obj=row.pk, pgh_label="update").last()
    return reverse("put-back", args=[row._meta.model_name, event.pgh_id, column])


def test_a_claims_history_tells_who_changed_what_from_what_to_what_and_why(viewer_client):
    claim = draw.claim("portal < wire", place="Hamhung")
    edit(claim, by=draw.second_editor(), kind="forecast", place="Hungnam", reason="A typo.")
    image = draw.publication("portal", title="Hall 7")
    said = draw.assertion(claim, "portal")
    unchanged = ("stance", "prefix", "suffix", "hedge", "basis", "chain_end", "note")
    assertions.edit(
        assertion=said,
        publication=image,
        quote="It grows.",
        was_read=True,
        **{name: getattr(said, name) for name in unchanged},
        by=draw.editor(),
        at=draw.NOW,
    )
    draw.verdict(claim, reason="Nobody else says so.")
    told = read(viewer_client.get(history(claim))).text
    for words in (
        "Egon edited the claim",
        "“A typo.”",
        "Kind Observation → became Forecast",
        "Where Hamhung → became Hungnam",
        "Changed: what portal says",
        "Publication empty → became Hall 7",
        "Read by us no → became yes",
        "Recorded: portal had it from wire",
        "Recorded: the verdict “Disputed”",
        "“Nobody else says so.”",
    ):
        assert words in told
    assert str(image.pk) not in told


def test_a_sources_history_covers_names_ratings_ties_and_people(viewer_client):
    source = draw.source("institute", aliases=["The Institute"])
    draw.rating("institute")
    draw.tie("ministry", "institute")
    draw.affiliation("analyst", "institute", title="Fellow")
    spelling = draw.source("think tank")
    merges.merge(keep=source, absorb=spelling, reason="One house.", by=draw.editor())
    told = read(viewer_client.get(history(source))).text
    for words in (
        "the other name “The Institute”",
        "the rating B · Usually reliable, from 1 Jan 2024",
        "the tie: ministry owns institute",
        "analyst at institute",
        "Merged into empty → became institute",
    ):
        assert words in told


def test_a_cases_history_has_its_own_fields_and_a_line_for_each_claim_and_question(viewer_client):
    claim, question = draw.claim(), draw.question()
    cases.edit(case=claim.case, title="Hamhung", summary="A plant.", by=draw.editor())
    edit(claim, place="Hungnam")
    told = read(viewer_client.get(history(claim.case))).text
    assert "What it is about empty → became A plant." in told
    assert f"Recorded: the claim “{claim.text}”" in told
    assert f"Recorded: the question “{question.text}”" in told
    assert "Hungnam" not in told


def test_a_questions_and_a_publications_history(viewer_client):
    question = draw.question()
    draw.assessment(question)
    told = read(viewer_client.get(history(question))).text
    assert "what analyst thinks of “export”" in told
    assert "the possible answer “own arsenal”" in told
    told = read(viewer_client.get(history(draw.publication("portal", title="Hall 7")))).text
    assert "filed a publication" in told


def test_it_is_narrowed_to_a_person_and_to_a_field(viewer_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    edit(claim, by=draw.second_editor(), kind="forecast")

    def told(**query):
        return read(viewer_client.get(history(claim), query)).text

    egon = told(who=str(draw.second_editor().pk))
    assert "Forecast" in egon
    assert "Hungnam" not in egon
    where = told(what="claim.place")
    assert "Hungnam" in where
    assert "Forecast" not in where
    assert "Nothing fits" in told(what="assertion.quote")
    assert "is not one of the available choices" in told(what="claim.password")


def test_it_is_paged_on_and_back(viewer_client):
    claim = draw.claim()
    for number in range(25):
        edit(claim, place=f"Hall {number}")
    first = read(viewer_client.get(history(claim)))
    second = read(viewer_client.get(history(claim) + first.links["Older"]))
    assert "Hall 24" in first.text
    assert "recorded the claim" in second.text
    assert "Hall 24" not in second.text
    again = read(viewer_client.get(history(claim) + second.links["Newer"]))
    assert again.text.count("edited the claim") == 20
    spoilt = read(viewer_client.get(history(claim), {"page": "WyI8IiwieCIsInkiXQ"}))
    assert "Hall 24" in spoilt.text


@pytest.mark.django_db(transaction=True)
def test_what_was_done_outside_the_program_is_told_too(viewer_client):
    claim = draw.claim()
    Claim.objects.filter(pk=claim.pk).update(place="Elsewhere")
    assert "Somebody outside the program" in read(viewer_client.get(history(claim))).text


def test_only_an_editor_is_offered_to_put_back(viewer_client, editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    assert "Put back…" not in read(viewer_client.get(history(claim))).text
    page = read(editor_client.get(history(claim)))
    assert page.links["Put back…"] == change_url(claim, "place")


def test_a_field_is_put_back_after_a_look_at_now_and_then(editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    url = change_url(claim, "place")
    page = read(editor_client.get(url))
    assert "Now Hungnam" in page.text
    assert "Then, and again Hamhung" in page.text
    answer = send(editor_client, url, page, reason="It was right.")
    assert (answer.status_code, answer["Location"]) == (302, history(claim))
    claim.refresh_from_db()
    assert claim.place == "Hamhung"
    told = read(editor_client.get(history(claim))).text
    assert "Edda put back what stood before" in told
    assert "“It was right.”" in told


def test_it_asks_for_a_reason_and_keeps_the_form(editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    page = read(submit(editor_client, change_url(claim, "place"), reason=""))
    assert (page.status, list(page.errors)) == (422, ["reason"])
    assert claim.place == "Hungnam"


def test_what_it_says_already_is_refused_beside_what_was_typed(editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    url = change_url(claim, "place")
    edit(claim, place="Hamhung")
    page = read(submit(editor_client, url, reason="It was right."))
    assert page.status == 422
    assert "It says that already." in page.text
    assert page.form["reason"] == "It was right."


def test_who_has_an_older_page_is_told_that_the_row_changed(editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    url = change_url(claim, "place")
    page = read(editor_client.get(url))
    edit(claim, place="Sinpo")
    answer = read(send(editor_client, url, page, reason="It was right."))
    assert answer.status == 409
    assert "Now Sinpo" in answer.text
    assert send(editor_client, url, answer).status_code == 302


def test_a_verdict_is_not_put_back_but_given_again(editor_client):
    claim = draw.claim()
    draw.verdict(claim)
    draw.verdict(claim, "refuted", reason="Measured.", at=draw.LATER)
    former = Verdict.objects.get(status="disputed")
    page = read(editor_client.get(change_url(former, "superseded_at")))
    assert "A verdict is never rewritten" in page.text
    assert page.forms == []
    assert page.links["Mark the claim again"] == reverse("verdict", args=[claim.ref])


def test_a_change_that_was_none_has_no_page(editor_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, place="Hungnam")
    for url in (change_url(claim, "kind"), change_url(claim, "place").replace("claim", "user")):
        assert editor_client.get(url).status_code == 404
    first = Case.pgh_event_model.objects.first()
    assert editor_client.get(f"/history/case/{first.pgh_id}/title/").status_code == 404
    assert editor_client.get(f"/history/case/{10**30}/title/").status_code == 404


def test_a_publication_named_nowhere_else_is_put_back_onto_a_hop(editor_client):
    claim = draw.claim("portal")
    said = draw.assertion(claim, "portal")
    image = draw.publication("portal", title="Hall 7")
    Assertion.objects.filter(pk=said.pk).update(publication=image)
    Assertion.objects.filter(pk=said.pk).update(publication=None)
    submit(editor_client, change_url(said, "publication"), reason="It stands there.")
    said.refresh_from_db()
    assert said.publication == image
