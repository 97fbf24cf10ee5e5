"""20,000 ClaimReview records of mixed quality, received and applied as one import.

    python -m provenance.embedded throwaway python -m bench.claimreviews [RECORDS]

Prints records a second and CPU time for cutting, recording and the same file again, what became
of the records, and how much memory the process took at most after each step.
"""

import io
import json
import os
import random
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from time import perf_counter
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench import clocks  # noqa: E402
from provenance.actions import cases, recording  # noqa: E402
from provenance.domain.imports import ImportKind  # noqa: E402
from provenance.domain.vocabulary import Role  # noqa: E402
from provenance.ingest import imports  # noqa: E402
from provenance.models import (  # noqa: E402
    Assertion,
    Claim,
    Import,
    ImportLine,
    OutsideReview,
    Source,
    User,
)

_RATINGS = ("False", "Half True", "Full Flop", "Misleading", "Mostly True", "No evidence")
_FAULTS = 20
"""One record in so many has a fault, a different one each time."""


def record(n: int, draw: random.Random) -> dict[str, Any]:
    """A sound record: 120 publishers, 4,000 claimants, one claim in ten reviewed twice."""
    outlet = draw.randrange(120)
    page = f"https://checks{outlet}.example/reviews/{n // 2 if n % 7 == 0 else n}"
    said = f"2023-{1 + n % 12:02}-{1 + n % 28:02}"
    item: dict[str, Any] = {"@type": "Claim", "datePublished": said}
    if n % 9:
        kind = {} if n % 4 == 0 else {"@type": "Person" if n % 3 else "Organization"}
        item["author"] = {**kind, "name": f"Speaker {draw.randrange(4000)}"}
    if n % 3 == 0:
        item["appearance"] = [{"url": f"https://portal{draw.randrange(300)}.example/{n}"}]
    if n % 5 == 0:
        item = {
            **item,
            "@type": "CreativeWork",
            "name": f"stated on May {1 + n % 28}, 2023 in a talk:",
        }
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": page,
        "claimReviewed": f"Statement number {n - 1 if n % 10 == 0 else n} on a <b>plant</b>.",
        "datePublished": said,
        "author": {"@type": "Organization", "name": f"Checkers {outlet}"},
        "itemReviewed": item,
        "reviewRating": {
            "ratingValue": n % 6,
            "bestRating": 5,
            "alternateName": draw.choice(_RATINGS),
        },
    }


def faulty(n: int, sound: dict[str, Any]) -> str:
    """A record of which something is missing, relative, in the future, cut off or no review."""
    fault = n // _FAULTS % 6
    changed = (
        {"claimReviewed": "N/A"},
        {"url": "/relative"},
        {"datePublished": "2190-01-01"},
        {"@type": "Article"},
        {"claimReviewed": "long " * 400},
    )
    return json.dumps(sound)[:80] if fault == 5 else json.dumps({**sound, **changed[fault]})


def lines(count: int) -> Iterator[str]:
    draw = random.Random(5)
    for n in range(count):
        sound = record(n, draw)
        yield faulty(n, sound) if n % _FAULTS == 7 else json.dumps(sound)


def main(count: int) -> None:
    call_command("migrate", verbosity=0)
    by = User.objects.create_user(email="bench@desk.example", password=None, role=Role.EDITOR)
    case = cases.open(code="BENCH", title="Reviews", by=by, at=timezone.now())
    content = "\n".join(lines(count)).encode()
    print(f"{count:,} records, {len(content) / 1e6:.1f} MB")
    for name in ("first", "again"):
        whole = received(name, content, case, by)
        applied(name, whole)
    print(told())


def received(name: str, content: bytes, case: Any, by: User) -> Import:
    began = perf_counter()
    with recording.through("job"):
        whole = imports.receive(
            kind=ImportKind.CLAIM_REVIEWS,
            name=f"{name}.ndjson",
            content=io.BytesIO(content),
            case=case,
            choices={},
            is_dry_run=False,
            is_queued=False,
            by=by,
            at=timezone.now(),
        )
    pace(f"{name}: cut and kept", whole.lines.count(), began)
    return whole


def applied(name: str, whole: Import) -> None:
    began, cpu = perf_counter(), clocks.spent()
    with recording.through("job"):
        while imports.go_on(whole.pk, at=timezone.now()):
            if name == "first" and (done := whole.lines.exclude(outcome="").count()) % 4000 == 0:
                pace(f"{name}: applied so far", done, began)
    pace(f"{name}: applied", whole.lines.count(), began)
    print("   ", clocks.told(cpu, whole.lines.count()))
    print("   ", dict(Counter(whole.lines.values_list("outcome", flat=True))))
    for why, number in Counter(refusals(whole)).most_common(8):
        print(f"    {number:5}  {why}")


def refusals(whole: Import) -> Iterator[str]:
    for why in ImportLine.objects.filter(whole=whole, outcome="refused").values_list(
        "why", flat=True
    ):
        yield why[:90]


def pace(what: str, count: int, began: float) -> None:
    took = perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:24} {count:7,}  {took:7.1f} s  {count / took:8,.0f} /s  peak {peak:5.0f} MB")


def told() -> str:
    counted = {
        model.__name__: model.objects.count() for model in (Claim, Source, Assertion, OutsideReview)
    }
    return f"in the record: {counted}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
