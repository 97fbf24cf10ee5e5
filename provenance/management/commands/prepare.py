"""manage.py prepare: everything between an empty database and a web server that can start."""

from contextlib import nullcontext
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from provenance.actions import seals, wordcounts
from provenance.ingest import demo
from provenance.management import databases, greetings, meanings, renderings
from provenance.models import Source, User
from provenance.queries import dependents


class Command(BaseCommand):
    help = "Check the database, bring it up to date, and load the demo on the very first start."
    requires_system_checks = []  # they take longer than all of this

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default="", help="where the web server will be")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with databases.alone():
                self._bring_up_to_date()
                if settings.LOCAL and not _is_begun():
                    self.stdout.write("Loading the demo.")
                    demo.load(at=timezone.now())
                wordcounts.count_if_grown()
                seals.close(at=timezone.now())
        except databases.Unusable as trouble:
            raise CommandError(str(trouble)) from trouble
        self._greet(options["address"])

    def _bring_up_to_date(self) -> None:
        try:
            executor = MigrationExecutor(connection)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                self.stdout.write("Bringing the database up to date.")
                is_new = not executor.loader.applied_migrations
                with renderings.alone() if is_new else nullcontext():
                    call_command("migrate", interactive=False, verbosity=0)
            if dependents.are_uncounted():
                self.stdout.write("Counting what stands behind the claims.")
                call_command("recompute_support", stdout=self.stdout, stderr=self.stderr)
        except DatabaseError as error:
            if cause := meanings.known_cause(str(error)):
                raise databases.Unusable(cause) from error
            raise

    def _greet(self, address: str) -> None:
        if address:
            self.stdout.write(f"Provenance is at {address}")
        if settings.LOCAL and (people := greetings.log_ins()):
            self.stdout.write(people)
        elif not settings.LOCAL and (known := demo.accounts()):
            self.stderr.write(
                f"{', '.join(user.email for user in known)}: the demo's accounts, whose password "
                "everyone knows, can log in to this public installation. Switch them off."
            )


def _is_begun() -> bool:
    return User.objects.exists() or Source.objects.exists()
