"""The API's description: the OpenAPI document, and a reference that people can read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularAPIView
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from .access import MayUse
from .reading import OnlyRead, Reading


class SchemaDocument(OnlyRead, SpectacularAPIView):
    """The OpenAPI 3.1 document."""

    permission_classes = [MayUse]


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    return render(request, "api/docs.html")


class Nothing(Reading):
    """The answer at any other address under the API's."""

    schema = None

    def get(self, request: Request, **address: Any) -> Response:
        raise NotFound("There is nothing at this address. /api/v1/docs/ lists what there is.")
