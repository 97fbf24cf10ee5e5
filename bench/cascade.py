"""How long a retraction takes: `python -m provenance.embedded throwaway python -m bench.cascade`.

A report behind n claims, 10,000 unless told otherwise, and then behind ten times as many: it is
marked retracted, which recounts each of them and opens reviews, and restored. What counts are the
ratios between the two sizes, since machines differ. Then walks from a hub over dense loops.
"""

import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 — after Django's own setup
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench import records  # noqa: E402
from provenance.actions import recounting, standings  # noqa: E402
from provenance.domain.vocabulary import Standing  # noqa: E402
from provenance.models import Claim, Publication, Review, User  # noqa: E402
from provenance.queries import changes, dependents, graphs  # noqa: E402
from provenance.queries.supports import Supposition  # noqa: E402

ONE_BY_ONE = 200


class Queries:
    """How many statements were sent meanwhile; counts only, so that memory is the program's."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., object], *sent: object) -> object:
        self.count += 1
        return execute(*sent)


def measured(name: str, claims: int, work: Callable[[], object]) -> None:
    queries, start = Queries(), time.perf_counter()
    with connection.execute_wrapper(queries):
        work()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if _is_mac() else 2**10)
    print(
        f"  {name:22} {seconds:8.2f} s {seconds / claims * 1e6:8.0f} µs a claim "
        f"{queries.count:7,} queries {queries.count / claims:7.4f} a claim {peak:7.0f} MiB peak",
        flush=True,
    )


def cascade(claims: int, by: User) -> None:
    start = time.perf_counter()
    publication = Publication.objects.get(pk=records.case(claims, by))
    print(f"{claims:,} claims, made in {time.perf_counter() - start:.1f} s", flush=True)
    resting = dependents.of_publications([publication.pk])
    measured("counted first", claims, lambda: _recount(resting))
    retracted = Supposition(standings={publication.pk: Standing.RETRACTED})
    measured("preview", min(claims, changes.MOST_COUNTED), lambda: _expected(resting, retracted))
    at = timezone.now()
    measured("retracted", claims, lambda: _mark(publication, by))
    print(f"  {Review.objects.filter(settled_at=None).count():,} reviews are open")
    reason = "A mix-up."
    measured(
        "restored",
        claims,
        lambda: standings.restore(publication=publication, reason=reason, by=by, at=at),
    )
    one_by_one(resting)


def _mark(publication: Publication, by: User) -> None:
    standings.mark(
        publication=publication,
        standing=Standing.RETRACTED,
        reason="The pictures showed another plant.",
        by=by,
        at=timezone.now(),
    )


def _recount(claims: list[UUID]) -> None:
    with transaction.atomic():
        recounting.recount(claims)


def _expected(claims: list[UUID], supposition: Supposition) -> None:
    changes.expected(claims, supposition)


def one_by_one(claims: list[UUID]) -> None:
    times = []
    for claim in claims[:: max(1, len(claims) // ONE_BY_ONE)]:
        start = time.perf_counter()
        _recount([claim])
        times.append((time.perf_counter() - start) * 1000)
    *_, late = statistics.quantiles(times, n=20)
    print(f"  one claim {statistics.median(times):19.2f} ms median {late:10.2f} ms p95", flush=True)


def walk(nodes: int, edges: int) -> None:
    hub = records.hub(nodes, edges)
    start = time.perf_counter()
    reached = graphs.reached([hub], towards="down")
    seconds = time.perf_counter() - start
    print(f"walk {nodes:>9,} voices {edges:>9,} hops {seconds:6.1f} s, {len(reached):,} reached")


def _is_mac() -> bool:
    return sys.platform == "darwin"


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    call_command("migrate", verbosity=0)
    by = User.objects.create_user("bench@desk.example", None, name="Bench", role="editor")
    cascade(claims, by)
    cascade(10 * claims, by)
    print(f"{Claim.objects.count():,} claims in all")
    walk(100_000, 500_000)
    walk(1_000_000, 5_000_000)


if __name__ == "__main__":
    main()
