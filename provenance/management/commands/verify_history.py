"""manage.py verify_history: is the history as it was written?"""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from provenance.actions import seals as sealing
from provenance.queries import findings, seals


class Command(BaseCommand):
    help = (
        "Find events, contexts and seals that were changed, removed, added or moved. Ends with 1 "
        "where there are any. Where all is well what is not sealed yet is sealed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--expect",
            metavar="HASH",
            help="the hash of a seal that was kept elsewhere; it must be in the chain",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = 0
        for finding in findings.every(self._tell):
            wrong += 1
            self._tell("")
            self.stdout.write(str(finding))
        self._tell("")
        if options["expect"] and not seals.is_there(options["expect"]):
            wrong += 1
            self.stdout.write("The seal you expect is not here: the history was made anew.")
        if wrong:
            self.stdout.write("The history is not as it was written.")
            sys.exit(1)
        sealing.close(at=timezone.now())
        self._all_is_well()

    def _all_is_well(self) -> None:
        newest = seals.newest()
        self.stdout.write(f"The history is as it was written: {findings.events():,} events.")
        if newest:
            self.stdout.write(
                f"Newest seal: {newest.number}, of {newest.sealed_at:%d %b %Y %H:%M} UTC\n"
                f"{newest.hash}\n"
                "Keep this hash outside of the database; --expect takes it later."
            )

    def _tell(self, what: str) -> None:
        """What is looked at, on one line of a terminal that is written over."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\033[K{what}")
            sys.stderr.flush()
