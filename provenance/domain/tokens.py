"""Tokens: what a program may that logs in with one, and how its secret is kept."""

import hashlib
from collections.abc import Iterable

from .vocabulary import Role, Term

# Says whose secret it is where one is found in the open; scanners look for such beginnings.
PREFIX = "prov_"
SHOWN = len(PREFIX) + 6


class Scope(Term):
    """What a token is good for, within what its owner may."""

    READ = "read", "Read", "Read everything that its owner may read."
    WRITE = "write", "Write", "Record and change what its owner may."
    REVIEW = "review", "Review", "Read proposed verdicts blind, approve them, send them back."
    ADMIN = "admin", "Administer", "Look after the webhooks of its owner."


_NEEDED = {
    Scope.REVIEW: (Role.REVIEWER, Role.ADMIN),
}


def digest(secret: str) -> str:
    """What is kept of a secret: its SHA-256, 64 hexadecimal digits.

    A secret is 256 random bits, which nobody guesses, so that a slow hash would add nothing.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def beyond(role: str, scopes: Iterable[str]) -> list[Scope]:
    """The scopes among `scopes` that would be of no use to somebody with that role."""
    asked = set(scopes)
    return [scope for scope in Scope if scope in asked and role not in _NEEDED.get(scope, (role,))]
