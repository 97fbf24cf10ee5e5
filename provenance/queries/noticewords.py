"""The sentence of each kind of notice."""

from collections.abc import Callable, Mapping
from typing import Any

from provenance.domain.notices import NoticeKind
from provenance.domain.vocabulary import Reliability, Standing, TieKind, VerdictStatus
from provenance.domain.webhooks import Disabling

# What the sentences read along, so that no notice costs a query.
JOINED = (
    "by",
    "publication__source",
    "verdict__claim",
    "proposal__claim",
    "comment__claim",
    "comment__question",
    "rating__source",
    "tie__holder",
    "tie__held",
    "review__claim",
    "webhook",
)
TONES: Mapping[str, str] = {
    NoticeKind.RETRACTION: "bad",
    NoticeKind.CORRECTION: "warn",
    NoticeKind.RESTORED: "good",
    NoticeKind.HAND_OVER: "mute",
    NoticeKind.SWITCHED_OFF: "warn",
}

type Telling = tuple[str, str, str]


def told(notice: Any) -> Telling:
    """A sentence, why in the words of who did it, and where it leads.

    `notice.former` is what the claim was marked before a verdict, None where it was not.
    """
    return _TELLING[NoticeKind.called(notice.kind)](notice)


def _marked(notice: Any) -> Telling:
    row, kind = notice.publication, NoticeKind.called(notice.kind)
    did = {
        NoticeKind.RETRACTION: "was retracted",
        NoticeKind.CORRECTION: "was corrected",
        NoticeKind.RESTORED: "counts again as it was published",
    }[kind]
    # The reason stands with the mark, and goes with it.
    stands = {NoticeKind.RETRACTION: Standing.RETRACTED, NoticeKind.CORRECTION: Standing.CORRECTED}
    because = row.standing_reason if stands.get(kind) == row.standing else ""
    return f"{row.source.name}: “{row}” {did}", because, row.get_absolute_url()


def _decided(notice: Any) -> Telling:
    verdict = notice.verdict
    now = VerdictStatus.called(verdict.status).label.lower()
    before = VerdictStatus.called(notice.former).label.lower() if notice.former else ""
    was = "" if not before else ", as before" if before == now else f", {before} before"
    title = f"{verdict.claim.ref} is marked {now}{was}: {verdict.claim.text}"
    return title, verdict.reason, verdict.claim.get_absolute_url()


def _sent_back(notice: Any) -> Telling:
    row = notice.proposal
    title = f"{notice.by} sent your proposal for {row.claim.ref} back: {row.claim.text}"
    return title, row.answer, row.get_absolute_url()


def _mentioned(notice: Any) -> Telling:
    row = notice.comment
    words = "" if row.withdrawn_at else row.text
    return f"{notice.by} mentions you on {row.anchor.ref}", words, row.get_absolute_url()


def _rated(notice: Any) -> Telling:
    row = notice.rating
    grade = Reliability.called(row.reliability)
    since = f"{row.valid_from:%-d %b %Y}"
    words = f"{row.source.name} is rated {grade}, {grade.label.lower()}, from {since}"
    return words, row.reason, row.source.get_absolute_url()


def _tied(notice: Any) -> Telling:
    row = notice.tie
    words = f"{row.holder.name} {TieKind.called(row.kind).label} {row.held.name}"
    if notice.kind == NoticeKind.UNTIED:
        return f"{words}: this no longer counts", row.withdrawn_reason, row.held.get_absolute_url()
    return f"{words}: they count as one origin", row.reason, row.held.get_absolute_url()


def _handed_over(notice: Any) -> Telling:
    row = notice.review
    title = f"{notice.by} gave you the review of {row.claim.ref}: {row.claim.text}"
    return title, row.words, row.get_absolute_url()


def _switched_off(notice: Any) -> Telling:
    row = notice.webhook
    why = Disabling.called(row.disabled_because).definition if row.disabled_because else ""
    return f"Your webhook “{row}” was switched off", why, row.get_absolute_url()


_TELLING: Mapping[NoticeKind, Callable[[Any], Telling]] = {
    NoticeKind.RETRACTION: _marked,
    NoticeKind.CORRECTION: _marked,
    NoticeKind.RESTORED: _marked,
    NoticeKind.VERDICT: _decided,
    NoticeKind.SENT_BACK: _sent_back,
    NoticeKind.MENTION: _mentioned,
    NoticeKind.RATING: _rated,
    NoticeKind.TIE: _tied,
    NoticeKind.UNTIED: _tied,
    NoticeKind.HAND_OVER: _handed_over,
    NoticeKind.SWITCHED_OFF: _switched_off,
}
