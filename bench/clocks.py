"""CPU time of this process and of the PostgreSQL that answers it: it means something under load."""

import os
from pathlib import Path
from time import process_time

from django.db import connection


def spent() -> tuple[float, float]:
    """Seconds of CPU so far: here, and in the backend (0 where it is on another machine)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    if not stat.exists():
        return process_time(), 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return process_time(), ticks / os.sysconf("SC_CLK_TCK")


def told(before: tuple[float, float], count: int) -> str:
    """What each of `count` cost since `before`."""
    here, there = (
        (now - then) / max(count, 1) * 1000 for now, then in zip(spent(), before, strict=True)
    )
    return f"CPU {here:.2f} ms + {there:.2f} ms in PostgreSQL each"
