"""Who listens to what happened."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from provenance.domain.notices import UNLESS_CHOSEN, Delivery

# A watch on a case covers its claims; one on a source the claims on which it speaks.
_HEARD = """
WITH touched AS (SELECT unnest(%(claims)s::uuid[]) AS claim_id),
heard AS (
    SELECT watch.person_id, watch.delivery, touched.claim_id
    FROM provenance_watch watch JOIN touched USING (claim_id)
    UNION ALL
    SELECT watch.person_id, watch.delivery, touched.claim_id
    FROM touched JOIN provenance_claim claim ON claim.id = touched.claim_id
        JOIN provenance_watch watch ON watch.case_id = claim.case_id
    UNION ALL
    SELECT watch.person_id, watch.delivery, touched.claim_id
    FROM touched JOIN provenance_assertion said
            ON said.claim_id = touched.claim_id AND said.withdrawn_at IS NULL
        JOIN provenance_watch watch ON watch.source_id = said.source_id
    UNION ALL
    SELECT person_id, delivery, NULL FROM provenance_watch
    WHERE source_id = ANY (%(sources)s::uuid[])
    UNION ALL
    SELECT unnest(%(people)s::uuid[]), '', NULL
)
SELECT heard.person_id,
       array_agg(DISTINCT coalesce(nullif(heard.delivery, ''), preference.delivery, %(default)s)),
       array_agg(DISTINCT heard.claim_id) FILTER (WHERE heard.claim_id IS NOT NULL)
FROM heard JOIN provenance_user person ON person.id = heard.person_id AND person.is_active
    LEFT JOIN provenance_preference preference USING (person_id)
WHERE heard.person_id <> %(but)s
GROUP BY heard.person_id ORDER BY heard.person_id
"""


@dataclass(frozen=True, slots=True)
class Listener:
    """`claims` are those of the touched ones that the person watches, in one way or another."""

    person: UUID
    delivery: Delivery
    claims: tuple[UUID, ...]


def of(
    *,
    claims: Collection[UUID],
    sources: Collection[UUID],
    people: Collection[UUID],
    but: UUID,
) -> list[Listener]:
    """Each once, however many of their watches are touched; closed accounts hear nothing.

    The soonest way of those watches holds. One query.
    """
    given = {"claims": list(claims), "sources": list(sources), "people": list(people)}
    with connection.cursor() as cursor:
        cursor.execute(_HEARD, {**given, "but": but, "default": UNLESS_CHOSEN.value})
        return [
            Listener(person, Delivery.soonest(ways), tuple(touched or ()))
            for person, ways, touched in cursor.fetchall()
        ]
