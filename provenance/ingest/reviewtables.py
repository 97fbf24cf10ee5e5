"""A table of reviews coming in: a CSV or TSV whose columns were assigned by hand."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, BinaryIO

from provenance.domain import delimited, prosedates
from provenance.domain.delimited import Unread
from provenance.domain.imports import Became
from provenance.domain.outsidereviews import Appearance, Dated, Party, Reviewed
from provenance.errors import Refused
from provenance.models import Import, User

from . import reviewcolumns, reviewnodes, reviewrecords
from .reviewvalues import address, dated, rating, refuse, text


def lines(content: BinaryIO, choices: Mapping[str, Any]) -> Iterator[str]:
    """One JSON object a row, column → cell; of a row that cannot be read, why, as a JSON string."""
    header = reviewcolumns.header(content)
    rows = delimited.rows(content, delimited.encoding_of(content))
    if header.are_own:
        next(rows)
    for row in rows:
        if isinstance(row, Unread):
            yield json.dumps(f"Line {row.line}: {row.why}", ensure_ascii=False)
        else:
            yield _written(row.cells, header.names)


def _written(cells: Sequence[str], names: Sequence[str]) -> str:
    more = (f"column {n}" for n in range(len(names) + 1, len(cells) + 1))
    told = zip((*names, *more), cells, strict=False)
    return json.dumps(dict(told), ensure_ascii=False)


def parse(row: str, columns: Mapping[str, str], *, base: str = "") -> Reviewed:
    """The review in a row that `lines` cut; `columns` is role → column. Raises NoReview."""
    cells = reviewnodes.read(row)
    if not isinstance(cells, dict):
        refuse(str(cells))

    def get(role: str) -> str:
        return str(cells.get(columns.get(role), ""))

    wording = text(get("claim"), "claim")
    if not wording:
        refuse("The claim is empty. Every row needs one; fill it in or take the row out.")
    said, venue = _said(get("said"), text(get("venue"), "venue"))
    marks = {name: get(name) for name in ("value", "best", "worst", "explanation")}
    appearances, left_out = _appearances(get("appearance"), base)
    return Reviewed(
        wording=wording,
        publisher=Party(text(get("publisher"), "name"), get("publisher_url").strip()),
        url=address(get("url"), base),
        title=text(get("title"), "title"),
        language=text(get("language"), "language"),
        reviewed=dated(get("reviewed")),
        claimant=Party(text(get("claimant"), "name")),
        said=said,
        venue=venue,
        rating=rating([get("rating")], **marks),
        appearances=appearances,
        left_out=left_out,
    )


def ready(
    texts: Sequence[str], *, whole: Import, by: User, at: datetime
) -> list[Callable[[], Became]]:
    """For each row what records it. Whoever calls takes a trial back."""
    choices = whole.choices
    read = partial(parse, columns=choices.get("columns", {}), base=choices.get("base", ""))
    return reviewrecords.ready(texts, read, whole=whole, by=by, at=at)


def _said(words: str, venue: str) -> tuple[Dated, str]:
    """When and where it was said; a sentence in the column of dates may tell both."""
    said = dated(words)
    if said.span or not said.words:
        return said, venue
    told, where = prosedates.sentence(said.words)
    return (told, venue or where) if told.words else (said, venue)


def _appearances(link: str, base: str) -> tuple[tuple[Appearance, ...], tuple[str, ...]]:
    try:
        found = address(link, base)
    except Refused as refusal:
        return (), (f"The page with the claim was left out: {refusal}",)
    return ((Appearance(found),) if found else ()), ()
