"""What every test stands on: no network, quick passwords, people who are logged in, a browser."""

import ipaddress
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from hypothesis import settings
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from provenance.management import renderings
from provenance.models import User

from . import draw

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CHROMIUMS = (
    os.environ.get("CHROMIUM", "chromium"),
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
QUEUE = [f"procrastinate_{what}" for what in ("jobs", "workers", "events", "periodic_defers")]
NO_CHROMIUM = "No Chromium here, so the browser journeys are skipped; CHROMIUM= names one."

# The same examples everywhere, and no clock: a busy machine is no failure.
settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def _quick_and_plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Passwords cost no time, static files keep their names; a verdict needs one person."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    with override_settings(
        # Most tests want a verdict and not how it came about; those that do ask for `two_people`.
        VERDICTS_NEED_APPROVAL=False,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        STORAGES={"default": files, "staticfiles": plain},
    ):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """The tests' database is made as a new installation's is: in seconds."""
    with renderings.alone():
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test that reaches beyond this machine fails where it tries."""
    really = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            self.close()
            raise AssertionError(f"A test reaches out to {address[0]}: tests use no network.")
        return really(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(scope="session", autouse=True)
def _emptied_between_tests() -> Iterator[None]:
    """Django empties the tables after a test that committed; history refuses that to all others.

    Row by row: of a hundred tables a test fills a few, and to truncate each of them, however
    empty, is to make its files anew. The queue's tables are not Django's to empty.
    """

    def sql_flush(self: DatabaseOperations, style: Any, tables: list[str], **how: Any) -> list[str]:
        filled = [*tables, *QUEUE]
        return [
            "SET LOCAL session_replication_role = replica",
            *(f"DELETE FROM {self.quote_name(table)}" for table in filled),
        ]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield


@pytest.fixture(scope="module")
def once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What fixtures of a module's scope that ask for it draw is there in each test of the module.

    What a test itself writes is gone at its end, as ever, and the rest at the end of the module.
    Make such a fixture `autouse`: its rows would else show in some tests that do not ask for it.
    A test that changes rows in memory takes a copy of them (`copy.deepcopy`).
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def two_people(settings: Any) -> None:
    """A verdict needs a second person, as it does on a desk that says nothing of it."""
    settings.VERDICTS_NEED_APPROVAL = True


@pytest.fixture
def count_queries() -> Callable[[Callable[[], object]], int]:
    """`count_queries(lambda: client.get(url))` is the number of queries that it took."""

    def count(work: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as queries:
            work()
        return len(queries)

    return count


def _logged_in(person: User) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


@pytest.fixture
def viewer_client(db: None) -> Client:
    return _logged_in(draw.viewer())


@pytest.fixture
def editor_client(db: None) -> Client:
    return _logged_in(draw.editor())


@pytest.fixture
def reviewer_client(db: None) -> Client:
    return _logged_in(draw.reviewer())


@pytest.fixture
def admin_client(db: None) -> Client:
    return _logged_in(draw.admin())


def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    journeys = [item for item in items if item.get_closest_marker("browser")]
    if not journeys or _chromium():
        return
    if os.environ.get("CI") == "true":
        raise pytest.UsageError("There is no Chromium, and CI runs the browser journeys too.")
    for item in journeys:
        item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if any(NO_CHROMIUM in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(NO_CHROMIUM)


@pytest.fixture(scope="session")
def base_url(live_server: LiveServer) -> str:
    """`page.goto("/sources")` is answered by this program, over a database of its own."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium, kept from calling home."""
    switches = ["gpu", "background-networking", "component-update", "sync"]
    args = [*(f"--disable-{switch}" for switch in switches), "--no-first-run"]
    if os.getuid() == 0:
        args.append("--no-sandbox")
    return {**browser_type_launch_args, "executable_path": _chromium(), "args": args}
