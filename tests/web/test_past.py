"""Pages as they were."""

import re

import pytest
from django.urls import reverse

from provenance.models import User
from tests import addresses, draw, later
from tests.web.pages import read

pytestmark = pytest.mark.django_db
# They belong to the answer, not to what it shows.
TOKENS = re.compile(r'nonce="[^"]*"|hx-headers=\'[^\']*\'|token" value="[^"]*"')


def url(row, **moments):
    return row.get_absolute_url() + ("?" + "&".join(f"{k}={v}" for k, v in moments.items()))


def written(moment):
    return moment.isoformat().replace("+00:00", "Z")


def shown(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return TOKENS.sub("", answer.content.decode())


def test_a_past_page_is_the_same_for_ever_whatever_happens_later(viewer_client):
    rows = addresses.story()
    draw.assertion(rows["claim"], "herald", quote="So it is.")
    moment = written(draw.moment())
    pages = [url(rows[noun], as_of=moment) for noun in ("claim", "case", "question")]
    pages.append(url(rows["claim"], as_of=moment, published_by="2024-11-25"))
    pages.append(url(rows["case"], as_of=moment, published_by="2024-11-25"))
    before = [shown(viewer_client, page) for page in pages]
    later.everything(rows)
    User.objects.filter(email="vida@desk.example").update(name="Vida")
    assert [shown(viewer_client, page) for page in pages] == before
    now = [shown(viewer_client, page.split("?")[0]) for page in pages]
    assert not set(now) & set(before)


# What one can try on the page as it is now, and not in the past.
ONLY_NOW = re.compile(
    r" Filter these|Ticked All \d+ Export CSV |What if a source.*?Show the figures without it "
    r"|Public pageOpen it Everybody can read this claim\. \w+, \d+ \w+ \d{4} "
    r"|Similar claimsAll of them Has this been claimed before\? Look for claims like it\. "
    r"|Watch Verdicts on .*?Only in the program Watch |OverlapWho rests.*?on one upstream\. "
    r"|Without it|(?<=Proposed verdict)Open it"
    r"| Approve \(not possible.*?Ask an admin\.\).*?Ask an admin\."
)


def test_a_past_page_shows_what_the_page_showed_then(viewer_client):
    rows = addresses.story()
    nouns = ("claim", "case", "question")
    before = {noun: read(viewer_client.get(rows[noun].get_absolute_url())) for noun in nouns}
    moment = written(draw.moment())
    later.everything(rows)
    User.objects.filter(email="vida@desk.example").update(name="Vida")
    for noun in nouns:
        then = read(viewer_client.get(url(rows[noun], as_of=moment)))
        banner = re.search(r"This page shows the past.*?Back to how it is now ", then.text)
        kept = then.text.replace(banner[0], "")
        assert ONLY_NOW.sub("", kept) == ONLY_NOW.sub("", before[noun].text)
        assert set(before[noun].ids) - {
            "what-if",
            "leave-out",
            "leave-out-help",
            "watch-delivery",
            *("public", "similar"),
        } <= set(then.ids)


def test_it_says_that_it_is_the_past_and_has_nothing_to_edit(editor_client):
    rows = addresses.story()
    moment = draw.moment()
    for noun in ("claim", "case", "question"):
        row = rows[noun]
        page = read(editor_client.get(url(row, as_of=written(moment))))
        assert "This page shows the past, not what is known now." in page.text
        assert f"{moment:%-d %b %Y, %H:%M:%S} UTC" in page.text
        assert page.title.startswith(f"As of {moment:%-d %b %Y, %H:%M}")
        assert page.links["Back to how it is now"] == row.get_absolute_url()
        assert page.forms == []
        # But for the key that leads there from everywhere.
        links = set(page.links.values()) - {reverse("claim-new")}
        assert not [link for link in links if re.search("/(new|edit|assess)/", link)]


def test_links_to_other_pages_that_know_the_past_keep_the_moment(viewer_client):
    rows = addresses.story()
    moment = written(draw.moment())
    asked = {"as_of": moment, "published_by": "2024-11-25T23:59:59.999999Z"}
    case = read(viewer_client.get(url(rows["case"], **asked)))
    assert case.links[rows["claim"].text] == url(rows["claim"], **asked)
    assert case.links[rows["question"].text] == url(rows["question"], as_of=moment)
    claim = read(viewer_client.get(url(rows["claim"], **asked)))
    assert claim.links[str(rows["case"])] == url(rows["case"], **asked)
    assert claim.links[rows["question"].text] == url(rows["question"], as_of=moment)
    question = read(viewer_client.get(url(rows["question"], as_of=moment)))
    assert question.links[str(rows["case"])] == url(rows["case"], as_of=moment)


def test_the_history_ends_with_the_moment(viewer_client):
    claim = draw.claim("portal")
    moment = written(draw.moment())
    draw.verdict(claim, reason="Too late to be told.")
    then = read(viewer_client.get(url(claim, as_of=moment))).text
    assert "recorded the claim" in then
    assert "marked the claim" not in then
    assert "Too late to be told." in read(viewer_client.get(claim.get_absolute_url())).text


def test_before_it_was_recorded_there_is_nothing_to_show(viewer_client):
    moment = written(draw.moment())
    rows = addresses.story()
    for noun in ("claim", "case", "question"):
        page = read(viewer_client.get(url(rows[noun], as_of=moment)))
        assert page.status == 404
        assert f"There is no {noun} {rows[noun].ref}." in page.text
        assert "what is there now was recorded later" in page.text
        assert page.links["See it as it is now"] == rows[noun].get_absolute_url()


@pytest.mark.parametrize("moment", ["yesterday", "2024", "2024-02-30", "2999-01-01", "%00", "'"])
@pytest.mark.parametrize("name", ["as_of", "published_by"])
def test_what_is_no_past_moment_is_refused_with_how_to_write_one(viewer_client, name, moment):
    claim = draw.claim()
    page = read(viewer_client.get(url(claim, **{name: moment})))
    assert page.status == 422
    assert "Write it as 2024-11-26T12:00Z" in page.text
    assert page.links["Back to how it is now"] == claim.get_absolute_url()


def test_a_question_takes_no_day_of_publication(editor_client):
    question = draw.question()
    page = read(editor_client.get(url(question, published_by="2024-11-25")))
    assert "This page shows the past" not in page.text
    assert "Add an assessment" in page.links


def test_an_empty_field_of_the_small_form_asks_for_nothing(editor_client):
    claim = draw.claim("portal")
    page = read(editor_client.get(url(claim, as_of="", published_by="")))
    assert "This page shows the past" not in page.text
    assert "Mark it…" in page.links
    assert "As the desk knew it on (UTC)" in page.text


def test_a_former_role_grants_nothing_and_a_later_one_is_no_hindrance(client, editor_client):
    claim = draw.claim("portal")
    moment = written(draw.moment())
    assert client.get(url(claim, as_of=moment)).status_code == 302
    User.objects.update(is_active=False)
    assert editor_client.get(url(claim, as_of=moment)).status_code == 302


def published():
    """Portal on the 24th, wire the day after, institute undated, radio some day in November."""
    claim = draw.claim("portal < wire < institute; radio < wire")
    for name, day in (("portal", "2024-11-24"), ("wire", "2024-11-25"), ("radio", "2024-11")):
        assertion = draw.assertion(claim, name)
        assertion.publication = draw.publication(name, published=day)
        assertion.save()
    return claim


def test_only_what_was_certainly_published_by_then_counts_and_the_rest_is_named(viewer_client):
    claim = published()
    page = read(viewer_client.get(url(claim, published_by="2024-11-24")))
    assert "1 source says so" in page.text
    assert (
        "3 voices left out: 1 published later, 1 not dated, 1 perhaps published later" in page.text
    )
    assert "wire: published later institute: not dated" in page.text
    assert "had it from a source left out here" in page.text
    day_after = read(viewer_client.get(url(claim, published_by="2024-11-25")))
    assert "2 sources say so" in day_after.text


def test_a_case_counts_its_claims_voices_by_what_was_published(viewer_client):
    claim = published()
    denial = draw.dissent(claim, "ministry")
    denial.publication = draw.publication("ministry", published="2024-11-20")
    denial.save()
    page = read(viewer_client.get(url(claim.case, published_by="2024-11-24")))
    assert "1 source denies it" in page.text
    assert "1 source" in page.text
    assert "no known origin, 1 possible" in page.text
    assert "3 voices left out." in page.text


def test_a_witness_whose_own_source_is_left_out_is_no_origin(viewer_client):
    claim = draw.claim("portal < wire")
    said = draw.assertion(claim, "portal")
    said.publication, said.basis = draw.publication("portal", published="2024-11-24"), "witnessed"
    said.save()
    answer = viewer_client.get(
        reverse("api:chain", args=[claim.ref]), {"published_by": "2024-11-24"}
    ).json()
    assert [end["is_known_origin"] for end in answer["ends"]] == [False]
