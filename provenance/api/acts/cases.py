"""Open cases, and change what they are called and about."""

from datetime import datetime
from typing import Any

from provenance.actions import cases
from provenance.models import Case, User
from provenance.queries import cases as case_pages

from ..cases import CaseRecord
from ..reading import called
from ..sent import Flag, Words
from ..writing import Body, Changing, Writing


class CaseChange(Body):
    """What a case is called and about."""

    title = Words("Its title.", needed=True, most=200)
    summary = Words("What it is about.")


class CaseBody(CaseChange):
    """A story or investigation."""

    code = Words("Two to five letters with which its reference begins.", needed=True, most=5)
    is_restricted = Flag("Whether only its members see it; whoever opens it is the first.")


def _told(case: Case) -> Any:
    return case_pages.listed(Case.objects.filter(pk=case.pk), size=1).rows[0]


class OpenCase(Writing):
    """Open a case."""

    operation = "openCase"
    noun = "cases"
    summary = "Open a case"
    body = CaseBody
    answer = CaseRecord
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _told(cases.open(**data, by=by, at=at))


class ChangeCase(Changing):
    """Change what a case is called and about."""

    operation = "changeCase"
    noun = "cases"
    summary = "Change a case"
    body = CaseChange
    answer = CaseRecord
    address = (called("case", "HAM-0007"),)

    def find(self, **address: Any) -> Any:
        return Case.objects.referred(address["ref"]).first()

    def now(self, found: Any) -> dict[str, Any]:
        return {"title": found.title, "summary": found.summary}

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return _told(cases.edit(case=found, **data, version=found.version, by=by))
