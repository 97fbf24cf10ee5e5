"""Sources: listed, described, rated, merged, tied."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import Reliability, SourceKind, TieKind
from provenance.models import Source
from tests import draw
from tests.web.pages import read, send, submit

pytestmark = pytest.mark.django_db

NEW = reverse("source-new")
TOMORROW = (timezone.now() + timedelta(days=1)).date().isoformat()


def about(name, row):
    return reverse(name, args=[row.pk])


def test_a_source_is_recorded_with_all_its_names(editor_client):
    told = {
        "name": "Reuters",
        "kind": SourceKind.WIRE,
        "aliases": "RTR\nReuters News",
        "country": "gb",
        "domains": "https://www.reuters.com/world, reuters.co.uk",
        "policy-corrections": "https://reuters.com/corrections",
    }
    answer = submit(editor_client, NEW, **told)
    page = read(editor_client.get(answer["Location"]))
    assert "Reuters is recorded." in page.text
    for words in ("RTR, Reuters News", "GB", "reuters.co.uk, reuters.com", "Wire agency"):
        assert words in page.text
    assert page.links["https://reuters.com/corrections"] == "https://reuters.com/corrections"


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("name", "", "required"),
        ("name", "n" * 300, "at most 200 characters"),
        ("name", "wire", "“wire” leads to wire already"),
        ("name", "A < B", "A name cannot hold “<”"),
        ("kind", "", "required"),
        ("kind", "oracle", "“oracle” is not in the list"),
        ("aliases", "Wire", "leads to wire already"),
        ("aliases", "n" * 300, "200 characters at most"),
        ("country", "G8", "two letters"),
        ("country", "GBR", "at most 2 characters"),
        ("domains", "reuters", "is no domain"),
        ("domains", "d" * 150 + ".example", ""),
        ("policy-ethics", "see our site", "Write it without spaces"),
    ],
)
def test_what_is_refused_is_said_beside_its_field(editor_client, field, typed, why):
    draw.source("wire")
    told = {"name": "Reuters", "kind": "wire-agency", "description": "In London.", field: typed}
    answer = submit(editor_client, NEW, **told)
    if not why:
        assert answer.status_code == 302
        return
    refused = read(answer)
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert why in refused.errors[field]
    if typed != "oracle":
        assert {name: refused.form[name] for name in told} == told
    assert Source.objects.count() == 1


def test_an_edit_on_an_older_version_tells_what_changed_and_loses_nothing(editor_client):
    source = draw.source("wire", description="In London.")
    url = about("source-edit", source)
    opened = read(editor_client.get(url))
    submit(editor_client, url, description="In Paris.")
    told = read(send(editor_client, url, opened, country="FR", aliases="The wire"))
    assert told.status == 409
    assert "Description In London. In Paris." in told.text
    assert (told.form["country"], told.form["aliases"]) == ("FR", "The wire")
    assert send(editor_client, url, told).status_code == 302


def test_a_rating_has_a_reason_and_shows_over_time(editor_client):
    source = draw.source("wire")
    draw.rating("wire", Reliability.C, reason="Slow to correct.")
    url = about("source-rate", source)
    answer = submit(editor_client, url, reliability=Reliability.B, reason="It corrects at once.")
    page = read(editor_client.get(answer["Location"]))
    assert "It corrects at once." in page.text
    assert "Slow to correct." in page.text
    assert page.text.index("It corrects at once.") < page.text.index("Slow to correct.")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("reason", ""),
        ("reliability", None),
        ("reliability", "G"),
        ("valid_from", TOMORROW),
        ("valid_from", "2024-02-30"),
        ("valid_from", "last year"),
    ],
)
def test_a_rating_is_refused_beside_its_field(editor_client, field, typed):
    source = draw.source("wire")
    told = {"reliability": "B", "reason": "Prompt.", "valid_from": "2024-01-01", field: typed}
    refused = read(submit(editor_client, about("source-rate", source), **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    if field != "reliability":
        assert {name: refused.form[name] for name in told} == told
    assert not source.ratings.exists()


def test_two_spellings_become_one_and_both_names_lead_there(editor_client):
    draw.claim("portal < Reuters; radio < Reuters News Agency")
    keep, other = draw.source("Reuters"), draw.source("Reuters News Agency")
    url = about("source-merge", keep)
    refused = read(submit(editor_client, url, absorb=other.name, reason="One house."))
    assert "no publication known" in refused.errors["absorb"]
    assert (refused.form["absorb"], refused.form["reason"]) == (other.name, "One house.")
    third = draw.source("Rueters")
    assert submit(editor_client, url, absorb="rueters", reason="A slip.").status_code == 302
    page = read(editor_client.get(third.get_absolute_url(), follow=True))
    assert "Rueters was merged into Reuters." in page.text
    assert "Other names Rueters" in page.text


@pytest.mark.parametrize(
    ("absorb", "why"),
    [("Reutrs", "Did you mean “Reuters”?"), ("Zeit", "Add it under Sources"), ("Herald", "itself")],
)
def test_a_merge_is_refused_beside_its_field(editor_client, absorb, why):
    source = draw.source("Herald")
    draw.source("Reuters")
    told = {"absorb": absorb, "reason": "One house."}
    refused = read(submit(editor_client, about("source-merge", source), **told))
    assert refused.status == 422
    assert why in refused.errors["absorb"]
    assert {name: refused.form[name] for name in told} == told


def test_a_tie_and_a_place_of_work_show_on_both_ends_and_are_withdrawn(editor_client):
    wire, person = draw.source("wire"), draw.source("analyst")
    draw.source("portal")
    tie = submit(editor_client, about("source-tie", wire), other="portal", kind=TieKind.OWNS)
    assert "owns portal" in read(editor_client.get(tie["Location"])).text
    submit(editor_client, about("source-affiliate", person), other="portal", title="Fellow")
    portal = read(editor_client.get(draw.source("portal").get_absolute_url()))
    assert "is owned by wire" in portal.text
    assert "employs analyst, Fellow" in portal.text
    answer = submit(editor_client, portal.links["withdraw"], reason="It was sold.")
    assert "It is withdrawn." in read(editor_client.get(answer["Location"])).text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"other": "nobody"}, "other"),
        ({"other": "wire"}, "other"),
        ({"other": "radio"}, "other"),
        ({"since": "2024-05-01", "until": "2024-01-01"}, "until"),
        ({"since": "soon"}, "since"),
        ({"evidence": "a b"}, "evidence"),
        ({"kind": "loves"}, "kind"),
        ({"direction": "both"}, "direction"),
    ],
)
def test_a_tie_is_refused_beside_its_field(editor_client, typed, field):
    draw.tie("wire", "radio")
    draw.source("portal")
    told = {"other": "portal", "reason": "Its annual report.", **typed}
    refused = read(submit(editor_client, about("source-tie", draw.source("wire")), **told))
    assert (refused.status, refused.errors.keys()) == (422, {field})
    assert refused.form["reason"] == "Its annual report."


def test_a_place_of_work_is_refused_beside_its_field(editor_client):
    person, _ = draw.source("analyst"), draw.source("expert")
    url = about("source-affiliate", person)
    assert read(submit(editor_client, url, other="expert")).errors.keys() == {"other"}


def test_the_list_is_narrowed_by_any_part_of_any_name_and_by_kind(editor_client):
    draw.source("Reuters").aliases.create(name="RTR")
    draw.source("portal")
    url = reverse("source-list")
    for query in ("q=eute", "q=rtr", "kind=wire-agency"):
        page = read(editor_client.get(f"{url}?{query}"))
        assert ("Reuters" in page.links, "portal" in page.links) == (True, False), query
    for query in ("q=%00", "kind=oracle", "q=zzz"):
        assert "No source fits" in read(editor_client.get(f"{url}?{query}")).text, query


def test_a_rating_shows_what_was_looked_at_and_is_withdrawn(reviewer_client):
    source = draw.source("wire", policies_published={"corrections": "https://wire.example/c"})
    url = about("source-rate", source)
    opened = read(reviewer_client.get(url))
    assert opened.form["proof-corrections"] == "https://wire.example/c"
    told = {
        "reliability": "B",
        "reason": "Prompt.",
        "is_desk": "on",
        "criterion-corrections": "met",
    }
    answer = submit(reviewer_client, url, **told)
    draw.rating("wire", Reliability.E)
    page = read(reviewer_client.get(answer["Location"]))
    for words in ("The desk’s own", "Corrections: met", "Raters differ: B counts, but E by Edda"):
        assert words in page.text
    link = page.links["withdraw the rating B by Rhea"]
    submit(reviewer_client, link, reason="Too soon.")
    page = read(reviewer_client.get(source.get_absolute_url()))
    assert "Withdrawn: Too soon." in page.text
    assert "Raters differ" not in page.text


def test_an_editor_is_not_offered_the_desks_rating_and_proof_wants_an_answer(editor_client):
    url = about("source-rate", draw.source("wire"))
    assert "is_desk" not in read(editor_client.get(url)).form.choices
    told = {"reliability": "B", "reason": "Prompt.", "proof-ethics": "https://wire.example/e"}
    assert read(submit(editor_client, url, **told)).errors.keys() == {"proof-ethics"}
