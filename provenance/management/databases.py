"""The database before the program uses it: can it be reached, and will it do?"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

from provenance.management import meanings

OLDEST = 15
_LOCK = 0x50524550
_PATIENCE = 5  # seconds


class Unusable(Exception):
    """One line: what is wrong with the database and how to mend it."""


@contextmanager
def alone() -> Iterator[None]:
    """Hold the database's lock for starting up: a second start waits until this one is done.

    On a connection of its own, past the pool, which would wait and then not say why it failed.
    The lock lives in a transaction, so it holds behind PgBouncer too. Raises Unusable.
    """
    settings = {**connection.get_connection_params(), "connect_timeout": _PATIENCE}
    try:
        held = psycopg.connect(**settings)
    except psycopg.Error as error:
        raise Unusable(meanings.told(str(error))) from error
    with held:
        _check(held.info)
        held.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield


def _check(info: psycopg.ConnectionInfo) -> None:
    major = info.server_version // 10_000
    if major < OLDEST:
        raise Unusable(
            f"The database cannot be used: it is PostgreSQL {major}, and {OLDEST} is the oldest "
            "that will do. Name a newer server in DATABASE_URL."
        )
    if info.parameter_status("server_encoding") != "UTF8":
        raise Unusable(
            f"The database cannot be used: “{info.dbname}” is not in UTF-8. Make one that is: "
            f"createdb --encoding=UTF8 --template=template0 {info.dbname}"
        )
