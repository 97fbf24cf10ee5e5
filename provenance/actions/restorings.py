"""Put back what a field said before a change, as a change of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from provenance import policies
from provenance.actions import (
    assertions,
    assessments,
    assignments,
    attributions,
    cases,
    claims,
    placements,
    publications,
    questions,
    recording,
    sources,
    tags,
    writing,
)
from provenance.actions.assessments import Opinion, Said
from provenance.errors import Refused
from provenance.models import (
    Assertion,
    Assessment,
    Attribution,
    Case,
    Claim,
    Publication,
    Question,
    Source,
    Tag,
    User,
)


class CannotPutBack(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Way:
    """How a row of one table is edited: `edit` with what `as_it_is` reads from the row.

    `columns` maps what may be put back to the edit's own word for it.
    """

    edit: Callable[..., Any]
    row: str
    as_it_is: Callable[[Any], dict[str, Any]]
    columns: Mapping[str, str]
    is_dated: bool = False
    is_reasoned: bool = False


def put_back(
    *,
    row: Any,
    column: str,
    value: Any,
    reason: str,
    version: int | None = None,
    by: User,
    at: datetime,
) -> Any:
    """Make `column` of `row` say `value` again, through the edit that would change it.

    So all that holds for an edit holds here: who may, what is locked, which values there may be,
    and that everything else that follows from it is changed too.
    """
    policies.enforce(policies.edit_refusal(by))
    way = way_of(type(row), column)
    if way is None:
        raise CannotPutBack(refusal(type(row), column) or "")
    reason = writing.reasoned(reason)
    with recording.change("restorings.put_back", by=by, reason=reason):
        # Not locked here: the edit locks in its own order, and meets the version read now.
        row = type(row)._default_manager.get(pk=row.pk)
        version = row.version if version is None else version
        _refuse(row, column, value)
        given = {**way.as_it_is(row), way.columns[column]: _given(column, value)}
        given |= {"at": at} if way.is_dated else {}
        given |= {"reason": reason} if way.is_reasoned else {}
        return way.edit(**{way.row: row}, **given, version=version, by=by)


def refusal(model: type[Any], column: str) -> str | None:
    """Why this field of such rows is never put back; None where it may be."""
    if way_of(model, column):
        return None
    name = model._meta.model_name or ""
    if column in ("withdrawn_at", "withdrawn_reason") and name != "outsidereview":
        return "What was withdrawn stays withdrawn: record it again where it holds after all."
    return WHY_NOT.get(name) or (
        "This field is not put back by itself: it follows from what was done."
    )


def way_of(model: type[Any], column: str) -> Way | None:
    """The edit that changes `column` of such rows; None where none does."""
    ways = [WAYS.get(model), *MORE_WAYS.get(model, ())]
    return next((way for way in ways if way and column in way.columns), None)


WHY_NOT = {
    "verdict": "A verdict is never rewritten: mark the claim again.",
    "proposal": "A proposal is never rewritten: propose the verdict again.",
    "comment": "Only whoever wrote a comment changes its words.",
    "rating": "A rating is never rewritten: withdraw it, and rate the source again.",
    "outsiderating": "An outside rating is quoted from its list: withdraw it instead.",
    "outsidereview": "A review is quoted: withdraw it, or put it back, on its claim’s page.",
    "ratingmeaning": "Choose another word on the page of the publisher’s rating scale.",
    "tie": "A tie is never rewritten: withdraw it and record another.",
    "affiliation": "An affiliation is never rewritten: withdraw it and record another.",
}


def _refuse(row: Any, column: str, value: Any) -> None:
    if getattr(row, "withdrawn_at", None):
        raise CannotPutBack("This was withdrawn; what is withdrawn is not rewritten.")
    if getattr(row, "merged_into_id", None):
        raise CannotPutBack(f"{row.name} was merged into {row.merged_into.name}; edit that source.")
    if getattr(row, column) == value:
        raise CannotPutBack("It says that already.")
    if isinstance(value, Source) and value.merged_into_id:
        into = Source.objects.get(pk=value.merged_into_id).name
        raise CannotPutBack(f"{value.name} was merged into {into} since; choose that by an edit.")


def _given(column: str, value: Any) -> Any:
    return value.name if isinstance(value, Source) else value


def _claim(row: Claim) -> dict[str, Any]:
    return {"text": row.text, "kind": row.kind, "when": row.when_words, "place": row.place}


_SAYING = ("stance", "quote", "prefix", "suffix", "hedge", "basis", "was_read", "chain_end", "note")
_LEANING = ("mode", "cue", "is_inferred", "inferred_because")


def _move(*, claim: Claim, **told: Any) -> Any:
    return placements.move(claims=[claim], **told)


def _assign(*, claim: Claim, **told: Any) -> Any:
    return assignments.assign(claims=[claim], **told)


def _assertion(row: Assertion) -> dict[str, Any]:
    return {"publication": row.publication, **{name: getattr(row, name) for name in _SAYING}}


def _attribution(row: Attribution) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _LEANING}


def _case(row: Case) -> dict[str, Any]:
    return {"title": row.title, "summary": row.summary}


def _source(row: Source) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "country": row.country,
        "domains": row.domains,
        "aliases": list(row.aliases.values_list("name", flat=True)),
        "description": row.description,
        "policies_published": row.policies,
    }


def _publication(row: Publication) -> dict[str, Any]:
    told = {"kind": row.kind, "title": row.title, "url": row.url}
    return {**told, "published": row.published_words}


_ASKED = ("text", "note", "is_exclusive", "criteria", "settle_by")


def _question(row: Question) -> dict[str, Any]:
    answers = list(row.hypotheses.order_by("position").values_list("text", flat=True))
    asked = {name: getattr(row, name) for name in _ASKED}
    return {**asked, "hypotheses": answers}


_OPINION = {
    "institution": "institution",
    "publication": "publication",
    "stated_words": "stated",
    "quote": "quote",
    "confidence": "confidence",
    "access": "access",
    "evidence_words": "evidence_words",
    "assumptions": "assumptions",
    "caveats": "caveats",
}


def _assessment(row: Assessment) -> dict[str, Any]:
    return {
        "expert": row.expert.name,
        "institution": row.institution.name if row.institution else "",
        "stated": row.stated_words,
        "quote": row.quote,
        "judgements": {
            said.hypothesis_id: Said(
                said.likelihood,
                said.lean,
                said.is_desk_reading,
                said.quote,
                said.low,
                said.high,
            )
            for said in row.judgements.all()
        },
        "confidence": row.confidence,
        "access": row.access,
        "evidence_words": row.evidence_words,
        "evidence": list(row.evidence.all()),
        "evidence_claims": list(row.evidence_claims.all()),
        "assumptions": row.assumptions,
        "caveats": row.caveats,
        "lacks_affiliation": row.lacks_affiliation,
        "publication": row.publication,
        "supersedes": row.supersedes,
    }


def _edit_assessment(
    *, assessment: Assessment, version: int | None, by: User, at: datetime, **told: Any
) -> Assessment:
    told["institution"] = told["institution"] or ""
    return assessments.edit(
        assessment=assessment, opinion=Opinion(**told), version=version, by=by, at=at
    )


WAYS: Mapping[type[Any], Way] = {
    Case: Way(cases.edit, "case", _case, {"title": "title", "summary": "summary"}),
    Claim: Way(
        claims.edit,
        "claim",
        _claim,
        {"text": "text", "kind": "kind", "when_words": "when", "place": "place"},
        is_reasoned=True,
    ),
    Assertion: Way(
        assertions.edit,
        "assertion",
        _assertion,
        {name: name for name in ("publication", *_SAYING)},
        is_dated=True,
    ),
    Attribution: Way(
        attributions.edit, "attribution", _attribution, {name: name for name in _LEANING}
    ),
    Source: Way(
        sources.edit,
        "source",
        _source,
        {
            **{name: name for name in ("name", "kind", "country", "domains", "description")},
            "policies": "policies_published",
        },
    ),
    Publication: Way(
        publications.edit,
        "publication",
        _publication,
        {"kind": "kind", "title": "title", "url": "url", "published_words": "published"},
        is_dated=True,
    ),
    Question: Way(questions.edit, "question", _question, {name: name for name in _ASKED}),
    Assessment: Way(_edit_assessment, "assessment", _assessment, _OPINION, is_dated=True),
    Tag: Way(tags.rename, "tag", lambda row: {"name": row.name}, {"name": "name"}),
}

# Columns of a claim that acts on many claims change.
MORE_WAYS: Mapping[type[Any], tuple[Way, ...]] = {
    Claim: (
        Way(_move, "claim", lambda row: {}, {"case": "case"}, is_reasoned=True),
        Way(_assign, "claim", lambda row: {}, {"assigned_to": "person"}, is_reasoned=True),
    ),
}


def offered() -> set[str]:
    """Every field that may be put back, as a change names its place: "claim.text"."""
    ways = [*WAYS.items(), *((model, way) for model, some in MORE_WAYS.items() for way in some)]
    return {f"{model._meta.model_name}.{column}" for model, way in ways for column in way.columns}
