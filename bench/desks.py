"""A desk's record for the benchmark of the API: claims, each with a chain of 3 to 5 hops.

Written set by set in SQL like `records`, figures included: what `recounting` would store of such a
chain, without the receipts, which no list reads.
"""

from django.db import connection

from provenance.models import Case, Source, User

from . import records

SOURCES = 1000
# Words of the statements: each is in one of 7 to 1,000 of them, as words of a desk's record are.
_CLAIMS = """
INSERT INTO provenance_claim (id, case_id, text, kind, when_words, when_earliest, when_latest,
    place, recorded_at, version)
SELECT pg_temp.key(%(serial)s, 'a', n), %(case)s, format(
    'The %%s near %%s was enlarged by %%s halls in week %%s, as seen on frame %%s.',
    (%(words)s::text[])[1 + n %% 7], 'town' || n %% 211, n %% 97, n %% 53, 'f' || n %% 1000),
    'observation', '2024-10-05', '2024-10-05Z', '2024-10-05 23:59:59Z', 'Hamhung', now(), 1
FROM generate_series(0, %(claims)s - 1) n
"""
_VOICES = """
INSERT INTO provenance_assertion (id, claim_id, source_id, stance, quote, prefix, suffix, hedge,
    basis, was_read, chain_end, note, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'b', n * 16 + v), pg_temp.key(%(serial)s, 'a', n),
    (%(sources)s::uuid[])[1 + (n * 7 + v * 131) %% %(many)s], 'asserts',
    'About ' || n %% 60 || ' lorries may have been seen at the plant.', '', '', '',
    CASE WHEN v = 3 + n %% 3 THEN 'witnessed' ELSE 'told' END, v %% 2 = 0, '', '', now(), '', 1
FROM generate_series(0, %(claims)s - 1) n, generate_series(0, 3 + n %% 3) v
"""
_HOPS = """
INSERT INTO provenance_attribution (id, claim_id, citing_id, cited_id, mode, cue, is_inferred,
    inferred_because, recorded_at, withdrawn_reason, version)
SELECT pg_temp.key(%(serial)s, 'c', n * 16 + v), pg_temp.key(%(serial)s, 'a', n),
    pg_temp.key(%(serial)s, 'b', n * 16 + v), pg_temp.key(%(serial)s, 'b', n * 16 + v + 1),
    'cites', 'according to', false, '', now(), '', 1
FROM generate_series(0, %(claims)s - 1) n, generate_series(0, 2 + n %% 3) v
"""
_SUPPORTS = """
INSERT INTO provenance_claimsupport (claim_id, voices, origins_low, origins_high, channels,
    choke_points, analyses, loops, anachronisms, weak_hops, dissenting, dissent_low, dissent_high,
    suggested, rule, receipts)
SELECT pg_temp.key(%(serial)s, 'a', n), 4 + n %% 3, 1, 1, 1, 2 + n %% 3, 0, 0, 0, 1, 0, 0, 0,
    'unverified', 'single-origin', '{}'
FROM generate_series(0, %(claims)s - 1) n
"""
_VERDICTS = """
INSERT INTO provenance_verdict (id, claim_id, status, credibility, reason, wording, decided_by_id,
    decided_at)
SELECT pg_temp.key(%(serial)s, 'd', n), pg_temp.key(%(serial)s, 'a', n), 'disputed', '4',
    'Two agencies differ.', 'The plant was enlarged.', %(by)s, now()
FROM generate_series(0, %(claims)s - 1, 2) n
"""
_RATINGS = """
INSERT INTO provenance_rating (id, source_id, reliability, valid_from, reason, is_desk, rated_by_id,
    rated_at, withdrawn_reason)
SELECT gen_random_uuid(), id, 'B', '2024-01-01', 'Open and prompt.', false, %(by)s, now(), ''
FROM provenance_source
"""


def fill(claims: int, by: User) -> Case:
    """The case that holds so many claims. Every second one is marked, every source rated."""
    sources = Source.objects.bulk_create(
        Source(name=f"Source {number}", kind="outlet") for number in range(SOURCES)
    )
    case = Case.objects.create(title="Halls", code="HAL")
    about = {
        "serial": 1,
        "case": case.pk,
        "claims": claims,
        "words": ["plant", "depot", "harbour", "airfield", "bridge", "barracks", "railway"],
        "sources": [source.pk for source in sources],
        "many": SOURCES,
        "by": by.pk,
    }
    records.write(about, _CLAIMS, _VOICES, _HOPS, _SUPPORTS, _VERDICTS, _RATINGS)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return case
