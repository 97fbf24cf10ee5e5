"""Recording, reading, listing and editing claims."""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import SourceKind, Stance
from provenance.models import Claim, Source
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

NEW = reverse("claim-new")
LINE = "ViewUSGlobal < Reuters < CNS < Planet Labs"


def sources(*names):
    for name in names:
        draw.source(name)


def test_a_claim_with_its_chain_is_recorded_in_one_go(editor_client):
    case = draw.case()
    sources("ViewUSGlobal", "Reuters", "CNS", "Planet Labs")
    answer = submit(
        editor_client,
        f"{NEW}?case={case.ref}",
        text="A hall is built.",
        chain=LINE,
        place="Hamhung",
    )
    claim = Claim.objects.get()
    assert answer["Location"] == claim.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert f"{claim.ref} is recorded." in page.text
    assert "A hall is built." in page.text
    assert "Reuters, wire agency, told by CNS; relied on by ViewUSGlobal" in page.text
    assert (claim.case, claim.attributions.count()) == (case, 3)


def test_names_nobody_knows_are_offered_and_added_only_with_a_kind(editor_client):
    draw.case()
    sources("ViewUSGlobal", "Reuters")
    offered = read(submit(editor_client, NEW, text="A hall is built.", chain=LINE))
    assert offered.status == 422
    assert "“CNS”, “Planet Labs” are not known yet" in offered.errors["chain"]
    assert (Claim.objects.count(), Source.objects.count()) == (0, 2)
    assert (offered.form["text"], offered.form["chain"]) == ("A hall is built.", LINE)
    half = read(send(editor_client, NEW, offered, **{"new-0": SourceKind.THINK_TANK}))
    assert "“Planet Labs” is not known yet" in half.errors["chain"]
    assert half.form["new-0"] == SourceKind.THINK_TANK
    answer = send(editor_client, NEW, half, **{"new-1": SourceKind.IMAGERY})
    assert answer.status_code == 302
    assert Source.objects.get(name="Planet Labs").kind == SourceKind.IMAGERY


def test_chosen_kinds_stay_chosen_when_something_else_is_refused(editor_client):
    draw.case()
    offered = read(submit(editor_client, NEW, text="A hall.", chain="Herald < Agency"))
    refused = read(send(editor_client, NEW, offered, text="", **{"new-1": SourceKind.WIRE}))
    assert refused.errors.keys() == {"text"}
    assert (refused.form["new-0"], refused.form["new-1"]) == ("", SourceKind.WIRE)
    corrected = read(send(editor_client, NEW, refused, chain="Agency"))
    assert "new-1" not in corrected.form.fields
    assert (corrected.form["new-0-name"], corrected.form["new-0"]) == ("Agency", SourceKind.WIRE)


def test_a_chain_of_sixty_new_names_can_be_entered(editor_client):
    draw.case()
    line = " < ".join(f"Source {number}" for number in range(60))
    offered = read(submit(editor_client, NEW, text="A hall.", chain=line))
    kinds = {f"new-{number}": SourceKind.OUTLET for number in range(60)}
    assert send(editor_client, NEW, offered, **kinds).status_code == 302
    assert Source.objects.count() == 60


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("text", "", "required"),
        ("text", " \n ", "required"),
        ("text", "hall " * 2000, "9,999 characters; a claim has 1,000 at most"),
        ("kind", "rumour", "“rumour” is not in the list"),
        ("case", "HAM-9999", "not one of the available choices"),
        ("when", "w" * 150, "at most 100 characters"),
        ("chain", "portal < wire < portal", "comes back to “portal”"),
        ("chain", "portal < portal", "a source is no hop to itself"),
        ("chain", "portal < Der Draht", "lead to portal: a source is no hop to itself"),
        ("chain", "portal < < wire", "Line 1 has an empty place"),
        ("chain", "p" * 300, "a name of 300 characters"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    draw.case()
    sources("wire", "portal")
    draw.source("portal").aliases.create(name="Der Draht")
    typed_in = {"text": "A hall.", "place": "Hamhung", "chain": "portal < wire", field: typed}
    refused = read(submit(editor_client, NEW, **typed_in))
    assert refused.status == 422
    assert refused.errors.keys() == {field}
    assert why in refused.errors[field]
    if field not in {"kind", "case"}:
        assert {name: refused.form[name] for name in typed_in} == typed_in
    assert not Claim.objects.exists()


def test_lines_that_lead_in_a_circle_need_a_word_that_they_are_meant(editor_client):
    draw.case()
    sources("wire", "portal")
    loop = "portal < wire\nwire < portal"
    refused = read(submit(editor_client, NEW, text="A hall.", chain=loop))
    assert "This closes a circle: " in refused.errors["is_circular"]
    assert send(editor_client, NEW, refused, is_circular="on").status_code == 302


def test_without_a_case_the_form_says_where_to_start(editor_client):
    page = read(editor_client.get(NEW))
    assert page.links["Open a case"] == reverse("case-new")


def test_more_hops_are_added_from_the_claims_page(editor_client):
    claim = draw.claim("portal < wire")
    draw.source("radio")
    url = reverse("chain-enter", args=[claim.ref])
    answer = editor_client.post(url, {"chain": "radio < wire"})
    assert answer["Location"] == f"{claim.get_absolute_url()}#chain"
    assert "1 hop added." in read(editor_client.get(claim.get_absolute_url())).text
    editor_client.post(url, {"chain": "radio < wire"})
    assert "Nothing new" in read(editor_client.get(claim.get_absolute_url())).text


@pytest.mark.parametrize(
    ("chain", "field"),
    [("", "chain"), ("portal < nobody", "chain"), ("wire < portal", "is_circular")],
)
def test_hops_refused_on_the_claims_page_stay_typed_there(editor_client, chain, field):
    claim = draw.claim("portal < wire")
    refused = read(editor_client.post(reverse("chain-enter", args=[claim.ref]), {"chain": chain}))
    assert (refused.status, refused.form["chain"]) == (422, chain)
    assert field in refused.errors
    assert claim.attributions.count() == 1


def test_support_and_dissent_stand_apart(editor_client):
    claim = draw.claim("portal < wire")
    draw.dissent(claim, "ministry", quote="There is no such plant.")
    page = read(editor_client.get(claim.get_absolute_url()))
    support, dissent = page.text.split("In whose words")[1].split("Who denies it")
    assert "There is no such plant." in dissent.split("Verdict")[0]
    assert "ministry" not in support
    assert "1 source denies it" in page.text


def test_an_edit_is_kept_with_what_stood_before(editor_client):
    claim = draw.claim()
    url = reverse("claim-edit", args=[claim.ref])
    answer = submit(editor_client, url, text="It grew.", reason="As the wire has it.")
    assert answer["Location"] == claim.get_absolute_url()
    page = read(editor_client.get(answer["Location"]))
    assert "It grew." in page.text
    assert "“As the wire has it.”" in page.text


def test_an_edit_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    claim = draw.claim(place="Hamhung")
    url = reverse("claim-edit", args=[claim.ref])
    opened = read(editor_client.get(url))
    submit(editor_client, url, place="Sinpo")
    told = read(send(editor_client, url, opened, text="Mine.", place="Hamhung"))
    assert told.status == 409
    assert "Where Hamhung Sinpo" in told.text
    assert (told.form["text"], told.form["place"]) == ("Mine.", "Hamhung")
    assert send(editor_client, url, told).status_code == 302
    claim.refresh_from_db()
    assert (claim.text, claim.place) == ("Mine.", "Hamhung")


def test_the_list_is_narrowed_by_every_filter(editor_client):
    claim = draw.claim("portal < wire", text="A hall is built.")
    draw.claim("radio", text="Something else.", kind="forecast", case=draw.case("B", code="BEE"))
    draw.verdict(claim)
    draw.dissent(claim, "ministry")
    url = reverse("claim-list")
    queries = ["q=halls", f"q={claim.ref}", "verdict=disputed", "kind=observation"]
    for query in [*queries, f"case={claim.case.ref}", "source=WIRE", "source=ministry"]:
        page = read(editor_client.get(f"{url}?{query}"))
        assert "A hall is built." in page.text, query
        assert "Something else." not in page.text, query
    assert "Something else." in read(editor_client.get(f"{url}?verdict=unmarked")).text


@pytest.mark.parametrize(
    "query",
    [
        "verdict=true",
        "kind=rumour",
        "q=%00",
        "source=%00",
        "case=%00",
        "case=nonsense",
        "q=%22%3A*&",
    ],
)
def test_filters_that_make_no_sense_find_nothing_and_say_so(editor_client, query):
    draw.claim()
    page = read(editor_client.get(f"{reverse('claim-list')}?{query}"))
    assert page.status == 200
    assert "No claim fits" in page.text


def test_fifty_claims_to_a_page_and_the_filters_kept(editor_client):
    claims = [draw.claim(text=f"Statement {number}.") for number in range(52)]
    first = read(editor_client.get(f"{reverse('claim-list')}?kind=observation"))
    assert (claims[51].text in first.text, claims[1].text in first.text) == (True, False)
    second = read(editor_client.get(reverse("claim-list") + first.links["Older"]))
    assert "kind=observation" in first.links["Older"]
    assert (claims[1].text in second.text, claims[51].text in second.text) == (True, False)
    assert (
        claims[51].text
        in read(editor_client.get(reverse("claim-list") + second.links["Newer"])).text
    )


def test_a_form_asks_for_support_where_its_address_says_so(editor_client):
    claim = draw.claim("portal")
    url = f"{reverse('speak', args=[claim.ref])}?stance={Stance.ASSERTS}"
    assert read(editor_client.get(url)).form["stance"] == Stance.ASSERTS


def test_the_list_is_narrowed_and_ordered_by_what_stands_behind_claims(viewer_client):
    one = draw.claim("portal < imagery", text="One knows it.")
    none = draw.claim("blog", text="A rumour.")
    page = read(viewer_client.get("/claims/?unsourced=true"))
    assert none.text in page.text
    assert one.text not in page.text
    page = read(viewer_client.get("/claims/?sort=-origins"))
    assert page.text.index(one.text) < page.text.index(none.text)
    page = read(viewer_client.get("/claims/?origins_min=many&differs=perhaps"))
    assert page.errors.keys() == {"origins_min", "differs"}


def test_the_page_says_what_stands_behind_the_claim_and_what_the_desk_says(editor_client):
    claim = draw.claim("portal < wire < imagery")
    draw.verdict(claim, "corroborated")
    page = read(editor_client.get(claim.get_absolute_url()))
    for words in ("1 origin: imagery", "1 channel", "Choke point: wire", "Only origin"):
        assert words in page.text
    assert "The desk says corroborated; the figures suggest unverified." in page.text


def test_a_source_left_out_is_told_in_a_banner_with_a_way_back(viewer_client):
    claim = draw.claim("portal < wire < imagery")
    url = claim.get_absolute_url()
    page = read(viewer_client.get(url, {"without": draw.source("wire").pk}))
    assert "What if: without wire — nothing is stored" in page.text
    assert "origins 1 → 0" in page.text
    assert "left out" in page.text
    assert page.links["Back to what is recorded"] == url
    assert "What if: without" not in read(viewer_client.get(url)).text


@pytest.mark.parametrize("asked", ["nonsense", "%00", "9" * 5000])
def test_what_cannot_be_left_out_is_told(viewer_client, asked):
    claim = draw.claim("portal < wire")
    page = read(viewer_client.get(f"{claim.get_absolute_url()}?without={asked}"))
    assert page.status == 200
    assert f"no source and no publication that speaks on {claim.ref}" in page.text
