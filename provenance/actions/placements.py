"""Where claims are filed: move them to another case."""

from collections.abc import Sequence

from django.db.models import F

from provenance import policies
from provenance.actions import events, keeping, recording, releases, selecting, writing
from provenance.models import Case, Claim, User
from provenance.queries import selections


def move(
    *,
    claims: Sequence[Claim],
    case: Case,
    version: int | None = None,
    reason: str = "",
    by: User,
) -> list[Claim]:
    """File `claims` under `case`; those that moved. `version` is that of a single claim.

    References, chains, verdicts, reviews and inferences, also across cases, go by the claim and
    stay. Those already there are left alone.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("placements.move", by=by, reason=reason):
        rows = selecting.locked(claims)
        if len(rows) == 1:
            writing.fresh(rows[0], version, rows[0].ref)
        moved = selecting.changed(selections.moved(rows, case), "case")
        keys = [claim.pk for claim in moved]
        Claim.objects.filter(pk__in=keys).update(case=case, version=F("version") + 1)
        # Into a restricted case or out of one, claims go with what they rest on.
        keeping.refuse_crossing(keeping.steps_of(keys))
        keeping.release_all(keys, case.pk)
        if keeping.within(case.pk):
            releases.take_off(keys)
        events.changed(keys)
        return moved
