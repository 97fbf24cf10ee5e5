"""The people of the desk, as others see them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from provenance.models import User

from .pages import Page, cut


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """`email` is "" for a reader who does not edit, and so has nobody to call."""

    id: UUID
    name: str
    email: str
    role: str
    is_editor: bool

    @classmethod
    def of(cls, row: User, reader: User) -> "PersonFacts":
        email = row.email if reader.is_editor or row == reader else ""
        return cls(row.pk, row.name, email, row.role, row.is_editor)


def everybody() -> QuerySet[User]:
    """Who can log in, by name: they can be mentioned, and let into a circle."""
    return User.objects.filter(is_active=True).order_by("name", "email")


def listed(
    people: QuerySet[User], reader: User, token: str = "", size: int = 50
) -> Page[PersonFacts]:
    """A page of people, newest first. One query."""
    page = cut(people, key=("-id",), token=token, size=size)
    return Page([PersonFacts.of(row, reader) for row in page.rows], page.newer, page.older)
