"""A claim's support as plain data: the shape that is stored, and that the API answers with.

Keys of rows are strings. `dissent` has the same figures as the whole, without a suggestion.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from provenance.domain.chokes import ChokePoint
from provenance.domain.groups import Group
from provenance.domain.sides import Side
from provenance.domain.support import Support
from provenance.models import Claim, ClaimSupport

from . import supports
from .suppositions import Supposition

type Receipts = dict[str, Any]


def of(support: Support[UUID]) -> Receipts:
    """All figures of a support with the rows that made them."""
    suggested = support.suggested
    return {
        **_side(support),
        "dissent": _side(support.dissent),
        "rests_on": [
            {
                "claim": str(premise.key),
                "origins": {"low": premise.low, "high": premise.high},
                "suggested": {"status": premise.status, "rule": premise.rule},
            }
            for premise in support.rests_on
        ],
        "suggested": {
            "status": suggested.status.value,
            "rule": suggested.rule.value,
            "because": dict(suggested.because),
            "sentence": suggested.sentence,
        },
    }


def on(claim: Claim, published_by: datetime | None = None) -> Receipts:
    """Those of `claim` as they are stored, in one query; where none are, counted from its rows.

    None are stored in the past, nor of what had been published by a moment.
    """
    return every([claim.pk], published_by)[claim.pk]


def every(
    claims: Collection[UUID], published_by: datetime | None = None
) -> Mapping[UUID, Receipts]:
    """Those of each of `claims`, as `on` gives them. One query; nine more where none are stored."""
    rows = ClaimSupport.objects.filter(claim__in=claims).values_list("claim", "receipts")
    found: dict[UUID, Receipts] = {} if published_by else dict(rows)
    if missing := set(claims) - found.keys():
        supposing = Supposition(published_by=published_by)
        measured = supports.measured(supports.with_premises(missing), supposing=supposing)
        found |= {claim: of(measured[claim]) for claim in missing}
    return found


def supposing(claim: Claim, supposition: Supposition) -> Receipts:
    """Those `claim` would have; nothing is stored. Premises are counted anew as well."""
    found: Receipts = supposed(claim, supposition).receipts
    return found


def supposed(claim: Claim, supposition: Supposition) -> ClaimSupport:
    """The row that would keep them."""
    every = supports.with_premises([claim.pk])
    return stored(claim.pk, supports.measured(every, supposing=supposition)[claim.pk])


def stored(claim: UUID, support: Support[UUID]) -> ClaimSupport:
    """The row that keeps the support of a claim."""
    found = of(support)
    return ClaimSupport(claim_id=claim, receipts=found, **figures(found))


def figures(found: Receipts) -> dict[str, int | str]:
    """The columns of the row that keeps these receipts: each figure, counted from its rows."""
    dissent, suggested = found["dissent"], found["suggested"]
    return {
        "voices": len(found["voices"]),
        "origins_low": found["origins"]["low"],
        "origins_high": found["origins"]["high"],
        "channels": found["channels"]["count"],
        "choke_points": sum(not choke["is_trivial"] for choke in found["choke_points"]),
        "analyses": len(found["analyses"]),
        "loops": len(found["loops"]),
        "anachronisms": len(found["anachronisms"]),
        "weak_hops": len(found["weak_hops"]),
        "dissenting": len(dissent["voices"]),
        "dissent_low": dissent["origins"]["low"],
        "dissent_high": dissent["origins"]["high"],
        "suggested": suggested["status"],
        "rule": suggested["rule"],
    }


def _side(side: Side[UUID]) -> Receipts:
    origins, channels = side.origins, side.channels
    return {
        "voices": _keys(side.voices),
        "origins": {
            "low": origins.low,
            "high": origins.high,
            "groups": [
                *(_group(group) | {"is_known": True} for group in origins.known),
                *(_group(group) | {"is_known": False} for group in origins.unknown),
            ],
        },
        "channels": {
            "count": channels.count,
            "is_exact": channels.is_exact,
            "routes": [_keys(route) for route in channels.routes],
        },
        "choke_points": [_choke_point(choke) for choke in side.choke_points],
        "analyses": [_group(group) for group in side.analyses],
        "loops": [
            {"voices": _keys(loop.voices), "has_way_out": loop.has_way_out} for loop in side.loops
        ],
        "anachronisms": [_hop(*hop) for hop in side.anachronisms],
        "weak_hops": [
            _hop(hop.citing, hop.cited) | {"because": [word.value for word in hop.because]}
            for hop in side.weak_hops
        ],
        "unnamed_ends": _keys(side.unnamed_ends),
        "unreliable_ends": _keys(side.unreliable_ends),
        "fallen": {
            "left_out": _keys(side.fallen.left_out),
            "stranded": _keys(side.fallen.stranded),
            "cut_off": _keys(side.fallen.cut_off),
            "origins": _keys(side.fallen.origins),
        },
    }


def _choke_point(choke: ChokePoint[UUID]) -> Receipts:
    return {
        "sources": _keys(choke.sources),
        "voices": _keys(choke.voices),
        "part": choke.part.value,
        "is_trivial": choke.is_trivial,
    }


def _group(group: Group[UUID]) -> Receipts:
    return {"sources": _keys(group.sources), "voices": _keys(group.voices)}


def _hop(citing: UUID, cited: UUID) -> Receipts:
    return {"citing": str(citing), "cited": str(cited)}


def _keys(keys: Iterable[UUID]) -> list[str]:
    return [str(key) for key in keys]
