"""How long drift takes and how well it does: `python -m bench.drift`.

Times are for a pair of quotes from the table of the tests, and for two articles of 10,000 signs.
Precision and recall are over the same table, kind by kind; a quiet pair is looked at from both
ends, but plural inflation only has one.
"""

import statistics
import time
from collections import Counter

from provenance.domain import drift
from tests.domain.test_drift_pairs import DRIFTING, QUIET

ROUNDS = 20
LENGTH = 10_000


def microseconds(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """The best and the median of some rounds, for each pair."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for below, above in pairs:
            drift.between(below, above)
        times.append((time.process_time() - start) / len(pairs) * 1e6)
    return min(times), statistics.median(times)


def score() -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Right, wrong and missed drifts by kind."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for kind, below, above in DRIFTING:
        found = {str(its.kind) for its in drift.between(below, above)}
        right.update(found & {kind})
        wrong.update(found - {kind})
        missed.update({kind} - found)
    for _, below, above in QUIET:
        wrong.update(str(its.kind) for its in drift.between(below, above))
        back = drift.between(above, below)
        wrong.update(str(its.kind) for its in back if its.kind is not drift.Kind.PLURAL)
    return right, wrong, missed


def share(part: int, rest: int) -> str:
    return f"{part / (part + rest):.2f}" if part + rest else "–"


def main() -> None:
    pairs = [(below, above) for _, below, above in [*DRIFTING, *QUIET]]
    article = (" ".join(f"{below} {above}" for below, above in pairs) * 2)[: LENGTH + 500]
    print(f"{len(DRIFTING)} pairs that drift, {len(QUIET)} that do not; {ROUNDS} rounds")
    for name, some in (
        ("a pair of quotes", pairs),
        (f"two articles of {LENGTH:,} signs", [(article[:LENGTH], article[500:])]),
    ):
        best, median = microseconds(some)
        print(f"{name:>32}: {best:9,.0f} µs best, {median:9,.0f} µs median")
    right, wrong, missed = score()
    print(f"\n{'kind':>18} {'right':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}")
    for kind in drift.Kind:
        good, bad, gone = right[kind], wrong[kind], missed[kind]
        print(
            f"{kind:>18} {good:>6} {bad:>6} {gone:>6} {share(good, bad):>9} {share(good, gone):>7}"
        )
    good, bad, gone = right.total(), wrong.total(), missed.total()
    print(f"{'all':>18} {good:>6} {bad:>6} {gone:>6} {share(good, bad):>9} {share(good, gone):>7}")


if __name__ == "__main__":
    main()
