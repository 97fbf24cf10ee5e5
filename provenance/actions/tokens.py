"""Tokens: made, and shown once; revoked, which cannot be undone."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain import tokens
from provenance.domain.listings import listed
from provenance.domain.tokens import Scope
from provenance.domain.vocabulary import Role
from provenance.errors import Refused
from provenance.models import Token, User


def make(
    *,
    owner: User,
    name: str,
    scopes: Sequence[str],
    expires_at: datetime | None = None,
    by: User,
    at: datetime,
) -> tuple[Token, str]:
    """A new token of `owner`, and its secret, which is nowhere kept."""
    policies.enforce(policies.token_refusal(by, owner))
    name = name.strip()
    _check(owner, name, scopes, expires_at, at)
    secret = tokens.PREFIX + secrets.token_urlsafe(32)
    with recording.change("tokens.make", by=by):
        row = Token(
            owner=owner,
            name=name,
            start=secret[: tokens.SHOWN],
            digest=tokens.digest(secret),
            scopes=[scope.value for scope in Scope if scope in scopes],
            made_at=at,
            made_by=by,
            expires_at=expires_at,
        )
        return writing.insert(row), secret


def revoke(*, token: Token, by: User, at: datetime) -> Token:
    """Nobody logs in with it from now on. Revoking twice changes nothing."""
    policies.enforce(policies.own_refusal(by, token.owner))
    with recording.change("tokens.revoke", by=by):
        row = Token.objects.select_for_update().get(pk=token.pk)
        if row.revoked_at is None:
            writing.update(row, revoked_at=at)
        return row


def _check(
    owner: User, name: str, scopes: Sequence[str], expires_at: datetime | None, at: datetime
) -> None:
    if not name:
        raise Refused("Say what the token is for, so that it is known later.", field="name")
    if len(name) > 100:
        raise Refused("A name has at most 100 characters.", field="name")
    if not scopes:
        raise Refused("Choose at least one thing that the token may do.", field="scopes")
    if unknown := [scope for scope in scopes if scope not in list(Scope)]:
        raise Refused(
            f"There is no scope {listed(unknown)}; there are {listed(list(Scope))}.",
            field="scopes",
        )
    if idle := tokens.beyond(owner.role, scopes):
        role = Role.called(owner.role).label.lower()
        raise Refused(
            f"{owner} is {role}, so a token of theirs cannot have {listed(idle)}.",
            field="scopes",
        )
    if expires_at is not None and expires_at <= at:
        raise Refused("That moment is over: the token would never be good.", field="expires_at")
