"""What the API costs: `python -m provenance.embedded throwaway python -m bench.api [claims]`.

100,000 claims with chains of 3 to 5 hops, or as many as the argument says. Each request goes
through the whole program, by token and as a browser that is logged in, but over no network; beside
it the same statements run on a bare connection, prepared where the program prepares them. What
counts are the ratios of one run, since machines differ: of CPU time, here and in PostgreSQL, which
means something on a busy machine too, and of the middle time waited for.
"""

import gc
import io
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
os.environ.setdefault("API_RATE", "1000000")
os.environ.setdefault("DATABASE_POOL", "1")  # the backend whose time is counted is always the same
django.setup()

import psycopg  # noqa: E402 — after Django's own setup
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, RequestFactory  # noqa: E402
from django.urls import resolve  # noqa: E402
from django.utils import timezone  # noqa: E402
from uuid_utils.compat import uuid7  # noqa: E402

from bench import clocks, desks  # noqa: E402
from provenance.actions import tokens  # noqa: E402
from provenance.domain.tokens import Scope  # noqa: E402
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
        cookies = "; ".join(f"{name}={its.value}" for name, its in client.cookies.items())
        scopes = [Scope.READ, Scope.WRITE]
        _, secret = tokens.make(
            owner=self.person, name="bench", scopes=scopes, by=self.person, at=timezone.now()
        )
        self.by_session = {"HTTP_COOKIE": cookies}
        self.by_token = {"HTTP_AUTHORIZATION": f"Bearer {secret}"}

    def ask(self, url: str, who: dict[str, str], body: bytes = b"") -> bytes:
        """The answer of the whole program; what has a body is posted."""
        path, _, query = url.partition("?")
        environ = {
            "REQUEST_METHOD": "POST" if body else "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "localhost:8000",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/json",
            "wsgi.errors": sys.stderr,
            "SERVER_PROTOCOL": "HTTP/1.1",
            **who,
        }
        told: list[str] = []
        answer = self.application(environ, lambda status, headers: told.append(status))
        read = b"".join(answer)
        answer.close()  # type: ignore[attr-defined]
        if told not in (["200 OK"], ["201 Created"]):
            raise SystemExit(f"{url}: {told} {read[:200]!r}")
        return read

    def backends(self) -> float:
        """Seconds of CPU of the two connections: the program's and the bare one."""
        own = clocks.spent()[1]
        return own + clocks.of(self.bare.info.backend_pid)

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


class Cost(NamedTuple):
    """Milliseconds of one go."""

    waited: float
    here: float
    there: float

    @property
    def cpu(self) -> float:
        return self.here + self.there


def cost(work: Callable[[], object], backends: Callable[[], float], seconds: float) -> Cost:
    """The middle time, and CPU time, of a go; the first ones only warm up."""
    for _ in range(8):
        work()
    times = []
    with _quiet():
        here, there = time.process_time(), backends()
        end = time.perf_counter() + seconds
        while (start := time.perf_counter()) < end:
            work()
            times.append(time.perf_counter() - start)
        here, there = time.process_time() - here, backends() - there
    many = len(times)
    return Cost(*(its * 1000 for its in (statistics.median(times), here / many, there / many)))


def beside(works: dict[str, Callable[[], object]], backends: Callable[[], float]) -> None:
    """Print what each costs, in turns, so that a busy moment meets all of them; `bare` first."""
    found: dict[str, list[Cost]] = {name: [] for name in works}
    for _ in range(4):
        for name, work in works.items():
            found[name].append(cost(work, backends, SECONDS / len(works)))
    middle = {name: Cost(*map(statistics.median, zip(*its))) for name, its in found.items()}  # noqa: B905
    bare = middle["bare"]
    for name, its in middle.items():
        print(
            f"    {name:8} CPU {its.cpu:6.2f} ms ({its.here:.2f} + {its.there:.2f} in PostgreSQL), "
            f"{bare.cpu / its.cpu * 100:3.0f} % of bare   "
            f"waited {its.waited:6.2f} ms, {bare.waited / its.waited * 100:3.0f} %",
            flush=True,
        )


def read(desk: Desk, name: str, url: str, aim: int) -> None:
    once = Statements()
    with connection.execute_wrapper(once):
        size = len(desk.ask(url, desk.by_token))
    asked = [its for its in once.sent if not any(word in its[0] for word in _ASKING)]
    print(
        f"{name}: {len(once.sent)} statements by token, {len(asked)} of them for the answer of "
        f"{size / 1024:.1f} KiB (aim {aim} %)"
    )

    def bare() -> bytes:
        found: list[Any] = []
        for statement, values in asked:
            kind = psycopg.RawCursor if "json_build" in statement else psycopg.ClientCursor
            cursor = kind(desk.bare)
            cursor.execute(statement, values, prepare=kind is psycopg.RawCursor or None)
            found = cursor.fetchall()
        return ", ".join(str(row[-1]) for row in found).encode()

    works = {
        "bare": bare,
        "view": desk.view(url),
        "token": lambda: desk.ask(url, desk.by_token),
        "session": lambda: desk.ask(url, desk.by_session),
    }
    beside(works, desk.backends)


def create(desk: Desk, aim: int) -> None:
    """A claim with its chain: rows, their history, the figures. Bare: the same statements again."""
    told = {
        "case": desk.case.ref,
        "text": "The depot was enlarged.",
        "kind": "observation",
        "chain": CHAIN,
    }
    body = json.dumps(told).encode()

    def post() -> bytes:
        return desk.ask("/api/v1/claims/", desk.by_token, body)

    post()
    before = uuid7().hex
    time.sleep(0.01)
    once = Statements()
    with connection.execute_wrapper(once):
        post()
    sent = [its for its in once.sent if "WITH found AS" not in its[0]]
    print(f"create: {len(sent)} statements by token (aim {aim} %)")
    # What is prepared only reads; of what is written every key is another one each time.
    prepared = [its for its in sent if "$1" in its[0]]
    mogrify = psycopg.ClientCursor(desk.bare).mogrify
    text = ";\n".join(mogrify(*its) for its in sent if "$1" not in its[0])
    fresh = {UUID(key) for key in _KEY.findall(text)}
    fresh = {key for key in fresh if key.version == 4 or key.hex > before}

    def bare() -> None:
        again = text
        for key in fresh:
            new = uuid7()
            again = again.replace(key.hex, new.hex).replace(str(key), str(new))
        with desk.bare.transaction():
            for statement in again.split(";\n"):
                psycopg.ClientCursor(desk.bare).execute(statement)  # type: ignore[arg-type]
        for statement, values in prepared:
            psycopg.RawCursor(desk.bare).execute(statement, values, prepare=True)

    beside({"bare": bare, "token": post}, desk.backends)


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    desk = Desk(claims)
    middle = Claim.objects.order_by("id")[claims // 2]
    read(desk, "list of 50", "/api/v1/claims/", 50)
    read(desk, "claim with chain", f"/api/v1/claims/{middle.ref}/", 50)
    read(desk, "search", "/api/v1/claims/?q=harbour+town17", 70)
    read(desk, "search, wide", "/api/v1/claims/?q=harbour", 70)
    read(desk, "sources", "/api/v1/sources/", 50)
    create(desk, 35)


if __name__ == "__main__":
    main()
