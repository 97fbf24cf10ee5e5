"""Cases and questions as JSON."""

from . import links
from .lists import List
from .shapes import Address, Shape, case_ref, moment


def _count(table: str, where: str) -> str:
    return f"(SELECT count(*) FROM {table} WHERE {where})"  # noqa: S608 — no value in it


_CASE, _QUESTION = case_ref("folder"), "'Q-' || question.number"
CASES = List(
    Shape(
        {
            "ref": _CASE,
            "url": Address("api:case", _CASE),
            "page": Address("case", _CASE),
            "title": "folder.title",
            "summary": "nullif(folder.summary, '')",
            "claims": _count("provenance_claim", "case_id = folder.id"),
            "questions": _count("provenance_question", "case_id = folder.id"),
            "opened_at": moment("folder.opened_at"),
        }
    ),
    "JOIN provenance_case folder ON folder.id = page.id",
)
QUESTIONS = List(
    Shape(
        {
            "ref": _QUESTION,
            "url": Address("api:question", _QUESTION),
            "page": Address("question", _QUESTION),
            "text": "question.text",
            "note": "nullif(question.note, '')",
            "case": links.case("folder"),
            "hypotheses": _count("provenance_hypothesis", "question_id = question.id"),
            "assessments": _count(
                "provenance_assessment", "question_id = question.id AND withdrawn_at IS NULL"
            ),
            "state": "question.state",
            "asked_at": moment("question.asked_at"),
        }
    ),
    """
    JOIN provenance_question question ON question.id = page.id
    JOIN provenance_case folder ON folder.id = question.case_id
    """,
)
