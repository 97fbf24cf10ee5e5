"""What the desk changed on a claim after everybody could read it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from provenance.domain.vocabulary import Credibility, VerdictStatus
from provenance.models import Claim, Release, Verdict

from .values import Change, Decided

type Span = tuple[datetime, datetime | None]
"""From a moment on until another; None where it lasts."""


def verdicts(claims: Collection[UUID]) -> Mapping[UUID, Sequence[Verdict]]:
    """Of each claim, the first one first. One query."""
    found: dict[UUID, list[Verdict]] = {claim: [] for claim in claims}
    for row in Verdict.objects.filter(claim__in=claims).order_by("decided_at", "id"):
        found[row.claim_id].append(row)
    return found


def decided(rows: Sequence[Verdict], text: str) -> Decided | None:
    """The verdict that holds of a claim's verdicts; `wording` is "" where it was on these words."""
    row = next((row for row in rows if row.superseded_at is None), None)
    if row is None:
        return None
    grade = row.credibility
    return Decided(
        status=row.status,
        label=_label(row),
        credibility=f"{grade}, {Credibility.called(grade).label.lower()}" if grade else "",
        reason=row.reason,
        wording=row.wording if row.wording != text else "",
        at=row.decided_at,
        first_at=rows[0].decided_at,
    )


def out(release: Release) -> Sequence[Span]:
    """When everybody could read the claim's page, the first time first. One query."""
    versions = Release.pgh_event_model.objects.filter(pgh_obj=release.pk).order_by("pgh_id")  # type: ignore[attr-defined]
    spans: list[Span] = []
    begun: datetime | None = release.released_at
    for withdrawn, written in versions.values_list("withdrawn_at", "pgh_created_at"):
        if withdrawn is None:
            begun = begun or written
        elif begun is not None:
            spans.append((begun, withdrawn))
            begun = None
    return [*spans, (begun, None)] if begun else spans


def since(claim: Claim, rows: Sequence[Verdict], spans: Sequence[Span]) -> tuple[Change, ...]:
    """Verdicts and wordings changed since the page was published, newest first. One query.

    Told is what readers can have seen change: of what came and went while the page was taken back,
    nobody outside is told; what then is another is told as of the day it could be read again.
    """
    changes = [*_decided(rows, spans), *_reworded(claim, spans)]
    return tuple(sorted(changes, key=lambda change: change.at, reverse=True))


def _decided(rows: Sequence[Verdict], spans: Sequence[Span]) -> Iterator[Change]:
    met = _met([(row.decided_at, row) for row in rows], spans)
    for former, (at, row) in pairwise([None, *met]):  # type: ignore[misc]
        if at <= spans[0][0]:
            continue
        words = f"The verdict “{_label(row)}” was given."
        if former is not None and former[1].status != row.status:
            words = f"The verdict was changed from “{_label(former[1])}” to “{_label(row)}”."
        elif former is not None:
            words = f"The verdict “{_label(row)}” was given anew, with another reason."
        yield Change(at, words, row.reason)


def _reworded(claim: Claim, spans: Sequence[Span]) -> Iterator[Change]:
    versions = Claim.pgh_event_model.objects.filter(pgh_obj=claim.pk).order_by("pgh_id")  # type: ignore[attr-defined]
    texts = [(at, text) for text, at in versions.values_list("text", "pgh_created_at")]
    for (_, before), (at, after) in pairwise(_met(texts, spans)):
        if before != after:
            yield Change(at, f"The claim was worded “{before}” before.")


def _met[T](steps: Sequence[tuple[datetime, T]], spans: Sequence[Span]) -> list[tuple[datetime, T]]:
    """Of what held from a moment on until the next, what held while the page was out; since when
    it could be read."""
    found = []
    for number, (at, value) in enumerate(steps, start=1):
        end = steps[number][0] if number < len(steps) else None
        starts = [
            max(at, begin)
            for begin, over in spans
            if (end is None or begin < end) and (over is None or at < over)
        ]
        if starts:
            found.append((starts[0], value))
    return found


def _label(row: Verdict) -> str:
    return VerdictStatus.called(row.status).label
