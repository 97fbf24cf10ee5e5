"""The people of the desk, and the account of who asks."""

from typing import Any

from rest_framework import serializers

from provenance.domain.notices import Delivery
from provenance.domain.vocabulary import Role
from provenance.models import User
from provenance.queries import people, watches
from provenance.queries.deskfilters import PersonFilters
from provenance.queries.facts import fields_of
from provenance.queries.pages import Page as Rows

from . import parameters
from .access import person
from .fields import Key, Text, Word, Yes
from .reading import PAGED, Listing, Single, page_of


class Person(serializers.Serializer):
    """Somebody who can log in."""

    id = Key("Their key.")
    name = Text("Their name; null where none was given.", maybe=True, example="Anna Lee")
    email = Text(
        "The address they log in with, by which things are given to them; null for readers who do "
        "not edit.",
        maybe=True,
        example="anna@desk.example",
    )
    role = Word(Role, "What they may do.")
    is_editor = Yes("Whether they record things, so that claims and reviews can be theirs.")


class Account(Person):
    """Who asks, and how they hear of what they watch."""

    delivery = Word(Delivery, "How they hear of what has no way of its own.")


class PersonList(Listing):
    """Everybody who can be mentioned, newest first. Claims and reviews are given to editors."""

    operation = "listPeople"
    noun = "people"
    summary = "The people of the desk"
    answer = page_of(Person, "A page of people, newest first.", "PersonPage")
    filters = PersonFilters
    parameters = (*parameters.of(PersonFilters), *PAGED)

    def rows(self) -> Any:
        return people.everybody()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return people.listed(rows, person(self.request), cursor, size)


class AccountDetail(Single):
    """Who asks: whose token it is, or who is logged in."""

    operation = "readAccount"
    noun = "people"
    summary = "My account"
    answer = Account
    parameters = ()

    def find(self, **address: Any) -> Any:
        return whole(person(self.request))


def whole(who: User) -> dict[str, Any]:
    """A person for Account."""
    facts = people.PersonFacts.of(who, who)
    return fields_of(facts) | {"delivery": watches.preferred(who)}
