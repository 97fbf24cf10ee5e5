"""The chain of a claim: its nodes and edges from the database, their order from the domain."""

from collections.abc import Sequence
from typing import Any

from provenance.domain.chain import Chain
from provenance.domain.vocabulary import Lane

from . import links
from .shapes import Mask, Shape, sql

NODE = Shape(
    {
        "id": "assertion.id",
        "source": links.source("source"),
        "publication": links.publication("publication"),
        "stance": "assertion.stance",
        **{
            name: f"nullif(assertion.{name}, '')" for name in ("quote", "prefix", "suffix", "hedge")
        },
        "basis": "assertion.basis",
        "was_read": "assertion.was_read",
        "chain_end": "nullif(assertion.chain_end, '')",
        "note": "nullif(assertion.note, '')",
        "rating": links.rating(
            "assertion.source_id", "(publication.published_latest AT TIME ZONE 'UTC')::date"
        ),
    }
)
EDGE = Shape(
    {
        "id": "attribution.id",
        "citing": "attribution.citing_id",
        "cited": "attribution.cited_id",
        "mode": "attribution.mode",
        "cue": "nullif(attribution.cue, '')",
        "is_inferred": "attribution.is_inferred",
        "inferred_because": "nullif(attribution.inferred_because, '')",
    }
)
END = Shape(
    {
        "assertion": "assertion.id",
        "stance": "assertion.stance",
        "is_known_origin": "assertion.basis = 'witnessed'",
        "chain_end": "nullif(assertion.chain_end, '')",
    }
)
_VOICES = """
    FROM provenance_assertion assertion
    JOIN provenance_source source ON source.id = assertion.source_id
    LEFT JOIN provenance_publication publication ON publication.id = assertion.publication_id
    WHERE assertion.claim_id = claim.id AND assertion.withdrawn_at IS NULL
    ORDER BY assertion.id
"""
# A hop whose voice was withdrawn leads nowhere.
_HOPS = """
    FROM provenance_attribution attribution
    JOIN provenance_assertion citing
        ON citing.id = attribution.citing_id AND citing.withdrawn_at IS NULL
    JOIN provenance_assertion cited
        ON cited.id = attribution.cited_id AND cited.withdrawn_at IS NULL
    WHERE attribution.claim_id = claim.id AND attribution.withdrawn_at IS NULL
    ORDER BY attribution.id
"""
# In the order of the lanes; what makes a lane is in domain/vocabulary.py.
_LANES = list(Lane)
_PARTS = ("nodes", "edges", "ends", "left_out")
EMPTY: Mask = tuple((name, ()) for name in _PARTS)


def columns(mask: Mask = ()) -> str:
    """Two columns of a statement over `claim`: its voices and its hops, each a list in JSON.

    A voice is told by key, kind of source, basis, its node and its end; a hop by both ends and
    its edge. `told` makes the chain of them.
    """
    wanted = dict(mask or EMPTY)
    node, end, edge = (
        sql(shape, wanted[name]) if name in wanted else "NULL"
        for name, shape in (("nodes", NODE), ("ends", END), ("edges", EDGE))
    )
    told = f"({node})::text, ({end})::text"
    voice = f"json_build_array(assertion.id, source.kind, assertion.basis, {told})"
    hop = f"json_build_array(attribution.citing_id, attribution.cited_id, ({edge})::text)"
    # One document each: what is read one by one costs more to begin than to read.
    return f"{_listed(voice, _VOICES)}, {_listed(hop, _HOPS)}"


def _listed(built: str, source: str) -> str:
    rows = f"(SELECT {built} AS built {source}) listed"
    return f"(SELECT coalesce(json_agg(built), '[]') FROM {rows})"  # noqa: S608


def told(voices: Sequence[Any], hops: Sequence[Any], mask: Mask = ()) -> str:
    """The chain as JSON, of what `columns` found. Nodes stand from outlet to evidence."""
    ordered = _in_order(voices, hops)
    cited = {citing for citing, _, _ in hops}
    parts = {
        "nodes": (node for _, _, _, node, _ in ordered),
        "edges": (edge for _, _, edge in hops),
        "ends": (end for key, _, _, _, end in ordered if key not in cited),
        "left_out": (),
    }
    wanted = dict(mask or EMPTY)
    pairs = (f'"{name}": [{", ".join(rows)}]' for name, rows in parts.items() if name in wanted)
    return "{" + ", ".join(pairs) + "}"


def _in_order(voices: Sequence[Any], hops: Sequence[Any]) -> list[Any]:
    depths = Chain((voice[0] for voice in voices), ((hop[0], hop[1]) for hop in hops)).depths()

    def place(voice: Any) -> tuple[int, int]:
        key, kind, basis, *_ = voice
        return _LANES.index(Lane.of(kind, basis)), depths[key]

    # Sorting keeps the order of keys, in which they came.
    return sorted(voices, key=place)
