"""Record what another publisher found on a claim, renew it where it was corrected, withdraw it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import (
    claims,
    gathering,
    keeping,
    publications,
    recording,
    reviewvoices,
    writing,
)
from provenance.actions.publications import Filing
from provenance.actions.reviewlookups import Known
from provenance.actions.reviewparties import Parties
from provenance.actions.reviewvoices import Heard
from provenance.domain.imports import Became, LineOutcome
from provenance.domain.outsidereviews import Dated, Reviewed, Verbatim
from provenance.domain.vocabulary import ClaimKind, PublicationKind
from provenance.errors import Refused
from provenance.models import Case, Claim, OutsideReview, Publication, Source, User, columns

_SPANS = ("reviewed", "said")


class InTheFuture(Refused):
    pass


def record(
    *,
    reviewed: Reviewed,
    case: Case,
    kind: str = ClaimKind.OBSERVATION,
    known: Known | None = None,
    by: User,
    at: datetime,
) -> Became:
    """Record one publisher's review: its claim, who made it and where, its rating word for word.

    A claim with the same words in `case` is the same claim, as is one that the desk sees where
    `case` is open; else it is recorded there, as `kind`. A review that is there is renewed where
    it was corrected, and left alone where it was withdrawn. `known` is what was looked up for
    this review among others, in the act that this one is a part of.
    """
    policies.enforce(policies.edit_refusal(by))
    for date in (reviewed.reviewed, reviewed.said):
        if date.earliest and date.earliest > at:
            raise InTheFuture(f"“{date.words}” lies in the future. Mend the date.")
    with recording.change("outsidereviews.record", by=by):
        text = claims.statement(reviewed.wording)
        known = known or Known.of([reviewed], case=case)
        parties = Parties(known, at)
        publisher = parties.publisher(reviewed.publisher, reviewed.url)
        if there := _there(publisher, reviewed, known):
            return _renewed(there, reviewed)
        claim, is_new = _claim(text, known, kind, at)
        if twin := _twin(known.reviews_of[claim.pk], publisher, reviewed.url):
            gathering.write()  # its number is the database's to give
            return Became(
                LineOutcome.UNCHANGED,
                f"{claim.ref} has that review already, under the words “{twin.wording}”.",
            )
        return _recorded(Heard(claim, is_new, by, at), publisher, reviewed, parties)


def withdraw(*, review: OutsideReview, reason: str, by: User, at: datetime) -> None:
    """The review is no longer shown as one that holds; an import does not bring it back."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("outsidereviews.withdraw", by=by, reason=reason):
        review = OutsideReview.objects.select_for_update().get(pk=review.pk)
        writing.withdraw(review, reason=reason, at=at)


def put_back(*, review: OutsideReview, reason: str, by: User, at: datetime) -> None:
    """A withdrawn review holds again, unless another one of that address has come since."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("outsidereviews.put_back", by=by, reason=reason):
        claim = claims.locked(review.claim)
        review = OutsideReview.objects.select_for_update().get(pk=review.pk)
        if review.withdrawn_at is None:
            raise Refused("This review holds: nobody withdrew it.")
        rows = OutsideReview.objects.filter(claim=claim)
        if _twin(rows, review.publisher, review.url):
            raise Refused(f"{claim.ref} has another review of that publisher and address by now.")
        writing.update(review, withdrawn_at=None, withdrawn_reason="")


def _recorded(heard: Heard, publisher: Source, reviewed: Reviewed, parties: Parties) -> Became:
    claim, by, at = heard.claim, heard.by, heard.at
    keeping.release(claim.case_id, publisher)
    said = reviewvoices.hear(heard, reviewed, publisher, parties)
    row = writing.insert(
        OutsideReview(
            claim=claim,
            publisher=publisher,
            publication=_page(publisher, reviewed, parties, by, at),
            said=said,
            wording=reviewed.wording,
            url=reviewed.url,
            recorded_at=at,
            **_told(reviewed),
            **_rated(reviewed.rating),
        )
    )
    parties.known.add_review(row)
    notes = [*reviewed.left_out, *parties.told]
    if reviewed.rating.is_blank:
        notes.append("It gives no rating.")
    return Became(LineOutcome.APPLIED, " ".join(notes))


def _page(
    publisher: Source, reviewed: Reviewed, parties: Parties, by: User, at: datetime
) -> Publication | None:
    if not reviewed.url:
        return None
    span = reviewed.reviewed.span
    told = Filing(
        PublicationKind.ANALYSIS, reviewed.title, reviewed.url, span.words if span else ""
    )
    page = reviewvoices.filed(publisher, told, parties.known, by, at)
    if page is None:
        parties.told.append("Its address is filed as a publication of another source.")
    return page


def _there(publisher: Source, reviewed: Reviewed, known: Known) -> OutsideReview | None:
    """The row of the same review, a standing one before one that was withdrawn."""
    address = publications.canonical(reviewed.url)
    rows = known.reviews[publisher.pk, reviewed.wording]
    same = [row for row in rows if publications.canonical(row.url) == address]
    return min(same, key=lambda row: row.withdrawn_at is not None, default=None)


def _claim(text: str, known: Known, kind: str, at: datetime) -> tuple[Claim, bool]:
    case = known.case
    if rows := known.claims[text]:
        return min(rows, key=lambda claim: claim.case_id != case.pk), False
    number = {"number": columns.number_apart()} if known.kept_in else {}
    claim = claims.create(case=case, number=number, text=text, kind=kind, at=at)
    rows.append(claim)
    return claim, True


def _twin(rows: Iterable[OutsideReview], publisher: Source, url: str) -> OutsideReview | None:
    """That of the rows which holds and is of the same publisher and address."""
    for row in rows:
        if row.publisher_id == publisher.pk and row.url == url and not row.withdrawn_at:
            return row
    return None


def _renewed(row: OutsideReview, reviewed: Reviewed) -> Became:
    if row.withdrawn_at:
        return Became(
            LineOutcome.UNCHANGED,
            f"It was withdrawn before: {row.withdrawn_reason} An import does not bring it back.",
        )
    former = _verbatim(row)
    changes = {name: value for name, value in _told(reviewed).items() if value}
    changes |= _rerated(former, reviewed.rating)
    changes |= dict(_whole_spans(row, changes))
    changed = writing.update(row, **changes)
    if not changed:
        return Became(LineOutcome.UNCHANGED)
    if (now := _verbatim(row)).label != former.label:
        words = f"The rating was “{former.label}” before; now it is “{now.label}”."
        return Became(LineOutcome.APPLIED, words)
    return Became(LineOutcome.APPLIED, "What was recorded of it before was renewed.")


def _rerated(former: Verbatim, given: Verbatim) -> dict[str, str]:
    """What to write of a rating that comes again: another one as a whole, else what was blank."""
    if given.is_blank:
        return {}
    told = _rated(given)
    is_other = any(
        one and other and one != other
        for one, other in ((former.text, given.text), (former.value, given.value))
    )
    return told if is_other else {name: value for name, value in told.items() if value}


def _whole_spans(row: OutsideReview, changes: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The ends of a date go with its words, known or not."""
    for name in _SPANS:
        words = changes.get(f"{name}_words")
        if words and words != getattr(row, f"{name}_words"):
            for end in ("earliest", "latest"):
                yield f"{name}_{end}", changes.get(f"{name}_{end}")


def _told(reviewed: Reviewed) -> dict[str, Any]:
    return {
        "title": reviewed.title,
        "language": reviewed.language,
        "venue": reviewed.venue,
        **_dated("reviewed", reviewed.reviewed),
        **_dated("said", reviewed.said),
    }


def _dated(name: str, date: Dated) -> dict[str, Any]:
    ends = {f"{name}_earliest": date.earliest, f"{name}_latest": date.latest}
    return {f"{name}_words": date.words, **ends}


def _rated(rating: Verbatim) -> dict[str, str]:
    return {
        "rating_text": rating.text,
        "rating_value": rating.value,
        "rating_best": rating.best,
        "rating_worst": rating.worst,
        "rating_explanation": rating.explanation,
    }


def _verbatim(row: OutsideReview) -> Verbatim:
    return Verbatim(row.rating_text, row.rating_value, row.rating_best, row.rating_worst)
