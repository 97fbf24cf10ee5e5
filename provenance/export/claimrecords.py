"""Claims with their chains, and what is inferred from what, as records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models.functions import Lower

from provenance.models import Assertion, Attribution, Claim, ClaimTag, Inference, Verdict

from . import outsideids

type Record = dict[str, Any]

_SAID = ("stance", "quote", "prefix", "suffix", "hedge", "basis", "chain_end", "note")


def cut(keys: list[Any]) -> Iterator[Record]:
    """A page of claims; nine statements however many there are."""
    claims = list(Claim.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of("claim", keys)
    cases = outsideids.of("case", [claim.case_id for claim in claims])
    voices, names = _assertions(keys)
    hops = _attributions(keys, names)
    tags = _grouped(
        ClaimTag.objects.filter(claim__in=keys)
        .order_by(Lower("tag__name"))
        .values_list("claim_id", "tag__name")
    )
    verdicts = _verdicts(keys)
    for claim in claims:
        yield {
            "type": "claim",
            "id": ids[claim.pk],
            "ref": claim.ref,
            "case": cases[claim.case_id],
            "text": claim.text,
            "kind": claim.kind,
            "when": claim.when_words,
            "place": claim.place,
            "tags": tags[claim.pk],
            "assertions": voices[claim.pk],
            "attributions": hops[claim.pk],
            "verdict": verdicts.get(claim.pk),
        }


def _assertions(keys: list[Any]) -> tuple[dict[Any, list[Record]], Any]:
    rows = list(Assertion.objects.filter(claim__in=keys, withdrawn_at=None).order_by("pk"))
    ids = outsideids.of("assertion", [row.pk for row in rows])
    sources = outsideids.of("source", {row.source_id for row in rows})
    publications = outsideids.of("publication", {row.publication_id for row in rows})
    told = (
        (
            row.claim_id,
            _known(
                {
                    "id": ids[row.pk],
                    "source": sources[row.source_id],
                    "publication": publications[row.publication_id],
                    **{name: getattr(row, name) for name in _SAID},
                    "was_read": row.was_read or None,
                }
            ),
        )
        for row in rows
    )
    return _grouped(told), ids


def _attributions(keys: list[Any], names: Any) -> dict[Any, list[Record]]:
    rows = Attribution.objects.filter(claim__in=keys, withdrawn_at=None).order_by("pk")
    return _grouped(
        (
            row.claim_id,
            _known(
                {
                    "citing": names[row.citing_id],
                    "cited": names[row.cited_id],
                    "mode": row.mode,
                    "cue": row.cue,
                    "is_inferred": row.is_inferred or None,
                    "inferred_because": row.inferred_because,
                }
            ),
        )
        for row in rows
    )


def _verdicts(keys: list[Any]) -> dict[Any, Record]:
    rows = Verdict.objects.filter(claim__in=keys, superseded_at=None)
    return {
        row.claim_id: _known(
            {
                "status": row.status,
                "credibility": row.credibility,
                "reason": row.reason,
                "wording": row.wording,
            }
        )
        for row in rows
    }


def _inferences(keys: list[Any]) -> Iterator[Record]:
    rows = list(Inference.objects.filter(pk__in=keys).order_by("pk"))
    ids = outsideids.of(
        "claim", {end for row in rows for end in (row.conclusion_id, row.premise_id)}
    )
    for row in rows:
        yield {
            "type": "inference",
            "conclusion": ids[row.conclusion_id],
            "premise": ids[row.premise_id],
            "sentence": row.sentence,
        }


def _known(record: Record) -> Record:
    return {name: value for name, value in record.items() if value not in ("", None)}


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


CUTS = (
    (lambda: Claim.objects.all(), cut),
    (lambda: Inference.objects.filter(withdrawn_at=None), _inferences),
)
