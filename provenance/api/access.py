"""Who may use the API, and how they say who they are."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import NotAuthenticated, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from provenance import policies
from provenance.domain.tokens import Scope
from provenance.models import User

CHALLENGE = 'Bearer realm="provenance"'


class ByToken(BaseAuthentication):
    """A token, which the middleware found good; it stands as `request.auth`."""

    def authenticate(self, request: Request) -> tuple[Any, Any] | None:
        login = getattr(request._request, "token", None)
        return (login.user, login) if login else None

    def authenticate_header(self, request: Request) -> str:
        return CHALLENGE


class ByTokenScheme(OpenApiAuthenticationExtension):
    target_class = ByToken
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of a person's own, made on their account page or by "
            "`manage.py token create`. It may what its owner may, within its scopes.",
        }


class MayUse(BasePermission):
    """Whoever may read the pages; with a token, what its scopes say: the view names its `scope`.

    What else a person may not is the refusal of the action.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        if refusal := policies.read_refusal(request.user):
            raise NotAuthenticated(refusal)
        scope = getattr(view, "scope", Scope.READ)
        login: Any = request.auth
        if login is not None and scope not in login.scopes:
            raise PermissionDenied(f"This token lacks the scope {scope}: make one that has it.")
        return True


def person(request: Request) -> User:
    """Who asks. Where people read, MayUse has refused all others before."""
    if not isinstance(request.user, User):
        raise NotAuthenticated("Log in first.")
    return request.user
