"""manage.py import_outside_ratings FILE: outside ratings from a CSV; a second time adds nothing."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from provenance.actions import outsideratings as acts
from provenance.actions import recording
from provenance.errors import Refused
from provenance.ingest import outsideratings as lists
from provenance.ingest.outsiderows import ROLES, Reading, is_address
from provenance.models import OutsideList, User


class Command(BaseCommand):
    help = "Record outside ratings from a CSV of domains; what is refused is printed by its line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help="the e-mail of the editor who imports it")
        parser.add_argument("--rater", default="", help="who rated, if no column says")
        parser.add_argument("--rater-link", default="", help="the rater's address")
        parser.add_argument("--try", action="store_true", dest="only_try", help="record nothing")
        for role in ROLES:
            parser.add_argument(f"--{role}-column", default="", help="by what line 1 calls it")

    def handle(self, *args: Any, **options: Any) -> None:
        by = User.objects.filter(email__iexact=options["by"]).first()
        if by is None:
            raise CommandError(f"Nobody here has the e-mail {options['by']}.")
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error
        now = timezone.now()
        try:
            with recording.through("command"):
                row, _ = acts.load(name=options["file"].name, content=content, by=by, at=now)
                reading = _reading(row, options)
                report = self._report(row, reading, only_try=options["only_try"], by=by, at=now)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        verb = "to record" if options["only_try"] else "recorded"
        self.stdout.write(
            f"{report.ready} {verb}, {report.already} here already, {report.refused} refused."
        )

    def _report(
        self, row: OutsideList, reading: Reading, *, only_try: bool, by: User, at: Any
    ) -> lists.Report:
        def tell(refusal: lists.Refusal) -> None:
            self.stderr.write(f"line {refusal.line}: {refusal.why}")

        if only_try:
            return lists.check(row, reading, at=at, tell=tell)
        return lists.apply(row, reading, by=by, at=at, tell=tell)


def _reading(row: OutsideList, options: dict[str, Any]) -> Reading:
    header = lists.header(row)
    columns = header.guessed()
    for role in ROLES:
        if name := options[f"{role}_column"]:
            if name not in header.names:
                raise CommandError(f"No column is called “{name}”: {', '.join(header.names)}.")
            columns[role] = header.names.index(name)
    if options["rater_link"] and not is_address(options["rater_link"]):
        raise CommandError(f"“{options['rater_link']}” is no web address.")
    reading = Reading(columns, options["rater"].strip()[:200], options["rater_link"])
    if reading.missing:
        raise CommandError(
            f"No column was found for: {', '.join(reading.missing)}. "
            f"Name it, as in --domain-column Site; the columns are: {', '.join(header.names)}."
        )
    return reading
