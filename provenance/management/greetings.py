"""What the commands print for whoever started the program."""

from provenance.domain.vocabulary import Role
from provenance.ingest import demo


def log_ins() -> str:
    """The demo's people and their password; empty where there are none."""
    people = demo.accounts()
    if not people:
        return ""
    width = max(len(person.email) for person in people)
    lines = [
        f"  {person.email:<{width}}  {Role.called(person.role).definition}" for person in people
    ]
    return "\n".join([f"Log in with the password {demo.PASSWORD} as", *lines])
