"""Read the record as it was at a moment, with the queries that read it as it is.

    with past.at(moment):
        page = claims.for_page(claim)

Inside, each table is what it was: text, rows, names, people too. So nothing that decides what a
person may do is read inside; that is asked before. What is read must be finished inside.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.apps import apps
from django.db import connection, transaction

from provenance.errors import Refused
from provenance.models.past import SCHEMA

# Who writes to a table of versions holds this lock from before the clock is read for a version
# until the version can be seen. What starts after this statement is later than its beginning. So
# before `settled` nothing can be added. Of a stranger's transaction the start is hidden from us,
# and it is waited for.
_SETTLED = """
SELECT %(moment)s < least(statement_timestamp(), min(coalesce(activity.xact_start, '-infinity')))
FROM pg_locks held LEFT JOIN pg_stat_activity activity USING (pid)
WHERE held.locktype = 'relation' AND held.mode = 'RowExclusiveLock' AND held.granted
    AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND held.relation = ANY (%(tables)s::regclass[]::oid[])
    AND held.pid IS DISTINCT FROM pg_backend_pid()
"""
# `true`: for this transaction only.
_ENTER = f"""
SELECT set_config('provenance.as_of', %s, true), set_config('transaction_read_only', 'on', true),
       set_config('search_path', '{SCHEMA}, ' || current_setting('search_path'), true)
"""


UNSETTLED = (
    "Something is being recorded that could still become a part of that moment. "
    "Try again in a moment, or name an earlier one."
)


class NotSettled(Refused):
    """Something that is being written now could still become a part of that moment."""


@contextmanager
def at(moment: datetime | None) -> Iterator[None]:
    """All reads inside are of `moment`; a write inside fails. Four statements.

    None is now: nothing is changed, at no cost. Raises NotSettled where the answer could still
    change; what it shows stays for ever.
    """
    if moment is None:
        yield
        return
    # Before the transaction: what ended meanwhile is seen by all that is read in it.
    _refuse_unsettled(moment)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_ENTER, [moment.isoformat()])
        yield
        # Nothing was written. Going back undoes the settings, also inside an outer transaction.
        transaction.set_rollback(True)


def _refuse_unsettled(moment: datetime) -> None:
    models = apps.get_app_config("provenance").get_models()
    tables = [model._meta.db_table for model in models if hasattr(model, "pgh_tracked_model")]
    with connection.cursor() as cursor:
        cursor.execute(_SETTLED, {"moment": moment, "tables": tables})
        if cursor.fetchone() != (True,):
            raise NotSettled(UNSETTLED, field="as_of")
