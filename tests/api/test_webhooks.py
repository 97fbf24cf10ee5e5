"""/api/v1/webhooks/ and what pollers ask for."""

import pytest
from django.urls import reverse

from provenance.actions import keyring
from provenance.models import Webhook, WebhookDelivery
from tests import draw
from tests.api.answers import checked, read, refused, sent

pytestmark = pytest.mark.django_db

BODY = {"name": "Newsroom", "url": "https://1.1.1.1/hook", "events": ["verdict.given"]}


def changed(client, hook, version, **body):
    return checked(
        client.patch(
            reverse("api:webhook", args=[hook.pk]),
            body,
            content_type="application/json",
            headers={"If-Match": f'"{version}-ab"'},
        )
    )


def test_one_is_added_with_its_secret_changed_renewed_and_withdrawn(viewer_client):
    made = sent(viewer_client, "webhooks", **BODY, case=draw.case().ref)
    hook = Webhook.objects.get()
    assert made["secret"] == keyring.opened(hook.secret)
    assert (made["case"], made["source"]) == (draw.case().ref, None)
    assert made["events"] == ["verdict.given"]
    other = changed(viewer_client, hook, 1, events=["claim.recorded"])
    assert (other["events"], other["case"]) == (["claim.recorded"], made["case"])
    assert changed(viewer_client, hook, 1, case=None)["status"] == 412
    assert changed(viewer_client, hook, 2, case=None)["case"] is None
    assert sent(viewer_client, "webhook-rotate", hook.pk)["secret"] != made["secret"]
    assert sent(viewer_client, "webhook-disable", hook.pk)["disabled_because"] == "by-hand"
    assert sent(viewer_client, "webhook-enable", hook.pk)["disabled_at"] is None
    sent(viewer_client, "webhook-withdraw", hook.pk)
    assert read(viewer_client, "webhooks")["results"] == []


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"url": "https://[::1]/"}, "#/url"),
        ({"events": ["ping"]}, "#/events"),
        ({"case": "HAM-9999"}, "#/case"),
        ({"source": "01a20dd8-4ec6-71a0-883e-9c30e1b84331"}, "#/source"),
        ({"colour": "red"}, "#/colour"),
    ],
)
def test_what_is_wrong_is_pointed_at(viewer_client, wrong, pointer):
    said = sent(viewer_client, "webhooks", **BODY | wrong)
    assert (said["status"], said["errors"][0]["pointer"]) == (422, pointer)


def test_the_log_is_read_and_a_message_sent_again(viewer_client):
    hook = draw.webhook(by=draw.viewer(), kinds=["verdict.given"])
    claim = draw.claim("portal")
    delivery = draw.delivery(hook, claim)
    tested = sent(viewer_client, "webhook-ping", hook.pk)
    assert (tested["event"], tested["state"], tested["about"]) == ("ping", "waiting", None)
    url = reverse("api:deliveries", args=[hook.pk])
    ping, told = checked(viewer_client.get(url))["results"]
    assert (ping["id"], told["about"]) == (tested["id"], claim.ref)
    (tried,) = told["attempts"]
    assert (tried["status"], tried["error"]) == (503, "It is busy.")
    sent(viewer_client, "webhook-redeliver", delivery.pk)
    assert WebhookDelivery.objects.get(pk=delivery.pk).tries == 0


def test_decisions_are_listed_with_what_held_before(viewer_client):
    claim = draw.claim("portal")
    draw.verdict(claim, "unverified")
    draw.verdict(claim, "disputed", at=draw.LATER)
    newest, first = read(viewer_client, "verdict-changes")["results"]
    assert (newest["claim"]["ref"], newest["verdict"]["status"]) == (claim.ref, "disputed")
    assert (newest["former_status"], first["former_status"]) == ("unverified", None)


def refs(client, name, since, key="ref"):
    return [row[key] for row in read(client, name, updated_since=since)["results"]]


def test_a_claim_changed_with_its_chain_its_verdict_and_its_figures(viewer_client):
    chained, marked, rated, still = (draw.claim("portal < wire") for _ in range(4))
    draw.chain(rated, "radio < agency")
    since = draw.moment().isoformat()
    assert refs(viewer_client, "claims", since) == []
    draw.chain(chained, "blog")
    draw.verdict(marked)
    draw.tie("radio", "agency")
    draw.tie("agency", "wire")
    assert set(refs(viewer_client, "claims", since)) == {chained.ref, marked.ref, rated.ref}
    assert still.ref in refs(viewer_client, "claims", "2024-01-01T00:00:00Z")


def test_sources_publications_cases_questions_and_decisions_too(viewer_client):
    question, item = draw.question(), draw.publication("wire", title="Dispatch")
    draw.verdict(draw.claim("portal"))
    source = draw.source("wire")
    since = draw.moment().isoformat()
    for name in ("sources", "publications", "cases", "questions", "verdict-changes"):
        assert refs(viewer_client, name, since) == []
    draw.retract(item)
    draw.assessment(question)
    other = draw.case("Figure", code="FIG")
    verdict = draw.verdict(draw.claim("wire"))
    assert refs(viewer_client, "questions", since) == [question.ref]
    assert str(item.pk) in refs(viewer_client, "publications", since, "id")
    assert refs(viewer_client, "cases", since) == [other.ref]
    assert refs(viewer_client, "verdict-changes", since, "id") == [str(verdict.pk)]
    assert str(source.pk) not in refs(viewer_client, "sources", since, "id")


def test_a_moment_that_is_none_is_refused(viewer_client):
    for name in ("claims", "sources", "cases", "verdict-changes"):
        assert "#/updated_since" in refused(viewer_client, name, updated_since="yesterday")


def test_what_a_restricted_case_changed_is_not_told(viewer_client):
    since = draw.moment().isoformat()
    draw.verdict(draw.claim("portal", case=draw.restricted()))
    assert (
        refs(viewer_client, "claims", since) == refs(viewer_client, "verdict-changes", since) == []
    )
