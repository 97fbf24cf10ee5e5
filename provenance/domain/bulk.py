"""Records as they go out and come in, one to a line: the shape of each type.

Fields are named as the API names them; a field that names another record holds its id. docs/bulk.md
explains them.
"""

from collections.abc import Mapping
from typing import Any

from .criteria import Answer, Criterion
from .questions import QuestionState
from .shapes import NotSo, Shape, day, each, ignored, ref, text, upto, whole, word, yes
from .vocabulary import (
    Basis,
    ChainEnd,
    ClaimKind,
    Confidence,
    Credibility,
    EvidenceAccess,
    Lean,
    Likelihood,
    Mode,
    PolicyKind,
    PublicationKind,
    Reliability,
    SourceKind,
    Stance,
    Standing,
    TieKind,
    VerdictStatus,
)

_POLICY = Shape({"kind": word(PolicyKind), "link": upto(2000)}, {})
_CRITERION = Shape({"criterion": word(Criterion), "answer": word(Answer)}, {"link": text})
_NOTICE = Shape({"reason": text}, {"dated": text, "link": text})
_ASSERTION = Shape(
    {"id": ref, "source": ref},
    {
        "publication": ref,
        "stance": word(Stance),
        "quote": text,
        "prefix": text,
        "suffix": text,
        "hedge": text,
        "basis": word(Basis),
        "was_read": yes,
        "chain_end": word(ChainEnd),
        "note": text,
    },
)
_ATTRIBUTION = Shape(
    {"citing": ref, "cited": ref},
    {"mode": word(Mode), "cue": text, "is_inferred": yes, "inferred_because": text},
)
_VERDICT = Shape(
    {"status": word(VerdictStatus), "reason": text},
    {"credibility": word(Credibility), "wording": text},
)
_HYPOTHESIS = Shape({"id": ref, "text": text}, {})
_JUDGEMENT = Shape(
    {"hypothesis": ref},
    {
        "likelihood": word(Likelihood),
        "lean": word(Lean),
        "low": whole,
        "high": whole,
        "is_desk_reading": yes,
        "quote": text,
    },
)

SHAPES: Mapping[str, Shape] = {
    "case": Shape(
        {"id": ref, "code": text, "title": text},
        {"ref": ignored, "summary": text, "is_restricted": yes},
    ),
    "source": Shape(
        {"id": ref, "name": text, "kind": word(SourceKind)},
        {
            "country": text,
            "aliases": each(text),
            "domains": each(text),
            "description": text,
            "policies": each(_POLICY.read),
        },
    ),
    "tie": Shape(
        {"id": ref, "holder": ref, "kind": word(TieKind), "held": ref},
        {"since": day, "until": day, "evidence": text, "reason": text},
    ),
    "affiliation": Shape(
        {"id": ref, "person": ref, "organisation": ref},
        {"title": text, "since": day, "until": day, "evidence": text},
    ),
    "rating": Shape(
        {
            "id": ref,
            "source": ref,
            "reliability": word(Reliability),
            "valid_from": day,
            "reason": text,
        },
        {"is_desk": yes, "criteria": each(_CRITERION.read)},
    ),
    "publication": Shape(
        {"id": ref, "source": ref, "kind": word(PublicationKind)},
        {
            "title": text,
            "link": text,
            "published": text,
            "standing": word(Standing),
            "notice": _NOTICE.read,
        },
    ),
    "claim": Shape(
        {"id": ref, "text": text, "kind": word(ClaimKind)},
        {
            "ref": ignored,
            "case": ref,
            "when": text,
            "place": text,
            "tags": each(text),
            "assertions": each(_ASSERTION.read),
            "attributions": each(_ATTRIBUTION.read),
            "verdict": _VERDICT.read,
        },
    ),
    "inference": Shape({"conclusion": ref, "premise": ref, "sentence": text}, {}),
    "question": Shape(
        {"id": ref, "text": text, "hypotheses": each(_HYPOTHESIS.read)},
        {
            "ref": ignored,
            "case": ref,
            "note": text,
            "is_exclusive": yes,
            "criteria": text,
            "settle_by": day,
            "evidence": each(ref),
        },
    ),
    "assessment": Shape(
        {"id": ref, "question": ref, "expert": ref, "quote": text},
        {
            "institution": ref,
            "lacks_affiliation": yes,
            "publication": ref,
            "stated": text,
            "confidence": word(Confidence),
            "access": word(EvidenceAccess),
            "evidence_words": text,
            "evidence": each(ref),
            "evidence_claims": each(ref),
            "assumptions": text,
            "caveats": text,
            "supersedes": ref,
            "judgements": each(_JUDGEMENT.read),
        },
    ),
    # After the assessments: they tell since when a question was asked.
    "resolution": Shape(
        {"question": ref, "state": word(QuestionState), "words": text},
        {"hypothesis": ref, "on": day, "claims": each(ref), "publications": each(ref)},
    ),
}
TYPES = tuple(SHAPES)
"""In the order in which they go out: each rests only on those before it, and on its own kind."""


def read(given: Any) -> tuple[str, dict[str, Any]]:
    """The record's type and its fields; NotSo where it is none."""
    if not isinstance(given, dict):
        raise NotSo("This is no JSON object.")
    kind = given.get("type")
    if not isinstance(kind, str) or kind not in SHAPES:
        named = f"“{kind[:60]}” is no type" if isinstance(kind, str) else "No type is given"
        raise NotSo(f"{named}. There are {', '.join(TYPES)}.", "/type")
    return kind, SHAPES[kind].read({name: one for name, one in given.items() if name != "type"})
