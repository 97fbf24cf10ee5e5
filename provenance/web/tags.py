"""The desk's tags: all of them, and renaming or merging one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import tags
from provenance.models import Tag
from provenance.queries import history
from provenance.queries import tags as tag_pages
from provenance.queries.pages import Page

from . import replies
from .forms.tags import EditTagForm


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = tag_pages.listed()
    context = {
        "nav": "claims",
        "rows": rows,
        "files": replies.table(Page(rows), "tags"),
        "may_edit": policies.edit_refusal(request.user) is None,
    }
    return render(request, "tags/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another name for a tag; where it is another tag's, the two become one if that is meant."""
    tag = _tag(pk)
    form = EditTagForm(request.POST) if request.method == "POST" else EditTagForm.of(tag)
    if form.is_valid() and replies.saved(
        form, lambda: tags.rename(tag=tag, **form.cleaned_data, by=replies.editor(request))
    ):
        messages.success(request, "The tag is saved.")
        return redirect("tag-list")
    context = {"nav": "claims", "tag": tag, "tags": tag_pages.offered()}
    if form.stale:
        version = form.cleaned_data["version"]
        context["changes"] = history.changes_since(_tag(pk), version, {"name": "Tag"})
    return replies.page(request, "tags/edit.html", context, form)


def _tag(pk: UUID) -> Tag:
    return replies.found(Tag.objects.standing().filter(pk=pk).first(), "such tag")
