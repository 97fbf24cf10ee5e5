"""A claim's page as it is and as it was, over a record of known size.

    python -m provenance.embedded throwaway python -m bench.past [CLAIMS] [VERSIONS]

Each claim has six voices and five hops; one claim in the middle and its sources have VERSIONS
versions more.
"""

import os
import sys
import time

import django
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

SOURCES, VOICES = 3_000, 6

FILLING = f"""
CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS voice, number, place, key AS claim
FROM (SELECT gen_random_uuid() AS key, number FROM generate_series(1, %(claims)s) number) claims
CROSS JOIN generate_series(1, {VOICES}) place;
CREATE TEMP TABLE names AS
SELECT gen_random_uuid() AS key, number - 1 AS number FROM generate_series(1, {SOURCES}) number;
INSERT INTO provenance_user (id, email, name, role, is_active, joined_at, password)
VALUES (gen_random_uuid(), 'bench@desk.example', 'Bench', 'editor', true, now(), '');
INSERT INTO provenance_case (id, code, title, summary, opened_at, version, number)
VALUES (gen_random_uuid(), 'BEN', 'Bench', '', now(), 1, nextval('provenance_case_number'));
INSERT INTO provenance_source
    (id, name, kind, country, domains, description, policies, recorded_at, version)
SELECT key, 'Source ' || number, 'outlet', '', '{{}}', '', '{{}}', now(), 1 FROM names;
INSERT INTO provenance_claim
    (id, case_id, text, kind, when_words, place, recorded_at, version, number)
SELECT DISTINCT claim, (SELECT id FROM provenance_case), 'Statement ' || made.number,
    'observation', '', '', now(), 1, made.number FROM made;
INSERT INTO provenance_publication (id, source_id, kind, title, url, canonical_url,
    published_words, published_earliest, published_latest, standing, recorded_at, version)
SELECT voice, key, 'article', 'Item ' || made.number, '', '', '2024', now(), now(), 'current',
    now(), 1
FROM made JOIN names ON names.number = (made.number * 7 + place) %% {SOURCES};
INSERT INTO provenance_assertion (id, claim_id, source_id, publication_id, stance, quote, prefix,
    suffix, hedge, basis, was_read, chain_end, note, recorded_at, version, withdrawn_reason)
SELECT voice, claim, key, voice, 'asserts', 'It is so.', '', '', '', 'told', true, '', '', now(),
    1, '' FROM made JOIN names ON names.number = (made.number * 7 + place) %% {SOURCES};
INSERT INTO provenance_attribution (id, claim_id, citing_id, cited_id, mode, cue, is_inferred,
    inferred_because, recorded_at, version, withdrawn_reason)
SELECT gen_random_uuid(), one.claim, one.voice, other.voice, 'cites', '', false, '', now(), 1, ''
FROM made one JOIN made other ON other.claim = one.claim AND other.place = one.place + 1;
INSERT INTO provenance_rating
    (id, source_id, reliability, valid_from, reason, rated_by_id, rated_at)
SELECT gen_random_uuid(), key, 'B', '2020-01-01', 'r', (SELECT id FROM provenance_user), now()
FROM names;
INSERT INTO provenance_verdict
    (id, claim_id, status, credibility, reason, wording, decided_by_id, decided_at)
SELECT gen_random_uuid(), id, 'disputed', '', 'r', text, (SELECT id FROM provenance_user), now()
FROM provenance_claim;
"""


def main(claims: int = 20_000, versions: int = 100) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "provenance.settings"
    django.setup()
    call_command("migrate", verbosity=0)
    middle = claims // 2
    with connection.cursor() as cursor:
        # One by one, each with fresh statistics: the checks of foreign keys are planned by them.
        for statement in FILLING.split(";"):
            if statement.strip():
                begun = time.perf_counter()
                cursor.execute(statement, {"claims": claims})
                cursor.execute("ANALYZE")
                print(statement.split()[2], time.perf_counter() - begun, flush=True)
        for _ in range(versions):
            cursor.execute(
                "UPDATE provenance_claim SET version = version + 1 WHERE number = %s", [middle]
            )
            cursor.execute(
                "UPDATE provenance_source SET version = version + 1 WHERE id IN "
                "(SELECT source_id FROM provenance_assertion JOIN provenance_claim c "
                "ON c.id = claim_id WHERE c.number = %s)",
                [middle],
            )
        cursor.execute("ANALYZE")
        cursor.execute("SELECT clock_timestamp()")
        moment = cursor.fetchone()[0]
        cursor.execute("UPDATE provenance_claim SET version = version + 1")
        cursor.execute("ANALYZE provenance_claimevent")
    report(middle, moment)


def report(number: int, moment: object) -> None:
    from provenance.models import Claim
    from provenance.queries import cases, claims, past

    case = Claim.objects.get(number=number).case

    def page() -> object:
        return claims.for_page(claims.by_ref(f"C-{number}"))

    def listed() -> object:
        return cases.for_page(case)

    for name, work in (("claim", page), ("case of all claims", listed)):
        now = _timed(work)
        with past.at(moment):
            then = _timed(work)
            with CaptureQueriesContext(connection) as queries:
                work()
            plans = [_plan(query["sql"]) for query in queries]
        print(f"{name}: now {now * 1000:.1f} ms, then {then * 1000:.1f} ms")
        for query, plan in zip(queries, plans, strict=True):
            took = next(line for line in plan if line.startswith("Execution"))
            scans = [line.strip() for line in plan if "Seq Scan" in line]
            print(f"  {took[16:]}  {query['sql'][:70]}  {scans or ''}")
            if "-v" in sys.argv and scans:
                print("\n".join(plan))


def _timed(work: object) -> float:
    """The quickest of nine, in seconds."""
    times = []
    for _ in range(9):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def _plan(sql: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {sql}")
        return [row[0] for row in cursor.fetchall()]


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:] if word.isdigit()))
