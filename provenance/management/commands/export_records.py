"""manage.py export_records: the whole record as NDJSON, to the terminal or a file."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from provenance.export import records


class Command(BaseCommand):
    help = "Write everything down, one record to a line: restricted cases and names included."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", help="left out: the terminal")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["file"] is None:
            sys.stdout.buffer.writelines(records.everything())
            return
        with options["file"].open("wb") as file:
            file.writelines(records.everything())
