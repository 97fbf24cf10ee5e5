"""One address with a view for each method: a class that reads, another one that writes."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.views import APIView

from .reading import offered


class Methods(APIView):
    """Hands a request to the view of its method; others are not there, whoever asks."""

    options = offered
    views: ClassVar[dict[str, Any]] = {}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        view = self.views.get(str(request.method).lower())
        if view is None:
            return super().dispatch(request, *args, **kwargs)
        response: HttpResponseBase = view(request, *args, **kwargs)
        return response

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if request.method != "OPTIONS":
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)


def of(*views: type[APIView]) -> Any:
    """The view function of an address whose methods are those of `views`."""
    by = {
        name: made
        for made in (view.as_view() for view in views)
        for name in made.cls.http_method_names
        if name != "options"
    }
    told = {"views": by, "http_method_names": [*by, "options"], **dict.fromkeys(by, _never)}
    methods: type[Methods] = type("Methods", (Methods,), told)
    return methods.as_view()


def _never(*_: object) -> None:
    """Names a method for whoever lists those of an address; dispatch goes elsewhere."""
