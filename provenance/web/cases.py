"""Pages of cases."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from provenance import policies
from provenance.actions import cases
from provenance.models import Case, Claim
from provenance.queries import cases as case_pages
from provenance.queries import history

from . import past, replies, selectables, watches
from .forms.cases import CaseForm, EditCaseForm
from .past import Then


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = case_pages.listed(Case.objects.all(), request.GET.get("page", ""))
    context = {
        "nav": "cases",
        "rows": rows,
        "pager": replies.pager(request, rows),
        "files": replies.table(rows, "cases"),
    }
    return render(request, "cases/list.html", context)


@require_safe
@past.readable("as_of", "published_by")
def detail(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    # Asked of the present: what people may do is not read from the past.
    refusal = then.refusal or policies.edit_refusal(request.user)
    with then.record():
        page = case_pages.for_page(case_of(ref), request.GET.get("page", ""), then.published_by)
    its = Claim.objects.filter(case=page.case)
    now = not then.query
    context = {
        "nav": "cases",
        "page": page,
        "selecting": selectables.of(request, page.claims, its, case=page.case.ref) if now else None,
        "pager": replies.pager(request, page.claims),
        "then": then,
        "may_edit": refusal is None,
        "files": [
            *replies.files("prov", "case-prov", page.case.ref, then.query),
            *replies.files("stix", "case-stix", page.case.ref, then.query),
        ],
    }
    context |= watches.button(request, page.case, then)
    return render(request, "cases/detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def open_case(request: HttpRequest) -> HttpResponse:
    form = CaseForm(replies.sent(request))
    if form.is_valid():
        case = replies.attempt(
            form,
            lambda: cases.open(**form.cleaned_data, by=replies.editor(request), at=replies.now()),
        )
        if case:
            messages.success(request, f"{case.ref} is open. Record its first claim.")
            return redirect(case)
    return replies.page(request, "cases/form.html", {"nav": "cases"}, form)


@require_http_methods(["GET", "HEAD", "POST"])
@replies.editing
def edit(request: HttpRequest, ref: str) -> HttpResponse:
    case = case_of(ref)
    form = EditCaseForm(request.POST) if request.method == "POST" else EditCaseForm.of(case)
    if form.is_valid() and replies.saved(
        form, lambda: cases.edit(case=case, **form.cleaned_data, by=replies.editor(request))
    ):
        messages.success(request, f"{case.ref} is saved.")
        return redirect(case)
    context = {"nav": "cases", "case": case}
    if form.stale:
        labels = {"title": "Title", "summary": "What it is about"}
        since = form.cleaned_data["version"]
        context["changes"] = history.changes_since(case_of(ref), since, labels)
    return replies.page(request, "cases/form.html", context, form)


def case_of(ref: str) -> Case:
    return replies.found(Case.objects.referred(ref).first(), f"case {ref}")
