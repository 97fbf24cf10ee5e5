"""Who may read through the API."""

from typing import Any

from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from provenance import policies


class MayRead(BasePermission):
    """Whoever may read the pages."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if refusal := policies.read_refusal(request.user):
            raise NotAuthenticated(refusal)
        return True
