"""manage.py import_records FILE: records of NDJSON; a second time adds nothing."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from provenance.actions import recording
from provenance.domain.imports import ImportKind
from provenance.errors import Refused
from provenance.ingest import imports
from provenance.models import Case, Import, ImportLine, User


class Command(BaseCommand):
    help = "Record what a file of NDJSON says; what is refused is printed by its line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help="the e-mail of the editor who imports it")
        parser.add_argument("--case", default="", help="where claims go that name no case")
        parser.add_argument("--origin", default="", help="whose ids these are")
        parser.add_argument("--try", action="store_true", dest="only_try", help="record nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        by = User.objects.filter(email__iexact=options["by"]).first()
        if by is None:
            raise CommandError(f"Nobody here has the e-mail {options['by']}.")
        case = Case.objects.referred(options["case"]).first() if options["case"] else None
        if options["case"] and case is None:
            raise CommandError(f"There is no case {options['case']}.")
        try:
            with recording.through("command"), options["file"].open("rb") as content:
                whole = imports.receive(
                    kind=ImportKind.NDJSON,
                    name=options["file"].name,
                    content=content,
                    case=case,
                    choices={"origin": options["origin"]} if options["origin"] else {},
                    is_dry_run=options["only_try"],
                    is_queued=False,
                    by=by,
                    at=timezone.now(),
                )
                while imports.go_on(whole.pk, at=timezone.now()):
                    pass
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self._tell(Import.objects.get(pk=whole.pk))

    def _tell(self, whole: Import) -> None:
        refused = ImportLine.objects.filter(whole=whole, outcome="refused").order_by("number")
        for line in refused.iterator():
            self.stderr.write(f"line {line.number}: {line.why}")
        verb = "to apply" if whole.is_dry_run else "applied"
        self.stdout.write(
            f"{whole.applied} {verb}, {whole.unchanged} here already, {whole.refused} refused."
        )
