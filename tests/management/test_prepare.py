import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from psycopg import sql
from pytest_django.fixtures import Settings

from provenance.ingest import demo
from provenance.management import databases, meanings
from provenance.models import Case, User
from tests import draw

ADDRESS = "http://127.0.0.1:8000"


def prepare() -> str:
    out = io.StringIO()
    call_command("prepare", address=ADDRESS, stdout=out, stderr=out)
    return out.getvalue()


# ---- A new machine --------------------------------------------------------------------------


@pytest.fixture
def empty_database(db: None) -> Iterator[str]:
    """The address of a database with nothing in it, beside the tests' own."""
    at = connection.settings_dict
    name = f"{at['NAME']}_empty"
    beside = psycopg.connect(
        host=at["HOST"],
        port=at["PORT"] or None,
        user=at["USER"],
        dbname="postgres",
        autocommit=True,
    )
    password = f":{quote(at['PASSWORD'], safe='')}" if at["PASSWORD"] else ""
    port = f":{at['PORT']}" if at["PORT"] else ""
    with beside:
        beside.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield f"postgres://{at['USER']}{password}@{quote(at['HOST'], safe='')}{port}/{name}"
        beside.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def start(url: str, var: Path) -> str:
    """What `make run` calls, in a process of its own."""
    environment = {**os.environ, "DATABASE_URL": url, "PROVENANCE_VAR": str(var)}
    environment.pop("SECRET_KEY", None)
    done = subprocess.run(
        [sys.executable, "manage.py", "prepare", "--address", ADDRESS],
        cwd=settings.ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_empty_database_is_made_ready_once(empty_database: str, tmp_path: Path):
    first = start(empty_database, tmp_path)
    assert first.startswith("Bringing the database up to date.\nLoading the demo.\n")
    second = start(empty_database, tmp_path)
    assert second.startswith(f"Provenance is at {ADDRESS}\nLog in with the password")
    assert first.endswith(second)


# ---- First and later starts -----------------------------------------------------------------


@pytest.mark.django_db
def test_the_very_first_start_loads_the_demo_and_prints_the_log_ins():
    printed = prepare()
    assert "Loading the demo." in printed
    assert f"Provenance is at {ADDRESS}" in printed
    assert demo.PASSWORD in printed
    for role in ("editor", "reviewer", "viewer", "admin"):
        assert f"{role}@demo.example" in printed


@pytest.mark.django_db
def test_a_later_start_changes_nothing_and_prints_the_same():
    first = prepare()
    Case.objects.filter(code="FIG").update(title="Ours")
    assert prepare() == first.removeprefix("Loading the demo.\n")
    assert Case.objects.filter(title="Ours").exists()


@pytest.mark.django_db
def test_where_somebody_began_without_the_demo_it_is_not_loaded():
    draw.editor()
    assert prepare() == f"Provenance is at {ADDRESS}\n"
    assert not Case.objects.exists()


@pytest.mark.django_db
def test_a_demo_account_that_was_switched_off_is_not_offered():
    prepare()
    User.objects.filter(email="admin@demo.example").update(is_active=False)
    assert "admin@demo.example" not in prepare()


@pytest.mark.django_db
def test_a_public_installation_gets_no_demo(settings: Settings):
    settings.LOCAL = False
    assert prepare() == f"Provenance is at {ADDRESS}\n"
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_public_installation_is_warned_of_demo_accounts(settings: Settings):
    prepare()
    settings.LOCAL = False
    printed = prepare()
    assert "Switch them off" in printed
    assert demo.PASSWORD not in printed


@pytest.mark.django_db
def test_a_second_start_at_the_same_time_has_to_wait():
    with databases.alone(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [databases._LOCK])
        assert cursor.fetchone() == (False,)


@pytest.mark.django_db
def test_the_demo_command_says_what_it_did():
    out = io.StringIO()
    call_command("demo", stdout=out)
    call_command("demo", stdout=out)
    assert "The demo is here: HAM-" in out.getvalue()
    assert "nothing was changed" in out.getvalue()


@pytest.mark.django_db
def test_the_demo_command_refuses_a_public_installation_in_one_line(settings: Settings):
    settings.LOCAL = False
    with pytest.raises(CommandError, match=r"^The demo's password is known to everyone.*$"):
        call_command("demo")


# ---- A database that cannot be used ---------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("HOST", "/nowhere", "no server listens at /nowhere/.s.PGSQL"),
        ("NAME", "nosuch", "has no database “nosuch”. Make it (createdb nosuch)"),
    ],
)
def test_a_database_out_of_reach_is_one_line_that_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch, setting: str, value: str, said: str
):
    monkeypatch.setitem(connection.settings_dict, setting, value)
    with pytest.raises(CommandError) as refused:
        prepare()
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


SERVER = 'connection failed: connection to server at "db.example", port 5432 failed: '


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("failed to resolve host 'nohost': [Errno -2] Name or service not known", "“nohost”"),
        (SERVER + "Connection refused\n\tIs the server running?", "answers on port 5432"),
        (
            SERVER + 'FATAL:  password authentication failed for user "ann"',
            "password of user “ann”",
        ),
        (SERVER + "fe_sendauth: no password supplied", "asks for a password"),
        (
            SERVER + 'FATAL:  Peer authentication failed for user "ann"',
            "the system's own user “ann”",
        ),
        (SERVER + 'FATAL:  role "ann" does not exist', "createuser ann"),
        (SERVER + 'FATAL:  database "news" does not exist', "createdb news"),
        (SERVER + 'FATAL:  permission denied for database "news"', "GRANT CONNECT"),
        (SERVER + 'FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "ann"', "pg_hba.conf"),
        (SERVER + "server does not support SSL, but SSL was required", "sslmode"),
        (SERVER + "FATAL:  sorry, too many clients already", "max_connections"),
        (SERVER + "FATAL:  the database system is starting up", "Try again"),
        ("connection timeout expired", "does not answer"),
        (SERVER + "received invalid response to SSL negotiation: H", "is no PostgreSQL"),
        ("cannot execute CREATE TABLE in a read-only transaction", "read-only copy"),
        ("permission denied for schema public\nLINE 1: CREATE TABLE", "may not make tables"),
        ("something\nnobody foresaw", "something nobody foresaw"),
    ],
)
def test_each_failure_has_its_meaning_in_one_line(said: str, meant: str):
    line = meanings.told(said)
    assert line.startswith("The database cannot be used: ")
    assert meant in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("version", "encoding", "said"),
    [
        (140011, "UTF8", "it is PostgreSQL 14, and 15 is the oldest"),
        (170002, "SQL_ASCII", "createdb --encoding=UTF8"),
    ],
)
def test_a_database_that_will_not_do_is_refused(version: int, encoding: str, said: str):
    info = SimpleNamespace(
        server_version=version, dbname="news", parameter_status=lambda name: encoding
    )
    with pytest.raises(databases.Unusable, match=said):
        databases._check(info)
