"""Recorded answers without what is of one recording only: moments, keys, cursors, secrets.

So that a second recording says the same. What remains reads as what the API answers.
"""

import base64
import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zlib import crc32

from django.apps import apps
from django.db import connection, models

SITE = "https://desk.example"
# The demo was loaded on a morning, the tour made in the afternoon.
LOADED = datetime(2024, 12, 2, 9, 0, tzinfo=UTC)
TOUR = datetime(2024, 12, 2, 14, 30, tzinfo=UTC)
_EARLIEST = timedelta(minutes=15)
_KEY = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_MOMENT = re.compile(
    r"\b\d{4}-\d\d-\d\d(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?"
)


def key(place: str, number: int) -> str:
    """A UUIDv7 of the morning on which the demo was loaded."""
    milliseconds = f"{int(LOADED.timestamp() * 1000):012x}"
    kind = crc32(place.encode()) & 0xFFF
    return f"{milliseconds[:8]}-{milliseconds[8:]}-7{kind:03x}-8000-{number:012x}"


_CURSOR = base64.urlsafe_b64encode(json.dumps(["<", key("cursor", 1)]).encode()).decode()
_INSTEAD = {
    r"\bcursor=[\w-]+": f"cursor={_CURSOR.rstrip('=')}",
    r"\bwhsec_[\w+/=-]+": "whsec_c2hvd24gb25jZSwgYW5kIHRoaXMgb25lIGlzIG5vIHNlY3JldA==",
    r"\bWait \d+ seconds": "Wait 12 seconds",
    "http://testserver": SITE,
    "https://1\\.1\\.1\\.1": "https://newsroom.example",
}


class Harmless:
    """Says for each text of one recording what is to be written down.

    Keys are numbered within their table, in the order in which rows were made, so that the same
    row is called the same in each example.
    """

    def __init__(self, loaded_at: datetime) -> None:
        self.loaded_at = loaded_at
        self._known: dict[str, str] = {}
        self._others: Counter[str] = Counter()

    def __call__(self, told: Any, operation: str) -> Any:
        """`told` with all texts in it so."""
        if isinstance(told, dict):
            # Names too: what is keyed by the keys of rows.
            return {self(name, operation): self(its, operation) for name, its in told.items()}
        if isinstance(told, list):
            return [self(its, operation) for its in told]
        return self._text(told, operation) if isinstance(told, str) else told

    def _text(self, text: str, operation: str) -> str:
        for pattern, stands in _INSTEAD.items():
            text = re.sub(pattern, stands, text)
        # What is printed says days in words.
        for day in (self.loaded_at, self.loaded_at - timedelta(days=1)):
            text = text.replace(f"{day.day} {day:%b %Y}", f"{LOADED.day} {LOADED:%b %Y}")
        text = _KEY.sub(lambda found: self._key(found[0], operation), text)
        return _MOMENT.sub(self._moment, text)

    def _key(self, given: str, operation: str) -> str:
        if given not in self._known:
            self._known[given] = _row(UUID(given)) or self._of_no_row(operation)
        return self._known[given]

    def _of_no_row(self, operation: str) -> str:
        """What other programs call a thing by, or the key of what was deleted."""
        self._others[operation] += 1
        return key(operation, self._others[operation])

    def _moment(self, found: re.Match[str]) -> str:
        if not found["time"]:
            return found[0] if found[0] < f"{self.loaded_at:%Y-%m-%d}" else f"{LOADED:%Y-%m-%d}"
        moment = datetime.fromisoformat(found[0])
        if not moment.tzinfo:
            moment = moment.replace(tzinfo=UTC)
        if moment < self.loaded_at - _EARLIEST:
            return found[0]
        told = LOADED + (moment - self.loaded_at) if moment <= self.loaded_at else TOUR
        return f"{told:%Y-%m-%dT%H:%M:%SZ}"


def _row(given: UUID) -> str | None:
    """The key for the row that has this one, by its place in its table."""
    for model in apps.get_app_config("provenance").get_models():
        if isinstance(model._meta.pk, models.UUIDField):
            rows = model._base_manager.filter(pk__lte=given)
            if model._base_manager.filter(pk=given).exists():
                return key(model.__name__, rows.count())
    return None


def start_again() -> None:
    """References and other numbers begin at their first one, until what is done is undone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences")
        for (name,) in cursor.fetchall():
            cursor.execute(f"ALTER SEQUENCE {name} RESTART")
