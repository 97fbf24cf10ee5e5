"""Log-in rules: accounts are made by an admin, never by a visitor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class ByInvitation(DefaultAccountAdapter):
    """Sign-up is closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """There are no user names, only e-mail addresses."""


def who(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Whose password is being tried, so that one person is locked out and not everybody."""
    told = credentials or request.POST
    tried = told.get("email") or told.get("username") or told.get("login") or ""
    return str(tried).strip().lower()


def where_from(request: HttpRequest) -> str:
    """The address a request came from, as our own proxies say it; nobody else is believed."""
    named = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    proxies = settings.TRUSTED_PROXIES
    if proxies and len(named) >= proxies and named[-proxies].strip():
        return named[-proxies].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
