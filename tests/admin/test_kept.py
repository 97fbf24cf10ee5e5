"""What carries history is shown to admins, changed by nobody, and costs what it costs."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group

from provenance import models
from provenance.models import Assertion, Claim, Source, User, Verdict
from tests import draw
from tests.admin.pages import EVERY, KEPT, first, listing, page, story, strange
from tests.test_budgets import grow

pytestmark = pytest.mark.django_db

READ = [model for model in EVERY if model is not User]


@pytest.fixture(scope="module", autouse=True)
def rows(once):
    return story()


def test_every_table_of_the_record_is_there():
    inlined = {models.Evidence, models.Mention, models.NoticeClaim, models.ResolutionEvidence}
    inlined |= {models.Settling, models.WordCount}  # the latter is counted, and no record
    # Lines are shown to whoever sent them; what is called how outside says nothing to people.
    inlined |= {models.ImportLine, models.OutsideId, models.WebhookAttempt}
    # A file that somebody is looking through, and how they read the last one.
    inlined |= {models.IncomingFile, models.ColumnMapping}
    # What was answered to whom, and how often they asked: for a day, and for a minute.
    inlined |= {models.Answered, models.Spent}
    kept = {getattr(models, name) for name in models.__all__} - inlined
    assert set(KEPT) | {User} == kept
    assert not admin.site.is_registered(Group)


def test_every_list_page_and_history_costs_the_same_for_one_row_and_for_twenty(
    admin_client, count_queries, rows
):
    grow(rows, 1)
    urls = {
        **{f"{model.__name__} list": listing(model) for model in EVERY},
        **{model.__name__: page(first(model)) for model in EVERY},
        **{f"{model.__name__} history": page(first(model), "history") for model in (*KEPT, User)},
        "claims found": f"{listing(Claim)}?q=plant&kind=observation",
        "index": "/admin/",
    }

    def opened(url):
        assert admin_client.get(url).status_code == 200, url

    def costs():
        return {name: count_queries(lambda url=url: opened(url)) for name, url in urls.items()}

    costs()  # content types are read once by each process
    one = costs()
    for number in range(2, 21):
        grow(rows, number)
        strange(number)
    assert costs() == one
    assert max(one.values()) <= 14


@pytest.mark.parametrize("model", READ, ids=lambda model: model.__name__)
def test_nothing_can_be_added_changed_or_deleted(admin_client, model):
    row = first(model)
    for what in ("add", "delete"):
        url = f"{listing(model)}add/" if what == "add" else page(row, "delete")
        assert admin_client.get(url).status_code == 403
        assert admin_client.post(url, {"post": "yes"}).status_code == 403
    assert admin_client.post(page(row), {"text": "Other."}).status_code == 403
    ticked = {"action": "delete_selected", "_selected_action": str(row.pk), "post": "yes"}
    admin_client.post(listing(model), ticked)
    assert model._default_manager.filter(pk=row.pk).exists()
    shown = admin_client.get(page(row)).content.decode()
    assert not re.search(r'name="_save"|deletelink|name="text"', shown)


@pytest.mark.parametrize("client_of", ["viewer_client", "editor_client", "reviewer_client"])
def test_only_admins_come_in(request, client_of):
    client = request.getfixturevalue(client_of)
    for model in EVERY:
        for url in (listing(model), page(first(model)), page(first(model), "history")):
            answer = client.get(url, follow=True)
            assert answer.status_code == 403, url


def test_who_is_not_logged_in_is_sent_to_the_log_in_of_the_site(client):
    for url in ("/admin/", listing(Claim), "/admin/login/"):
        ends_at, status = client.get(url, follow=True).redirect_chain[-1]
        assert (status, ends_at.startswith("/account/login/?next=")) == (302, True)


def test_a_claim_is_found_by_its_reference_and_by_its_words(admin_client):
    plant, other = draw.claim(), draw.claim(text="Troops will arrive.")

    def found(words):
        page = admin_client.get(listing(Claim), {"q": words}).content.decode()
        return [claim for claim in (plant, other) if f">{claim.ref}<" in page]

    assert found(plant.ref.lower()) == [plant]
    assert found("troops") == [other]
    assert found("nothing like it") == []


def test_a_case_is_found_by_its_reference(admin_client):
    case, other = draw.case(), draw.case("Figure", code="FIG")
    page = admin_client.get(listing(models.Case), {"q": case.ref}).content.decode()
    assert case.ref in page
    assert other.ref not in page


def test_a_claim_shows_its_chain_and_leads_to_its_page(admin_client):
    claim = draw.claim("portal < wire")
    draw.assertion(claim, "blog", quote="<b>It grows.</b>")
    draw.verdict(claim, reason="Two agencies contradict one another.")
    shown = admin_client.get(page(claim)).content.decode()
    assert "&lt;b&gt;It grows.&lt;/b&gt;" in shown
    assert re.search(r"field-relies\">\s*<p>portal</p>", shown)
    assert "Two agencies contradict one another." in shown
    assert f'href="/claims/{claim.ref}/"' in shown


def test_what_has_no_page_of_its_own_leads_to_the_page_it_stands_on(admin_client, rows):
    claim = rows["claim"]
    for model in (Assertion, Verdict):
        shown = admin_client.get(page(first(model))).content.decode()
        assert f'href="/claims/{claim.ref}/"' in shown
    kept, given_up = draw.source("Reuters"), draw.source("Reuters News")
    Source.objects.filter(pk=given_up.pk).update(merged_into=kept)
    assert f'href="/sources/{kept.pk}/"' in admin_client.get(page(given_up)).content.decode()


def test_no_page_has_a_script_or_style_of_ours_inside_it(admin_client):
    for url in ("/admin/", listing(Claim), page(first(Claim)), page(first(Claim), "history")):
        shown = admin_client.get(url).content.decode()
        for attributes, body in re.findall(r"<script([^>]*)>(.*?)</script>", shown, re.S):
            assert "src=" in attributes or "application/json" in attributes
            assert "src=" not in attributes or not body.strip()
        assert not re.search(r"<style|\sstyle=", shown)
