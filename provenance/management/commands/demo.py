"""manage.py demo: load the demo's two stories; a second time changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from provenance.errors import Refused
from provenance.ingest import demo
from provenance.management import greetings


class Command(BaseCommand):
    help = "Load the demo's two stories and its people; what is here already stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            opened = demo.load(at=timezone.now())
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        if opened:
            self.stdout.write(f"The demo is here: {' and '.join(opened)}.")
        else:
            self.stdout.write("The demo was loaded before; nothing was changed.")
        self.stdout.write(greetings.log_ins())
