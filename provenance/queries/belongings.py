"""Which rows' history is told with that of a case, claim, source, publication or question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

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
    Verdict,
)

from . import wordings


@dataclass(frozen=True, slots=True)
class Belonging:
    """Rows of `model` whose history is told with the noun's: their column `by` leads to it.

    `past` is the table in between, where there is one: an assessment for its judgements.
    `only_new`: one line for each row that was added; what became of it is told on its own page.
    """

    model: type[Any]
    by: str = ""
    past: type[Any] | None = None
    only_new: bool = False


BELONGINGS: Mapping[type[Any], tuple[Belonging, ...]] = {
    Case: (
        Belonging(Case),
        Belonging(Member, "case"),
        Belonging(Claim, "case", only_new=True),
        Belonging(Question, "case", only_new=True),
    ),
    Claim: (
        Belonging(Claim),
        Belonging(Assertion, "claim"),
        Belonging(Attribution, "claim"),
        Belonging(Verdict, "claim"),
        Belonging(Inference, "conclusion"),
        Belonging(Inference, "premise"),
        Belonging(Review, "claim"),
        Belonging(Proposal, "claim"),
        Belonging(SecondReading, "claim", past=Proposal),
        Belonging(Settling, "claim", past=Proposal),
        Belonging(Comment, "claim"),
        Belonging(Mention, "claim", past=Comment),
        Belonging(ClaimTag, "claim"),
        Belonging(ClaimPair, "one"),
        Belonging(ClaimPair, "other"),
        Belonging(Release, "claim"),
        Belonging(OutsideReview, "claim"),
    ),
    Source: (
        Belonging(Source),
        Belonging(Confidant, "source"),
        Belonging(Source, "merged_into"),
        Belonging(Alias, "source"),
        Belonging(Rating, "source"),
        Belonging(CriterionCheck, "source", past=Rating),
        Belonging(OutsideRating, "source"),
        Belonging(RatingMeaning, "publisher"),
        Belonging(Tie, "holder"),
        Belonging(Tie, "held"),
        Belonging(Affiliation, "person"),
        Belonging(Affiliation, "organisation"),
    ),
    Publication: (Belonging(Publication),),
    Question: (
        Belonging(Question),
        Belonging(Hypothesis, "question"),
        Belonging(ResolutionEvidence, "question"),
        Belonging(Assessment, "question"),
        Belonging(Judgement, "question", past=Assessment),
        Belonging(Evidence, "question", past=Assessment),
        Belonging(Comment, "question"),
        Belonging(Mention, "question", past=Comment),
        Belonging(EvidenceItem, "question"),
        Belonging(EvidenceMark, "question", past=EvidenceItem),
    ),
    Tag: (Belonging(Tag), Belonging(Tag, "merged_into")),
}


_PART = """
    SELECT {position} AS part, e.pgh_id AS number, e.pgh_created_at AS at,
           coalesce(e.pgh_context_id, md5('{table}' || e.pgh_id)::uuid) AS act,
           e.pgh_context_id AS context {more}
    FROM {table} e {before} WHERE {condition}
"""
_BEFORE = "LEFT JOIN {table} b ON b.pgh_id = e.pgh_before"


def fields_of(noun: type[Any]) -> list[tuple[str, str]]:
    """("assertion.quote", "Exact quote") of every field that a filter can ask for."""
    models = dict.fromkeys(b.model for b in BELONGINGS[noun] if not b.only_new)
    return [
        (f"{wordings.name_of(model)}.{column}", words)
        for model in models
        for column, words in wordings.WORDINGS[model].columns.items()
    ]


def events(row: Any, what: str = "", *, more: str = "") -> tuple[str, list[Any]]:
    """SQL for the events of `row` and of all that belongs to it, and the values it takes.

    `what` leaves those that changed one field, as `fields_of` names it; `more` are columns more,
    of `e`, the event, and `b`, the one before it.
    """
    parts, values = [], []
    for position, belonging in enumerate(BELONGINGS[type(row)]):
        condition = _condition(belonging, what)
        if condition is None:
            continue
        table = belonging.model.pgh_event_model._meta.db_table
        parts.append(
            _PART.format(
                position=position,
                table=table,
                more=more,
                before=_BEFORE.format(table=table) if what or more else "",
                condition=condition,
            )
        )
        values.append(row.pk)
    return " UNION ALL ".join(parts), values


def _condition(belonging: Belonging, what: str) -> str | None:
    """Which events of the table are meant; None where the field asked for is another table's."""
    model = belonging.model._meta
    if not belonging.by:
        condition = "e.pgh_obj_id = %s"
    elif belonging.past is not None:
        past = belonging.past._meta
        to = next(field for field in model.fields if field.related_model is belonging.past)
        condition = (
            f"e.{to.column} IN (SELECT id FROM {past.db_table} "  # noqa: S608
            f"WHERE {belonging.by}_id = %s)"
        )
    else:
        condition = f"e.{belonging.by}_id = %s"
    if belonging.only_new:
        condition += " AND e.pgh_label = 'insert'"
    if not what:
        return condition
    table, _, column = what.partition(".")
    if table != model.model_name or belonging.only_new:
        return None
    name = model.get_field(column).column
    return f'{condition} AND e.pgh_label = \'update\' AND e."{name}" IS DISTINCT FROM b."{name}"'
