"""Connections to the database, between one request and the next."""

import select
from typing import Any

from psycopg_pool import ConnectionPool


def check(connection: Any) -> None:
    """Raises psycopg's error where a connection that waited in the pool was ended meanwhile.

    A server that ends a connection says so, which can be read where nothing was asked for. So a
    quiet one costs a system call and not a round trip; only one that is not quiet is asked.
    """
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    if waiting.poll(0):
        ConnectionPool.check_connection(connection)
