"""Restrict cases to their members, keep sources confidential, and open both to the desk again."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.actions import members
from provenance.models import Case, Source, User

from ..members import CaseCircle, SourceCircle, around
from ..reading import called, keyed
from ..sent import Reason, Row, Words
from ..writing import Body, Writing


class Insider(Row):
    """Somebody who can log in, by key."""

    def __init__(self) -> None:
        super().__init__(User, "The key of somebody of the desk; see `people/`.", allow_null=False)

    def to_internal_value(self, data: Any) -> Any:
        person = super().to_internal_value(data)
        if not person.is_active:
            raise serializers.ValidationError(f"{person} cannot log in any more.")
        return person


def people(about: str) -> Any:
    return serializers.ListField(child=Insider(), max_length=500, help_text=about)


class RestrictBody(Body):
    """Who sees the case from now on."""

    members = people("All who see it from now on; who is not among them sees it no more.")


class SecretBody(Body):
    """Who knows the source from now on, and what the others read."""

    code_name = Words("What everybody else reads in place of the name.", needed=True, most=60)
    confidants = people("All who know it from now on; who is not among them knows it no more.")


class _OnCase(Writing):
    noun = "cases"
    answer = CaseCircle
    address = (called("case", "HAM-0007"),)
    renamed = {"people": "members"}

    def find(self, **address: Any) -> Any:
        return Case.objects.referred(address["ref"]).first()


class RestrictCase(_OnCase):
    """Restrict a case to its members, or let others in and members go: send all who see it then,
    with `If-Match` so that nobody is overlooked who came in meanwhile. Public pages of its claims
    are taken off."""

    operation = "restrictCase"
    summary = "Restrict a case"
    body = RestrictBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return around(members.restrict(case=found, **data, version=found.version, by=by))


class OpenCaseUp(_OnCase):
    """Let the whole desk see a restricted case, with all that was recorded in it meanwhile."""

    operation = "openCaseUp"
    summary = "Open a case to the desk"
    body = Reason

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return around(members.open_up(case=found, **data, version=found.version, by=by))


class _OnSource(Writing):
    noun = "sources"
    answer = SourceCircle
    address = (keyed("source"),)
    renamed = {"people": "confidants"}

    def find(self, **address: Any) -> Any:
        return Source.objects.standing().filter(pk=address["id"]).first()


class KeepSourceSecret(_OnSource):
    """Keep a source confidential, or change who knows it: send all who know it then. Others read
    the code name, and neither country, domains, description nor ties."""

    operation = "keepSourceSecret"
    summary = "Keep a source confidential"
    body = SecretBody

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return around(members.keep_secret(source=found, **data, version=found.version, by=by))


class NameSourceOpenly(_OnSource):
    """Let the whole desk read a confidential source's name again."""

    operation = "nameSourceOpenly"
    summary = "Name a source openly"
    body = Reason

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return around(members.name_openly(source=found, **data, version=found.version, by=by))
