"""manage.py let_in: make somebody a member of a restricted case, from the server's command line."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from provenance.actions import members, recording
from provenance.errors import Refused
from provenance.models import Case, User
from provenance.queries import members as circles


class Command(BaseCommand):
    help = (
        "Let somebody into a restricted case whose members cannot be asked any more. The history "
        "of the case says that it came from the command line."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("case", help="its reference, such as HAM-0007")
        parser.add_argument("email", help="the person's e-mail address")

    def handle(self, *args: Any, **options: Any) -> None:
        case = Case.objects.referred(options["case"]).first()
        person = User.objects.filter(email__iexact=options["email"]).first()
        if case is None:
            raise CommandError(f"There is no case {options['case']}.")
        if person is None:
            raise CommandError(f"Nobody logs in as {options['email']}.")
        if not case.is_restricted:
            raise CommandError(f"{case.ref} is not restricted: everybody sees it.")
        try:
            with recording.through("command"):
                members.let_in(case=case, person=person)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        within = ", ".join(str(member) for member in circles.of(case))
        self.stdout.write(f"{case.ref} is seen by {within}.")
