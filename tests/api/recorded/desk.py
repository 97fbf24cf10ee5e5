"""A desk on which the demo is loaded, and the writing down of what it answers to programs."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.test import Client
from django.utils import timezone

from provenance.domain.tokens import Scope, beyond
from provenance.domain.vocabulary import Role
from provenance.ingest import demo
from provenance.models import User
from tests.api.acts import bearer
from tests.api.answers import PROBLEM, schema

from .harmless import Harmless, start_again

_TABLE = "text/csv; charset=utf-8"
# Signs of an answer; tests/api/test_examples.py lets no example be longer.
_LONG = 18_000
_PICTURES = {"application/pdf", "image/png"}
_LINES = 3


def operations() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Operation, method, path and what the schema says of it."""
    for path, methods in schema()["paths"].items():
        for method, told in methods.items():
            yield told["operationId"], method, path, told


def done(told: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request that was done: media type → what the schema says of it.

    Without what nobody reads as text.
    """
    answer = next(its for status, its in told["responses"].items() if status in ("200", "201"))
    return {media: its for media, its in answer["content"].items() if media not in _PICTURES}


class Desk:
    """Asked what a program asks, it answers, and keeps the first exchange of each operation."""

    def __init__(self) -> None:
        start_again()
        now = timezone.now()
        demo.load(at=now)
        self.harmless = Harmless(now)
        self.programs = {role.value: program(self.person(role)) for role in Role}
        self.exchanges: dict[str, dict[str, Any]] = {}
        self._told = {name: (method, path, told) for name, method, path, told in operations()}

    def person(self, role: str) -> User:
        return User.objects.get(email=f"{role}@demo.example")

    def ask(
        self, operation: str, *args: object, by: str = "editor", body: Any = None, **query: object
    ) -> Any:
        """What it answers, as JSON; it is written down unless that is done already."""
        method, path, _ = self._told[operation]
        given = iter(args)
        url = re.sub(r"\{\w+\}", lambda _: str(next(given)), path)
        assert not list(given), f"{operation}: {path} takes fewer of {args}."
        if method == "get":
            return self.read(operation, self.programs[by], url, query)
        return self.send(operation, self.programs[by], method, url, body)

    def send(self, operation: str, client: Client, method: str, url: str, body: Any) -> Any:
        kind = "application/x-ndjson" if isinstance(body, str) else "application/json"
        sent = getattr(client, method)(url, body or {}, kind, headers={"If-Match": "*"})
        assert sent.status_code in (200, 201), (operation, sent.content.decode())
        kept = {"sent": body} if "requestBody" in self._told[operation][2] else {}
        self._keep(operation, {**kept, "answers": {"application/json": sent.json()}})
        return sent.json()

    def read(self, operation: str, client: Client, url: str, query: dict[str, object]) -> Any:
        _, _, told = self._told[operation]
        answers: dict[str, Any] = {}
        for media in done(told):
            asked = {} if media == _TABLE else query
            answer = client.get(url, asked, headers={"Accept": media})
            text = b"".join(answer) if answer.streaming else answer.content
            assert answer.status_code == 200, (operation, text.decode())
            is_json = media.partition(";")[0].endswith("json") and not media.endswith("ndjson")
            told_so = text.decode("utf-8-sig")
            answers[media] = _short(json.loads(told_so)) if is_json else _cut(told_so, media)
        self._keep(operation, {"answers": answers})
        return next(iter(answers.values()))

    def refused(self, answer: Any) -> None:
        """Write down how a request was refused, once for each status."""
        told: dict[str, Any] = self.exchanges.setdefault("problems", {"answers": {}})["answers"]
        assert answer["Content-Type"] == PROBLEM, answer.content.decode()
        told.setdefault(str(answer.status_code), self.harmless(answer.json(), "problems"))

    def _keep(self, operation: str, exchange: dict[str, Any]) -> None:
        if operation not in self.exchanges:
            self.exchanges[operation] = self.harmless(exchange, operation)


def program(owner: User) -> Client:
    """It may all that its owner may."""
    idle = beyond(owner.role, list(Scope))
    return bearer(owner, *(scope for scope in Scope if scope not in idle))


def _short(value: Any) -> Any:
    """A long answer with the first of each list in it; a graph, which is less long, stays whole."""

    def first(its: Any) -> Any:
        if isinstance(its, dict):
            return {name: first(inner) for name, inner in its.items()}
        return [first(inner) for inner in its[:1]] if isinstance(its, list) else its

    return first(value) if len(json.dumps(value)) > _LONG else value


def _cut(text: str, media: str) -> str:
    """A few lines of what has a record on each; a graph stays whole, for half of it is none."""
    if media not in (_TABLE, "application/x-ndjson"):
        return text
    return "".join(text.splitlines(keepends=True)[:_LINES])
