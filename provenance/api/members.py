"""Who sees a restricted case, and who knows a confidential source."""

from typing import Any

from rest_framework import serializers

from provenance import policies
from provenance.domain.vocabulary import Role
from provenance.models import Case, Source
from provenance.queries import members

from .access import person
from .fields import Address, Key, Number, Text, Word, Yes
from .reading import Single, called, keyed


class CircleMember(serializers.Serializer):
    """Somebody within."""

    id = Key("Their key.")
    name = Text("What they are called.", source="*", example="Demo editor")
    role = Word(Role, "What they may do.")


class CaseCircle(serializers.Serializer):
    """Who sees a case."""

    ref = Text("The case's reference.", example="HAM-0007")
    url = Address("members", source="ref")
    is_restricted = Yes("Whether the members alone see it; else the whole desk does.")
    members = CircleMember(
        many=True,
        source="within",
        help_text="The members, by name; of a case that is open, those it had last.",
    )
    version = Number("The case's version; its ETag says it to a change.", example=7)


class SourceCircle(serializers.Serializer):
    """Who knows a source by its name."""

    id = Key("The source's key.")
    url = Address("confidants", source="id")
    is_confidential = Yes("Whether the confidants alone read its name; else the whole desk does.")
    code_name = Text("What everybody else reads.", maybe=True, example="Heron")
    confidants = CircleMember(
        many=True,
        source="within",
        help_text="Who knows the name; empty for who does not know it.",
    )
    version = Number("The source's version; its ETag says it to a change.", example=7)


def around(row: Case | Source) -> Any:
    """The circle of a case or a source, as whoever asks may see it: for the shapes above."""
    names = ("ref", "is_restricted") if isinstance(row, Case) else ("is_confidential", "code_name")
    told = {name: getattr(row, name) for name in ("id", "version", *names)}
    return told | {"within": list(members.of(row))}


class CaseMembers(Single):
    """Who sees a case. Of a restricted one only its members are told that it is there."""

    operation = "readMembers"
    noun = "cases"
    summary = "Who sees a case"
    answer = CaseCircle
    address = (called("case", "HAM-0007"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        case = Case.objects.referred(address["ref"]).first()
        return case and around(case)


class SourceConfidants(Single):
    """Who knows a source by its name. Who does not is told its code name, and no confidants."""

    operation = "readConfidants"
    noun = "sources"
    summary = "Who knows a source"
    answer = SourceCircle
    address = (keyed("source"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        source = Source.objects.standing().filter(pk=address["id"]).first()
        if source is None:
            return None
        # Once it is named openly, only who edits is told what it was called in older texts.
        is_past = not source.is_confidential and policies.edit_refusal(person(self.request))
        return around(source) | ({"code_name": "", "within": []} if is_past else {})
