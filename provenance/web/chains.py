"""Help while a chain is typed: completion of names, and the lines as understood."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from provenance.queries import completions


@require_safe
def complete(request: HttpRequest) -> HttpResponse:
    """Names of known sources that begin with `q`, as a list of options."""
    start = request.GET.get("q", "")[:200].replace("\0", "")
    options = [
        {
            "id": f"completion-{number}",
            "name": suggestion.name,
            "kind": suggestion.kind,
            "kind_label": suggestion.kind_label,
            "also": suggestion.also,
        }
        for number, suggestion in enumerate(completions.names_like(start))
    ]
    return render(request, "chains/_completion.html", {"options": options})


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """The typed lines as steps, new names marked."""
    lines = completions.steps(request.POST.get("chain", "")[:20_000].replace("\0", ""))
    return render(request, "chains/_preview.html", {"lines": lines})
