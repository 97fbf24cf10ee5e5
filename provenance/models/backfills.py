"""Seals for history that was there before its table was sealed; for migrations."""

from collections.abc import Callable
from typing import Any

from .seals import Layout

_UNGUARDED = "ALTER TABLE {table} DISABLE TRIGGER USER"
_GUARDED = "ALTER TABLE {table} ENABLE TRIGGER USER"
_LAYOUT = """
    INSERT INTO provenance_layout ("tag", "table", "columns", "moments")
    VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING
"""
_ORDER = """
    UPDATE {table} e SET pgh_before = b.before, pgh_layout = '{tag}'
    FROM (SELECT pgh_id, lag(pgh_id) OVER (PARTITION BY pgh_obj_id ORDER BY pgh_id) AS before
          FROM {table}) b
    WHERE b.pgh_id = e.pgh_id
"""
# One after the other, since each seal is over the one before.
_SEALS = """
    DO $$ DECLARE event bigint; BEGIN
    FOR event IN SELECT pgh_id FROM {table} ORDER BY pgh_id LOOP
        UPDATE {table} e SET pgh_seal = {seal} WHERE pgh_id = event;
    END LOOP; END $$
"""
_BEFORE = "(SELECT b.pgh_seal FROM {table} b WHERE b.pgh_id = e.pgh_before)"


def seal_existing(*event_models: str) -> Callable[[Any, Any], None]:
    """Code for RunPython: seal all events of the history tables named, such as "ClaimEvent".

    It stands after the columns were added and Layout was made. A table made with the columns
    already there needs none.
    """

    def forwards(apps: Any, schema_editor: Any) -> None:
        for name in event_models:
            layout = Layout.of(apps.get_model("provenance", name))
            with schema_editor.connection.cursor() as cursor:
                _seal(cursor, layout)

    return forwards


def _seal(cursor: Any, layout: Layout) -> None:
    words = {
        "table": layout.table,
        "tag": layout.tag,
        "seal": layout.seal("e", _BEFORE.format(table=layout.table)),
    }
    cursor.execute(_LAYOUT, [layout.tag, layout.table, layout.columns, layout.moments])
    for step in (_UNGUARDED, _ORDER, _SEALS, _GUARDED):
        cursor.execute(step.format(**words))
