"""Records in the words of other formats: in which form, in whose sight, of which moment."""

import json

import pytest
from django.urls import reverse
from prov.model import ProvDocument

from provenance.domain.vocabulary import SourceKind
from tests import draw
from tests.api import answers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("form", "media", "ending"),
    [
        ("json", "application/json", "prov.json"),
        ("turtle", "text/turtle", "ttl"),
        ("provn", "text/provenance-notation", "provn"),
    ],
)
def test_prov_comes_as_it_is_asked_for(viewer_client, form, media, ending):
    claim = draw.claim("portal < wire")
    url = reverse("api:claim-prov", args=[claim.ref])
    asked = viewer_client.get(url, {"format": form}, headers={"accept": "text/html"})
    by_header = viewer_client.get(url, headers={"accept": media})
    assert asked["Content-Type"] == by_header["Content-Type"] == media
    assert asked["Content-Disposition"] == f'attachment; filename="{claim.ref}.{ending}"'
    assert b"portal" in asked.content


def test_the_default_of_prov_is_its_json(viewer_client):
    case = draw.claim("portal < wire").case
    answer = viewer_client.get(reverse("api:case-prov", args=[case.ref]))
    assert ProvDocument.deserialize(content=answer.content.decode(), format="json").get_records()


@pytest.mark.parametrize("accept", ["*/*", "application/stix+json", "application/json"])
def test_stix_comes_with_its_media_type_however_it_is_asked_for(viewer_client, accept):
    question = draw.question()
    url = reverse("api:question-stix", args=[question.ref])
    answer = viewer_client.get(url, headers={"accept": accept})
    assert answer["Content-Type"] == "application/stix+json;version=2.1"
    assert json.loads(answer.content)["type"] == "bundle"


def test_a_form_that_there_is_not_is_refused(viewer_client):
    claim = draw.claim("portal")
    assert answers.refused(viewer_client, "claim-prov", claim.ref, format="xml") == {
        "#/format": "Give one of json, turtle, provn."
    }


@pytest.mark.parametrize(
    ("name", "form", "media", "start"),
    [
        ("claim-brief", "pdf", "application/pdf", b"%PDF"),
        ("case-brief", "pdf", "application/pdf", b"%PDF"),
        ("comparison", None, "text/csv; charset=utf-8", b"\xef\xbb\xbf"),
        ("comparison", "svg", "image/svg+xml", b"<?xml"),
        ("comparison", "png", "image/png", b"\x89PNG"),
    ],
)
def test_what_the_pages_print_is_printed_here_too(viewer_client, name, form, media, start):
    question = draw.question()
    draw.assessment(question, "analyst")
    claim = draw.claim("portal", case=question.case)
    refs = {"claim-brief": claim.ref, "case-brief": claim.case.ref, "comparison": question.ref}
    asked = {"format": form} if form else {}
    answer = viewer_client.get(reverse(f"api:{name}", args=[refs[name]]), asked)
    assert (answer.status_code, answer["Content-Type"]) == (200, media)
    assert answer.content.startswith(start)
    assert refs[name] in answer["Content-Disposition"]


def test_a_brief_is_read_in_finished_words_too(viewer_client):
    claim = draw.claim("portal < wire", text="It grows.")
    draw.dissent(claim, "ministry", quote="It does not.")
    draw.verdict(claim)
    draw.retracted("portal")
    question = draw.question(case=claim.case)
    brief = answers.read(viewer_client, "claim-brief", claim.ref)
    assert [one["name"] for one in brief["supporting"]] == ["portal", "wire"]
    assert [one["quote"] for one in brief["dissenting"]] == ["It does not."]
    assert brief["decisions"][0]["until"] is None
    whole = answers.read(viewer_client, "case-brief", claim.case.ref)
    assert (whole["total"], whole["claims"][0]["ref"]) == (1, claim.ref)
    (asked,) = whole["questions"]["results"]
    assert asked["ref"] == question.ref


def test_what_is_printed_and_whose_answers_are_compared_is_chosen_by_words_there_are(viewer_client):
    ref = draw.claim().ref
    for form in ("pdf", "json"):
        wrong = answers.refused(viewer_client, "claim-brief", ref, paper="a0", format=form)
        assert set(wrong) == {"#/paper"}
    asked = {"stated_by": "May", "saw": "perhaps"}
    wrong = answers.refused(viewer_client, "comparison", draw.question().ref, **asked)
    assert set(wrong) == {"#/stated_by", "#/saw"}


def test_what_is_not_there_or_restricted_is_not_there(viewer_client):
    hidden = draw.claim("portal", case=draw.restricted())
    asked = draw.question(case=hidden.case)
    for name, ref in (
        *((name, hidden.case.ref) for name in ("case-prov", "case-stix", "case-brief")),
        *((name, ref) for name in ("claim-prov", "claim-brief") for ref in (hidden.ref, "C-0")),
        *((name, ref) for name in ("question-stix", "comparison") for ref in (asked.ref, "Q-x")),
    ):
        assert ref in answers.missing(viewer_client, name, ref)


def test_a_confidential_source_goes_by_its_code_name(viewer_client):
    claim = draw.claim("portal < informer")
    question = draw.question()
    draw.assessment(question, "informer", quote="It is so.")
    draw.source("informer", kind=SourceKind.PERSON)
    draw.secret("informer", "Osprey")
    for name, ref in (
        ("claim-prov", claim.ref),
        ("case-prov", claim.case.ref),
        ("case-stix", claim.case.ref),
        ("question-stix", question.ref),
    ):
        told = viewer_client.get(reverse(f"api:{name}", args=[ref])).content.decode()
        assert "Osprey" in told, name
        assert "informer" not in told, name


def test_they_are_of_the_moment_that_is_asked_for(viewer_client):
    claim = draw.claim("portal", text="Then.")
    question = draw.question()
    draw.assessment(question, "analyst")
    then = draw.moment().isoformat()
    draw.chain(claim, "radio < wire")
    draw.assessment(question, "expert two")

    def told(name, ref, **query):
        return viewer_client.get(reverse(f"api:{name}", args=[ref]), query).content.decode()

    for name, ref, later in (
        ("claim-prov", claim.ref, "radio"),
        ("case-prov", claim.case.ref, "radio"),
        ("case-stix", claim.case.ref, "radio"),
        ("question-stix", question.ref, "expert two"),
    ):
        past = told(name, ref, as_of=then)
        assert later in told(name, ref), name
        assert later not in past, name
        assert past == told(name, ref, as_of=then)


def test_the_pages_lead_to_the_files_of_the_moment_they_show(viewer_client):
    claim = draw.claim("portal")
    page = viewer_client.get(claim.get_absolute_url()).content.decode()
    assert f'href="/api/v1/claims/{claim.ref}/prov/?format=turtle"' in page
    page = viewer_client.get(claim.case.get_absolute_url(), {"published_by": "2024-11-26"})
    assert f"/api/v1/cases/{claim.case.ref}/prov/?published_by=2024-11-26" in page.content.decode()
