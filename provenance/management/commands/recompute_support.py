"""manage.py recompute_support: count anew what stands behind every claim."""

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from provenance.actions import recounting
from provenance.domain import references
from provenance.management.progress import Progress
from provenance.models import Claim
from provenance.queries import changes, dependents

_BATCH = 1000


class Command(BaseCommand):
    help = (
        "Count anew what stands behind every claim, a thousand in a transaction. Where it was "
        "stopped it goes on with --after; it writes only what differs, so a second run is quick."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="change nothing; list the claims whose stored figures differ, and fail if any do",
        )
        parser.add_argument(
            "--after", default="", metavar="C-1042", help="begin behind this claim, in key order"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        after = self._start(options["after"])
        with Progress(self.stderr, "claims", Claim.objects.count()) as progress:
            differing = 0
            while batch := dependents.every(after, limit=_BATCH):
                differing += self._differing(batch) if options["check"] else _written(batch)
                after = batch[-1]
                progress.add(len(batch), f"up to {_ref(after)}")
        if options["check"] and differing:
            raise CommandError(f"{differing} claims differ from their rows; run without --check.")
        self.stdout.write(
            "All stored figures are what their rows bear."
            if options["check"]
            else f"{differing} rows written; the others were right."
        )

    def _differing(self, batch: list[UUID]) -> int:
        differing = changes.stale(batch)
        for ref, figures in differing:
            self.stdout.write(f"{ref}: {', '.join(figures)}")
        return len(differing)

    def _start(self, ref: str) -> UUID | None:
        if not ref:
            return None
        claim = Claim.objects.referred(ref).first()
        if claim is None:
            raise CommandError(f"There is no claim {ref}; write a reference such as C-1042.")
        return claim.pk


def _written(batch: list[UUID]) -> int:
    with transaction.atomic():
        return recounting.recount(batch)


def _ref(claim: UUID) -> str:
    return references.claim(Claim.objects.values_list("number", flat=True).get(pk=claim))
