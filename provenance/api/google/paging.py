"""Pages of Google's lists: a token that says where the next one begins, for one request only."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from django.core import signing

from . import errors

SIZE = 10
MOST = 500
_SALT = "provenance.google.page"
# With a token it counts for nothing, so it may be sent along or not.
_FREE = {"pageToken", "offset"}


class Place(NamedTuple):
    """`after` is the key of the last row of the page before, None on the first page."""

    after: UUID | None
    offset: int
    size: int


def place(values: Mapping[str, Any]) -> Place:
    """Where the page asked for begins; raises errors.Failure for a token of another request."""
    size = min(values["pageSize"] or SIZE, MOST)
    token = values["pageToken"]
    if not token:
        return Place(None, values["offset"], size)
    try:
        asked, after = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError) as spoilt:
        why = "This is no nextPageToken of this method."
        raise errors.wrong(errors.INVALID, "page_token", why) from spoilt
    if asked != _digest(values):
        why = "It belongs to a request with other parameters; send them as they were."
        raise errors.wrong(errors.INVALID, "page_token", why)
    return Place(UUID(after), 0, size)


def token(values: Mapping[str, Any], last: UUID) -> str:
    """The token of the page after the row `last`, bound to the other parameters."""
    return signing.dumps([_digest(values), str(last)], salt=_SALT)


def _digest(values: Mapping[str, Any]) -> str:
    bound = sorted((name, value) for name, value in values.items() if name not in _FREE)
    return hashlib.sha256(json.dumps(bound).encode()).hexdigest()[:32]
