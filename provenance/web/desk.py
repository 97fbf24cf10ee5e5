"""The desk (home), the search box, and the marks of the site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.queries import desks, searches

from . import replies


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "desk/home.html",
        {
            "nav": "desk",
            "page": desks.for_page(replies.reader(request)),
            "new_claim": reverse("claim-new"),
            "new_case": reverse("case-new"),
        },
    )


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "")[:200].replace("\0", "")
    found = searches.find(words)
    if found.jump:
        return redirect(found.jump)
    return render(request, "desk/search.html", {"search_words": words, "found": found})
