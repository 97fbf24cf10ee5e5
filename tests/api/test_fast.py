"""What the database builds is what the serializers would say, field by field."""

import json

import pytest
from django.test import RequestFactory
from django.urls import reverse

from provenance.api.cases import CaseList
from provenance.api.chains import Assertion, Attribution, End
from provenance.api.claims import ClaimRecord, ClaimSummary
from provenance.api.publications import PublicationList
from provenance.api.questions import QuestionList
from provenance.api.sources import SourceList
from provenance.domain.vocabulary import Reliability
from provenance.models import ClaimSupport
from provenance.queries import sight
from provenance.queries.fast import chains
from provenance.queries.fast import claims as fast
from provenance.queries.fast.shapes import Rows, Shape
from tests import addresses, draw
from tests.api.answers import checked, read

pytestmark = pytest.mark.django_db


def story():
    """Claims with everything that an answer can say, and with nothing of it."""
    other = addresses.story()["claim"]
    lines = "portal < wire < institute < imagery"
    claim = draw.claim(lines, when="early October 2024", place="Hamhung", text='"A\n\\ plant')
    dispatch = draw.publication("wire", title="Dispatch", published="2024-02-02")
    draw.fill(claim, "wire", dispatch, quote="He said “no”.", hedge="may")
    draw.dissent(claim, "ministry")
    draw.withdraw(draw.assertion(claim, "radio"))
    draw.chain(claim, "institute < portal", is_circular=True)
    draw.tag("plants", claim)
    draw.tag("Arms", claim)
    draw.verdict(claim, "disputed")
    draw.verdict(claim, "refuted", credibility="5", reason="Measured.", at=draw.LATER)
    draw.inference(claim, other)
    rate("portal", (Reliability.F, Reliability.C, Reliability.C, Reliability.B))
    rate("institute", (Reliability.F, Reliability.F))
    draw.rating("ministry", Reliability.D, is_desk=True, by=draw.reviewer())
    draw.rating("ministry", Reliability.E, by=draw.second_editor(), valid_from=draw.TODAY)
    draw.claim(text="Nothing is known of this.")
    return claim


def rate(name, letters):
    for number, letter in enumerate(letters):
        by = draw.person(f"{name} rater {number}", "editor")
        day = draw.TODAY.replace(month=1 + number // 2, day=1)
        draw.rating(name, letter, by=by, valid_from=day, reason=f"Reason {number}.")


def answers(client, *urls):
    return [checked(client.get(url)) for url in urls]


def unbuilt(view, person):
    """The list as the serializers tell it."""
    slow = type(view.__name__, (view,), {"built": None})
    request = RequestFactory().get(reverse(f"api:{view.noun}"))
    request.user = person
    with sight.of(person):
        return json.loads(slow.as_view()(request).content)


def uncounted(work):
    """The same where no figures are stored: the serializers answer, of figures counted anew."""
    ClaimSupport.objects.all().delete()
    return work()


def names(shape):
    """Every field of a shape, and of those within it: path → nothing."""
    shape = shape.shape if isinstance(shape, Rows) else shape
    if not isinstance(shape, Shape):
        return {}
    return {name: names(its) for name, its in shape.fields.items()}


def told(serializer):
    serializer = getattr(serializer, "child", serializer)
    return {name: told(its) for name, its in getattr(serializer, "fields", {}).items()}


def test_each_shape_names_the_fields_of_its_serializer_and_no_others():
    """But what only serializers say: `chain`, put together in Python; proposals and expansions."""
    apart = {"chain": {}, "proposal": {}, "expanded": {}}
    assert names(fast.SUMMARY) | apart == told(ClaimSummary()) | apart
    assert names(fast.WHOLE) | apart == told(ClaimRecord()) | apart
    assert names(chains.NODE) == told(Assertion())
    assert names(chains.EDGE) == told(Attribution())
    assert names(chains.END) == told(End())


def test_lists_and_claims_say_what_the_serializers_say(viewer_client):
    claim = story()
    list_ = "/api/v1/claims/"

    def work():
        asked = ("", "?page_size=1", "?q=plant", "?expand=case,verdict")
        return answers(viewer_client, *(list_ + query for query in (*asked, f"{claim.ref}/")))

    quick = work()
    assert len(quick[0]["results"]) > 2
    assert quick[-1]["chain"]["nodes"][1]["rating"]
    assert quick == uncounted(work)


def test_what_a_person_may_not_see_is_hidden_by_both(viewer_client):
    claim = story()
    draw.claim("portal", case=draw.restricted(), text="Sealed plant.")
    known = draw.secret("skipper", "Egret")
    draw.assertion(claim, known.name)

    def work():
        return answers(viewer_client, "/api/v1/claims/", f"/api/v1/claims/{claim.ref}/")

    listed, whole = quick = work()
    assert "Sealed plant." not in {row["text"] for row in listed["results"]}
    assert "Egret" in {node["source"]["name"] for node in whole["chain"]["nodes"]}
    assert quick == uncounted(work)


def test_only_the_fields_asked_for_are_told_by_both(viewer_client):
    claim = story()

    def work():
        return [
            viewer_client.get(f"/api/v1/claims/{address}").json()
            for address in (
                "?fields=ref,case.title,figures.origins.low,figures",
                f"{claim.ref}/?fields=chain.nodes.quote,former_verdicts.status,version",
                f"{claim.ref}/?fields=chain",
            )
        ]

    listed, whole, chain = quick = work()
    assert set(listed["results"][0]) == {"ref", "case", "figures"}
    assert len(listed["results"][0]["figures"]) > 2
    assert set(whole) == {"chain", "former_verdicts", "version"}
    assert set(whole["chain"]["nodes"][0]) == {"quote"}
    assert set(chain) == {"chain"}
    assert quick == uncounted(work)


def test_fields_are_chosen_on_other_addresses_too(viewer_client):
    claim = draw.claim("portal < wire")
    row = viewer_client.get("/api/v1/sources/?fields=name").json()["results"][0]
    assert row == {"name": "portal"}
    chain = viewer_client.get(f"/api/v1/claims/{claim.ref}/chain/?fields=edges.mode").json()
    assert chain == {"edges": [{"mode": "cites"}]}


def test_expanding_puts_whole_what_is_referred_to(viewer_client, count_queries):
    claim = story()
    every = "case,verdict,chain,sources"
    (whole,) = (
        row
        for row in read(viewer_client, "claims", expand=every)["results"]
        if row["ref"] == claim.ref
    )
    told = whole["expanded"]
    detail = read(viewer_client, "claim", claim.ref, expand=every)
    assert told == detail["expanded"]
    assert told["case"] == read(viewer_client, "cases")["results"][-1]
    assert told["verdict"] == detail["verdict"]
    chain = read(viewer_client, "chain", claim.ref)
    assert told["chain"] == {name: chain[name] for name in told["chain"]}
    assert {source["name"] for source in told["sources"]} >= {"portal", "wire", "ministry"}
    assert read(viewer_client, "claim", claim.ref, expand="case")["expanded"]["chain"] is None
    few = count_queries(lambda: read(viewer_client, "claims", expand=every))
    for number in range(8):
        draw.verdict(draw.claim(f"portal < wire < agency {number}", case=draw.case(f"{number}")))
    assert count_queries(lambda: read(viewer_client, "claims", expand=every)) == few


def test_a_list_oldest_first_stays_put_while_claims_are_added(viewer_client):
    drawn = [draw.claim().ref for _ in range(4)]
    first = read(viewer_client, "claims", ordering="recorded_at", page_size=3)
    assert [row["ref"] for row in first["results"]] == drawn[:3]
    drawn.append(draw.claim().ref)
    second = checked(viewer_client.get(first["next"]))
    assert [row["ref"] for row in second["results"]] == drawn[3:]
    assert checked(viewer_client.get(second["previous"]))["results"] == first["results"]


@pytest.mark.parametrize("view", [PublicationList, CaseList, QuestionList, SourceList])
def test_other_lists_say_what_the_serializers_say(viewer_client, view):
    story()
    draw.retract(draw.publication("radio", title="Report"), notice_url="https://radio.example/mend")
    page = read(viewer_client, view.noun)
    assert page["results"]
    assert page == unbuilt(view, draw.viewer())
    assert names(view.built.shape) == told(view.answer().fields["results"])
