"""Claims as JSON: a page of them, and one with its chain."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from provenance.domain import references
from provenance.domain.proposals import LIVE
from provenance.models import Claim
from provenance.queries import figures
from provenance.queries.pages import Page, cut, cut_found

from . import chains, links, statements
from .lists import NAMED
from .shapes import Address, Mask, Rows, Shape, moment, person, span, sql

_REF = "'C-' || claim.number"
# As queries/figures.py has it: what the figures never suggest is at odds with no suggestion.
_SUGGESTED = tuple(map(str, figures.SUGGESTED))
_AT_ODDS = f"verdict.status IN {_SUGGESTED} AND verdict.status <> support.suggested"


def _range(name: str) -> Shape:
    return Shape({"low": f"support.{name}_low", "high": f"support.{name}_high"})


_COUNTED = ("channels", "choke_points", "analyses", "loops", "anachronisms", "weak_hops")
_FIGURES = Shape(
    {
        "origins": _range("origins"),
        **{name: f"support.{name}" for name in _COUNTED},
        "dissent": _range("dissent"),
        "suggested": Shape({"status": "support.suggested", "rule": "support.rule"}),
        "differs": f"coalesce({_AT_ODDS}, false)",
    }
)
_MARK = Shape(
    {"status": "verdict.status", "credibility": "nullif(verdict.credibility, '')"},
    unless="verdict.id IS NULL",
)
_TAGS = """ARRAY(
    SELECT tag.name FROM provenance_claimtag carried
    JOIN provenance_tag tag ON tag.id = carried.tag_id
    WHERE carried.claim_id = claim.id ORDER BY lower(tag.name))"""
SUMMARY = Shape(
    {
        "ref": _REF,
        "url": Address("api:claim", _REF),
        "page": Address("claim", _REF),
        "text": "claim.text",
        "kind": "claim.kind",
        "place": "nullif(claim.place, '')",
        "when": span("claim", "when"),
        "case": links.case("folder"),
        "verdict": _MARK,
        "supporting": "voices.supporting",
        "dissenting": "voices.dissenting",
        "figures": _FIGURES,
        "tags": _TAGS,
        "assigned_to": person("claim.assigned_to_id"),
        "recorded_at": moment("claim.recorded_at"),
        "expanded": "NULL",
    }
)
_STEP = """
    provenance_inference inference
    JOIN provenance_claim other ON other.id = inference.{other}_id
    WHERE inference.{own}_id = claim.id AND inference.withdrawn_at IS NULL ORDER BY inference.id
"""


def _steps(own: str, other: str) -> Rows:
    step: dict[str, Any] = {
        "id": "inference.id",
        "claim": links.claim("other"),
        "sentence": "inference.sentence",
    }
    return Rows(Shape(step), _STEP.format(own=own, other=other))


WHOLE = Shape(
    {
        "as_of": "NULL",
        "published_by": "NULL",
        **SUMMARY.fields,
        "version": "claim.version",
        "verdict": links.verdict("verdict"),
        "former_verdicts": Rows(
            links.verdict("former"),
            """provenance_verdict former
            WHERE former.claim_id = claim.id AND former.superseded_at IS NOT NULL
            ORDER BY former.decided_at DESC, former.id DESC""",
        ),
        "proposal": "NULL",
        "inferred_from": _steps("conclusion", "premise"),
        "inferences": _steps("premise", "conclusion"),
    }
)
_PROPOSED = f"""EXISTS (SELECT FROM provenance_proposal
    WHERE claim_id = claim.id AND state IN {tuple(map(str, LIVE))})"""
# What a claim's row is read with; `page` says which claims, and in which place.
_ROWS = """
    JOIN provenance_claim claim ON claim.id = page.id
    JOIN provenance_case folder ON folder.id = claim.case_id
    LEFT JOIN provenance_claimsupport support ON support.claim_id = claim.id
    LEFT JOIN provenance_verdict verdict
        ON verdict.claim_id = claim.id AND verdict.superseded_at IS NULL
    CROSS JOIN LATERAL (
        SELECT count(DISTINCT source_id) FILTER (WHERE stance = 'asserts') AS supporting,
            count(DISTINCT source_id) FILTER (WHERE stance = 'denies') AS dissenting
        FROM provenance_assertion WHERE claim_id = claim.id AND withdrawn_at IS NULL
    ) voices
"""


class Row(NamedTuple):
    """A claim as JSON; `is_counted`: its figures are stored."""

    id: UUID
    is_counted: bool
    json: str


def listed(
    rows: QuerySet[Claim],
    token: str,
    size: int,
    key: tuple[str, ...],
    *,
    origin: str,
    mask: Mask = (),
) -> Page[str] | None:
    """A page of claims as JSON; None where one of them was not counted yet.

    One statement where all claims are listed as they were recorded; where they are narrowed, or in
    another order, one finds keys and one their rows.
    """
    if not figures.is_by_figures(key) and not rows.query.where:
        page: Page[Row] | None = _every(token, size, key, origin, mask)
    else:
        page = _found(rows, token, size, key, origin, mask)
    if page is None or not all(row.is_counted for row in page.rows):
        return None
    return Page([row.json for row in page.rows], page.newer, page.older)


def _every(token: str, size: int, key: tuple[str, ...], origin: str, mask: Mask) -> Page[Row]:
    def find(backwards: bool, values: Sequence[str], most: int) -> list[Row]:
        is_falling = (key == figures.NEWEST) != backwards
        order, compare = (" DESC", "<") if is_falling else ("", ">")
        where = f"WHERE id {compare} %(beyond)s" if values else ""
        # The number of rows is written out: as a value it would be planned for any number.
        page = f"""(SELECT id, row_number() OVER (ORDER BY id{order}) AS place
            FROM provenance_claim {where} ORDER BY id{order} LIMIT {most:d}) page"""  # noqa: S608
        beyond = {"beyond": UUID(values[0])} if values else {}
        return _rows(page, origin, mask, **beyond)

    return cut_found(find, key=key, token=token, size=size)


def _found(
    rows: QuerySet[Claim], token: str, size: int, key: tuple[str, ...], origin: str, mask: Mask
) -> Page[Row] | None:
    columns = [column.removeprefix("-") for column in key]
    keys: Any = figures.ordered(rows, key).values_list(*columns, named=True)
    page = cut(keys, key=key, token=token, size=size)
    if not page.rows:
        return Page((), page.newer, page.older)
    found = _rows(NAMED, origin, mask, keys=[row.id for row in page.rows])
    # One that was hidden between the two statements is missing.
    return Page(found, page.newer, page.older) if len(found) == len(page.rows) else None


def _rows(page: str, origin: str, mask: Mask, **values: object) -> list[Row]:
    built = sql(SUMMARY, mask)
    statement = f"""
        SELECT claim.id, support.claim_id IS NOT NULL, {built}::text
        FROM {page} {_ROWS} ORDER BY page.place"""  # noqa: S608 — no value in it
    return [Row(*row) for row in statements.fetch(statement, {"origin": origin, **values})]


def whole(ref: str, *, origin: str, mask: Mask = ()) -> str | None:
    """A claim with its chain as JSON, in one statement.

    None where there is none, where it was not counted yet, and where a verdict is proposed: what
    of that is shown depends on who reads.
    """
    number = references.number(ref, "C")
    if number is None:
        return None
    wanted = dict(mask)
    chain = (
        chains.columns(wanted.get("chain", ())) if "chain" in wanted or not mask else "NULL, NULL"
    )
    page = "(SELECT id FROM provenance_claim WHERE number = %(number)s) page"
    statement = f"""
        SELECT support.claim_id IS NOT NULL AND NOT {_PROPOSED}, {sql(WHOLE, mask)}::text, {chain}
        FROM {page} {_ROWS}"""  # noqa: S608 — no value in it
    found = statements.fetch(statement, {"origin": origin, "number": number})
    if not found or not found[0][0]:
        return None
    _, built, voices, hops = found[0]
    if voices is None:
        return str(built)
    told = f'"chain": {chains.told(voices, hops, wanted.get("chain", ()))}'
    return "{" + ", ".join(filter(None, (built[1:-1], told))) + "}"
