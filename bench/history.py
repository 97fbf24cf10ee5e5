"""What sealing costs: `python -m provenance.embedded throwaway python -m bench.history [rows]`.

Rows are written and changed one statement each, as the pages do, on a database of its own: with
all triggers, with the seals off, and with no history at all. What counts is the ratio inside one
run, since machines differ. Before that: how long it takes to seal and to verify as much.
"""

import os
import sys
import time
from collections.abc import Callable

import django

ROUNDS = 3
TABLE, EVENTS = "provenance_source", "provenance_sourceevent"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(rows: int, name: str) -> None:
    """Each row is one act: a context, a new row, and a change of it."""
    import pghistory
    from django.db import transaction

    from provenance.models import Source

    for number in range(rows):
        with pghistory.context(verb="sources.add", by="bench"), transaction.atomic():
            source = Source(name=f"{name} {number}", kind="outlet")
            source.save(force_insert=True)
            source.country = "KR"
            source.save(update_fields=["country"])


def switch(cursor: object, *, seals: bool, history: bool) -> None:
    on = {True: "ENABLE", False: "DISABLE"}
    cursor.execute(f"SELECT tgname FROM pg_trigger WHERE tgrelid = '{EVENTS}'::regclass")
    (seal,) = [name for (name,) in cursor.fetchall() if "sealed" in name]
    cursor.execute(f"ALTER TABLE {EVENTS} {on[seals]} TRIGGER {seal}")
    cursor.execute(f"ALTER TABLE pghistory_context {on[seals]} TRIGGER provenance_sealed")
    cursor.execute(f"ALTER TABLE {TABLE} {on[history]} TRIGGER USER")


def main(rows: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from provenance.actions import seals
    from provenance.queries import findings

    call_command("migrate", verbosity=0)
    modes = {
        "sealed": {"seals": True, "history": True},
        "not sealed": {"seals": False, "history": True},
        "no history": {"seals": False, "history": False},
    }
    write(rows, "honest")
    events = findings.events()
    print(f"seal   {events:,} events: {seconds(lambda: seals.close(at=timezone.now())):.2f} s")
    print(f"verify {events:,} events: {seconds(lambda: list(findings.every(str))):.2f} s")
    took = dict.fromkeys(modes, float("inf"))
    with connection.cursor() as cursor:
        for turn in range(ROUNDS):
            for mode, switches in modes.items():
                switch(cursor, **switches)
                took[mode] = min(
                    took[mode], seconds(lambda m=mode, t=turn: write(rows, f"{m} {t}"))
                )
        switch(cursor, seals=True, history=True)
    for mode, time_taken in took.items():
        ratio = time_taken / took["not sealed"]
        print(f"{mode:12} {rows * 2 / time_taken:8,.0f} writes/s   {ratio:.2f} of unsealed time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
