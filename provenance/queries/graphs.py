"""Walks over the stored hops, inside the database: the one place that does."""

from collections.abc import Iterable
from typing import Literal
from uuid import UUID

from django.db import connection

_STEP = {"up": ("citing_id", "cited_id"), "down": ("cited_id", "citing_id")}


def reached(starts: Iterable[UUID], *, towards: Literal["up", "down"]) -> set[UUID]:
    """All assertions reached from `starts` over standing hops, the starts left out.

    "up" is towards the evidence, "down" towards the reader. UNION, unlike UNION ALL, drops rows
    met before, so stored loops end. One query.
    """
    near, far = _STEP[towards]
    first = list(starts)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH RECURSIVE walk (id) AS (
                SELECT unnest(%s::uuid[])
                UNION
                SELECT next.id FROM walk CROSS JOIN LATERAL (
                    -- OFFSET 0 keeps this a look into the index for each row met.
                    SELECT hop.{far} AS id FROM provenance_attribution hop
                    WHERE hop.{near} = walk.id AND hop.withdrawn_at IS NULL OFFSET 0
                ) next
            )
            SELECT id FROM walk
            """,  # noqa: S608 — the names come from the table above
            [first],
        )
        return {row[0] for row in cursor.fetchall()} - set(first)
