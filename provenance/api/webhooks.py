"""Webhooks of the person who asks, and what became of each message."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from provenance.actions import keyring, webhooks
from provenance.domain.tokens import Scope
from provenance.domain.webhooks import DeliveryState, Disabling, EventKind
from provenance.errors import Refused
from provenance.models import Case, Source, User, Webhook
from provenance.queries import webhooks as webhook_pages
from provenance.queries.pages import Page as Rows

from .access import person
from .fields import Key, Link, Moment, Number, Page, Text, Word
from .reading import PAGED, Listing, Single, keyed, page_of
from .sent import Nothing
from .writing import Body, Changing, Writing

_KEY = (keyed("webhook"),)
_DELIVERY_KEY = (keyed("delivery"),)


class WebhookRecord(serializers.Serializer):
    """An address that is told what happens, of what its owner may see."""

    id = Key("Its key.")
    page = Page(source="path")
    name = Text("What it is for.", example="Newsroom")
    url = Link("Where messages go.", example="https://newsroom.example/hooks/provenance")
    events = serializers.ListField(
        child=Word(EventKind, "A kind of event."), help_text="What it is told of.", source="kinds"
    )
    case = Text("The only case it hears of; null: any.", maybe=True, example="HAM-0007")
    source = Key(  # type: ignore[assignment]
        "The only source it hears of; null: any.", maybe=True, source="source_id"
    )
    version = Number("Counts its changes.", example=1)
    made_at = Moment("Since when.")
    rotated_at = Moment("When its secret was renewed; null: never.", maybe=True)
    failing_since = Moment("Since when nothing arrives; null where it does.", maybe=True)
    disabled_at = Moment("When it was switched off; null while it is on.", maybe=True)
    disabled_because = Word(Disabling, "Why it was switched off.", maybe=True)


class WebhookSecret(WebhookRecord):
    """A webhook with the secret that signs its messages, shown this once."""

    secret = Text(
        "`whsec_` and 32 bytes in Base64.", example="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    )


class AttemptRecord(serializers.Serializer):
    """One try to deliver a message."""

    at = Moment("When.")
    status = serializers.IntegerField(
        help_text="The HTTP status that came back; null where none did.", allow_null=True
    )
    milliseconds = Number("How long it took.", example=84)
    answer = Text("The first 2 KB of what came back.", maybe=True, example="Thanks.")
    error = Text("What went wrong.", maybe=True, example="It answered with 503.")


class DeliveryRecord(serializers.Serializer):
    """What became of one message."""

    id = Key("Its key, with which it is sent again.")
    message = Key("The `webhook-id` that went with it, the same at each try.")
    event = Word(EventKind, "What happened.", source="kind")
    about = Text("The claim or question it is about.", maybe=True, example="C-1042")
    at = Moment("When it happened.")
    state = Word(DeliveryState, "What became of it.")
    tries = Number("Tries since it was first sent, or sent again by hand.", example=1)
    next_at = Moment("When it is tried next; null where it is not.", maybe=True)
    attempts = AttemptRecord(many=True, help_text="All tries, newest first.")


class WebhookBody(Body):
    """What a webhook is to be."""

    name = serializers.CharField(help_text="What it is for.", max_length=100)
    url = serializers.CharField(help_text="An https:// address.", max_length=2000)
    events = serializers.ListField(
        child=Word(EventKind, "A kind of event."),
        help_text="What it is told of; a test is sent whatever that is.",
        allow_empty=False,
    )
    case = serializers.CharField(
        help_text="The reference of the only case it hears of; null: any.",
        required=False,
        allow_null=True,
        max_length=30,
    )
    source = serializers.UUIDField(  # type: ignore[assignment]
        help_text="The key of the only source it hears of; null: any.",
        required=False,
        allow_null=True,
    )


class WebhookList(Listing):
    """The webhooks of the person who asks, newest first."""

    operation = "listWebhooks"
    noun = "webhooks"
    scope = Scope.ADMIN
    summary = "My webhooks"
    answer = page_of(WebhookRecord, "A page of webhooks, newest first.", "WebhookPage")
    parameters = PAGED

    def rows(self) -> Any:
        return webhook_pages.of_person(person(self.request))

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        page = webhook_pages.listed(rows, cursor, size)
        return Rows([_told(row) for row in page.rows], page.newer, page.older)


class WebhookDetail(Single):
    """A webhook."""

    operation = "readWebhook"
    noun = "webhooks"
    scope = Scope.ADMIN
    summary = "One webhook"
    answer = WebhookRecord
    address = _KEY
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = webhook_pages.by_key(person(self.request), address["id"])
        return row and _told(webhook_pages.facts(row))


class DeliveryList(Listing):
    """What became of the messages to a webhook, newest first, for thirty days."""

    operation = "listDeliveries"
    noun = "webhooks"
    scope = Scope.ADMIN
    summary = "The log of a webhook"
    answer = page_of(DeliveryRecord, "A page of deliveries, newest first.", "DeliveryPage")
    address = _KEY
    parameters = PAGED

    def get(self, request: Request, **address: Any) -> HttpResponseBase:
        self.webhook = webhook_pages.by_key(person(request), address["id"])
        if self.webhook is None:
            raise NotFound(f"There is no webhook {address['id']}.")
        return super().get(request)

    def rows(self) -> Any:
        return self.webhook

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return webhook_pages.log(rows, cursor, size)


class _Managing(Writing):
    noun = "webhooks"
    scope = Scope.ADMIN
    address: tuple[OpenApiParameter, ...] = _KEY
    answer: type[serializers.Serializer] = WebhookRecord
    body: type[Body] = Nothing

    def find(self, **address: Any) -> Any:
        return webhook_pages.by_key(self.person, address["id"])


class Subscribe(_Managing):
    """Have events sent to an address. The answer shows the secret, once."""

    operation = "createWebhook"
    summary = "Add a webhook"
    address = ()
    body = WebhookBody
    answer = WebhookSecret
    headed = ()
    is_kept = False
    status = 201

    def find(self, **address: Any) -> Any:
        return self.person

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _with_secret(webhooks.subscribe(**_columns(data), by=by, at=at))


class Edit(Changing, _Managing):
    """Have other events sent, or have them sent elsewhere."""

    operation = "changeWebhook"
    summary = "Change a webhook"
    body = WebhookBody

    def now(self, found: Webhook) -> dict[str, Any]:
        told = {"name": found.name, "url": found.url, "events": found.events}
        return told | {"case": found.case and found.case.ref, "source": found.source_id}

    def act(self, found: Webhook, data: dict[str, Any], by: User, at: datetime) -> Any:
        told = _columns(data)
        return _now(webhooks.edit(webhook=found, **told, version=found.version, by=by))


class Rotate(_Managing):
    """Take a new secret. The former one signs too for a day."""

    operation = "rotateWebhook"
    summary = "Renew a webhook's secret"
    answer = WebhookSecret
    headed = ()
    is_kept = False

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _with_secret(webhooks.rotate(webhook=found, by=by, at=at))


class Enable(_Managing):
    """Send what happens from now on. What happened meanwhile was not kept."""

    operation = "enableWebhook"
    summary = "Switch a webhook on"

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _now(webhooks.enable(webhook=found, by=by))


class Disable(_Managing):
    """Send nothing more until it is switched on again."""

    operation = "disableWebhook"
    summary = "Switch a webhook off"

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _now(webhooks.disable(webhook=found, by=by, at=at))


class Withdraw(_Managing):
    """Send nothing more, ever. The answer shows it a last time."""

    operation = "withdrawWebhook"
    summary = "Withdraw a webhook"

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        webhooks.withdraw(webhook=found, by=by, at=at)
        return _now(found)


class Ping(_Managing):
    """Send a test message."""

    operation = "pingWebhook"
    summary = "Test a webhook"
    answer = DeliveryRecord

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return webhook_pages.delivery_facts(webhooks.ping(webhook=found, by=by, at=at))


class Redeliver(_Managing):
    """Send a message again, under its former id."""

    operation = "redeliver"
    summary = "Send a message again"
    address = _DELIVERY_KEY
    answer = DeliveryRecord

    def find(self, **address: Any) -> Any:
        return webhook_pages.delivery_by_key(self.person, address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return webhook_pages.delivery_facts(webhooks.redeliver(delivery=found, by=by, at=at))


def _columns(data: dict[str, Any]) -> dict[str, Any]:
    """What was sent, with its case and source looked up in the sight of who sends."""
    told = {"name": data["name"], "url": data["url"], "kinds": data["events"]}
    if ref := data.get("case"):
        told["case"] = Case.objects.referred(ref).first()
        if told["case"] is None:
            raise Refused(f"There is no case {ref}.", field="case")
    if key := data.get("source"):
        told["source"] = Source.objects.filter(pk=key).first()
        if told["source"] is None:
            raise Refused("There is no such source.", field="source")
    return told


def _told(facts: webhook_pages.WebhookFacts) -> dict[str, Any]:
    return asdict(facts) | {"path": facts.page}


def _now(webhook: Webhook) -> dict[str, Any]:
    return _told(webhook_pages.facts(webhook))


def _with_secret(webhook: Webhook) -> dict[str, Any]:
    return _now(webhook) | {"secret": keyring.opened(webhook.secret)}
