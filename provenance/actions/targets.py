"""Where a webhook's address leads: looked up once, and every answer looked at."""

import socket

from django.conf import settings

from provenance.domain import targets
from provenance.domain.targets import Allowed, Target
from provenance.errors import Refused


class NotATarget(Refused):
    pass


def resolved(url: str) -> tuple[Target, list[str]]:
    """The address taken apart and the IP addresses it leads to, or NotATarget.

    Who connects takes these, and looks up no name again: it could lead elsewhere by then.
    """
    try:
        target = targets.parse(url)
    except targets.NotAnAddress as error:
        raise NotATarget(str(error), field="url") from error
    addresses = _looked_up(target)
    allowed = Allowed.read(settings.WEBHOOKS_ALLOW_PRIVATE)
    if why := targets.refusal(target, addresses, allowed):
        raise NotATarget(why, field="url")
    return target, addresses


def _looked_up(target: Target) -> list[str]:
    """Also of numbers in odd notations, which are whatever the system takes them for."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotATarget(f"There is no machine called {target.host}.", field="url") from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
