"""Large records for the benchmark of retractions, written set by set in SQL, the same each time.

Triggers and foreign keys are off meanwhile: history of a made-up record is of no use.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection

from provenance.models import Case, Claim, Publication, Source, User

_SOURCES = 1000

# A key of row `n` of the table `kind`, in order; all of one case begin with the same sign.
_KEYS = """
CREATE OR REPLACE FUNCTION pg_temp.key(serial int, kind text, n bigint) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(serial), 4, '0') || kind || lpad(to_hex(n), 27, '0'))::uuid
$$
"""

# Voice 0 of each claim put the report out, voice 1 is a wire on it, the rest had it from earlier
# voices; in one claim of three the last one witnessed it as well.
_CLAIMS = """
INSERT INTO provenance_claim (id, case_id, text, kind, when_words, place, recorded_at, version)
SELECT pg_temp.key(%(serial)s, 'a', n), %(case)s, 'Statement ' || n, 'observation', '', '', now(), 1
FROM generate_series(0, %(claims)s - 1) n
"""
_VOICES = """
INSERT INTO provenance_assertion (id, claim_id, source_id, publication_id, stance, quote, prefix,
    suffix, hedge, basis, was_read, chain_end, note, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'b', n * 16 + v), pg_temp.key(%(serial)s, 'a', n),
    (%(sources)s::uuid[])[CASE v WHEN 0 THEN 1 ELSE 2 + (n * 7 + v * 131) %% %(others)s END],
    CASE v WHEN 0 THEN %(publication)s::uuid END, 'asserts', '', '', '', '',
    CASE WHEN v = 0 OR (v = 3 + n %% 6 AND n %% 3 = 0) THEN 'witnessed' ELSE 'told' END,
    v %% 2 = 0, '', '', now(), '', 1
FROM generate_series(0, %(claims)s - 1) n, generate_series(0, 3 + n %% 6) v
"""
_HOPS = """
INSERT INTO provenance_attribution (id, claim_id, citing_id, cited_id, mode, cue, is_inferred,
    inferred_because, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'c', n * 16 + v), pg_temp.key(%(serial)s, 'a', n),
    pg_temp.key(%(serial)s, 'b', n * 16 + v), pg_temp.key(%(serial)s, 'b', n * 16 + (v - 1) / 2),
    'cites', '', v = 4, CASE v WHEN 4 THEN 'So it seems.' ELSE '' END, now(), '', 1
FROM generate_series(0, %(claims)s - 1) n, generate_series(1, 3 + n %% 6) v
WHERE NOT (v = 3 + n %% 6 AND n %% 3 = 0)
"""
_INFERENCES = """
INSERT INTO provenance_inference (id, conclusion_id, premise_id, sentence, recorded_at,
    withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'd', n), pg_temp.key(%(serial)s, 'a', n),
    pg_temp.key(%(serial)s, 'a', n - 1), 'So it is.', now(), '', 1
FROM generate_series(1, %(claims)s - 1) n WHERE n %% 10 < 3
"""
# Their publications are not there: one each, so that no source speaks twice in the same.
_TANGLE_VOICES = """
INSERT INTO provenance_assertion (id, claim_id, source_id, publication_id, stance, quote, prefix,
    suffix, hedge, basis, was_read, chain_end, note, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'b', n), %(claim)s, %(source)s, pg_temp.key(%(serial)s, 'e', n),
    'asserts', '', '', '', '', 'told', false, '', '', now(), '', 1
FROM generate_series(0, %(nodes)s - 1) n
"""
# Each voice is cited by those 1, 17, 289 … places on round a circle: dense, and all of it loops.
_TANGLE_HOPS = """
INSERT INTO provenance_attribution (id, claim_id, citing_id, cited_id, mode, cue, is_inferred,
    inferred_because, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'c', n * 16 + e), %(claim)s,
    pg_temp.key(%(serial)s, 'b', (n + power(17, e)::bigint) %% %(nodes)s),
    pg_temp.key(%(serial)s, 'b', n), 'cites', '', false, '', now(), '', 1
FROM generate_series(0, %(nodes)s - 1) n, generate_series(0, %(edges)s / %(nodes)s - 1) e
"""

# What the report's source says and hears, in figures that differ from hop to hop, and what the desk
# decided: two claims of three are settled.
_QUOTES = """
UPDATE provenance_assertion SET quote = 'About ' || 40 + get_byte(uuid_send(id), 15) %% 7
    || ' lorries may have been seen at the plant in ' || get_byte(uuid_send(id), 14) || ' places.'
"""
_VERDICTS = """
INSERT INTO provenance_verdict (id, claim_id, status, credibility, reason, wording, decided_by_id,
    decided_at)
SELECT gen_random_uuid(), id, (ARRAY['corroborated', 'refuted', 'disputed'])[1 + number %% 3], '',
    'So it is.', text, %(by)s, now()
FROM provenance_claim claim
WHERE NOT EXISTS (SELECT FROM provenance_verdict WHERE claim_id = claim.id)
"""

_serial = 0


def case(claims: int, by: User) -> UUID:
    """A publication behind that many claims of 4 to 9 voices, some inferred from others."""
    serial = _next()
    rows = Source.objects.bulk_create(
        Source(name=f"Source {serial}.{number}", kind="outlet") for number in range(_SOURCES)
    )
    publication = Publication.objects.create(source=rows[0], kind="analysis", title="Report")
    about = {
        "serial": serial,
        "case": Case.objects.create(title=f"Case {serial}", code="BEN").pk,
        "claims": claims,
        "sources": [row.pk for row in rows],
        "others": _SOURCES - 1,
        "publication": publication.pk,
    }
    write(about, _CLAIMS, _VOICES, _HOPS, _INFERENCES)
    return publication.pk


def settle(by: User) -> None:
    """Exact words for every voice, and a verdict on every claim that has none."""
    write({"by": by.pk}, _QUOTES, _VERDICTS)


def hub(nodes: int, edges: int) -> UUID:
    """The voice from which all of so many are reached, over that many hops, all in loops."""
    source = Source.objects.create(name=f"Hub {nodes}", kind="outlet")
    place = Case.objects.create(title=f"Tangle {nodes}", code="TAN")
    claim = Claim.objects.create(case=place, text="A tangle.", kind="observation")
    serial = _next()
    about = {"serial": serial, "nodes": nodes, "edges": edges}
    keys = {"claim": claim.pk, "source": source.pk}
    write(about | keys, _TANGLE_VOICES, _TANGLE_HOPS)
    return UUID(f"{serial:04x}b{0:027x}")


def _next() -> int:
    global _serial
    _serial += 1
    return _serial


def write(about: dict[str, object], *statements: str) -> None:
    with _unguarded(), connection.cursor() as cursor:
        cursor.execute(_KEYS)
        for statement in statements:
            cursor.execute(statement, about)
        cursor.execute("ANALYZE")


@contextmanager
def _unguarded() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        try:
            yield
        finally:
            cursor.execute("SET session_replication_role = DEFAULT")
