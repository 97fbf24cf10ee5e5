"""The tour, through what goes to other programs and comes from them, and how one is refused."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from provenance.models import Spent, Token
from tests.api.acts import bearer

from .desk import Desk

_LINES = """\
{"type":"source","id":"17","name":"NK News","kind":"outlet","country":"KR"}
{"type":"source","id":"18","name":"Reuters","kind":"newspaper"}
"""
_NEXT = '{"type":"source","id":"19","name":"38 North","kind":"outlet","country":"US"}\n'


def tour(desk: Desk) -> None:
    _bulk(desk)
    _hooks(desk)
    _refused(desk)


def _bulk(desk: Desk) -> None:
    done = desk.ask("importRecords", body=_LINES)["id"]
    desk.ask("readImport", done)
    desk.ask("listImportLines", done)
    desk.ask("exportRefusedLines", done)
    desk.ask("listImports", page_size=1)
    kind = {"content_type": "application/x-ndjson"}
    tried = desk.programs["editor"].post("/api/v1/import/?dry_run=true", _NEXT, **kind)
    desk.ask("importForReal", tried.json()["id"])


def _hooks(desk: Desk) -> None:
    body = {"name": "Newsroom", "url": "https://1.1.1.1/hooks", "events": ["verdict.given"]}
    hook = desk.ask("createWebhook", by="admin", body=body)["id"]
    events = {"events": ["verdict.given", "verdict.changed"]}
    desk.ask("changeWebhook", hook, by="admin", body=events)
    desk.ask("listWebhooks", by="admin", page_size=1)
    desk.ask("readWebhook", hook, by="admin")
    desk.ask("pingWebhook", hook, by="admin")
    log = desk.ask("listDeliveries", hook, by="admin", page_size=1)
    desk.ask("redeliver", log["results"][0]["id"], by="admin")
    for act in ("rotateWebhook", "disableWebhook", "enableWebhook", "withdrawWebhook"):
        desk.ask(act, hook, by="admin")


def _refused(desk: Desk) -> None:
    claims, claim = "/api/v1/claims/", "/api/v1/claims/C-1001/"
    program = desk.programs["editor"]
    kind: dict[str, Any] = {"content_type": "application/json"}
    new = {"case": "HAM-0001", "text": "The plant has a second gate.", "kind": "observation"}
    once = {"headers": {"Idempotency-Key": "story-4711"}}
    program.post(claims, new, **kind, **once)
    other = {**new, "place": "Hamhung"}
    place = {"place": "Hamhung"}
    stale = {"headers": {"If-Match": '"1-0a"'}}
    for answer in (
        program.get(claims, {"page_size": "all"}),
        _expired(desk).get(claims),
        bearer(desk.person("editor"), "read").post(claims, new, **kind),
        program.get("/api/v1/claims/C-4711/"),
        program.get(claims, headers={"Accept": "application/xml"}),
        program.post(claims, other, **kind, **once),
        program.patch(claim, place, **kind, **stale),
        program.post(claims, "a,b", content_type="text/csv"),
        program.post(claims, {**new, "kind": "rumour"}, **kind),
        program.patch(claim, place, **kind),
        _spent(desk).get(claims),
    ):
        desk.refused(answer)


def _expired(desk: Desk) -> Client:
    program = bearer(desk.person("editor"), "read", expires_at=timezone.now() + timedelta(days=1))
    Token.objects.filter(expires_at__isnull=False).update(expires_at=timezone.now())
    return program


def _spent(desk: Desk) -> Client:
    program = desk.programs["viewer"]
    program.get("/api/v1/claims/")
    Spent.objects.update(count=600)
    return program
