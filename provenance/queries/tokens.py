"""A person's tokens, as their account page shows them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from provenance.domain.tokens import Scope
from provenance.models import Token, User


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """`state` is "good", "revoked" or "expired"; `start` the first signs of the secret."""

    id: UUID
    name: str
    start: str
    scopes: tuple[Scope, ...]
    made_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None
    state: str

    @property
    def is_good(self) -> bool:
        return self.state == "good"


def of_person(person: User, at: datetime) -> list[TokenFacts]:
    """Those that are good first, each group newest first. One query."""
    rows = [_facts(row, at) for row in Token.objects.filter(owner=person).order_by("-id")]
    return sorted(rows, key=lambda row: not row.is_good)


def by_key(person: User, key: UUID) -> Token | None:
    """A token of that person's own."""
    return Token.objects.select_related("owner").filter(owner=person, pk=key).first()


def starting(start: str) -> list[Token]:
    """Those whose secret begins so: what people know of a token is its first signs."""
    return list(Token.objects.select_related("owner").filter(start__startswith=start)[:2])


def _facts(row: Token, at: datetime) -> TokenFacts:
    state = "revoked" if row.revoked_at else "good"
    if not row.revoked_at and row.expires_at and row.expires_at <= at:
        state = "expired"
    return TokenFacts(
        row.pk,
        row.name,
        row.start,
        tuple(Scope.called(scope) for scope in row.scopes),
        row.made_at,
        row.expires_at,
        row.last_used_at,
        row.revoked_at,
        state,
    )
