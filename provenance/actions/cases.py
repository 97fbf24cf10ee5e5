"""Open and edit cases."""

from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain import references
from provenance.errors import Refused
from provenance.models import Case, Member, User, columns


class NotACode(Refused):
    pass


def open(  # noqa: A001
    *,
    title: str,
    code: str,
    summary: str = "",
    is_restricted: bool = False,
    by: User,
    at: datetime,
) -> Case:
    """Open a case; its reference is `code` and the next number, such as HAM-0007.

    A restricted one has who opens it as its first member, and a number drawn by chance.
    """
    policies.enforce(policies.edit_refusal(by))
    code = code.strip().upper()
    if not references.is_code(code):
        raise NotACode("Use two to five letters, such as HAM.", field="code")
    with recording.change("cases.open", by=by):
        told = {"title": title.strip(), "code": code, "summary": summary.strip()}
        if not is_restricted:
            return writing.insert(Case(**told, opened_at=at))
        number = columns.number_apart()
        case = writing.insert(Case(**told, number=number, is_restricted=True, opened_at=at))
        writing.insert(Member(case=case, user=by))
        return case


def edit(*, case: Case, title: str, summary: str, version: int | None = None, by: User) -> Case:
    """Change title and summary; the reference stays."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("cases.edit", by=by):
        case = Case.objects.select_for_update().get(pk=case.pk)
        writing.fresh(case, version, "this case")
        writing.update(case, title=title.strip(), summary=summary.strip())
        return case
