"""Connections that wait in the pool are looked at before they are used again."""

import os
from collections.abc import Iterator

import psycopg
import pytest

from provenance import connections


@pytest.fixture
def waiting() -> Iterator[psycopg.Connection]:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        yield connection


def _sent(waiting: psycopg.Connection) -> str:
    asked = "SELECT query FROM pg_stat_activity WHERE pid = %s"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        (query,) = other.execute(asked, [waiting.info.backend_pid]).fetchone() or ("",)
    return str(query)


def test_a_quiet_connection_is_asked_nothing(waiting: psycopg.Connection) -> None:
    waiting.execute("SELECT 'the last request'")

    connections.check(waiting)

    assert _sent(waiting) == "SELECT 'the last request'"


def test_one_that_the_server_ended_is_found_out(waiting: psycopg.Connection) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        # Waits until it is ended.
        ended = other.execute(
            "SELECT pg_terminate_backend(%s, 5000)", [waiting.info.backend_pid]
        ).fetchone()
    assert ended == (True,)

    with pytest.raises(psycopg.OperationalError):
        connections.check(waiting)


def test_one_that_has_been_told_something_is_asked_and_kept(waiting: psycopg.Connection) -> None:
    waiting.execute("LISTEN news")
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as other:
        other.execute("NOTIFY news")

    connections.check(waiting)

    assert waiting.execute("SELECT 1").fetchone() == (1,)
