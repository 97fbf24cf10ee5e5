"""Filling in, adding and withdrawing hops; sources that deny a claim."""

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Basis, ChainEnd, Mode, Stance
from provenance.models import Source
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db


def page_of(claim, name):
    return reverse("assertion", args=[claim.ref, draw.assertion(claim, name).pk])


def test_a_hop_is_filled_in_with_all_there_is_to_say(editor_client):
    claim = draw.claim("portal < wire")
    hop = draw.hop(claim, "portal < wire")
    answer = submit(
        editor_client,
        page_of(claim, "portal"),
        url="https://portal.example/plant",
        title="Plant grows",
        published="2024-11-25",
        quote="The plant grows.",
        hedge="reportedly",
        was_read="on",
        **{f"hop-{hop.pk}-mode": Mode.QUOTES, f"hop-{hop.pk}-is_inferred": "on"},
    )
    said = draw.assertion(claim, "portal")
    assert answer["Location"] == f"{claim.get_absolute_url()}#said-{said.pk}"
    page = read(editor_client.get(claim.get_absolute_url()))
    assert "“The plant grows.”" in page.text
    assert f"said-{said.pk}" in page.ids
    assert "quotes wire" in page.text
    assert "1 of 1 hop weak" in page.text
    assert "portal had it from wire inferred" in page.text
    assert said.publication.url == "https://portal.example/plant"


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("url", "https://portal.example/a plant", "Write it without spaces"),
        ("url", "javascript:alert(1)", "not a web address"),
        ("published", "2999-01-01", "lies in the future"),
        ("published", "yesterday", "is not a date"),
        ("title", "t" * 501, "at most 500 characters"),
        ("hedge", "h" * 101, "at most 100 characters"),
        ("chain_end", ChainEnd.RAW, "The chain goes on from here"),
        ("basis", "hearsay", "“hearsay” is not in the list"),
        ("stance", "shrugs", "“shrugs” is not in the list"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    claim = draw.claim("portal < wire")
    told = {"quote": "It grows.", "note": "Ask them.", field: typed}
    refused = read(submit(editor_client, page_of(claim, "portal"), **told))
    assert refused.status == 422
    assert refused.errors.keys() == {field}
    assert why in refused.errors[field]
    assert (refused.form["quote"], refused.form["note"]) == ("It grows.", "Ask them.")
    assert draw.assertion(claim, "portal").quote == ""


def test_a_refusal_far_down_the_page_is_told_on_top_of_it_too(editor_client):
    claim = draw.claim("portal < wire")
    mode = f"hop-{draw.hop(claim, 'portal < wire').pk}-mode"
    refused = read(submit(editor_client, page_of(claim, "portal"), quote="Q", **{mode: "hints"}))
    assert (refused.status, refused.errors.keys()) == (422, {mode})
    assert refused.summary
    assert refused.form["quote"] == "Q"


def test_an_address_filed_for_another_source_is_refused(editor_client):
    claim = draw.claim("portal < wire")
    draw.publication("wire", url="https://wire.example/plant")
    refused = read(
        submit(editor_client, page_of(claim, "portal"), url="https://wire.example/plant?utm_id=1")
    )
    assert "is filed as a publication of wire" in refused.errors["url"]


def test_a_stale_hop_tells_what_changed_and_loses_nothing(editor_client):
    claim = draw.claim("portal < wire")
    url = page_of(claim, "portal")
    opened = read(editor_client.get(url))
    submit(editor_client, url, quote="Theirs.")
    told = read(send(editor_client, url, opened, quote="Mine.", basis=Basis.DEDUCED))
    assert told.status == 409
    assert "Exact quote empty Theirs." in told.text
    assert (told.form["quote"], told.form["basis"]) == ("Mine.", Basis.DEDUCED)
    assert send(editor_client, url, told).status_code == 302
    assert draw.assertion(claim, "portal").quote == "Mine."


def test_how_a_hop_leans_is_not_overwritten_unseen(editor_client):
    claim = draw.claim("portal < wire")
    url, hop = page_of(claim, "portal"), draw.hop(claim, "portal < wire")
    opened = read(editor_client.get(url))
    submit(editor_client, url, **{f"hop-{hop.pk}-mode": Mode.QUOTES})
    told = read(send(editor_client, url, opened, quote="Mine."))
    assert (told.status, told.form["quote"]) == (409, "Mine.")
    assert "How it leans on wire cites quotes" in told.text
    hop.refresh_from_db()
    assert hop.mode == Mode.QUOTES


def test_a_publication_edited_elsewhere_is_not_overwritten_unseen(editor_client):
    claim = draw.claim()
    publication = draw.publication("portal", title="Plant grows")
    said = draw.assertion(claim, "portal", publication=publication)
    url = reverse("assertion", args=[claim.ref, said.pk])
    opened = read(editor_client.get(url))
    submit(editor_client, reverse("publication-edit", args=[publication.pk]), title="Plant grew")
    told = read(send(editor_client, url, opened, quote="Mine."))
    assert (told.status, told.form["quote"]) == (409, "Mine.")
    assert "Title Plant grows Plant grew" in told.text
    publication.refresh_from_db()
    assert publication.title == "Plant grew"


def test_a_second_hop_away_from_a_source_is_added(editor_client):
    claim = draw.claim("portal < wire; radio")
    said = draw.assertion(claim, "portal")
    url = reverse("hop-add", args=[claim.ref, said.pk])
    other = draw.assertion(claim, "radio")
    answer = submit(editor_client, url, cited=str(other.pk), cue="told")
    assert answer["Location"] == page_of(claim, "portal")
    assert said.upstream.count() == 2


def test_a_hop_recorded_already_or_in_a_circle_is_refused(editor_client):
    claim = draw.claim("portal < wire")
    portal, wire = (draw.assertion(claim, name) for name in ("portal", "wire"))
    again = reverse("hop-add", args=[claim.ref, portal.pk])
    refused = read(submit(editor_client, again, cited=str(wire.pk), cue="told"))
    assert (refused.status, refused.form["cue"]) == (422, "told")
    assert "recorded already" in refused.errors["cited"]
    back = reverse("hop-add", args=[claim.ref, wire.pk])
    refused = read(submit(editor_client, back, cited=str(portal.pk)))
    assert "closes a circle" in refused.errors["is_circular"]
    itself = read(submit(editor_client, back, cited=str(wire.pk)))
    assert itself.errors.keys() == {"cited"}
    assert send(editor_client, back, refused, is_circular="on").status_code == 302


def test_a_source_that_denies_it_stands_beside_the_support(editor_client):
    claim = draw.claim("portal < wire")
    url = reverse("speak", args=[claim.ref])
    offered = read(submit(editor_client, url, source="Ministry", quote="No such plant."))
    assert (offered.status, offered.form["quote"]) == (422, "No such plant.")
    assert "“Ministry” is not known yet" in offered.errors["source"]
    assert not Source.objects.filter(name="Ministry").exists()
    answer = send(editor_client, url, offered, **{"new-0": "government-body"})
    denial = claim.assertions.get(stance=Stance.DENIES)
    assert answer["Location"] == f"{claim.get_absolute_url()}#said-{denial.pk}"


def test_a_source_speaks_once_in_one_place(editor_client):
    claim = draw.claim("portal < wire")
    url = reverse("speak", args=[claim.ref])
    refused = read(submit(editor_client, url, source="portal", quote="No."))
    assert "speaks on" in refused.errors["source"]
    assert refused.form["quote"] == "No."


def test_a_kind_nobody_offered_is_refused_and_the_choice_stands_there_again(editor_client):
    url = reverse("speak", args=[draw.claim("portal").ref])
    offered = read(submit(editor_client, url, source="Ministry"))
    refused = read(send(editor_client, url, offered, **{"new-0": "oracle"}))
    assert "“oracle” is no kind of source" in refused.errors["source"]
    assert refused.form["new-0-name"] == "Ministry"


def test_what_is_withdrawn_stays_readable_with_its_reason(editor_client):
    claim = draw.claim("portal < wire")
    url = reverse("assertion-withdraw", args=[claim.ref, draw.assertion(claim, "wire").pk])
    assert read(submit(editor_client, url, reason=" ")).errors.keys() == {"reason"}
    answer = submit(editor_client, url, reason="Another wire was meant.")
    page = read(editor_client.get(answer["Location"]))
    assert "Withdrawn: Another wire was meant." in page.text
    assert claim.attributions.filter(withdrawn_at=None).count() == 0


def test_a_hop_is_withdrawn_and_its_sources_stay(editor_client):
    claim = draw.claim("portal < wire")
    url = reverse("hop-withdraw", args=[claim.ref, draw.hop(claim, "portal < wire").pk])
    answer = submit(editor_client, url, reason="It has a reporter there.")
    assert answer["Location"] == page_of(claim, "portal")
    assert claim.assertions.filter(withdrawn_at=None).count() == 2
