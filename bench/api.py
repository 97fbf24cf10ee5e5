"""What the API costs: `python -m provenance.embedded throwaway python -m bench.api [claims]`.

100,000 claims with chains of 3 to 5 hops, or as many as the argument says. Each request goes
through the whole program, as a browser that is logged in sends it, but over no network; beside it
the same statements run on a bare connection, prepared where the program prepares them. What counts
are the ratios of one run, since machines differ. Then where the rest of a request's time goes.
"""

import gc
import io
import os
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
django.setup()

import psycopg  # noqa: E402 — after Django's own setup
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, RequestFactory  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import resolve  # noqa: E402
from django.utils import timezone  # noqa: E402
from uuid_utils.compat import uuid7  # noqa: E402

from bench import desks  # noqa: E402
from provenance.actions import chains, recording  # noqa: E402
from provenance.models import Case, Claim, User  # noqa: E402
from provenance.queries import sight  # noqa: E402

SECONDS = 6.0
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CHAIN = "Source 1 < Source 2 < Source 3 < Source 4 < Source 5"
# Keys, and those of the history's contexts; written with hyphens in JSON and without elsewhere.
_KEY = re.compile(r"\b[0-9a-f]{8}-?[0-9a-f]{4}-?[47][0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}\b")
# Statements that say who asks and what they see: part of a request, not of what is asked for.
_ASKING = (
    "django_session",
    "hidden_cases",
    'FROM "provenance_user" WHERE',
    "current_setting('search",
)


class Statements:
    """What was sent to PostgreSQL meanwhile, and how many seconds it was waited for."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Any]] = []
        self.seconds = 0.0

    def __call__(self, execute: Callable[..., object], sql: str, values: Any, *rest: Any) -> object:
        start = time.perf_counter()
        self.sent.append((sql, values))
        try:
            return execute(sql, values, *rest)
        finally:
            self.seconds += time.perf_counter() - start


class Desk:
    """The program, its data, and a bare connection to the same."""

    def __init__(self, claims: int) -> None:
        call_command("migrate", verbosity=0)
        self.person = User.objects.create_user("b@desk.example", None, name="Bea", role="editor")
        start = time.perf_counter()
        self.case: Case = desks.fill(claims, self.person)
        print(f"{claims:,} claims, made in {time.perf_counter() - start:.1f} s")
        self.bare = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        self.application = get_wsgi_application()
        client = Client()
        client.force_login(self.person, backend=BACKEND)
        self.cookies = "; ".join(f"{name}={its.value}" for name, its in client.cookies.items())

    def ask(self, url: str) -> bytes:
        """The answer of the whole program to a browser that is logged in."""
        path, _, query = url.partition("?")
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "localhost:8000",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
            "HTTP_COOKIE": self.cookies,
            "SERVER_PROTOCOL": "HTTP/1.1",
        }
        told: list[str] = []
        answer = self.application(environ, lambda status, headers: told.append(status))
        body = b"".join(answer)
        answer.close()  # type: ignore[attr-defined]
        if told != ["200 OK"]:
            raise SystemExit(f"{url}: {told} {body[:200]!r}")
        return body

    def view(self, url: str) -> Callable[[], object]:
        """The address's view alone: no middleware, no session; what the person sees is asked."""
        match = resolve(url.partition("?")[0])
        request = RequestFactory(HTTP_HOST="localhost:8000").get(url)
        request.user = self.person

        def look() -> None:
            with sight.of(self.person):
                match.func(request, *match.args, **match.kwargs)

        return look


@contextmanager
def _quiet() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def timed(work: Callable[[], object], seconds: float = SECONDS) -> list[float]:
    """Milliseconds of each go, for as long as that; the first ones only warm up."""
    for _ in range(8):
        work()
    times = []
    with _quiet():
        end = time.perf_counter() + seconds
        while (start := time.perf_counter()) < end:
            work()
            times.append((time.perf_counter() - start) * 1000)
    return times


def beside(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The middle time of each, in turns, so that a busy moment meets all of them."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(3):
        for name, work in works.items():
            found[name] += timed(work, SECONDS / 3 / len(works) * 2)
    return {name: statistics.median(times) for name, times in found.items()}


def read(desk: Desk, name: str, url: str, aim: int) -> None:
    once, often = Statements(), Statements()
    with connection.execute_wrapper(once):
        desk.ask(url)
    asked = [its for its in once.sent if not any(word in its[0] for word in _ASKING)]

    def bare() -> bytes:
        found: list[Any] = []
        for statement, values in asked:
            if "json_build" in statement:
                found = desk.bare.execute(statement, values, prepare=True).fetchall()
            else:
                psycopg.ClientCursor(desk.bare).execute(statement, values).fetchall()
        return ", ".join(str(row[2]) for row in found).encode()

    with connection.execute_wrapper(often):
        rounds = len(timed(lambda: desk.ask(url), 1)) + 8
    times = beside({"bare": bare, "view": desk.view(url), "whole": lambda: desk.ask(url)})
    told(name, times, aim, len(once.sent), len(asked), len(desk.ask(url)))
    print(
        f"      waiting for PostgreSQL {often.seconds / rounds * 1000:.2f} ms of a request; "
        f"middleware, session and account {times['whole'] - times['view']:.2f} ms; "
        f"the view's own Python {times['view'] - times['bare']:.2f} ms"
    )


def told(
    name: str, times: dict[str, float], aim: int, statements: int, asked: int, size: int = 0
) -> None:
    view, whole = (
        f"{its} {times[its]:6.2f} ms, {times['bare'] / times[its] * 100:3.0f} % of bare"
        for its in ("view", "whole")
    )
    print(
        f"{name:18} bare {times['bare']:6.2f} ms ({asked} statements)   {view}   {whole} "
        f"(aim {aim} %; {statements} statements)" + (f"   {size / 1024:.1f} KiB" if size else ""),
        flush=True,
    )


def create(desk: Desk, aim: int) -> None:
    """A claim with its chain: rows, their history, the figures. Bare: the same statements again."""

    def act() -> object:
        with recording.through("api"):
            return chains.record(
                case=desk.case,
                text="The depot was enlarged.",
                kind="observation",
                chain=CHAIN,
                by=desk.person,
                at=timezone.now(),
            )

    before = uuid7().hex
    time.sleep(0.01)
    with CaptureQueriesContext(connection) as queries:
        act()
    statements = [query["sql"] for query in queries]
    text = ";\n".join(its for its in statements if its not in ("BEGIN", "COMMIT"))
    fresh = {UUID(key) for key in _KEY.findall(text)}
    fresh = {key for key in fresh if key.version == 4 or key.hex > before}

    def bare() -> None:
        again = text
        for key in fresh:
            new = uuid7()
            again = again.replace(key.hex, new.hex).replace(str(key), str(new))
        with desk.bare.transaction():
            for statement in again.split(";\n"):
                desk.bare.execute(statement)  # type: ignore[arg-type]

    times = beside({"bare": bare, "whole": act})
    times["view"] = times["whole"]
    told("create", times, aim, len(statements), len(statements))


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    desk = Desk(claims)
    middle = Claim.objects.order_by("id")[claims // 2]
    read(desk, "list of 50", "/api/v1/claims/", 50)
    read(desk, "claim with chain", f"/api/v1/claims/{middle.ref}/", 50)
    read(desk, "search", "/api/v1/claims/?q=harbour+town17", 70)
    read(desk, "search, wide", "/api/v1/claims/?q=harbour", 70)
    create(desk, 35)


if __name__ == "__main__":
    main()
