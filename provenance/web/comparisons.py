"""The comparison of experts as files, as it is shown: the same choice, the same moment."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from provenance.export import charts, comparisons, spreadsheets, typesetting
from provenance.queries import comparisons as pages
from provenance.queries.comparisons import ComparePage

from . import past
from .forms.comparisons import ChoiceForm
from .past import Then
from .questions import question_of


@require_safe
@past.readable("as_of")
def csv(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    return _file(request, ref, then, comparisons.table, "csv", spreadsheets.MEDIA_TYPE)


@require_safe
@past.readable("as_of")
def svg(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    return _file(request, ref, then, charts.svg, "svg", charts.MEDIA_TYPE)


@require_safe
@past.readable("as_of")
def png(request: HttpRequest, ref: str, then: Then) -> HttpResponse:
    try:
        return _file(request, ref, then, _drawn, "png", "image/png")
    except typesetting.NotTypeset as refusal:
        return HttpResponse(str(refusal), status=503, content_type="text/plain; charset=utf-8")


def _drawn(page: ComparePage) -> bytes:
    return typesetting.png(charts.svg(page))


def _file(
    request: HttpRequest,
    ref: str,
    then: Then,
    made: Callable[[ComparePage], bytes],
    ending: str,
    media_type: str,
) -> HttpResponse:
    form = ChoiceForm(request.GET)
    if not form.is_valid():
        why = " ".join(str(words) for every in form.errors.values() for words in every)
        return HttpResponse(why, status=422, content_type="text/plain; charset=utf-8")
    with then.record():
        question = question_of(ref)
        body = made(pages.for_page(question, form.wanted()))
    name = f"{question.ref}-comparison.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(body, content_type=media_type, headers=headers)
