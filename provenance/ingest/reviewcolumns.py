"""Which column of a table of reviews says what."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from provenance.domain import dates, delimited
from provenance.domain.delimited import Unread
from provenance.domain.hosts import host

from .reviewfiles import NoFile

ROLES: Mapping[str, str] = {
    "claim": "Claim",
    "claimant": "Who made it",
    "said": "Made on",
    "venue": "Made where",
    "publisher": "Publisher",
    "publisher_url": "Publisher’s address",
    "url": "Address of the review",
    "title": "Title of the review",
    "reviewed": "Reviewed on",
    "rating": "Rating in words",
    "value": "Rating as a figure",
    "best": "Best figure",
    "worst": "Worst figure",
    "explanation": "Why so rated",
    "appearance": "Page with the claim",
    "language": "Language",
}
_ALSO_CALLED = {
    "claim": "claim claim-text claimreviewed claim-reviewed statement claims text",
    "claimant": "claimant speaker claim-author creativework-author-name claim-made-by originator",
    "said": "claim-date date-of-claim statement-date creativework-datepublished date said",
    "venue": "venue context location statement-context place",
    "publisher": "publisher organization organisation claimreview-author-name fact-checker "
    "factchecker publisher-name extra-entities-author claimreview-author reviewer source",
    "publisher_url": "publisher-url publisher-site site claimreview-author-url publisher-domain",
    "url": "url review-url claimreview-url link factcheck-url fact-check-url claim-url",
    "title": "title headline review-title extra-title",
    "reviewed": "review-date claimreview-datepublished date-published published factcheck-date",
    "rating": "rating label verdict textual-rating textualrating rating-alternatename rating-name",
    "value": "rating-value rating-ratingvalue ratingvalue score",
    "best": "best rating-bestrating bestrating best-rating",
    "worst": "worst rating-worstrating worstrating worst-rating",
    "explanation": "explanation ratingexplanation rating-explanation justification ruling",
    "appearance": "appearance appeared-on source-url",
    "language": "language inlanguage lang language-code",
}


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns: the file's own, or numbered where its first row is none."""

    names: tuple[str, ...]
    are_own: bool

    @property
    def fingerprint(self) -> str:
        """One for each set of names, whatever their order."""
        return hashlib.sha256("\n".join(sorted(self.names)).encode()).hexdigest()

    def guessed(self) -> dict[str, str]:
        """Role → column, by what the columns are called; no column says two things."""
        folded = {re.sub(r"[\W_]+", "-", name.lower()).strip("-"): name for name in self.names}
        found: dict[str, str] = {}
        for role, also in _ALSO_CALLED.items():
            free = (folded[name] for name in also.split() if name in folded)
            column = next((name for name in free if name not in found.values()), None)
            if column:
                found[role] = column
        return found


def header(content: BinaryIO) -> Header:
    """NoFile where there is no row, or the first cannot be read."""
    first = next(delimited.rows(content, delimited.encoding_of(content)), None)
    content.seek(0)
    if first is None:
        raise NoFile("The file holds no row.", field="file")
    if isinstance(first, Unread):
        raise NoFile(f"Line {first.line} should name the columns. {first.why}", field="file")
    own = Header(_distinct(first.cells), are_own=True)
    if own.guessed() and not _is_data(first.cells):
        return own
    numbered = tuple(f"column {n}" for n in range(1, len(first.cells) + 1))
    return Header(numbered, are_own=False)


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns: blank ones numbered, a second one of a name told apart."""
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split())[:100] or f"column {place}"
        names.append(name if name not in names else f"{name} ({place})")
    return tuple(names)


def _is_data(cells: Sequence[str]) -> bool:
    return any(dates.parse_if_any(cell) or ("/" in cell and host(cell)) for cell in cells)
