"""Records in and out: rows a second and the most memory that was held.

    python -m provenance.embedded throwaway python -m bench.imports [CLAIMS]

Makes NDJSON of CLAIMS claims (20,000 unless said), each told over three hops by four of a hundred
sources, imports it batch by batch as a worker does, imports it again, and exports it. Memory is the
process's peak; it is told after a tenth, so that growth shows.
"""

import io
import json
import os
import resource
import secrets
import sys
import tempfile
from collections.abc import Iterator
from time import perf_counter
from typing import Any, BinaryIO

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")

django.setup()

from django.core.management import call_command  # noqa: E402 — after Django's own setup
from django.utils import timezone  # noqa: E402

from bench import clocks  # noqa: E402
from provenance.actions import users  # noqa: E402
from provenance.domain.imports import ImportKind  # noqa: E402
from provenance.domain.vocabulary import Role  # noqa: E402
from provenance.export import records  # noqa: E402
from provenance.ingest import imports  # noqa: E402
from provenance.models import Claim, Import, User  # noqa: E402

SOURCES, HOPS = 100, 3


def story(claims: int) -> Iterator[dict[str, Any]]:
    yield {"type": "case", "id": "k", "code": "BEN", "title": "A bench"}
    for n in range(SOURCES):
        yield {"type": "source", "id": f"s{n}", "name": f"Source {n}", "kind": "outlet"}
    for n in range(claims):
        voices = [
            {"id": f"a{n}-{step}", "source": f"s{(n * 7 + step * 13) % SOURCES}", "quote": "It is."}
            for step in range(HOPS + 1)
        ]
        hops = [
            {"citing": f"a{n}-{step}", "cited": f"a{n}-{step + 1}", "mode": "cites"}
            for step in range(HOPS)
        ]
        told = {"type": "claim", "id": f"c{n}", "case": "k", "kind": "observation"}
        yield told | {"text": f"Claim {n}.", "assertions": voices, "attributions": hops}


def peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB"


def bring(file: BinaryIO, by: User, what: str) -> None:
    file.seek(0)
    begun = perf_counter()
    whole = imports.receive(
        kind=ImportKind.NDJSON,
        name="bench.ndjson",
        content=file,
        choices={},
        is_dry_run=False,
        is_queued=False,
        by=by,
        at=timezone.now(),
    )
    kept, early, batch, cpu = perf_counter() - begun, "", 0, clocks.spent()
    while imports.go_on(whole.pk, at=timezone.now()):
        batch += 1
        if batch * 2000 >= whole.total and not early:
            early = peak()
    taken = perf_counter() - begun
    whole = Import.objects.get(pk=whole.pk)
    told = f"{whole.applied:,} applied, {whole.unchanged:,} unchanged, {whole.refused:,} refused"
    print(f"{what}: {whole.total / taken:,.0f} lines/s ({told}; kept in {kept:.1f} s)")
    print(f"    {clocks.told(cpu, whole.total)}")
    print(f"    peak memory {early} after a tenth, {peak()} at the end")


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    call_command("migrate", verbosity=0)
    by = users.add(
        email="bench@example.org", name="Bench", role=Role.REVIEWER, password=secrets.token_hex()
    )
    with tempfile.TemporaryFile() as file:
        words = io.TextIOWrapper(file, encoding="utf-8", write_through=True)
        for record in story(claims):
            words.write(json.dumps(record) + "\n")
        bring(file, by, "import")
        bring(file, by, "import again")
        words.detach()
    begun = perf_counter()
    size = sum(len(part) for part in records.everything())
    taken = perf_counter() - begun
    rows = Claim.objects.count()
    print(f"export: {rows / taken:,.0f} claims/s, {size / taken / 1e6:,.1f} MB/s, peak {peak()}")


if __name__ == "__main__":
    main()
