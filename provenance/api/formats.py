"""Answers that are no JSON of ours, and how one of several forms is chosen."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

_ANY = "*/*"


class Negotiation(DefaultContentNegotiation):
    """`format=` decides, whatever the Accept header says; without it the header does.

    A form that an address has not leads to its first one: the address then refuses it by name.
    """

    def select_renderer(
        self,
        request: Request,
        renderers: Iterable[BaseRenderer],
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        asked, forms = request.query_params.get("format"), list(renderers)
        first = str(forms[0].media_type)
        if asked is None and request.META.get("HTTP_ACCEPT", _ANY) in (_ANY, first):
            return forms[0], first  # what most programs say
        if asked is None:
            return super().select_renderer(request, forms, format_suffix)
        renderer = next((form for form in forms if form.format == asked), forms[0])
        return renderer, str(renderer.media_type)


class Form(BaseRenderer):
    """A form to be asked for: its view writes the answer itself, so nothing is rendered here."""

    charset = None

    def render(
        self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None
    ) -> bytes:
        raise NotImplementedError


class Csv(Form):
    media_type = "text/csv"
    format = "csv"


def file(body: bytes | str, media_type: str, name: str) -> HttpResponse:
    """The answer as a file called `name`."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(body, content_type=media_type, headers=headers)
