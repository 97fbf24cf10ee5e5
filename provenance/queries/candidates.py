"""Claims that share rare words with a statement, found in plain PostgreSQL.

Of the statement's words the five rarest are taken, and of the claims that hold any two of them the
best by `ts_rank`. A word that is in no claim counted so far costs nothing to look for, so it comes
along. Only where that finds little are such words taken for slips, and known words that are alike
in their trigrams are tried beside them.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from django.db import connection

from provenance.domain.matches import Candidate, Query

MOST = 300
RAREST = 5
STRANGE = 8
# Where fewer are found, the longest words that nobody used are taken for slips.
FEW = 3
MENDED = 4
_ALIKE = 3
_LIKE_ENOUGH = 0.4

# The words of a statement as the search reads them, as they are spelled, and how many claims of
# how many hold each; words that are too common for that are left out by the search itself.
_WORDS = """
SELECT word, min(spelled),
    (SELECT claims FROM provenance_wordcount counted WHERE counted.word = said.word),
    coalesce((SELECT claims FROM provenance_wordcount WHERE word = ''), 0)
FROM (
    SELECT unnest(tsvector_to_array(to_tsvector('english', token))) AS word, token AS spelled
    FROM ts_parse('default', %(text)s)
) said
GROUP BY word
"""
# The very expression that the index claim_words is over.
_VECTOR = "to_tsvector('english'::regconfig, COALESCE(claim.text, ''))"
# MATERIALIZED: what is shown of a candidate is worked out after the cut, for what is left.
_CANDIDATES = f"""
WITH best AS MATERIALIZED (
    SELECT claim.number, claim.text
    FROM provenance_claim claim
    WHERE {_VECTOR} @@ %(wanted)s::tsquery
    AND claim.id IS DISTINCT FROM %(but_not)s::uuid
    AND (%(case)s::uuid IS NULL OR claim.case_id = %(case)s::uuid)
    ORDER BY ts_rank({_VECTOR}, %(any)s::tsquery) DESC, claim.number DESC
    LIMIT {MOST}
)
SELECT claim.number, claim.text, similarity(claim.text, %(text)s), tsvector_to_array({_VECTOR})
FROM best claim
"""  # noqa: S608 — of constants
# The threshold of the operator % holds for this statement: below it words are no slips.
_MENDED = f"""
SELECT given.word, alike.word, alike.claims
FROM (
    SELECT unnest(%(words)s::text[]) AS word,
        set_config('pg_trgm.similarity_threshold', '{_LIKE_ENOUGH}', true)
) given
CROSS JOIN LATERAL (
    SELECT counted.word, counted.claims FROM provenance_wordcount counted
    WHERE counted.word %% given.word AND counted.word <> ''
    ORDER BY similarity(counted.word, given.word) DESC, counted.word
    LIMIT {_ALIKE}
) alike
"""  # noqa: S608 — of constants


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of the statement, or those it may be a slip of; `claims` hold one of them."""

    words: tuple[str, ...]
    claims: int

    @property
    def wanted(self) -> str:
        """As a tsquery."""
        return f"({' | '.join(map(_quoted, self.words))})"


def query(text: str) -> Query:
    """The statement with its words and what each tells. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, {"text": text})
        rows = cursor.fetchall()
    total = max((row[3] for row in rows), default=0)
    counts = {word: count for word, _, count, _ in rows}
    known = [count for count in counts.values() if count]
    # A word nobody used is a rare one or a slip: it tells no more than the rarest of the rest.
    least = min(known, default=1)
    return Query(
        text,
        words={word: spelled for word, spelled, _, _ in rows},
        counts={word: count or 0 for word, count in counts.items()},
        weights={
            word: math.log1p(max(total, 1) / (count or least)) for word, count in counts.items()
        },
        strange=frozenset(word for word, count in counts.items() if not count),
    )


def of(asked: Query, *, case: UUID | None = None, but_not: UUID | None = None) -> list[Candidate]:
    """At most 300 claims, by rank. One query; three where few share the words as they are."""
    about = {"text": asked.text, "case": case, "but_not": but_not}
    known = [Slot((word,), asked.counts[word]) for word in asked.words.keys() - asked.strange]
    strange = [Slot((word,), 0) for word in _longest(asked.strange)]
    found = _found([*_rarest(known), *strange], about)
    if len(found) < FEW and strange and (mended := _mended(strange)):
        return _found(_rarest([*known, *mended]), about)
    return found


def _rarest(slots: Iterable[Slot]) -> list[Slot]:
    return sorted(slots, key=lambda slot: (slot.claims, slot.words))[:RAREST]


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))[:STRANGE]


def _found(slots: Sequence[Slot], about: Mapping[str, Any]) -> list[Candidate]:
    """Claims that hold two of the words; where there is one alone, those that hold it."""
    if not slots:
        return []
    each = [slot.wanted for slot in slots]
    pairs = " | ".join(f"{one} & {other}" for one, other in combinations(each, 2))
    about = {**about, "wanted": pairs or each[0], "any": " | ".join(each)}
    with connection.cursor() as cursor:
        cursor.execute(_CANDIDATES, about)
        rows = cursor.fetchall()
    return [Candidate(key, text, alike, frozenset(held)) for key, text, alike, held in rows]


def _mended(slots: Sequence[Slot]) -> list[Slot]:
    """The slots with the known words that each may be a slip of; those of none are left out."""
    with connection.cursor() as cursor:
        cursor.execute(_MENDED, {"words": [slot.words[0] for slot in slots][:MENDED]})
        rows = cursor.fetchall()
    found: dict[str, list[tuple[str, int]]] = {}
    for word, alike, claims in rows:
        found.setdefault(word, []).append((alike, claims))
    return [
        Slot((word, *(alike for alike, _ in near)), sum(claims for _, claims in near))
        for word, near in found.items()
    ]


def _quoted(word: str) -> str:
    """The word inside a tsquery."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
