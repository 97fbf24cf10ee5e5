"""Put claims into somebody's hands, or out of them."""

from collections.abc import Sequence

from provenance import policies
from provenance.actions import recording, selecting, writing
from provenance.errors import Refused
from provenance.models import Claim, User
from provenance.queries import selections


class CannotTake(Refused):
    pass


def assign(
    *,
    claims: Sequence[Claim],
    person: User | None,
    version: int | None = None,
    reason: str = "",
    by: User,
) -> list[Claim]:
    """`person` looks after `claims` from now on, nobody where it is None; those that changed.

    `version` is that of a single claim; it does not grow, for nothing the claim says changes.
    """
    policies.enforce(policies.edit_refusal(by))
    if person is not None and not person.is_editor:
        raise CannotTake(f"{person} does not edit: choose somebody who does.", field="person")
    with recording.change("assignments.assign", by=by, reason=reason):
        rows = selecting.locked(claims)
        if len(rows) == 1:
            writing.fresh(rows[0], version, rows[0].ref)
        changed = selecting.changed(selections.assigned(rows, person), "person")
        keys = [claim.pk for claim in changed]
        Claim.objects.filter(pk__in=keys).update(assigned_to=person)
        return changed
