"""Let people in: who they are, what they may do."""

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.vocabulary import Role
from provenance.errors import Refused
from provenance.models import User


class CannotLogIn(Refused):
    pass


def add(
    *, email: str, name: str = "", role: str = Role.VIEWER, password: str, by: User | None = None
) -> User:
    """A person who logs in with `email` and `password`.

    `by` is None only where there is nobody to ask yet, on the command line of the machine
    itself; the history then names the new account.
    """
    if by is not None:
        policies.enforce(policies.manage_refusal(by))
    user = User(email=email.strip().lower(), name=" ".join(name.split()), role=role)
    _check_password(password, user)
    user.set_password(password)
    with recording.change("users.add", by=by or user):
        if User.objects.filter(email__iexact=user.email).exists():
            raise CannotLogIn(f"{user.email} has an account already.", field="email")
        return writing.insert(user)


def switch_key_shortcuts(*, person: User, are_on: bool, by: User) -> User:
    """Whether single keys are shortcuts for `person` (WCAG 2.1.4: they can be switched off)."""
    policies.enforce(policies.own_refusal(by, person))
    with recording.change("users.switch_key_shortcuts", by=by):
        writing.update(person, has_key_shortcuts=are_on)
        return person


def _check_password(password: str, user: User) -> None:
    try:
        password_validation.validate_password(password, user)
    except ValidationError as error:
        raise CannotLogIn(" ".join(error.messages), field="password") from error
