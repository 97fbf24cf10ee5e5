"""What Google's addresses have in common: who may read, which method it is, JSON out."""

import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from provenance import policies
from provenance.domain.tokens import Scope

from . import errors, masks, parameters
from .methods import Method


# Who is not logged in is told so in Google's shape; and nothing here changes anything, so there
# is nothing for a form's token to guard.
@method_decorator([csrf_exempt, login_not_required], name="dispatch")
class Address(View):
    """One address; `methods` maps each HTTP method to what it means there.

    `scope` is what a token needs to be let in.
    """

    scope = Scope.READ
    methods: Mapping[str, Method] = {}

    def value(self, values: Mapping[str, Any], **address: str) -> dict[str, Any]:
        """The answer to a GET, as JSON values; `values` are the parameters of its method."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **address: str) -> HttpResponseBase:
        try:
            return self._answered(request, **address)
        except errors.Failure as failure:
            return errors.answer(failure)

    def _answered(self, request: HttpRequest, **address: str) -> HttpResponse:
        method = self.methods.get(str(request.method).replace("HEAD", "GET"))
        if method is None:
            raise errors.no_such_method(list(self.methods))
        if policies.read_refusal(request.user):
            raise errors.unregistered()
        token: Any = getattr(request, "token", None)
        if token is not None and self.scope not in token.scopes:
            raise errors.wrong_scope(self.scope)
        if not method.is_served:
            raise errors.not_served(method.id)
        asked = parameters.read(method, request.GET)
        value = masks.keep(asked.mask, self.value(asked.values, **address))
        return written(value, is_pretty=asked.is_pretty)


class Nothing(Address):
    """Any other address under Google's."""

    def dispatch(self, request: HttpRequest, *args: Any, **address: str) -> HttpResponseBase:
        return errors.answer(errors.Failure(404, "There is nothing at this address."))


def written(value: Any, *, is_pretty: bool = True) -> HttpResponse:
    """An answer of one person, which nobody keeps for another."""
    indent, parted = (2, (",", ": ")) if is_pretty else (None, (",", ":"))
    body = json.dumps(value, indent=indent, separators=parted, ensure_ascii=False)
    response = HttpResponse(f"{body}\n", content_type=errors.MEDIA_TYPE)
    response.headers["Cache-Control"] = "private"
    return response


def told(**fields: Any) -> dict[str, Any]:
    """`fields` without those that hold nothing; a figure of 0 says something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
