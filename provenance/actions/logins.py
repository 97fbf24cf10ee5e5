"""Log-ins by token: who it is, how often they asked this minute, in one statement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from provenance.domain import tokens
from provenance.models import Token, User

WINDOW = timedelta(minutes=1)
# The minute's count and the token's last use are written along, so that a request costs one
# statement. The counts are not logged (UNLOGGED): after a crash they begin anew.
_LOG_IN = """
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
SELECT owner.*, found.id AS token_id, found.scopes AS token_scopes, spent.count AS spent
FROM found CROSS JOIN spent JOIN provenance_user owner ON owner.id = found.owner_id
WHERE owner.is_active
"""


@dataclass(frozen=True, slots=True)
class Login:
    """`spent` counts the requests of this token in the minute that began at `since`, this one
    included."""

    user: User
    token: UUID
    scopes: frozenset[str]
    spent: int
    since: datetime

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
    for user in User.objects.raw(_LOG_IN, told):
        row = vars(user)
        return Login(user, row["token_id"], frozenset(row["token_scopes"]), row["spent"], minute)
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
