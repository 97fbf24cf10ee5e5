"""Several names in one sentence."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """`names`, one at least, as "A", "A and B" or "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
