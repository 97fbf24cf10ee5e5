"""The API's description: the OpenAPI document, and a reference that people can read."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.renderers import (
    OpenApiJsonRenderer,
    OpenApiJsonRenderer2,
    OpenApiYamlRenderer,
    OpenApiYamlRenderer2,
)
from drf_spectacular.views import SpectacularAPIView
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.views import APIView

from provenance.domain.tokens import Scope

from .access import MayUse
from .reading import OnlyRead


class _Compact:
    """As JSON the document is for programs: without indents it is less than half as long."""

    def get_indent(self, *_: object) -> None:
        return None


class _Json(_Compact, OpenApiJsonRenderer):
    pass


class _PlainJson(_Compact, OpenApiJsonRenderer2):
    pass


class SchemaDocument(OnlyRead, SpectacularAPIView):
    """The OpenAPI 3.1 document."""

    renderer_classes = [OpenApiYamlRenderer, OpenApiYamlRenderer2, _Json, _PlainJson]
    permission_classes = [MayUse]


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    return render(request, "api/docs.html")


class Nothing(APIView):
    """The answer at any other address under the API's, whatever is to be done there."""

    schema = None
    scope = Scope.READ

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        raise NotFound("There is nothing at this address. /api/v1/docs/ lists what there is.")
