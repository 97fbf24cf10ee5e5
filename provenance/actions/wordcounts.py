"""Count how many claims use each word."""

from django.db import connection, transaction

# Of all claims: where fewer came in since, the counts still tell rare words from common ones.
GROWN = 0.05
_LOCK = 0x574F5244
# Words of restricted cases are nobody else's business, be it only how many there are.
_OPEN = """
    provenance_claim claim JOIN provenance_case place ON place.id = claim.case_id
    AND NOT place.is_restricted
"""
_STATISTICS = f"SELECT to_tsvector(''english'', claim.text) FROM {_OPEN}"  # noqa: S608
_COUNT = f"""
CREATE TEMPORARY TABLE counted_words AS
    SELECT word, ndoc AS claims FROM ts_stat('{_STATISTICS}') WHERE word <> ''
    UNION ALL SELECT '', count(*) FROM {_OPEN}
"""  # noqa: S608
_MERGE = """
INSERT INTO provenance_wordcount AS known (word, claims)
    SELECT word, claims FROM counted_words ORDER BY word
    ON CONFLICT (word) DO UPDATE SET claims = excluded.claims
    WHERE known.claims IS DISTINCT FROM excluded.claims
"""
_DROP = """
DELETE FROM provenance_wordcount known
WHERE NOT EXISTS (SELECT FROM counted_words WHERE counted_words.word = known.word)
"""
_DONE = "DROP TABLE counted_words"
_IS_OLD = f"""
SELECT abs((SELECT count(*) FROM {_OPEN}) - claims) > %s * claims
FROM provenance_wordcount WHERE word = ''
"""  # noqa: S608


def count() -> None:
    """Count the words of all claims of open cases anew.

    Nobody acts here: it is the machine's own bookkeeping and no change of the record. Writers of
    claims are not made to wait; of two that count at once, the second does nothing.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            return
        for statement in (_COUNT, _MERGE, _DROP, _DONE):
            cursor.execute(statement)


def count_if_grown() -> bool:
    """Count anew where a twentieth of the claims came or went since; whether it was done."""
    with connection.cursor() as cursor:
        cursor.execute(_IS_OLD, [GROWN])
        row = cursor.fetchone()
    if row is not None and not row[0]:
        return False
    count()
    return True
