"""Imports: records that come in by the file, and what became of each line."""

from dataclasses import dataclass

from .vocabulary import Term

MOST_LINES = 100_000
LONGEST_LINE = 1_000_000
"""In bytes, the end of the line left out."""
LARGEST = 200_000_000
"""All lines together, in characters."""


class ImportKind(Term):
    """The format of what comes in."""

    NDJSON = "ndjson", "Records", "One record of this program's own export to a line."
    CLAIM_REVIEWS = "claim-reviews", "ClaimReview", "ClaimReview markup, read as schema.org has it."
    REVIEW_TABLE = (
        "review-table",
        "Table of reviews",
        "A CSV or TSV of reviews, whose columns were assigned by hand.",
    )


class ImportState(Term):
    """How far an import has come."""

    WAITING = "waiting", "Waiting", "A worker has not begun it yet."
    RUNNING = "running", "Running", "Lines are being applied."
    DONE = "done", "Done", "Every line was applied, was there already, or was refused."
    STOPPED = "stopped", "Stopped", "Somebody stopped it; lines that were applied stay."


class LineOutcome(Term):
    """What became of one line. A line without one waits."""

    APPLIED = "applied", "Applied", "It was recorded; in a dry run, it would be."
    UNCHANGED = "unchanged", "There already", "All it says was recorded before."
    REFUSED = "refused", "Refused", "It was not recorded; the line says why."


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one line; `why` says what the outcome alone does not."""

    outcome: LineOutcome
    why: str = ""
