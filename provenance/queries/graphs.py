"""Walks over stored hops, bonds and inferences, inside the database: the one place that does."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple
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


class Bond(NamedTuple):
    """A tie or affiliation: two sources that are one origin from `since` to `until`."""

    id: UUID
    one: UUID
    other: UUID
    since: date | None
    until: date | None


def bonds(sources: Iterable[UUID]) -> list[Bond]:
    """All standing bonds of `sources`, and of those they are bound to, and so on. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH RECURSIVE bond (id, one, other, since, until) AS NOT MATERIALIZED (
                SELECT id, holder_id, held_id, since, until
                FROM provenance_tie WHERE withdrawn_at IS NULL
                UNION ALL
                SELECT id, person_id, organisation_id, since, until
                FROM provenance_affiliation WHERE withdrawn_at IS NULL
            ), walk (id) AS (
                SELECT unnest(%s::uuid[])
                UNION
                SELECT next.id FROM walk CROSS JOIN LATERAL (
                    SELECT other AS id FROM bond WHERE one = walk.id
                    UNION ALL
                    SELECT one FROM bond WHERE other = walk.id
                ) next
            )
            SELECT bond.* FROM bond JOIN walk ON walk.id = bond.one ORDER BY bond.id
            """,
            [list(sources)],
        )
        return [Bond(*row) for row in cursor.fetchall()]


def conclusions(claims: Iterable[UUID]) -> list[tuple[UUID, UUID]]:
    """(conclusion, premise) of all that is inferred from `claims`, over any number of steps."""
    return _inferences(claims, near="premise_id", far="conclusion_id")


def premises(claims: Iterable[UUID]) -> list[tuple[UUID, UUID]]:
    """(conclusion, premise) of all that `claims` are inferred from, over any number of steps."""
    return _inferences(claims, near="conclusion_id", far="premise_id")


def _inferences(claims: Iterable[UUID], *, near: str, far: str) -> list[tuple[UUID, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH RECURSIVE walk (id) AS (
                SELECT unnest(%s::uuid[])
                UNION
                SELECT next.id FROM walk CROSS JOIN LATERAL (
                    SELECT step.{far} AS id FROM provenance_inference step
                    WHERE step.{near} = walk.id AND step.withdrawn_at IS NULL OFFSET 0
                ) next
            )
            SELECT step.conclusion_id, step.premise_id
            FROM provenance_inference step JOIN walk ON walk.id = step.{near}
            WHERE step.withdrawn_at IS NULL ORDER BY step.id
            """,  # noqa: S608 — the names come from the two functions above
            [list(claims)],
        )
        return cursor.fetchall()
