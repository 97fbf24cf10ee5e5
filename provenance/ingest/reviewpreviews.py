"""The first records of a file of reviews, and what each would become. Nothing is written."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from provenance.domain.imports import ImportKind
from provenance.domain.outsidereviews import Reviewed, is_about_consistency
from provenance.errors import Refused
from provenance.models import Case, Claim
from provenance.queries import completions

from . import claimreviews, reviewmarkup, reviewtables

MOST = 10
_LINES = {
    ImportKind.CLAIM_REVIEWS: claimreviews.lines,
    ImportKind.REVIEW_TABLE: reviewtables.lines,
}


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One record: what it says and what of it is new, or why it is refused."""

    number: int
    why: str
    reviewed: Reviewed | None = None
    claim: Claim | None = None
    knows_publisher: bool = False
    knows_claimant: bool = False

    @property
    def is_flip(self) -> bool:
        return self.reviewed is not None and is_about_consistency(self.reviewed.rating.label)


def first(
    content: bytes, kind: str, choices: Mapping[str, Any], case: Case | None
) -> list[Foreseen]:
    """Refused where the file as a whole cannot be read. Three queries."""
    lines = _LINES[ImportKind.called(kind)](io.BytesIO(content), choices)
    texts = list(islice(enumerate(lines, start=1), MOST))
    read = [(number, _read(text, kind, choices)) for number, text in texts]
    reviews = [told for _, told in read if isinstance(told, Reviewed)]
    names = {p.name for told in reviews for p in (told.publisher, told.claimant) if p.name}
    known = completions.known_names(names) if names else {}
    claims = _claims(reviews, case)
    return [
        Foreseen(number, told)
        if isinstance(told, str)
        else Foreseen(
            number,
            "",
            told,
            claims.get(told.wording),
            told.publisher.name.lower() in known,
            told.claimant.name.lower() in known,
        )
        for number, told in read
    ]


def _read(text: str, kind: str, choices: Mapping[str, Any]) -> Reviewed | str:
    base = choices.get("base", "")
    try:
        if kind == ImportKind.CLAIM_REVIEWS:
            return reviewmarkup.parse(text, base=base)
        return reviewtables.parse(text, choices.get("columns", {}), base=base)
    except Refused as refusal:
        return str(refusal)


def _claims(reviews: list[Reviewed], case: Case | None) -> dict[str, Claim]:
    if case is None or not reviews:
        return {}
    rows = Claim.objects.filter(text__in=[told.wording for told in reviews])
    usable = (
        rows.filter(case=case) if case.is_restricted else rows.filter(case__is_restricted=False)
    )
    return {claim.text: claim for claim in usable.select_related("case")}
