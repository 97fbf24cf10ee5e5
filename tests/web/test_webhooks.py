"""One's own webhooks on the account."""

import pytest

from provenance.actions import deliveries, keyring, webhooks
from provenance.actions.deliveries import Tried
from provenance.domain.webhooks import DISABLED_AFTER
from provenance.models import Webhook, WebhookDelivery
from tests import draw
from tests.web.pages import read

pytestmark = pytest.mark.django_db

URL = "https://1.1.1.1/hook"


def typed(**columns):
    return {"name": "Newsroom", "url": URL, "kinds": ["verdict.given"], **columns}


def test_a_viewer_adds_one_and_is_shown_its_secret_once(viewer_client):
    answer = viewer_client.post(
        "/account/webhooks/new/",
        typed(case=draw.case().ref, source=draw.source("wire").name),
    )
    hook = Webhook.objects.get()
    assert answer["Location"] == hook.get_absolute_url()
    assert (hook.owner, hook.case.title, hook.source.name) == (draw.viewer(), "Hamhung", "wire")
    secret = keyring.opened(hook.secret)
    assert secret not in hook.secret
    first = viewer_client.get(answer["Location"])
    assert (secret in first.content.decode(), first["Cache-Control"]) == (True, "no-store")
    assert secret not in viewer_client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ({"url": "https://127.0.0.1/"}, "no address of the public internet"),
        ({"url": "http://1.1.1.1/"}, "https://"),
        ({"url": "https://edda:word@1.1.1.1/"}, "Leave name and password out"),
        ({"kinds": []}, "required"),
        ({"kinds": ["ping"]}, "ping is not one of the available choices"),
        ({"case": "HAM-9999"}, "There is no case HAM-9999."),
    ],
)
def test_what_is_wrong_is_said_beside_it(viewer_client, field, words):
    page = read(viewer_client.post("/account/webhooks/new/", typed(**field)))
    assert page.status == 422
    assert words in page.errors[next(iter(field))]
    assert not Webhook.objects.exists()


def test_a_case_that_one_may_not_see_is_no_case(viewer_client):
    page = read(viewer_client.post("/account/webhooks/new/", typed(case=draw.restricted().ref)))
    assert page.status == 422


def test_the_log_shows_each_try_and_sends_again(viewer_client):
    hook = draw.webhook(by=draw.viewer())
    claim = draw.claim("portal")
    delivery = draw.delivery(hook, claim)
    page = read(viewer_client.get(hook.get_absolute_url()))
    for words in ("Failing", "503", "12 ms", "Busy.", "It is busy.", claim.ref):
        assert words in page.text
    answer = viewer_client.post(f"/account/webhooks/deliveries/{delivery.pk}/redeliver/")
    assert answer["Location"] == hook.get_absolute_url()
    assert WebhookDelivery.objects.get(pk=delivery.pk).tries == 0


def test_it_is_tested_renewed_switched_off_and_on_and_withdrawn(viewer_client):
    hook = draw.webhook(by=draw.viewer())
    url = hook.get_absolute_url()

    def after(act):
        viewer_client.post(f"{url}{act}/")
        hook.refresh_from_db()
        return hook

    former = hook.secret
    assert after("ping").deliveries.get().state == "waiting"
    assert after("rotate").former_secret == former
    assert keyring.opened(hook.secret) in viewer_client.get(url).content.decode()
    assert after("switch").disabled_because == "by-hand"
    assert hook.deliveries.get().state == "failed"
    refused = viewer_client.post(f"{url}ping/", follow=True)
    assert "switch it on first" in read(refused).text
    assert after("switch").disabled_at is None
    assert after("withdraw").withdrawn_at
    assert (hook.secret, viewer_client.get(url).status_code) == ("", 404)
    assert hook.name not in read(viewer_client.get("/account/webhooks/")).text


def test_another_persons_webhook_is_not_there_not_even_for_an_admin(admin_client):
    hook = draw.webhook(by=draw.viewer())
    url, delivery = hook.get_absolute_url(), draw.delivery(hook, draw.claim("portal"))
    for act in ("", "edit/"):
        assert admin_client.get(f"{url}{act}").status_code == 404
    for act in ("ping", "rotate", "switch", "withdraw"):
        assert admin_client.post(f"{url}{act}/").status_code == 404
    again = f"/account/webhooks/deliveries/{delivery.pk}/redeliver/"
    assert admin_client.post(again).status_code == 404


def test_what_its_owner_may_see_no_more_is_not_in_the_log(viewer_client):
    hook = draw.webhook(by=draw.viewer())
    hidden = draw.claim("portal", case=draw.restricted())
    draw.delivery(hook, hidden)
    assert hidden.ref not in read(viewer_client.get(hook.get_absolute_url())).text


def test_one_that_was_switched_off_is_told_in_the_program(viewer_client):
    hook = draw.webhook(by=draw.viewer())
    delivery = draw.delivery(hook, draw.claim("portal"))
    late = draw.NOW + DISABLED_AFTER
    deliveries.settle(delivery, Tried(error="No connection."), at=late, lot=0)
    page = read(viewer_client.get("/notices/"))
    assert "Your webhook “Newsroom” was switched off" in page.text
    assert "Nothing could be delivered for three days." in page.text
    assert "Nothing is sent" in read(viewer_client.get(hook.get_absolute_url())).text


def test_the_list_costs_the_same_for_one_and_for_twenty(viewer_client, count_queries):
    def costs():
        return [
            count_queries(lambda url=url: viewer_client.get(url))
            for url in ("/account/webhooks/", hook.get_absolute_url())
        ]

    hook = draw.webhook(by=draw.viewer())
    draw.delivery(hook, draw.claim("portal"))
    one = costs()
    for _ in range(12):
        webhooks.ping(webhook=hook, by=draw.viewer(), at=draw.NOW)
        draw.delivery(draw.webhook(by=draw.viewer()), draw.claim("portal"))
        draw.delivery(hook, draw.claim("portal"))
    assert costs() == one
