"""The review queue, and the page of one review."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import reviews
from provenance.models import Review
from provenance.queries import reviews as review_pages
from provenance.queries.filters import ReviewFilters
from provenance.queries.pages import Page

from . import replies
from .claims import claim_of
from .forms.fields import DeskForm
from .forms.reviews import HandOverForm, RequestForm, SettleForm


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    # Settled ones are asked for: `state=` with nothing behind it is every state.
    told = request.GET if "state" in request.GET else {**request.GET.dict(), "state": "open"}
    filters = ReviewFilters(told, Review.objects.all(), request=request)
    token = request.GET.get("page", "")
    rows = review_pages.listed(filters.qs, token) if filters.is_valid() else Page(())
    context = {
        "nav": "reviews",
        "rows": rows,
        "filters": filters.form,
        "active": sum(bool(request.GET.get(name)) for name in filters.form.fields),
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "reviews", filters.form),
    }
    return render(request, "reviews/list.html", context)


@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, _review(pk))


@require_http_methods(["POST"])
@replies.editing
def take(request: HttpRequest, pk: UUID) -> HttpResponse:
    review, form = _review(pk), DeskForm(request.POST)
    return _done(
        request,
        review,
        {"take": form},
        lambda: reviews.take(review=review, by=replies.editor(request), at=replies.now()),
        f"The review of {review.claim.ref} is yours.",
    )


@require_http_methods(["POST"])
@replies.editing
def hand_over(request: HttpRequest, pk: UUID) -> HttpResponse:
    review, form = _review(pk), HandOverForm(request.POST)
    return _done(
        request,
        review,
        {"hand_over": form},
        lambda: reviews.hand_over(
            review=review, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        "It is handed over.",
    )


@require_http_methods(["POST"])
@replies.editing
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    review, form = _review(pk), SettleForm(request.POST)
    return _done(
        request,
        review,
        {"settle": form},
        lambda: reviews.settle(
            review=review, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        f"The verdict on {review.claim.ref} still stands.",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def ask(request: HttpRequest, ref: str) -> HttpResponse:
    """Ask somebody, or whoever takes it up, for a second look at a claim."""
    claim = claim_of(ref)
    form = RequestForm(replies.sent(request))
    if form.is_valid() and replies.saved(
        form,
        lambda: reviews.request(
            claim=claim, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
    ):
        messages.success(request, f"{claim.ref} is up for review.")
        return redirect(claim)
    return replies.page(request, "reviews/new.html", {"nav": "claims", "claim": claim}, form)


def _done(
    request: HttpRequest,
    review: Review,
    sent: dict[str, DeskForm],
    act: Callable[[], object],
    words: str,
) -> HttpResponse:
    (form,) = sent.values()
    if form.is_valid() and replies.saved(form, act):
        messages.success(request, words)
        return redirect(review)
    return _page(request, _review(review.pk), **sent)


def _page(request: HttpRequest, review: Review, **sent: DeskForm) -> HttpResponse:
    """The review with its three forms, of which one may have been sent and refused."""
    forms = {
        "take": DeskForm(),
        "hand_over": HandOverForm(),
        "settle": SettleForm(initial={"version": review.version}),
    }
    context = {
        "nav": "reviews",
        "review": review_pages.for_page(review),
        "is_mine": review.taken_by_id is not None and review.taken_by_id == request.user.pk,
        "refusal": policies.edit_refusal(request.user),
        "forms": forms | sent,
    }
    return replies.page(request, "reviews/detail.html", context, next(iter(sent.values()), None))


def _review(pk: UUID) -> Review:
    return replies.found(review_pages.by_key(pk), "such review")
