"""What rows and columns are called where history is told: one declaration for pages, API, admin.

What is not named here is not told: keys, counters, and columns that follow from others.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from provenance.domain.vocabulary import PolicyKind
from provenance.models import (
    Affiliation,
    Alias,
    Assertion,
    Assessment,
    Attribution,
    Case,
    Claim,
    ClaimPair,
    ClaimTag,
    Comment,
    Confidant,
    CriterionCheck,
    Evidence,
    EvidenceItem,
    EvidenceMark,
    Hypothesis,
    Inference,
    Judgement,
    Member,
    Mention,
    OutsideRating,
    OutsideReview,
    Proposal,
    Publication,
    Question,
    Rating,
    RatingMeaning,
    Release,
    ResolutionEvidence,
    Review,
    SecondReading,
    Settling,
    Source,
    Tag,
    Tie,
    User,
    Verdict,
)

_WITHDRAWN = {"withdrawn_at": "Withdrawn"}
_SPAN = {"since": "Since", "until": "Until", "evidence": "Where it says so"}


@dataclass(frozen=True, slots=True)
class Wording:
    """`row` names a row by its columns' values, such as "what {source} says"."""

    row: str
    columns: Mapping[str, str]


WORDINGS: Mapping[type[Any], Wording] = {
    Case: Wording(
        "the case",
        {
            "title": "Title",
            "summary": "What it is about",
            "code": "Code",
            "is_restricted": "Restricted",
        },
    ),
    Member: Wording("{user} as a member", {"user": "Who"}),
    Confidant: Wording("{user} as a confidant", {"user": "Who"}),
    Claim: Wording(
        "the claim “{text}”",
        {
            "text": "Claim",
            "kind": "Kind",
            "when_words": "When",
            "place": "Where",
            "case": "Case",
            "assigned_to": "Assigned to",
        },
    ),
    Assertion: Wording(
        "what {source} says",
        {
            "source": "Source",
            "publication": "Publication",
            "stance": "Stance",
            "quote": "Exact quote",
            "prefix": "Words just before",
            "suffix": "Words just after",
            "hedge": "Hedge",
            "basis": "How the source knows",
            "was_read": "Read by us",
            "chain_end": "Why the chain ends here",
            "note": "Note",
            **_WITHDRAWN,
        },
    ),
    Attribution: Wording(
        "{citing} had it from {cited}",
        {
            "mode": "How it leans on it",
            "cue": "Cue words",
            "is_inferred": "Inferred by the desk",
            "inferred_because": "Inferred because",
            **_WITHDRAWN,
        },
    ),
    Verdict: Wording(
        "the verdict “{status}”",
        {
            "status": "Verdict",
            "credibility": "Credibility",
            "reason": "Reason",
            "approved_by": "Approved by",
            "superseded_at": "Replaced",
        },
    ),
    Release: Wording(
        "the public page",
        {
            "headline": "Headline",
            "summary": "Summary for readers",
            "shows_chain": "Shows the chain",
            "shows_experts": "Shows experts",
            "released_at": "Published",
            "withdrawn_at": "Taken back",
        },
    ),
    # Their grades are no part of their names: they are read by some before others may see them.
    Proposal: Wording("the proposed verdict", {"state": "State", "answer": "Answer"}),
    SecondReading: Wording("a second reading", {}),
    Settling: Wording("a review that it would settle", {}),
    Comment: Wording("a comment", {"text": "Comment", **_WITHDRAWN}),
    Mention: Wording("the mention of {person}", {}),
    Source: Wording(
        "the source {name}",
        {
            "name": "Name",
            "kind": "Kind",
            "country": "Country",
            "domains": "Domains",
            "description": "Description",
            "policies": "Policies",
            "merged_into": "Merged into",
            "is_confidential": "Confidential",
            "code_name": "Code name",
        },
    ),
    Alias: Wording("the other name “{name}”", {"name": "Other name", "source": "Source"}),
    Rating: Wording(
        "the rating {reliability}, from {valid_from}",
        {
            "reliability": "Reliability",
            "valid_from": "Valid from",
            "reason": "Reason",
            "is_desk": "The desk’s own",
            "source": "Source",
            **_WITHDRAWN,
        },
    ),
    CriterionCheck: Wording(
        "the criterion “{criterion}”", {"answer": "Found", "link": "Where it shows"}
    ),
    OutsideRating: Wording(
        "the outside rating “{label}”",
        {
            "source": "Source",
            "rater": "Rater",
            "rater_name": "Rater’s name",
            "rater_link": "Rater’s address",
            "domain": "Domain",
            "dated_words": "Dated",
            "link": "Where it says so",
            "note": "Note",
            **_WITHDRAWN,
        },
    ),
    OutsideReview: Wording(
        "the review by {publisher}",
        {
            "publisher": "Publisher",
            "publication": "Publication",
            "said": "Whose word is reviewed",
            "wording": "Their wording of the claim",
            "url": "Address of the review",
            "title": "Title",
            "language": "Language",
            "reviewed_words": "Reviewed",
            "said_words": "Claim made",
            "venue": "Made where",
            "rating_text": "Rating",
            "rating_value": "Rating’s figure",
            "rating_best": "Best figure",
            "rating_worst": "Worst figure",
            "rating_explanation": "Explanation",
            **_WITHDRAWN,
        },
    ),
    RatingMeaning: Wording(
        "what “{rating}” means", {"publisher": "Publisher", "meaning": "Mapped to"}
    ),
    Tie: Wording(
        "the tie: {holder} {kind} {held}",
        {
            "holder": "Holder",
            "kind": "Tie",
            "held": "Held",
            **_SPAN,
            "reason": "Note",
            **_WITHDRAWN,
        },
    ),
    Affiliation: Wording(
        "{person} at {organisation}",
        {
            "person": "Person",
            "organisation": "Organisation",
            "title": "Position",
            **_SPAN,
            **_WITHDRAWN,
        },
    ),
    Publication: Wording(
        "the publication",
        {
            "source": "Source",
            "kind": "Kind",
            "title": "Title",
            "url": "Address",
            "published_words": "Published",
            "standing": "Standing",
            "standing_reason": "Why",
            "notice_words": "Date of the notice",
            "notice_url": "Address of the notice",
        },
    ),
    Inference: Wording(
        "{conclusion} inferred from {premise}", {"sentence": "Sentence that says so", **_WITHDRAWN}
    ),
    Review: Wording(
        "the review “{words}”",
        {
            "reason": "Reason",
            "taken_by": "Who has it",
            "outcome": "Outcome",
            "because": "Settled because",
        },
    ),
    Question: Wording(
        "the question “{text}”",
        {
            "text": "Question",
            "note": "Note",
            "is_exclusive": "Answers exclude one another",
            "criteria": "How it will be settled",
            "settle_by": "To be settled by",
            "state": "State",
            "resolved_as": "Settled as",
            "resolved_on": "Settled on",
            "resolution": "By what evidence, or why not",
            "case": "Case",
        },
    ),
    ResolutionEvidence: Wording(
        "{claim}{publication}, which settled {question}",
        {"claim": "Claim", "publication": "Publication"},
    ),
    Hypothesis: Wording("the possible answer “{text}”", {"text": "Possible answer"}),
    Assessment: Wording(
        "what {expert} thinks",
        {
            "expert": "Expert",
            "institution": "Institution",
            "lacks_affiliation": "Affiliation not recorded",
            "publication": "Publication",
            "stated_words": "Stated on",
            "quote": "Exact quote",
            "confidence": "Confidence",
            "access": "Evidence",
            "evidence_words": "Evidence in words",
            "assumptions": "Assumptions",
            "caveats": "Caveats",
            "supersedes": "Replaces",
            **_WITHDRAWN,
        },
    ),
    Judgement: Wording(
        "what {assessment} thinks of “{hypothesis}”",
        {
            "likelihood": "Likelihood",
            "lean": "Lean",
            "low": "From, per cent",
            "high": "To, per cent",
            "is_desk_reading": "Read into the words by the desk",
            "quote": "Exact words",
        },
    ),
    Tag: Wording("the tag “{name}”", {"name": "Name", "merged_into": "Merged into"}),
    ClaimPair: Wording(
        "what was found of {one} and {other}",
        {"decision": "Found", "note": "Note", **_WITHDRAWN},
    ),
    ClaimTag: Wording("the tag “{tag}”", {"tag": "Tag"}),
    Evidence: Wording(
        "{publication}{claim}, seen by {assessment}",
        {"publication": "Publication", "claim": "Claim"},
    ),
    EvidenceItem: Wording("{claim} as evidence", {**_WITHDRAWN}),
    # Who marked what, and when, but not how: nobody is to be led by what others think.
    EvidenceMark: Wording("{by}’s mark of {item} against “{hypothesis}”", {}),
}

# How a row that others refer to is named. Each costs one query, however many are named.
_NAMED: Mapping[type[Any], tuple[tuple[str, ...], Callable[[Any], str]]] = {
    Source: ((), lambda row: row.name),
    Publication: (("source",), str),
    Case: ((), str),
    Claim: ((), lambda row: row.ref),
    Question: ((), lambda row: row.ref),
    Hypothesis: ((), str),
    Assertion: (("source",), lambda row: row.source.name),
    Assessment: (("expert",), lambda row: row.expert.name),
    Tag: ((), str),
    EvidenceItem: (("claim",), lambda row: row.claim.ref),
    User: ((), str),
}


def name_of(model: type[Any]) -> str:
    """The table's short name in addresses and filters: "claim", "assertion"."""
    return str(model._meta.model_name)


def model_called(name: str) -> type[Any] | None:
    return next((model for model in WORDINGS if name_of(model) == name), None)


def label(model: type[Any], column: str) -> str:
    """The column in words; its own name where it has none, such as "version"."""
    wording = WORDINGS.get(model)
    return wording.columns.get(column, column) if wording else column


def references(model: type[Any]) -> dict[str, type[Any]]:
    """Column → the model it refers to, for all columns that a row of `model` is told by."""
    wording = WORDINGS[model]
    told = [
        *wording.columns,
        *(f.name for f in model._meta.fields if f"{{{f.name}}}" in wording.row),
    ]
    fields = (model._meta.get_field(name) for name in dict.fromkeys(told))
    return {field.name: field.related_model for field in fields if field.is_relation}


def names(wanted: Mapping[type[Any], set[str]]) -> dict[str, str]:
    """Key → name, of rows that are referred to. One query a model."""
    found: dict[str, str] = {}
    for model, keys in wanted.items():
        joined, named = _NAMED[model]
        rows = model._default_manager.filter(pk__in=keys)
        rows = rows.select_related(*joined) if joined else rows
        found |= {str(row.pk): named(row) for row in rows}
    return found


def shown(field: Any, value: Any, named: Mapping[str, str]) -> str:
    """A column's value, as JSON has it, in words; "" where it is empty."""
    if value is None or value == "" or value == [] or value == {}:
        return ""
    if field.is_relation:
        return named.get(str(value), "a row that is gone")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        kinds = dict(PolicyKind.choices())
        return "; ".join(f"{kinds.get(key, key)}: {url}" for key, url in sorted(value.items()))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return _word(field, str(value))


def _word(field: Any, value: str) -> str:
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if field.get_internal_type() == "DateTimeField":
        return f"{datetime.fromisoformat(value):%-d %b %Y, %H:%M} UTC"
    if field.get_internal_type() == "DateField":
        return f"{datetime.fromisoformat(value):%-d %b %Y}"
    return value


def called(row: Any) -> str:
    """The row in words, as history calls it. A query for each row it refers to by name."""
    wording = WORDINGS[type(row)]
    told = {}
    for field in row._meta.fields:
        if f"{{{field.name}}}" in wording.row:
            value = getattr(row, field.attname)
            named = (
                names({field.related_model: {str(value)}}) if field.is_relation and value else {}
            )
            plain = value.isoformat() if hasattr(value, "isoformat") else value
            told[field.name] = shown(field, plain, named)
    return wording.row.format(**told)
