"""Saved filters of the list of claims: save what it shows, rename, share, drop."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from provenance import policies
from provenance.actions import savedfilters
from provenance.errors import NotAllowed
from provenance.models import SavedFilter
from provenance.queries import savedfilters as filter_pages

from . import replies
from .forms.savedfilters import NewSavedFilterForm, SavedFilterForm


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest) -> HttpResponse:
    """Opened from the list, with its query string."""
    person, query = replies.reader(request), request.GET.urlencode()
    form = NewSavedFilterForm(replies.sent(request), initial={"query": query})
    if form.is_valid():
        saved = replies.attempt(
            form, lambda: savedfilters.save(owner=person, **form.cleaned_data, by=person)
        )
        if saved:
            messages.success(request, f"“{saved}” is saved.")
            return redirect(_list_url(saved))
    return _page(request, "Save this filter", form, f"{reverse('claim-list')}?{query}")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    saved = _own(request, pk)
    form = SavedFilterForm(
        replies.sent(request), initial={"name": saved.name, "is_shared": saved.is_shared}
    )
    if form.is_valid() and replies.saved(
        form,
        lambda: savedfilters.edit(saved=saved, **form.cleaned_data, by=replies.reader(request)),
    ):
        messages.success(request, f"“{form.cleaned_data['name']}” is saved.")
        return redirect(_list_url(saved))
    gone = filter_pages.unknown(saved.query)
    more = {
        "drop_url": reverse("filter-drop", args=[saved.pk]),
        "warning": f"It asks for {', '.join(gone)}, which the list no longer knows." * bool(gone),
    }
    return _page(request, f"The filter “{saved}”", form, _list_url(saved), **more)


@require_POST
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    saved = _own(request, pk)
    try:
        savedfilters.drop(saved=saved, by=replies.reader(request))
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, f"“{saved}” is dropped.")
    return redirect("claim-list")


def _own(request: HttpRequest, pk: UUID) -> SavedFilter:
    """The filter, for whoever may change it."""
    rows = SavedFilter.objects.filter(pk=pk)
    saved = replies.found(
        rows.select_related("owner", "case", "source", "tag__merged_into").first(), "such filter"
    )
    if refusal := policies.own_refusal(request.user, saved.owner):
        raise PermissionDenied(refusal)
    return saved


def _list_url(saved: SavedFilter) -> str:
    return f"{reverse('claim-list')}?{filter_pages.query_of(saved)}"


def _page(
    request: HttpRequest, title: str, form: SavedFilterForm, list_url: str, **more: str
) -> HttpResponse:
    context = {"nav": "claims", "title": title, "list_url": list_url, **more}
    return replies.page(request, "savedfilters/form.html", context, form)
