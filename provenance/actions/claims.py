"""Record and edit claims."""

from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import events, keeping, recording, recounting, writing
from provenance.domain import dates
from provenance.domain.webhooks import EventKind
from provenance.errors import Refused
from provenance.models import Case, Claim, User
from provenance.models.claims import LONGEST_TEXT
from provenance.models.columns import span_columns


class NotAStatement(Refused):
    pass


def record(
    *,
    case: Case,
    text: str,
    kind: str,
    when: str = "",
    place: str = "",
    by: User,
    at: datetime,
) -> Claim:
    """Record one checkable statement in `case`. `when` may be words; a date in them is read."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("claims.record", by=by):
        told = {"kind": kind, "place": place.strip(), **_when(when)}
        return create(case=case, number=keeping.numbered(case), text=text, at=at, **told)


def create(*, case: Case, number: dict[str, int], text: str, at: datetime, **told: Any) -> Claim:
    """The bare row, inside another action's change; `number` as `keeping.numbered` gives it."""
    claim = Claim(case=case, **number, text=statement(text), recorded_at=at, **told)
    recounting.after([claim.pk])
    writing.insert(claim)
    events.happened(EventKind.CLAIM_RECORDED, claim_id=claim.pk)
    return claim


def edit(
    *,
    claim: Claim,
    text: str,
    kind: str,
    when: str,
    place: str,
    version: int | None = None,
    reason: str = "",
    by: User,
) -> Claim:
    """Change the wording or the circumstances; the history keeps what stood before."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("claims.edit", by=by, reason=reason):
        claim = locked(claim)
        writing.fresh(claim, version, claim.ref)
        if statement(text) != claim.text and claim.verdicts.exists() and not reason.strip():
            raise NotAStatement(
                "The desk has marked this claim: say why its words change. The verdict stays "
                "shown as one on the former words until somebody marks it again.",
                field="reason",
            )
        told = {"text": statement(text), "kind": kind, "place": place.strip(), **_when(when)}
        if writing.update(claim, **told):
            events.changed([claim.pk])
        return claim


def locked(claim: Claim) -> Claim:
    """The claim's row, locked: writes that touch one claim happen one after another."""
    return Claim.objects.select_for_update().get(pk=claim.pk)


def statement(text: str) -> str:
    """The claim's text with folded spaces; refused where empty or too long to be one claim."""
    text = " ".join(text.split())
    if not text:
        raise NotAStatement("Write the statement to be checked.", field="text")
    if len(text) > LONGEST_TEXT:
        raise NotAStatement(
            f"This has {len(text):,} characters; a claim has {LONGEST_TEXT:,} at most. "
            "One claim is one checkable statement: split it.",
            field="text",
        )
    return text


def _when(words: str) -> dict[str, str | datetime | None]:
    words = " ".join(words.split())
    span = dates.parse_if_any(words)
    return {**span_columns("when", span), "when_words": words}
