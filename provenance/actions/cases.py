"""Open and edit cases."""

from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain import references
from provenance.errors import Refused
from provenance.models import Case, User


class NotACode(Refused):
    pass


def open(*, title: str, code: str, summary: str = "", by: User, at: datetime) -> Case:  # noqa: A001
    """Open a case; its reference is `code` and the next number, such as HAM-0007."""
    policies.enforce(policies.edit_refusal(by))
    code = code.strip().upper()
    if not references.is_code(code):
        raise NotACode("Use two to five letters, such as HAM.", field="code")
    with recording.change("cases.open", by=by):
        return writing.insert(
            Case(title=title.strip(), code=code, summary=summary.strip(), opened_at=at)
        )


def edit(*, case: Case, title: str, summary: str, version: int | None = None, by: User) -> Case:
    """Change title and summary; the reference stays."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("cases.edit", by=by):
        case = Case.objects.select_for_update().get(pk=case.pk)
        writing.fresh(case, version, "this case")
        writing.update(case, title=title.strip(), summary=summary.strip())
        return case
