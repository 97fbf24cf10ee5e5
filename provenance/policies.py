"""May they? Each function answers why not, or None where nothing stands in the way.

One rule feeds the refusal of an action, the hidden or disabled button, and the table of tests.
"""

from django.contrib.auth.models import AnonymousUser

from provenance.domain.vocabulary import Role
from provenance.errors import NotAllowed
from provenance.models import User

type Person = User | AnonymousUser


def enforce(refusal: str | None) -> None:
    """Raise NotAllowed where there is a reason why not."""
    if refusal:
        raise NotAllowed(refusal)


def read_refusal(user: Person) -> str | None:
    if not user.is_authenticated or not user.is_active:
        return "Log in to read."
    return None


def edit_refusal(user: Person) -> str | None:
    """Recording and changing claims, chains, sources, ratings, verdicts and assessments."""
    if not user.is_authenticated or not user.is_active:
        return "Log in to edit."
    if not user.is_editor:
        role = Role.called(user.role).label.lower()
        return f"Only editors record and change things; your role is {role}. Ask an admin."
    return None


def circle_refusal(*, is_closed: bool, is_within: bool) -> str | None:
    """Changing who sees a restricted case, or who knows a confidential source; opening it."""
    if is_closed and not is_within:
        return "Only who is within a circle lets others in; ask one of its members."
    return None


def manage_refusal(user: Person) -> str | None:
    """People and their roles."""
    if not user.is_authenticated or not user.is_superuser:
        return "Only admins look after people."
    return None
