"""If-Match: which version of a record a change is meant for (RFC 9110)."""

import re
from typing import Any

from drf_spectacular.utils import OpenApiParameter

from .errors import NotMatched

_VERSION = re.compile(r'"(\d{1,9})-[0-9a-f]+"', re.ASCII)
IF_MATCH = OpenApiParameter(
    "If-Match",
    location="header",
    required=True,
    description="The ETag that the record had when you read it, or `*` to change it whatever it "
    "is by now. Its version is compared: 412 where the record changed meanwhile.",
)
MAY_MATCH = OpenApiParameter(
    "If-Match",
    location="header",
    description="The ETag that it had when you read it: 412, and nothing is done, where it changed "
    "meanwhile. `*` as if it were left out.",
)


def refuse_unmatched(header: str, found: Any) -> None:
    """Raise NotMatched unless the header is `*` or names the version that the record has."""
    version = getattr(found, "version", None)
    if header.strip() == "*" or str(version) in _VERSION.findall(header):
        return
    now = f" It has version {version} now." if version is not None else ""
    raise NotMatched(f"The record is not as you read it.{now} Read it again, then change it.")
