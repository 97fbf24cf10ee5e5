"""The comparison of experts as a table: a row for each expert and hypothesis."""

from collections.abc import Iterator

from provenance.queries.comparisons import ComparePage
from provenance.queries.opinions import Cell, Opinion

from . import spreadsheets

HEADER = (
    "question",
    "question text",
    "hypothesis",
    "expert",
    "institution",
    "stated",
    "replaced by a later answer",
    "said something",
    "likelihood word",
    "word low %",
    "word high %",
    "word is the desk's reading",
    "own figure low %",
    "own figure high %",
    "lean",
    "confidence",
    "basis",
    "evidence looked at",
    "remarks",
    "exact words on this",
    "exact quote",
    "publication",
)


def table(page: ComparePage) -> bytes:
    """CSV of all answers on the page, those that were replaced after those that stand."""
    return spreadsheets.written(HEADER, _rows(page))


def _rows(page: ComparePage) -> Iterator[tuple[object, ...]]:
    for opinion, is_replaced in (
        *((opinion, False) for opinion in page.experts),
        *((opinion, True) for opinion in page.earlier),
    ):
        for cell in opinion.cells:
            yield _row(page, opinion, cell, is_replaced)


def _row(page: ComparePage, opinion: Opinion, cell: Cell, is_replaced: bool) -> tuple[object, ...]:
    looked_at = [link.text for link in opinion.looked_at]
    return (
        page.question.ref,
        page.question.text,
        cell.hypothesis,
        opinion.name,
        opinion.institution,
        opinion.date,
        _yes(is_replaced),
        _yes(not cell.silent),
        cell.word,
        cell.low,
        cell.high,
        _yes(cell.reading),
        cell.own_low,
        cell.own_high,
        cell.lean,
        opinion.confidence,
        opinion.access,
        "; ".join(filter(None, (*looked_at, opinion.evidence_words))),
        "; ".join(opinion.remarks),
        cell.quote,
        opinion.quote,
        opinion.where,
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
