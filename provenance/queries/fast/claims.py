"""Claims as JSON: a page of them, and one with its chain."""

from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from provenance.domain import references
from provenance.domain.lists import Expansion
from provenance.domain.proposals import LIVE
from provenance.models import Claim
from provenance.queries import figures
from provenance.queries.pages import Page

from . import chains, links, statements
from .cases import CASES
from .lists import cut_rows
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


# What can be expanded here; the order of sources, and of a chain, is not for SQL to know.
BUILT = {Expansion.CASE, Expansion.VERDICT}


@cache
def _with(shape: Shape, names: frozenset[Expansion]) -> Shape:
    """The shape with what is named put whole under `expanded`."""
    whole = {Expansion.CASE: CASES.shape, Expansion.VERDICT: links.verdict("verdict")}
    told = {name.value: whole[name] if name in names else "NULL" for name in Expansion}
    return Shape({**shape.fields, "expanded": Shape(told)}) if names else shape


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
    names: frozenset[Expansion] = frozenset(),
) -> Page[str] | None:
    """A page of claims as JSON; None where one of them was not counted yet. As `lists.found`.

    `names`, all of BUILT, is what is put whole under `expanded`.
    """
    built = sql(_with(SUMMARY, names), mask)

    def read(page: str, **values: object) -> list[Row]:
        statement = f"""
            SELECT claim.id, support.claim_id IS NOT NULL, {built}::text
            FROM {page} {_ROWS} ORDER BY page.place"""  # noqa: S608 — no value in it
        return [Row(*row) for row in statements.fetch(statement, {"origin": origin, **values})]

    page = cut_rows(read, figures.ordered(rows, key), token, size, key)
    if page is None or not all(row.is_counted for row in page.rows):
        return None
    return Page([row.json for row in page.rows], page.newer, page.older)


def whole(
    ref: str, *, origin: str, mask: Mask = (), names: frozenset[Expansion] = frozenset()
) -> str | None:
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
    built = sql(_with(WHOLE, names), mask)
    statement = f"""
        SELECT support.claim_id IS NOT NULL AND NOT {_PROPOSED}, {built}::text, {chain}
        FROM {page} {_ROWS}"""  # noqa: S608 — no value in it
    found = statements.fetch(statement, {"origin": origin, "number": number})
    if not found or not found[0][0]:
        return None
    _, row, voices, hops = found[0]
    if voices is None:
        return str(row)
    told = f'"chain": {chains.told(voices, hops, wanted.get("chain", ()))}'
    return "{" + ", ".join(filter(None, (row[1:-1], told))) + "}"
