"""/api/v1/claims/match/ and what editors found of pairs."""

import pytest
from django.urls import reverse

from provenance.models import ClaimPair
from tests import draw
from tests.api.answers import checked, read, refused, sent

pytestmark = pytest.mark.django_db

TROOPS = "North Korea sent 12,000 troops to Russia in October 2024."


@pytest.fixture
def claims():
    """The claim, one that repeats it, one that contradicts it."""
    texts = (TROOPS, "In October 2024 North Korea sent 12,000 troops to Russia.")
    return [draw.claim("portal", text=t) for t in (*texts, TROOPS.replace("12,000", "10,000"))]


def test_known_claims_are_told_best_first_with_score_why_and_contradictions_apart(
    viewer_client, claims
):
    one, repeat, contrary = claims
    draw.verdict(contrary)
    draw.claim(text="Sugar prices rose.")
    answer = read(
        viewer_client, "match", text="12,000 troops went to Russia from North Korea", limit=9
    )
    assert {its["claim"]["ref"]: its["relation"] for its in answer["results"]}[contrary.ref] in (
        "contradiction",
        "related",
    )
    results = read(viewer_client, "match", text=TROOPS)["results"]
    assert [(its["claim"]["ref"], its["relation"]) for its in results] == [
        (one.ref, "repeat"),
        (repeat.ref, "repeat"),
        (contrary.ref, "contradiction"),
    ]
    assert results[0]["score"] == 1
    assert 0 < results[2]["score"] < 1
    assert "other number: “10,000 troops” there, “12,000 troops” here" in results[2]["why"]
    assert results[2]["claim"]["verdict"]["status"] == "disputed"
    assert [its["claim"]["verdict"] for its in results[:2]] == [None, None]


def test_a_recorded_claim_is_matched_by_its_reference_and_within_a_case(viewer_client, claims):
    one, repeat, contrary = claims
    elsewhere = draw.claim(text=TROOPS, case=draw.case("Another"))
    found = read(viewer_client, "match", ref=one.ref)["results"]
    assert {its["claim"]["ref"] for its in found} == {c.ref for c in (repeat, contrary, elsewhere)}
    for query in ({"ref": one.ref}, {"text": TROOPS}):
        within = read(viewer_client, "match", case=elsewhere.case.ref, **query)["results"]
        assert [its["claim"]["ref"] for its in within] == [elsewhere.ref]
    assert len(read(viewer_client, "match", text=TROOPS, limit=1)["results"]) == 1


@pytest.mark.parametrize(
    ("query", "pointer", "why"),
    [
        ({}, "#/text", "Give the statement"),
        ({"text": " "}, "#/text", "Give the statement"),
        ({"text": "w" * 20_000}, "#/text", "1,000 at most"),
        ({"ref": "C-999"}, "#/ref", "no claim C-999"),
        ({"ref": "nonsense"}, "#/ref", "no claim nonsense"),
        ({"ref": "C-999", "text": "x"}, "#/ref", "not both"),
        ({"text": "x", "case": "HAM-9999"}, "#/case", "no case HAM-9999"),
        *(
            ({"text": "x", "limit": limit}, "#/limit", "1 to 50")
            for limit in ("0", "51", "x", "-1")
        ),
    ],
)
def test_what_cannot_be_looked_up_is_refused_in_words(viewer_client, query, pointer, why):
    assert why in refused(viewer_client, "match", **query)[pointer]


def test_words_that_stand_nowhere_are_an_empty_answer(viewer_client, claims):
    for text in ("of the", "a\0b", "😀", "' & | !"):
        assert read(viewer_client, "match", text=text)["results"] == []


def test_a_stranger_to_a_restricted_case_is_told_nothing_of_it(viewer_client, claims):
    one, repeat, _ = claims
    draw.pair(one, repeat)
    before = read(viewer_client, "match", text=TROOPS, ref="")
    hidden = draw.claim(text=TROOPS, case=draw.restricted())
    draw.pair(one, hidden)
    assert read(viewer_client, "match", text=TROOPS) == before
    assert "no claim" in refused(viewer_client, "match", ref=hidden.ref)["#/ref"]
    draw.restrict(draw.case())
    assert read(viewer_client, "match", text=TROOPS)["results"] == []


def test_a_decision_is_recorded_read_and_taken_back(editor_client, claims):
    one, repeat, contrary = claims
    told = sent(
        editor_client, "pair-decide", one.ref, claim=repeat.ref, decision="different", note="No."
    )
    assert (told["claim"]["ref"], told["decision"], told["decided_by"]) == (
        repeat.ref,
        "different",
        "Edda",
    )
    results = {r["claim"]["ref"]: r for r in read(editor_client, "match", ref=one.ref)["results"]}
    assert (results[repeat.ref]["relation"], results[repeat.ref]["decision"]) == ("related", told)
    assert results[contrary.ref]["decision"] is None
    sent(editor_client, "pair-take-back", repeat.ref, claim=one.ref, reason="A slip.")
    assert not ClaimPair.objects.filter(withdrawn_at=None).exists()
    again = sent(editor_client, "pair-take-back", repeat.ref, claim=one.ref, reason="A slip.")
    assert again["errors"][0]["pointer"] == "#/claim"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"decision": "same"}, "#/claim"),
        ({"claim": "C-999", "decision": "same"}, "#/claim"),
        ({"claim": "itself", "decision": "same"}, "#/claim"),
        ({"claim": "other", "decision": "equal"}, "#/decision"),
        ({"claim": "other", "decision": "same", "verdict": "disputed"}, "#/verdict"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_at_its_field(editor_client, claims, body, pointer):
    one, repeat, _ = claims
    named = {"itself": one.ref, "other": repeat.ref}
    body = {key: named.get(value, value) for key, value in body.items()}
    told = sent(editor_client, "pair-decide", one.ref, **body)
    assert (told["status"], told["errors"][0]["pointer"]) == (422, pointer)
    assert not ClaimPair.objects.exists()


def test_who_may_not_decides_nothing_and_what_is_not_there_is_not_there(
    client, viewer_client, editor_client, claims
):
    url = reverse("api:pair-decide", args=[claims[0].ref])
    body = {"claim": claims[1].ref, "decision": "same"}
    assert client.post(url, body, content_type="application/json").status_code == 401
    answer = viewer_client.post(url, body, content_type="application/json")
    assert (answer.status_code, checked(answer)["detail"][:12]) == (403, "Only editors")
    hidden = draw.claim(text=TROOPS, case=draw.restricted()).ref
    outsider = draw.second_editor()
    editor_client.force_login(outsider)
    assert sent(editor_client, "pair-decide", hidden, **body)["status"] == 404
    told = sent(editor_client, "pair-decide", claims[0].ref, claim=hidden, decision="same")
    assert told["errors"][0]["detail"] == f"There is no claim {hidden}."
    assert editor_client.get(url).status_code == 405
    assert editor_client.post(reverse("api:match")).status_code == 405
    assert not ClaimPair.objects.exists()
