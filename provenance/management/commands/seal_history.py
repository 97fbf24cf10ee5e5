"""manage.py seal_history: seal what was written since the last seal."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from provenance.actions import seals as sealing
from provenance.queries import seals


class Command(BaseCommand):
    help = "Seal what was written since the last seal, and print the newest seal's hash."

    def handle(self, *args: Any, **options: Any) -> None:
        made = sealing.close(at=timezone.now())
        self.stdout.write(f"{sum(seal.events for seal in made):,} events are sealed.")
        if newest := seals.newest():
            self.stdout.write(f"{newest.number} {newest.hash}")
