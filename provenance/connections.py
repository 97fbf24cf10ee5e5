"""Connections to the database, between one request and the next."""

import select
from typing import Any

from psycopg_pool import ConnectionPool


def check(connection: Any) -> None:
    """Raises psycopg's error where the server has ended a connection that waited in the pool.

    It says so, which can be read where nothing was asked for. So a quiet one costs a system call
    and not a round trip; only one that is not quiet is asked. One whose end nobody announced is
    found by TCP's keep-alive (settings.py).
    """
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    if waiting.poll(0):
        ConnectionPool.check_connection(connection)
