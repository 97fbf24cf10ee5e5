"""manage.py token: make, list and revoke tokens of the API from the server's command line."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from provenance.actions import recording, tokens
from provenance.domain.tokens import Scope
from provenance.errors import Refused
from provenance.models import User
from provenance.queries import tokens as tokens_of


class Command(BaseCommand):
    help = "Make, list and revoke tokens, with which programs use the API in a person's name."

    def add_arguments(self, parser: CommandParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        create = acts.add_parser("create", help="make one and print it; nothing else is printed")
        create.add_argument("email", help="whose token it is")
        scopes = [scope.value for scope in Scope]
        create.add_argument("--scope", action="append", choices=scopes, help="read unless said")
        create.add_argument("--name", default="command line", help="what it is for")
        create.add_argument("--days", type=int, help="for how many days it is good; for ever")
        listing = acts.add_parser("list", help="somebody's tokens by their first signs")
        listing.add_argument("email", help="whose tokens")
        revoke = acts.add_parser("revoke", help="nobody logs in with it any more")
        revoke.add_argument("start", help="its first signs, such as prov_AbCdEf")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with recording.through("command"):
                getattr(self, f"_{options['act']}")(options)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal

    def _create(self, options: dict[str, Any]) -> None:
        person, now = self._person(options["email"]), timezone.now()
        days = options["days"]
        _, secret = tokens.make(
            owner=person,
            name=options["name"],
            scopes=options["scope"] or [Scope.READ],
            expires_at=now + timedelta(days=days) if days is not None else None,
            by=person,
            at=now,
        )
        self.stdout.write(secret)

    def _list(self, options: dict[str, Any]) -> None:
        for token in tokens_of.of_person(self._person(options["email"]), timezone.now()):
            scopes = ",".join(token.scopes)
            self.stdout.write(f"{token.start}…  {token.state:8} {scopes:24} {token.name}")

    def _revoke(self, options: dict[str, Any]) -> None:
        found = tokens_of.starting(options["start"])
        if len(found) != 1:
            how = "More than one token begins" if found else "No token begins"
            raise CommandError(f"{how} with {options['start']}.")
        (token,) = found
        tokens.revoke(token=token, by=token.owner, at=timezone.now())
        self.stdout.write(f"{token} of {token.owner} is revoked.")

    def _person(self, email: str) -> User:
        person = User.objects.filter(email__iexact=email).first()
        if person is None:
            raise CommandError(f"Nobody logs in as {email}.")
        return person
