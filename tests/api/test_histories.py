"""/api/v1/claims/{ref}/history/, and the same of cases, sources, publications and questions."""

import pytest
from django.urls import reverse

from provenance.actions import claims
from tests import addresses, draw
from tests.api.answers import NOWHERE, PROBLEM, checked, missing, read

pytestmark = pytest.mark.django_db


def edit(claim, **told):
    now = {"text": claim.text, "kind": claim.kind, "when": "", "place": claim.place, **told}
    claims.edit(claim=claim, **now, by=draw.editor())
    claim.refresh_from_db()


def test_it_tells_who_changed_which_field_from_what_to_what_and_why(viewer_client):
    claim = draw.claim(place="Hamhung")
    edit(claim, kind="forecast", place="", reason="The dispatch says so.")
    page = read(viewer_client, "claim-history", claim.ref)
    newest, oldest = page["results"]
    assert (newest["who"], newest["what"], newest["through"], newest["why"]) == (
        "Edda",
        "edited the claim",
        None,
        "The dispatch says so.",
    )
    (row,) = newest["rows"]
    assert (row["table"], row["id"], row["happened"]) == ("claim", str(claim.pk), "changed")
    told = [{name: one[name] for name in ("field", "before", "now")} for one in row["changes"]]
    assert told == [
        {"field": "Kind", "before": "Observation", "now": "Forecast"},
        {"field": "Where", "before": "Hamhung", "now": None},
    ]
    assert (oldest["rows"][0]["happened"], oldest["rows"][0]["changes"]) == ("recorded", [])


def test_every_noun_has_one(viewer_client):
    rows = addresses.story()
    for noun in ("claim", "case", "question", "source", "publication"):
        row = rows[noun]
        key = row.ref if hasattr(row, "ref") else row.pk
        assert read(viewer_client, f"{noun}-history", key)["results"], noun


def test_it_is_narrowed_to_a_field_and_refuses_what_it_does_not_know(viewer_client):
    claim = draw.claim()
    edit(claim, place="Hungnam")
    edit(claim, kind="forecast")
    page = read(viewer_client, "claim-history", claim.ref, field="claim.place")
    assert [act["rows"][0]["changes"][0]["now"] for act in page["results"]] == ["Hungnam"]
    assert len(read(viewer_client, "claim-history", claim.ref, by=draw.editor().pk)["results"]) == 3
    assert not read(viewer_client, "claim-history", claim.ref, by=draw.admin().pk)["results"]
    url = reverse("api:claim-history", args=[claim.ref])
    for wrong in ({"field": "claim.version"}, {"cursor": "nonsense"}, {"who": "me"}, {"by": "me"}):
        answer = viewer_client.get(url, wrong)
        assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
        (error,) = checked(answer)["errors"]
        assert error["pointer"] == f"#/{next(iter(wrong))}"


def test_pages_lead_on_and_back(viewer_client):
    claim = draw.claim()
    for number in range(4):
        edit(claim, place=f"Hall {number}")
    first = read(viewer_client, "claim-history", claim.ref, page_size=2)
    second = checked(viewer_client.get(first["next"]))
    last = checked(viewer_client.get(second["next"]))
    assert [len(page["results"]) for page in (first, second, last)] == [2, 2, 1]
    assert last["next"] is None
    assert checked(viewer_client.get(second["previous"]))["results"] == first["results"]


def test_what_is_not_there_has_no_history(viewer_client):
    assert missing(viewer_client, "claim-history", "C-9999") == "There is no claim C-9999."
    assert str(NOWHERE) in missing(viewer_client, "source-history", NOWHERE)


def test_it_costs_the_same_for_one_act_and_for_twenty(viewer_client, count_queries):
    claim = draw.claim("portal < wire")

    def cost():
        return count_queries(lambda: read(viewer_client, "claim-history", claim.ref))

    one = cost()
    for number in range(19):
        draw.chain(claim, f"portal {number} < agency {number} < wire")
        draw.verdict(claim, reason=f"Reason {number}.")
    assert cost() == one <= 13
