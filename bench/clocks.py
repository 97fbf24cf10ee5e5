"""CPU time of this process and of the PostgreSQL that answers it: it means something under load."""

from pathlib import Path
from time import process_time

from django.db import connection


def spent() -> tuple[float, float]:
    """Seconds of CPU so far: here, and in the backend."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return process_time(), of(cursor.fetchone()[0])


def of(backend: int) -> float:
    """Seconds of CPU of a backend so far; 0 where it is on another machine, or no Linux."""
    ran = Path(f"/proc/{backend}/schedstat")
    return int(ran.read_text().split()[0]) / 1e9 if ran.exists() else 0.0


def told(before: tuple[float, float], count: int) -> str:
    """What each of `count` cost since `before`."""
    here, there = (
        (now - then) / max(count, 1) * 1000 for now, then in zip(spent(), before, strict=True)
    )
    return f"CPU {here:.2f} ms + {there:.2f} ms in PostgreSQL each"
