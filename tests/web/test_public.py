"""Public pages of claims: the same for everybody, and nothing of what is the desk's own."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from provenance.actions import claims, members
from provenance.domain.vocabulary import Basis, VerdictStatus
from tests import addresses, draw
from tests.conftest import BACKEND
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db

INLINE = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def page_of(claim):
    return reverse("public-claim", args=[claim.ref])


def card_of(claim):
    return reverse("embed-claim", args=[claim.ref])


def document(answer):
    (found,) = INLINE.findall(answer.content.decode())
    return json.loads(found)


def published(chain="portal < wire", **shown):
    claim = draw.claim(chain)
    draw.verdict(claim)
    draw.release(claim, **shown)
    return claim


def test_it_says_what_who_and_why(client):
    claim = draw.claim("portal < wire < institute < imagery; radio < wire")
    where = draw.publication("portal", url="https://portal.example/1", published="2024-11-25")
    draw.fill(claim, "portal", where, quote="It grows.", was_read=True)
    draw.fill(claim, "institute", None, basis=Basis.DEDUCED)
    draw.dissent(claim, "ministry", quote="There is no such plant.")
    draw.verdict(claim, reason="Two agencies differ.")
    draw.release(claim, headline="Is the plant growing?", summary="One institute says so.")
    answer = client.get(page_of(claim))
    page = read(answer)
    for words in (
        *(
            "Is the plant growing?",
            draw.STATEMENT,
            "One institute says so.",
            "Two agencies differ.",
        ),
        *("Disputed", "26 Nov 2024", "“It grows.”", "There is no such plant.", "Choke point"),
        *("Who denies it", "wire", "published"),
    ):
        assert words in page.text, words
    assert page.links["https://portal.example/1"] == "https://portal.example/1"
    review = document(answer)
    assert (review["@type"], review["url"]) == (
        "ClaimReview",
        f"http://127.0.0.1:8000{page_of(claim)}",
    )
    assert [who["name"] for who in review["itemReviewed"]["author"]] == ["institute"]
    assert review["itemReviewed"]["appearance"][0]["datePublished"] == "2024-11-25"
    # The wire and the institute are not dated: one of them may have been first.
    assert "firstAppearance" not in review["itemReviewed"]


def test_nobody_of_the_desk_and_nothing_that_it_keeps_for_itself_is_told(client):
    rows = addresses.story()
    claim = rows["claim"]
    draw.assertion(claim, "gazette", note="Ask Zebra again.", quote="Yes.")
    draw.withdraw(draw.assertion(claim, "herald"), "Zebra misread it.")
    draw.comment(claim, "Zebra?")
    draw.tag("Zebra", claim)
    draw.review(claim, "Is Zebra right?")
    draw.rating("gazette", reason="Zebra.", reliability="E")
    draw.proposal(draw.claim(), reason="Zebra.")
    said = client.get(page_of(claim)).content.decode() + client.get(card_of(claim)).content.decode()
    for word in (
        "Zebra",
        "Edda",
        "Rhea",
        "Egon",
        "herald",
        "rated",
        "Rated",
        "plants",
        rows["case"].ref,
    ):
        assert word not in said, word
    desk = {url for name, url in addresses.of(rows).items() if not name.startswith("public")}
    assert not desk & set(re.findall(r'href="([^"]*)"', said))


def test_who_is_logged_in_sees_to_the_byte_what_everybody_sees(client):
    claim = published("portal < informer")
    draw.secret("informer", "Heron")
    insider = Client()
    insider.force_login(draw.editor(), backend=BACKEND)
    for url in (page_of(claim), card_of(claim), reverse("public-claims"), reverse("public-feed")):
        ours, theirs = (b"".join(client_.get(url)) for client_ in (insider, client))
        assert ours == theirs
        assert b"informer" not in ours
    assert "Heron" in read(insider.get(page_of(claim))).text
    assert insider.get("/").status_code == 200, "still logged in"


def test_an_answer_is_kept_until_anything_it_says_changes(client):
    claim = published()
    first = client.get(page_of(claim))
    assert client.get(page_of(claim), headers={"If-None-Match": first["ETag"]}).status_code == 304
    draw.assertion(claim, "radio", quote="Yes.")
    again = client.get(page_of(claim), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again["ETag"] != first["ETag"]) == (200, True)


def test_what_was_never_published_is_not_there_and_what_was_taken_back_says_so(client):
    hidden, claim = draw.claim(), published()
    assert (client.get(page_of(hidden)).status_code, client.get(card_of(hidden)).status_code) == (
        404,
        404,
    )
    draw.taken_back(claim.release, "A number was wrong.")
    for url in (page_of(claim), card_of(claim)):
        page = read(client.get(url))
        assert page.status == 410
        assert "taken back" in page.text
        assert claim.text not in page.text
        assert "A number was wrong." not in page.text


def test_of_a_case_that_was_restricted_since_nothing_is_there_and_its_editor_is_told(
    client, editor_client
):
    claim = published()
    answer = submit(editor_client, reverse("case-restrict", args=[claim.case.ref]))
    assert "1 public page is taken off" in read(editor_client.get(answer["Location"])).text
    assert client.get(page_of(claim)).status_code == 404
    members.open_up(case=claim.case, reason="Out.", by=draw.editor())
    assert client.get(page_of(claim)).status_code == 410


def test_what_the_desk_changes_afterwards_is_told_as_a_correction(client):
    claim = draw.claim("portal < wire")
    draw.verdict(claim, reason="An early word.")
    draw.release(claim)
    assert "Corrections" not in read(client.get(page_of(claim))).text
    draw.verdict(claim, VerdictStatus.REFUTED, reason="It was another plant.", at=draw.LATER)
    claims.edit(
        claim=claim,
        text="A plant is being expanded.",
        kind=claim.kind,
        when="",
        place="",
        reason="Vague.",
        by=draw.editor(),
    )
    text = read(client.get(page_of(claim))).text
    assert "27 Nov 2024: The verdict was changed from “Disputed” to “Refuted”." in text
    assert f"The claim was worded “{draw.STATEMENT}” before." in text
    assert "An early word." not in text


def test_what_came_and_went_while_the_case_was_restricted_is_told_to_nobody(client):
    claim = draw.claim("portal < wire")
    draw.verdict(claim)
    draw.release(claim, at=timezone.now())
    draw.restrict(claim.case)
    for status, reason in ((VerdictStatus.UNVERIFIED, "A tip."), (VerdictStatus.REFUTED, "Seen.")):
        draw.verdict(claim, status, reason=reason, at=timezone.now())
    members.open_up(case=claim.case, reason="Out.", by=draw.editor())
    draw.release(claim)
    page = read(client.get(page_of(claim))).text
    assert "The verdict was changed from “Disputed” to “Refuted”." in page
    assert "Seen." in page
    for meanwhile in ("Unverified", "A tip."):
        assert meanwhile not in page


def test_a_publication_that_was_retracted_is_told_with_what_fell(client):
    claim = published()
    where = draw.publication("wire", title="Plant grows")
    draw.fill(claim, "wire", where)
    draw.retract(where, reason="It showed another plant.")
    text = read(client.get(page_of(claim))).text
    assert "Corrected or retracted by its publisher" in text
    assert "It showed another plant." in text


def test_what_others_found_is_told_word_for_word_until_it_is_withdrawn(client):
    claim = draw.claim("portal < wire")
    draw.release(claim)
    review = draw.outside_review(claim, "checkers", "Half “true”")
    told = client.get(page_of(claim)).content.decode()
    assert "What others found" in told
    assert "checkers" in told
    assert "Half “true”" in told
    draw.withdraw_review(review)
    assert "What others found" not in client.get(page_of(claim)).content.decode()


def test_experts_are_shown_where_the_claim_is_evidence_and_the_desk_wants_it(client):
    claim = published()
    question = draw.question("Why now?")
    draw.assessment(question, "analyst", quote="For export, I think.")
    assert "Why now?" not in read(client.get(page_of(claim))).text
    draw.evidence(question, claim)
    assert "Why now?" not in read(client.get(page_of(claim))).text
    draw.release(claim, shows_experts=True)
    text = read(client.get(page_of(claim))).text
    assert "Why now?" in text
    assert "For export, I think." in text


def test_premises_are_told_only_where_they_are_published_themselves(client):
    claim, premise = published(), draw.claim("wire", text="A hall was built.")
    draw.inference(claim, premise)
    assert "A hall was built." not in read(client.get(page_of(claim))).text
    draw.release(premise)
    assert read(client.get(page_of(claim))).links["A hall was built."] == page_of(premise)


@pytest.mark.parametrize(
    "text", ["قالت الوكالة إن المصنع يتوسع", "工場は拡張されている。", "word " * 190]
)
def test_any_script_and_length_and_a_claim_without_verdict_or_source(client, text):
    claim = draw.claim(text=text.strip())
    draw.release(claim)
    answer = client.get(page_of(claim))
    assert text.strip() in read(answer).text
    assert "Not decided" in read(answer).text
    assert document(answer)["@type"] == "Claim"
    assert text.strip() in read(client.get(card_of(claim))).text


def test_the_list_is_searched_and_paged_and_the_card_may_be_framed(client):
    claim, other = published(), draw.claim(text="Troops were sent.")
    draw.release(other)
    found = reverse("public-claims")
    assert set(read(client.get(found)).links.values()) >= {page_of(claim), page_of(other)}
    hits = read(client.get(found, {"q": "troops"})).links.values()
    assert (page_of(other) in hits, page_of(claim) in hits) == (True, False)
    assert client.get(found, {"q": "\0", "page": "nonsense"}).status_code == 200
    answer = client.get(card_of(claim))
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer
    assert "frame-ancestors 'none'" in client.get(page_of(claim))["Content-Security-Policy"]


def test_machines_find_what_is_published_and_nothing_else(client):
    claim, undecided, hidden = published(), draw.claim(), draw.claim()
    draw.release(undecided)
    draw.verdict(hidden)
    feed = json.loads(b"".join(client.get(reverse("public-feed"))))
    assert [item["item"]["url"] for item in feed["dataFeedElement"]] == [
        f"http://127.0.0.1:8000{page_of(claim)}"
    ]
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    map_ = ElementTree.fromstring(client.get("/sitemap.xml").content)
    places = [
        one.text.removeprefix("http://127.0.0.1:8000") for one in map_.findall(".//s:loc", space)
    ]
    assert set(places) == {page_of(claim), page_of(undecided)}
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /\n" in robots
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in robots


def test_the_desk_publishes_takes_back_and_copies_the_card(editor_client):
    claim = draw.claim("portal < wire", text="w" * 80)
    publish = reverse("claim-publish", args=[claim.ref])
    assert "has 80 characters" in read(editor_client.get(publish)).text
    submit(editor_client, publish, headline="Is it so?")
    page = read(editor_client.get(claim.get_absolute_url()))
    assert "Everybody can read this claim." in page.text
    assert f"/embed/claims/{claim.ref}/" in page.text
    submit(editor_client, reverse("claim-take-back", args=[claim.ref]), reason="Too early.")
    assert "Too early." in read(editor_client.get(claim.get_absolute_url())).text
