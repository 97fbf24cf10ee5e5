"""Which webhooks listen to what happened."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from provenance.domain.webhooks import EventKind

_ACTIVE = """
    provenance_webhook hook JOIN provenance_user owner
        ON owner.id = hook.owner_id AND owner.is_active
        AND hook.disabled_at IS NULL AND hook.withdrawn_at IS NULL
"""
_LISTENED = f"SELECT DISTINCT unnest(hook.events) FROM {_ACTIVE}"  # noqa: S608 — constants
# What narrows a webhook is looked at when something happens, whom it may be told when it is sent.
_OF = f"""
SELECT hook.id, message.id
FROM {_ACTIVE} JOIN provenance_webhookmessage message ON message.kind = ANY (hook.events)
    LEFT JOIN provenance_claim claim ON claim.id = message.claim_id
    LEFT JOIN provenance_publication item ON item.id = message.publication_id
    LEFT JOIN provenance_assessment thought ON thought.id = message.assessment_id
    LEFT JOIN provenance_question question ON question.id = thought.question_id
WHERE message.id = ANY (%s)
    AND (hook.case_id IS NULL OR hook.case_id IN (claim.case_id, question.case_id) OR EXISTS (
        SELECT FROM provenance_assertion said JOIN provenance_claim on_it
            ON on_it.id = said.claim_id AND on_it.case_id = hook.case_id
        WHERE said.publication_id = item.id AND said.withdrawn_at IS NULL))
    AND (hook.source_id IS NULL
        OR hook.source_id IN (item.source_id, thought.expert_id, thought.institution_id)
        OR EXISTS (
            SELECT FROM provenance_assertion said
            WHERE said.claim_id = message.claim_id AND said.source_id = hook.source_id
                AND said.withdrawn_at IS NULL))
ORDER BY message.id, hook.id
"""  # noqa: S608 — constants


def listened_to() -> set[EventKind]:
    """The kinds of events that any webhook asks for. One query, of a small table."""
    with connection.cursor() as cursor:
        cursor.execute(_LISTENED)
        return {EventKind.called(kind) for (kind,) in cursor.fetchall()}


def of(messages: Iterable[UUID]) -> list[tuple[UUID, UUID]]:
    """(webhook, message) for each of `messages` and each webhook that asks for it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_OF, [list(messages)])
        return [(hook, message) for hook, message in cursor.fetchall()]
