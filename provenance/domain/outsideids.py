"""What a record said the last time it came in, and what of it is news now."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

LONGEST_ORIGIN = 100


def seen(given: Mapping[str, Any]) -> dict[str, str]:
    """Field → a short digest of what it says: enough to tell whether it says the same again."""
    return {name: _digest(value) for name, value in given.items()}


def news(
    given: Mapping[str, Any], here: Mapping[str, Any], before: Mapping[str, str] | None
) -> tuple[dict[str, Any], list[str]]:
    """What of `given` is to be written over `here`, and the fields that differ and are left.

    `before` is what was `seen` when the record came in last; None where it never did. A record's
    own change since then is news. What differs without one was changed here, or was here first:
    that is left, unless there is nothing here yet.
    """
    fresh: dict[str, Any] = {}
    left: list[str] = []
    for name, value in given.items():
        if value == here.get(name):
            continue
        former = (before or {}).get(name)
        if former == _digest(value):
            continue
        if former is not None or here.get(name) in ("", None, [], {}):
            fresh[name] = value
        else:
            left.append(name)
    return fresh, left


def says_otherwise(given: Mapping[str, Any], before: Mapping[str, str]) -> bool:
    """Whether anything of `given` is not what it was when the record came in last."""
    return any(before.get(name) != _digest(value) for name, value in given.items())


def _digest(value: Any) -> str:
    told = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
