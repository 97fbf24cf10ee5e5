"""/api/v1/claims/tag/, untag/, assign/ and move/: each claim is told apart."""

import pytest

from provenance.models import Claim, ClaimTag
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, missing, read, sent

pytestmark = pytest.mark.django_db


def told(answer):
    return [(row["claim"], row["tag"], row["outcome"], row["why"]) for row in answer["results"]]


def test_what_is_refused_of_one_claim_leaves_the_others_done(editor_client):
    one, other = draw.claim("portal"), draw.claim("radio")
    draw.tag("Plants", one)
    refs = [one.ref, "C-999999", other.ref, "nonsense"]
    answer = sent(editor_client, "claims-tag", claims=refs, tags=["plants", "walls"])
    assert told(answer) == [
        (one.ref, "plants", "unchanged", "It is tagged “Plants” already."),
        ("C-999999", "plants", "refused", "There is no claim C-999999."),
        (other.ref, "plants", "changed", None),
        ("nonsense", "plants", "refused", "There is no claim nonsense."),
        (one.ref, "walls", "changed", None),
        ("C-999999", "walls", "refused", "There is no claim C-999999."),
        (other.ref, "walls", "changed", None),
        ("nonsense", "walls", "refused", "There is no claim nonsense."),
    ]
    assert read(editor_client, "claim", other.ref)["tags"] == ["Plants", "walls"]
    off = sent(editor_client, "claims-untag", claims=[one.ref], tags=["walls", "roads"])
    assert told(off) == [
        (one.ref, "walls", "changed", None),
        (one.ref, "roads", "refused", "There is no tag “roads”."),
    ]
    again = sent(editor_client, "claims-untag", claims=[one.ref], tags=["WALLS"])
    assert told(again) == [(one.ref, "WALLS", "unchanged", "It is not tagged “walls”.")]


def test_a_claim_that_one_does_not_see_is_refused_in_the_words_of_one_that_is_not_there():
    case = draw.restricted()
    seen, hidden = draw.claim("portal"), draw.claim("radio", case=case)
    draw.tag("seals", hidden)
    outsider = bearer(draw.second_editor(), "read", "write")
    for act, more in (
        ("claims-tag", {"tags": ["plants"]}),
        ("claims-untag", {"tags": ["seals"]}),
        ("claims-assign", {"person": None}),
        ("claims-move", {"case": draw.case("Wonsan", code="WON").ref}),
    ):
        refs = [seen.ref, hidden.ref, "C-999999"]
        _, its, nobodys = sent(outsider, act, claims=refs, **more)["results"]
        assert its["why"] == f"There is no claim {hidden.ref}."
        assert nobodys | {"claim": hidden.ref, "why": its["why"]} == its
    # A tag that only a hidden claim carries is none either, be there one or not.
    off = [sent(outsider, "claims-untag", claims=[seen.ref], tags=[n]) for n in ("seals", "roads")]
    assert [one["results"][0]["why"] for one in off] == [
        "There is no tag “seals”.",
        "There is no tag “roads”.",
    ]
    assert ClaimTag.objects.filter(claim=hidden).count() == 1
    assert Claim.objects.get(pk=hidden.pk).case == case


def test_claims_that_may_not_part_are_each_refused_with_the_reason(editor_client):
    conclusion, premise, free = (draw.claim("portal", text=words) for words in ("A.", "B.", "C."))
    draw.inference(conclusion, premise)
    into = {"case": draw.restricted().ref, "reason": "It is to be kept apart."}
    alone = sent(editor_client, "claims-move", claims=[premise.ref, free.ref], **into)
    assert {row["outcome"] for row in alone["results"]} == {"refused"}
    assert free.ref not in {claim.ref for claim in Claim.objects.filter(case__is_restricted=True)}
    both = sent(editor_client, "claims-move", claims=[premise.ref, conclusion.ref], **into)
    assert {row["outcome"] for row in both["results"]} == {"changed"}


def test_who_takes_claims_is_named_by_address_and_left_out_only_on_purpose(editor_client):
    claim = draw.claim("portal")
    answer = sent(editor_client, "claims-assign", claims=[claim.ref])
    assert answer["errors"][0]["pointer"] == "#/person"
    sent(editor_client, "claims-assign", claims=[claim.ref], person=draw.reviewer().email)
    assert read(editor_client, "claim", claim.ref)["assigned_to"] == "Rhea"
    sent(editor_client, "claims-assign", claims=[claim.ref], person=None)
    assert read(editor_client, "claim", claim.ref)["assigned_to"] is None


def test_a_tag_takes_another_ones_name_only_where_they_are_to_be_one(editor_client):
    claim = draw.claim("portal")
    tag, other = draw.tag("plants", claim), draw.tag("works", draw.claim("radio"))
    url = f"/api/v1/tags/{tag.pk}/"
    kind = {"content_type": "application/json", "headers": {"If-Match": "*"}}
    taken = editor_client.patch(url, {"name": "Works"}, **kind)
    assert (taken.status_code, checked(taken)["errors"][0]["pointer"]) == (422, "#/name")
    body = {"name": "Works", "is_merging": True, "reason": "One is enough."}
    merged = checked(editor_client.patch(url, body, **kind))
    assert (merged["id"], merged["claims"], merged["former"]) == (str(other.pk), 2, ["plants"])
    assert missing(editor_client, "tag", tag.pk) == f"There is no tag {tag.pk}."
    act = read(editor_client, "tag-history", other.pk)["results"][0]
    assert (act["who"], act["why"]) == ("Edda", "One is enough.")


def test_who_left_a_case_is_not_told_again_what_was_done_to_its_claims():
    case = draw.case()
    claim = draw.claim("portal", case=case)
    egon = bearer(draw.second_editor(), "read", "write")

    def tag():
        body, key = {"claims": [claim.ref], "tags": ["plants"]}, {"Idempotency-Key": "k-1"}
        return egon.post("/api/v1/claims/tag/", body, "application/json", headers=key)

    assert told(tag().json()) == told(tag().json()) == [(claim.ref, "plants", "changed", None)]
    draw.restrict(case, draw.editor())
    assert tag().status_code == 404
