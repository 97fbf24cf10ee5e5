"""A person's tokens: made, shown once, revoked."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance.actions import tokens
from provenance.queries import tokens as token_pages

from . import replies
from .forms.tokens import TokenForm


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = token_pages.of_person(replies.reader(request), replies.now())
    return render(request, "tokens/list.html", {"tokens": rows})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """The secret stands on the page that answers, and nowhere else."""
    form = TokenForm(replies.sent(request))
    if form.is_valid():
        person, now = replies.reader(request), replies.now()
        made = replies.attempt(
            form,
            lambda: tokens.make(owner=person, **form.columns(now), by=person, at=now),
        )
        if made:
            token, secret = made
            shown = {
                "token": token,
                "secret": secret,
                "api": request.build_absolute_uri("/api/v1/"),
            }
            return render(request, "tokens/made.html", shown, status=201)
    return replies.page(request, "tokens/form.html", {}, form)


@require_POST
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    person = replies.reader(request)
    token = replies.found(token_pages.by_key(person, pk), "such token")
    tokens.revoke(token=token, by=person, at=replies.now())
    messages.success(request, f"“{token.name}” is revoked: nobody logs in with it any more.")
    return redirect("token-list")
