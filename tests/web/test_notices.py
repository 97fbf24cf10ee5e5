import pytest
from django.urls import reverse

from provenance.actions import watches
from provenance.domain.vocabulary import Basis
from provenance.models import Notice, Preference, Watch
from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db
LIST = reverse("notice-list")


def heard(number=1):
    """A claim that Vida watches, and so many verdicts on it."""
    claim = draw.claim("portal")
    draw.watch(claim, by=draw.viewer())
    for count in range(number):
        draw.verdict(claim, reason=f"Reason {count}.")
    return claim


def test_the_bell_counts_what_is_unread_on_every_page_and_the_list_tells_it(viewer_client):
    claim = heard(2)
    assert "Notices, 2 unread" in read(viewer_client.get("/")).text
    page = read(viewer_client.get(LIST))
    told = f"{claim.ref} is marked disputed: {claim.text}"
    again = f"{claim.ref} is marked disputed, as before: {claim.text}"
    assert page.links[told] == page.links[again] == claim.get_absolute_url()
    assert "Reason 1." in page.text


def test_a_retraction_says_which_figures_of_which_claims_it_changed(viewer_client):
    claim = draw.claim("portal < institute; radio < eyewitness")
    report = draw.publication("institute", title="Report")
    draw.fill(claim, "institute", report, basis=Basis.WITNESSED)
    draw.watch(claim.case, by=draw.viewer())
    draw.retract(report)
    page = read(viewer_client.get(LIST))
    assert page.links["institute: “Report” was retracted"] == report.get_absolute_url()
    assert page.links[claim.text] == claim.get_absolute_url()
    assert "origins 2 → 1" in page.text


def test_what_is_marked_read_leaves_the_list_of_the_unread_and_stays_under_all(viewer_client):
    heard(3)
    first, *_, newest = Notice.objects.order_by("pk")
    viewer_client.post(reverse("notice-read", args=[first.pk]))
    assert read(viewer_client.get(LIST)).text.count("Mark read") == 2
    viewer_client.post(reverse("notices-read"), {"upto": newest.pk})
    page = read(viewer_client.get(LIST))
    assert "Nothing unread" in page.text
    assert "Notices, none unread" in page.text
    assert "Reason 0." in read(viewer_client.get(f"{LIST}?show=all")).text


@pytest.mark.parametrize("upto", ["", "x", "a\0b"])
def test_a_list_that_was_not_opened_marks_nothing(viewer_client, upto):
    heard()
    assert viewer_client.post(reverse("notices-read"), {"upto": upto}).status_code == 302
    assert Notice.objects.filter(read_at=None).exists()


def test_a_notice_of_somebody_else_is_not_there(editor_client):
    heard()
    notice = Notice.objects.get()
    assert editor_client.post(reverse("notice-read", args=[notice.pk])).status_code == 404
    assert "Nothing unread" in read(editor_client.get(LIST)).text


def subjects():
    claim = draw.claim("portal")
    return {"claim": claim, "case": claim.case, "source": draw.source("portal")}


def test_each_noun_is_watched_and_left_on_its_own_page(viewer_client):
    for noun, subject in subjects().items():
        url = subject.get_absolute_url()
        assert "Stop watching" not in read(viewer_client.get(url)).text
        answer = viewer_client.post(reverse("watch", args=[noun, subject.pk]), {"delivery": ""})
        assert answer["Location"] == url
        assert "Stop watching" in read(viewer_client.get(url)).text
        viewer_client.post(reverse("unwatch", args=[noun, subject.pk]))
        assert not Watch.objects.exists()


def test_a_claim_whose_case_is_watched_says_so(viewer_client):
    claim = draw.claim("portal")
    draw.watch(claim.case, by=draw.viewer())
    page = read(viewer_client.get(claim.get_absolute_url()))
    assert "You watch its case already" in page.text


def test_a_page_of_the_past_has_nothing_to_watch(viewer_client):
    claim = draw.claim("portal")
    then = f"?as_of={draw.moment():%Y-%m-%dT%H:%M:%S.%fZ}"
    assert "Tell me by" not in read(viewer_client.get(claim.get_absolute_url() + then)).text


def test_the_account_lists_what_i_watch_and_how_i_hear_of_it(viewer_client):
    for subject in subjects().values():
        draw.watch(subject, by=draw.viewer())
    draw.watch(draw.source("radio"))
    page = read(viewer_client.get(reverse("account")))
    assert {"Hamhung", "portal", draw.STATEMENT} <= set(page.links)
    assert "radio" not in page.links
    source = draw.source("portal")
    row = {"delivery": "daily", "is_from_account": "on"}
    answer = viewer_client.post(reverse("watch", args=["source", source.pk]), row)
    assert answer["Location"] == reverse("account")
    assert Watch.objects.get(source=source, person=draw.viewer()).delivery == "daily"


def test_a_preference_is_kept_and_a_wrong_one_refused_where_it_was_chosen(viewer_client):
    url = reverse("preference")
    assert viewer_client.post(url, {"delivery": "daily"}).status_code == 302
    for wrong in ("", "pigeon", "a\0b"):
        page = read(viewer_client.post(url, {"delivery": wrong}))
        assert (page.status, set(page.errors)) == (422, {"delivery"})
    assert Preference.objects.get().delivery == "daily"


def test_a_way_that_is_not_offered_changes_nothing(viewer_client):
    claim = draw.claim("portal")
    watches.watch(subject=claim, delivery="daily", by=draw.viewer(), at=draw.NOW)
    url = reverse("watch", args=["claim", claim.pk])
    page = read(viewer_client.post(url, {"delivery": "pigeon"}, follow=True))
    assert "Choose one of the ways" in page.text
    assert Watch.objects.get().delivery == "daily"
