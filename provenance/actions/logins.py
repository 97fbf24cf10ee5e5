"""Log-ins by token: who it is, what they see, how often they asked this minute; one statement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from provenance.domain import tokens
from provenance.models import Token, User
from provenance.queries import sight
from provenance.queries.fast import statements
from provenance.queries.sight import Sight

WINDOW = timedelta(minutes=1)
# The minute's count and the token's last use are written along, so that a request costs one
# statement. The counts are not logged (UNLOGGED): after a crash they begin anew.
_OWNER = [(field.attname, field.column) for field in User._meta.concrete_fields]
_LOG_IN = f"""
WITH found AS (
    SELECT token.id, token.owner_id, token.scopes, token.last_used_at
    FROM provenance_token token
    WHERE token.digest = %(digest)s AND token.revoked_at IS NULL
        AND (token.expires_at IS NULL OR token.expires_at > %(at)s)
), used AS (
    UPDATE provenance_token token SET last_used_at = %(at)s FROM found
    WHERE token.id = found.id
        AND (found.last_used_at IS NULL OR found.last_used_at < %(minute)s)
), spent AS (
    INSERT INTO provenance_spent AS former (who, at, count)
    SELECT found.id::text, %(minute)s, 1 FROM found
    ON CONFLICT (who) DO UPDATE SET
        count = CASE WHEN former.at = excluded.at THEN former.count + 1 ELSE 1 END,
        at = excluded.at
    RETURNING count
)
SELECT found.id, found.scopes, spent.count, {sight.columns("owner.id")},
    {", ".join(f"owner.{column}" for _, column in _OWNER)}
FROM found CROSS JOIN spent JOIN provenance_user owner ON owner.id = found.owner_id
WHERE owner.is_active
"""  # noqa: S608 — names of columns only


@dataclass(frozen=True, slots=True)
class Login:
    """`spent` counts the requests of this token in the minute that began at `since`, this one
    included."""

    user: User
    token: UUID
    scopes: frozenset[str]
    spent: int
    since: datetime
    sight: Sight

    def wait(self, at: datetime) -> int:
        """Whole seconds from `at` until the next minute, one at least."""
        return max(1, round((self.since + WINDOW - at).total_seconds()))


class NotGood(Exception):
    """Nobody logs in with what was sent; the message says why, and what to do."""


def by_token(secret: str, *, at: datetime) -> Login:
    """The log-in that a secret opens; raises NotGood. One statement."""
    minute = at.replace(second=0, microsecond=0)
    digest = tokens.digest(secret)
    told = {"digest": digest, "at": at, "minute": minute}
    for token, scopes, spent, *rest in statements.fetch(_LOG_IN, told):
        user = User.from_db("default", [name for name, _ in _OWNER], rest[3:])
        return Login(user, token, frozenset(scopes), spent, minute, Sight(*rest[:3]))
    raise NotGood(_why_not(digest, at))


def _why_not(digest: str, at: datetime) -> str:
    token = Token.objects.select_related("owner").filter(digest=digest).first()
    if token is None:
        return "This token is not known here. Make one on your account page."
    if token.revoked_at:
        return f"This token was revoked on {token.revoked_at:%Y-%m-%d}. Make a new one."
    if token.expires_at and token.expires_at <= at:
        return f"This token expired on {token.expires_at:%Y-%m-%d}. Make a new one."
    return "The account of this token is closed. Ask an admin."
