"""One's own webhooks: where they lead, what they tell, and what became of each message."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance.actions import keyring, webhooks
from provenance.domain.webhooks import TOLD
from provenance.errors import NotAllowed, Refused
from provenance.models import Webhook
from provenance.queries import webhooks as webhook_pages

from . import replies
from .forms.webhooks import EditWebhookForm, WebhookForm

# The webhook whose secret its owner has still to be shown, once.
_FRESH = "fresh_webhook"


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    mine = webhook_pages.of_person(replies.reader(request))
    rows = webhook_pages.listed(mine, request.GET.get("page", ""))
    context = {"rows": rows, "pager": replies.pager(request, rows)}
    return replies.page(request, "webhooks/list.html", context)


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    webhook = _own(request, pk)
    log = webhook_pages.log(webhook, request.GET.get("page", ""))
    context = {
        "webhook": webhook_pages.facts(webhook),
        "log": log,
        "pager": replies.pager(request, log),
        "secret": _secret_once(request, webhook),
    }
    answer = replies.page(request, "webhooks/detail.html", context)
    if context["secret"]:
        answer["Cache-Control"] = "no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    form = WebhookForm(replies.sent(request), initial={"kinds": [kind.value for kind in TOLD]})
    if form.is_valid():
        by = replies.reader(request)
        made = replies.attempt(
            form,
            lambda: webhooks.subscribe(**form.cleaned_data, by=by, at=replies.now()),
        )
        if made:
            request.session[_FRESH] = str(made.pk)
            messages.success(request, f"“{made}” is told from now on.")
            return redirect(made)
    return _form(request, form, "New webhook", reverse("webhook-list"))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    webhook = _own(request, pk)
    told = replies.sent(request)
    form = EditWebhookForm.first(webhook) if told is None else EditWebhookForm(told)
    if form.is_valid() and replies.saved(
        form,
        lambda: webhooks.edit(webhook=webhook, **form.cleaned_data, by=replies.reader(request)),
    ):
        messages.success(request, "Saved.")
        return redirect(webhook)
    return _form(request, form, f"Edit “{webhook}”", webhook.get_absolute_url())


@require_POST
def rotate(request: HttpRequest, pk: UUID) -> HttpResponse:
    webhook = _own(request, pk)

    def act() -> None:
        webhooks.rotate(webhook=webhook, by=replies.reader(request), at=replies.now())
        request.session[_FRESH] = str(pk)

    return _done(request, act, webhook, "There is a new secret; the former one signs for a day.")


@require_POST
def ping(request: HttpRequest, pk: UUID) -> HttpResponse:
    webhook, by = _own(request, pk), replies.reader(request)
    return _done(
        request,
        lambda: webhooks.ping(webhook=webhook, by=by, at=replies.now()),
        webhook,
        "A test is on its way: load this page again to see what came back.",
    )


@require_POST
def switch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Off where it is on, on where it is off."""
    webhook, by = _own(request, pk), replies.reader(request)
    if webhook.disabled_at:
        return _done(
            request, lambda: webhooks.enable(webhook=webhook, by=by), webhook, "It is on again."
        )
    return _done(
        request,
        lambda: webhooks.disable(webhook=webhook, by=by, at=replies.now()),
        webhook,
        "It is switched off; what waited is not sent.",
    )


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    webhook, by = _own(request, pk), replies.reader(request)
    webhooks.withdraw(webhook=webhook, by=by, at=replies.now())
    messages.success(request, f"“{webhook}” is told nothing more.")
    return redirect("webhook-list")


@require_POST
def redeliver(request: HttpRequest, pk: UUID) -> HttpResponse:
    by = replies.reader(request)
    delivery = replies.found(webhook_pages.delivery_by_key(by, pk), "such delivery")
    return _done(
        request,
        lambda: webhooks.redeliver(delivery=delivery, by=by, at=replies.now()),
        delivery.webhook,
        "It is sent again: load this page again to see what came back.",
    )


def _own(request: HttpRequest, pk: UUID) -> Webhook:
    return replies.found(webhook_pages.by_key(replies.reader(request), pk), "such webhook")


def _secret_once(request: HttpRequest, webhook: Webhook) -> str:
    if request.method == "HEAD" or request.session.get(_FRESH) != str(webhook.pk):
        return ""
    del request.session[_FRESH]
    return keyring.opened(webhook.secret)


def _done(
    request: HttpRequest, act: Callable[[], object], webhook: Webhook, words: str
) -> HttpResponse:
    """Back to its page, with `words` or with what the act was refused for."""
    try:
        act()
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, words)
    return redirect(webhook)


def _form(request: HttpRequest, form: WebhookForm, title: str, back: str) -> HttpResponse:
    return replies.page(request, "webhooks/form.html", {"title": title, "back": back}, form)
