"""Record, edit and withdraw hops: this assertion had it from that one."""

from collections.abc import Sequence
from datetime import datetime

from provenance import policies
from provenance.actions import assertions, claims, recording, recounting, writing
from provenance.domain.chain import Chain
from provenance.domain.vocabulary import Mode
from provenance.errors import Refused
from provenance.models import Assertion, Attribution, Claim, User


class ClosesLoop(Refused):
    """The hop would lead back to where it starts. `loop` names the sources on the way."""

    def __init__(self, loop: Sequence[str]) -> None:
        self.loop = tuple(loop)
        super().__init__(
            f"This closes a circle: {' < '.join(loop)}. If they really do rely on one another, "
            "say so with the box below; otherwise mend the direction.",
            field="is_circular",
        )


class NotAHop(Refused):
    pass


def add(
    *,
    citing: Assertion,
    cited: Assertion,
    mode: str = Mode.CITES,
    cue: str = "",
    is_inferred: bool = False,
    inferred_because: str = "",
    is_circular: bool = False,
    by: User,
    at: datetime,
) -> Attribution:
    """Record that `citing` had the claim from `cited`.

    A hop that closes a loop is refused unless `is_circular` says that it is meant: circular
    reporting exists, but a slip of direction is far more common.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("attributions.add", by=by):
        claim = claims.locked(citing.claim)
        ends = Assertion.objects.in_bulk([citing.pk, cited.pk])
        citing, cited = ends[citing.pk], ends[cited.pk]
        _check_ends(citing, cited)
        if not is_circular:
            refuse_loops(claim, [(citing, cited)])
        row = create(
            citing=citing,
            cited=cited,
            mode=mode,
            cue=cue,
            is_inferred=is_inferred,
            inferred_because=inferred_because,
            at=at,
        )
        recounting.touch(claim)
        return row


def create(
    *,
    citing: Assertion,
    cited: Assertion,
    mode: str = Mode.CITES,
    cue: str = "",
    is_inferred: bool = False,
    inferred_because: str = "",
    at: datetime,
) -> Attribution:
    """The row, inside another action's change; the citing end no longer ends the chain."""
    if citing.chain_end:
        writing.update(citing, chain_end="")
    return writing.insert(
        Attribution(
            claim_id=citing.claim_id,
            citing=citing,
            cited=cited,
            mode=mode,
            cue=cue.strip(),
            is_inferred=is_inferred,
            inferred_because=inferred_because.strip() if is_inferred else "",
            recorded_at=at,
        )
    )


def edit(
    *,
    attribution: Attribution,
    mode: str,
    cue: str,
    is_inferred: bool,
    inferred_because: str,
    version: int | None = None,
    by: User,
) -> Attribution:
    """Say more exactly how one assertion leans on the other."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("attributions.edit", by=by, reason=inferred_because):
        claim = claims.locked(attribution.claim)
        attribution = Attribution.objects.select_for_update().get(pk=attribution.pk)
        if attribution.withdrawn_at:
            raise NotAHop("This hop was withdrawn.")
        writing.fresh(attribution, version, "this hop")
        changed = writing.update(
            attribution,
            mode=mode,
            cue=cue.strip(),
            is_inferred=is_inferred,
            inferred_because=inferred_because.strip() if is_inferred else "",
        )
        if changed:
            recounting.touch(claim)
        return attribution


def withdraw(*, attribution: Attribution, reason: str, by: User, at: datetime) -> None:
    """Take a hop out of the count; an end left without one is "not traced yet"."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("attributions.withdraw", by=by, reason=reason):
        claim = claims.locked(attribution.claim)
        row = Attribution.objects.select_for_update().get(pk=attribution.pk)
        writing.withdraw(row, reason=reason, at=at)
        assertions.end_chain(Assertion.objects.select_for_update().get(pk=row.citing_id))
        recounting.touch(claim)


def refuse_loops(claim: Claim, hops: Sequence[tuple[Assertion, Assertion]]) -> None:
    """Raise ClosesLoop for the first of `hops` that would close one, with those before it."""
    rows = Attribution.objects.filter(claim=claim, withdrawn_at=None)
    edges = list(rows.values_list("citing_id", "cited_id"))
    names = dict(claim.assertions.values_list("pk", "source__name"))
    for citing, cited in hops:
        loop = Chain((), edges).loop_closed_by(citing.pk, cited.pk)
        if loop:
            raise ClosesLoop([names[pk] for pk in loop])
        edges.append((citing.pk, cited.pk))


def _check_ends(citing: Assertion, cited: Assertion) -> None:
    if citing.pk == cited.pk:
        raise NotAHop("A source is no hop to itself; choose another.", field="cited")
    if citing.claim_id != cited.claim_id:
        raise NotAHop("Both ends of a hop speak on one claim.", field="cited")
    if citing.withdrawn_at or cited.withdrawn_at:
        raise NotAHop("One end of this hop was withdrawn.", field="cited")
    if citing.upstream.filter(cited=cited, withdrawn_at=None).exists():
        raise NotAHop("This hop is recorded already.", field="cited")
