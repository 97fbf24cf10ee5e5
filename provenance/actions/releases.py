"""Give a claim a public page, change what it shows, and take it back."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from provenance import policies
from provenance.actions import claims, recording, writing
from provenance.errors import Refused
from provenance.models import Case, Claim, Release, User

# Told to no reader: that a case became restricted is nobody's business outside.
RESTRICTED = "Its case is restricted."


class NotToBeShown(Refused):
    pass


def publish(
    *,
    claim: Claim,
    headline: str = "",
    summary: str = "",
    shows_chain: bool = True,
    shows_experts: bool = False,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Release:
    """From now on everybody sees the claim's public page; also to change what it shows.

    The page is as the record is: what is recorded later shows there too. Of a claim in a
    restricted case nothing goes out. `version` is the release's as the form was opened, if there
    was one.
    """
    policies.enforce(policies.release_refusal(by))
    shown = {
        "headline": " ".join(headline.split()),
        "summary": summary.strip(),
        "shows_chain": shows_chain,
        "shows_experts": shows_experts,
    }
    with recording.change("releases.publish", by=by):
        claim = claims.locked(claim)
        _refuse_restricted(claim)
        release = Release.objects.filter(claim=claim).first()
        if release is None:
            made = Release(claim=claim, **shown, released_by=by, released_at=at)
            return writing.insert(made)
        writing.fresh(release, version, "this public page")
        again = {} if release.withdrawn_at is None else {"released_by": by}
        writing.update(release, **shown, **again, withdrawn_at=None, withdrawn_reason="")
        return release


def take_back(
    *, release: Release, reason: str, version: int | None = None, by: User, at: datetime
) -> Release:
    """Nobody outside sees the claim's page any more; its address says that it was taken back."""
    policies.enforce(policies.unrelease_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("releases.take_back", by=by, reason=reason):
        release = Release.objects.select_for_update().get(pk=release.pk)
        writing.fresh(release, version, "this public page")
        writing.withdraw(release, reason=reason, at=at)
        return release


def _refuse_restricted(claim: Claim) -> None:
    # Locked, so that the case is not restricted at the same moment.
    case = Case.objects.select_for_update().get(pk=claim.case_id)
    if case.is_restricted:
        raise NotToBeShown(
            f"{case.ref} is restricted: open it to the desk before a claim of it is published."
        )


def take_off(claims: QuerySet[Claim] | Collection[UUID]) -> int:
    """Part of an act that restricts `claims`: their pages are gone. How many there were."""
    standing = Release.objects.filter(claim__in=claims, withdrawn_at=None).select_for_update()
    # Acts that restrict are handed no clock.
    at, rows = timezone.now(), list(standing)
    for release in rows:
        writing.withdraw(release, reason=RESTRICTED, at=at)
    return len(rows)
