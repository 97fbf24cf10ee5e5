"""How long a track record and an overlap take:
`python -m provenance.embedded throwaway python -m bench.track_records`.

A source behind n claims, 1,000 unless told otherwise, and then one behind ten times as many; then
the sources of that case, and of the whole desk. What counts are the ratios between the two sizes,
since machines differ.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 — after Django's own setup
from django.db import connection  # noqa: E402

from bench import records  # noqa: E402
from provenance.models import Case, Publication, Source, User  # noqa: E402
from provenance.queries import introduced, overlaps, record_pages, track_records  # noqa: E402

ROUNDS = 5


class Queries:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., object], *sent: object) -> object:
        self.count += 1
        return execute(*sent)


def measured(name: str, work: Callable[[], object]) -> float:
    """Prints and gives the median of some rounds, in milliseconds."""
    times, queries = [], Queries()
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with connection.execute_wrapper(queries):
            work()
        times.append((time.perf_counter() - start) * 1000)
    median = statistics.median(times)
    print(f"  {name:28} {median:9.1f} ms {queries.count // ROUNDS:4} queries", flush=True)
    return median


def record(source: Source) -> None:
    record_pages.for_page(source, record_pages.read(source))


def narrowed(source: Source) -> None:
    found = record_pages.read(source)
    record_pages.rows(track_records.narrowed(found.lines, outcome="held"), "")


def of(claims: int, by: User) -> dict[str, float]:
    source = Publication.objects.select_related("source").get(pk=records.case(claims, by)).source
    # A wire of the case: its hops carry the drift.
    relaying = Source.objects.get(name=source.name.replace(".0", ".8"))
    records.settle(by)
    case = Case.objects.latest("opened_at").pk
    print(f"{claims:,} claims")
    works: dict[str, Callable[[], object]] = {
        "in short": lambda: track_records.summary(source),
        "whole record": lambda: record(source),
        "its claims, narrowed": lambda: narrowed(source),
        "drift of one that relays": lambda: introduced.by(relaying),
        "overlap of the case": lambda: overlaps.of(case),
        "overlap of the desk": lambda: overlaps.of(None),
    }
    return {name: measured(name, work) for name, work in works.items()}


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    call_command("migrate", verbosity=0)
    by = User.objects.create_user("bench@desk.example", None, name="Bench", role="editor")
    few, many = of(claims, by), of(10 * claims, by)
    print("ratios, ten times the claims:")
    for name in few:
        print(f"  {name:28} {many[name] / few[name]:6.1f}")


if __name__ == "__main__":
    main()
