"""What all acts on many claims share: a bound, and the claims' rows locked in one order."""

from collections.abc import Sequence

from provenance.actions import recounting
from provenance.domain.lists import MOST_AT_ONCE
from provenance.errors import Refused
from provenance.models import Claim
from provenance.queries.selections import Plan


class TooMany(Refused):
    pass


class NothingToDo(Refused):
    pass


def bound(count: int) -> None:
    """Refuse more claims than one act may change, and none."""
    if not count:
        raise NothingToDo("No claim is selected: tick some in the list.")
    if count > MOST_AT_ONCE:
        told = f"{count:,}" if count != MOST_AT_ONCE + 1 else f"more than {MOST_AT_ONCE:,}"
        raise TooMany(
            f"This selects {told} claims; {MOST_AT_ONCE:,} at most are changed at once. "
            "Narrow the filter."
        )


def locked(claims: Sequence[Claim]) -> list[Claim]:
    """The claims as they are now, locked in the order of their keys. Two queries."""
    bound(len(claims))
    keys = [claim.pk for claim in claims]
    recounting.lock(keys)
    return list(Claim.objects.filter(pk__in=keys).order_by("pk"))


def changed(plan: Plan, field: str) -> list[Claim]:
    """Those the act changes; refused where it would change nothing."""
    if not plan.changed:
        count = len(plan.left_out)
        told = "The claim is" if count == 1 else f"All {count:,} claims are"
        raise NothingToDo(f"{told} {plan.because}.", field=field)
    return list(plan.changed)
