"""A brief as a PDF."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from provenance.queries.briefs import CaseBrief, ClaimBrief
from provenance.queries.briefs.values import Decision, Questions
from provenance.queries.comparisons import ComparePage
from provenance.queries.drifts import Differing
from provenance.queries.opinions import Opinion

from . import pictures, typesetting
from .sheets import Paper, Sheet

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_AS_IT_IS = (
    "ref",
    "case",
    "text",
    "about",
    "rule",
    "more_voices",
    "withdrawn",
    "left_out",
    "drift",
)
_VALUES = ("figures", "dissent_figures", "premises", "supporting", "dissenting", "corrections")


def claim(brief: ClaimBrief, sheet: Sheet) -> bytes:
    """The brief of a claim. Raises NotTypeset."""
    told = {"kind": "claim", "sheet": _sheet(sheet, brief.text), **_claim(brief, sheet)}
    return typesetting.pdf("brief.typ", told)


def case(brief: CaseBrief, sheet: Sheet) -> bytes:
    """The brief of a case, each of its claims in a short form. Raises NotTypeset."""
    told = {
        "kind": "case",
        "sheet": _sheet(sheet, brief.title),
        "title": brief.title,
        "summary": brief.summary,
        "opened": _day(brief.opened_at),
        "total": brief.total,
        "claims": [_claim(one, sheet) for one in brief.claims],
        "questions": _questions(brief.questions, sheet),
        "corrections": [asdict(one) for one in brief.corrections],
    }
    return typesetting.pdf("brief.typ", told)


def _sheet(sheet: Sheet, title: str) -> dict[str, Any]:
    return {
        "reference": sheet.reference,
        "title": title,
        "address": sheet.address,
        "printed": sheet.printed,
        "moments": sheet.moments,
        "paper": _PAPERS[sheet.paper],
    }


def _claim(brief: ClaimBrief, sheet: Sheet) -> dict[str, Any]:
    return {
        **{name: getattr(brief, name) for name in _AS_IT_IS},
        **{name: list(map(asdict, getattr(brief, name))) for name in _VALUES},
        "suggested": asdict(brief.suggested),
        "address": sheet.site + brief.href,
        "decision": _decision(brief.decision) if brief.decision else None,
        "former": [_decision(one) for one in brief.former],
        "difference": brief.suggested.difference if brief.suggested.differs else "",
        "all_figures": brief.all_figures,
        "main_figures": brief.main_figures,
        "picture": pictures.drawing(brief.picture) if brief.picture else None,
        "differing": [_differing(one) for one in brief.differing],
        "waiting": [asdict(one) | {"since": _day(one.since)} for one in brief.waiting],
        "questions": _questions(brief.questions, sheet),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    until = _day(decision.until) if decision.until else ""
    return {
        **{field.name: getattr(decision, field.name) for field in fields(decision)},
        "at": _day(decision.at),
        "until": until,
    }


def _differing(found: Differing) -> dict[str, Any]:
    return {
        "title": found.title,
        "ends": " and ".join(found.ends),
        "statements": [
            {"quote": said.quote, "who": ", ".join(voice.name for voice in said.voices)}
            for said in found.statements
        ],
    }


def _questions(questions: Questions, sheet: Sheet) -> dict[str, Any]:
    pages = [_question(one, sheet) for one in questions.pages]
    return {"pages": pages, "total": questions.total}


def _question(page: ComparePage, sheet: Sheet) -> dict[str, Any]:
    return {
        "ref": page.question.ref,
        "text": page.question.text,
        "note": page.question.note,
        "address": sheet.site + page.question.get_absolute_url(),
        "hypotheses": [column.label for column in page.hypotheses],
        "experts": list(map(_expert, page.experts)),
        "agreements": [item.text for item in page.agreements],
        "earlier": _names(page.earlier),
    }


def _names(opinions: Iterable[Opinion]) -> str:
    return "; ".join(f"{opinion.who} ({', '.join(opinion.about)})" for opinion in opinions)


def _expert(opinion: Opinion) -> dict[str, Any]:
    return {
        "who": opinion.who,
        "about": [*opinion.foot],
        "quote": opinion.quote,
        "where": opinion.where,
        "cells": [asdict(cell) for cell in opinion.cells],
    }


def _day(moment: datetime) -> str:
    return f"{moment:%-d %b %Y, %H:%M} UTC"
