"""How fast known claims are found: `python -m provenance.embedded throwaway python -m bench.match`.

A million claims, unless told otherwise, of words that are as unevenly common as those of a
language, with pairs of words that go together as names do; the same each time. Asked for are
claims told otherwise: words left out, replaced and shuffled, letters mixed up, numbers changed.
Found means that the claim it was made from is among the first ten. Beside it, in the same run, the
usual way: any of the words, best by rank. What counts are the ratios, since machines differ.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "provenance.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 — after Django's own setup
from django.db import connection  # noqa: E402

from provenance.actions import wordcounts  # noqa: E402
from provenance.domain import matches as ranking  # noqa: E402
from provenance.domain import references  # noqa: E402
from provenance.models import Case  # noqa: E402
from provenance.queries import candidates, matches  # noqa: E402

WORDS, NAMES, ASKED = 50_000, 3_000, 100
BATCH = 20_000
_BEFORE = "b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sl st str t th tr v w z"
_VOWELS = "a e i o u a e i o ai ea ee ie oa oo ou"
_AFTER = "b ck d ft g l lt m mp n nd nk nt p r rd rk rm rn rt sh sk st t th x"
_ROWS = """
INSERT INTO provenance_claim (id, number, case_id, text, kind, when_words, place, recorded_at,
    version)
SELECT (lpad(to_hex(n + %(first)s), 32, '0'))::uuid, n + %(first)s, %(case)s, text,
    'observation', '', '', now(), 1
FROM unnest(%(texts)s::text[]) WITH ORDINALITY AS told (text, n)
"""
_ANY = """
SELECT number FROM provenance_claim claim
WHERE to_tsvector('english'::regconfig, COALESCE(claim.text, '')) @@ %(any)s::tsquery
ORDER BY ts_rank(to_tsvector('english'::regconfig, COALESCE(claim.text, '')), %(any)s::tsquery) DESC
LIMIT 10
"""


class Language:
    """Words and names with the odds of Zipf's law: the n-th is n times rarer than the first."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.sounds = [sounds.split() for sounds in (_BEFORE, _VOWELS, _AFTER)]
        self.words = self._some(WORDS, 1, 3)
        capitals = [word.capitalize() for word in self._some(2 * NAMES, 2, 3)]
        self.names = list(zip(capitals[::2], capitals[1::2], strict=True))
        self.odds_of_words = list(accumulate(1 / (n + 10) for n in range(WORDS)))
        self.odds_of_names = list(accumulate(1 / (n + 10) for n in range(NAMES)))

    def _some(self, count: int, least: int, most: int) -> list[str]:
        """So many words of syllables, none twice."""
        found: dict[str, None] = {}
        while len(found) < count:
            syllables = self.chance.randint(least, most)
            found["".join(self._syllable() for _ in range(syllables))] = None
        return list(found)

    def _syllable(self) -> str:
        return "".join(self.chance.choice(sounds) for sounds in self.sounds)

    def statement(self) -> str:
        chance = self.chance
        words = chance.choices(self.words, cum_weights=self.odds_of_words, k=chance.randint(6, 14))
        for one, other in chance.choices(self.names, cum_weights=self.odds_of_names, k=2):
            words.insert(chance.randrange(len(words)), f"{one} {other}")
        if chance.random() < 0.4:
            at = chance.randrange(len(words))
            words.insert(at, f"{chance.randint(2, 99) * 100} {chance.choice(self.words)}s")
        return " ".join(words) + "."

    def told_otherwise(self, text: str) -> str:
        """A fifth of the words left out, one in eight replaced, parts of the sentence swapped."""
        words = [word for word in text.rstrip(".").split() if self.chance.random() > 0.2]
        words = [self._other() if self.chance.random() < 0.12 else word for word in words]
        at = self.chance.randrange(len(words) or 1)
        return " ".join([*words[at:], *words[:at]])

    def misspelled(self, text: str) -> str:
        """Two words with letters swapped."""
        words = text.split()
        for at in self.chance.sample(range(len(words)), 2):
            word = words[at]
            if len(word) > 3:
                cut = self.chance.randrange(1, len(word) - 2)
                words[at] = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
        return " ".join(words)

    def _other(self) -> str:
        return self.chance.choices(self.words, cum_weights=self.odds_of_words)[0]


def made(claims: int, language: Language) -> Iterator[tuple[int, str]]:
    """So many claims, written in batches; a few of them, from all over."""
    case = Case.objects.create(title="Many", code="MAN").pk
    kept = set(random.Random(7).sample(range(claims), min(claims, 3 * ASKED)))
    with connection.cursor() as cursor:
        # History of a made-up record is of no use.
        cursor.execute("SET session_replication_role = replica")
        for first in range(0, claims, BATCH):
            texts = [language.statement() for _ in range(min(BATCH, claims - first))]
            cursor.execute(_ROWS, {"first": first, "case": case, "texts": texts})
            yield from ((first + n + 1, texts[n]) for n in range(len(texts)) if first + n in kept)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("VACUUM ANALYZE provenance_claim")


def of_any_word(text: str) -> list[int]:
    """The usual way: claims with any of the words, best by rank."""
    asked = candidates.query(text)
    words = " | ".join("'" + word.replace("'", "''") + "'" for word in asked.words)
    with connection.cursor() as cursor:
        cursor.execute(_ANY, {"any": words})
        return [key for (key,) in cursor.fetchall()]


def of_rare_words(text: str) -> list[int]:
    """Found, and put in order; nothing read of what stands behind the claims."""
    asked = candidates.query(text)
    return [its.number for its in ranking.ranked(asked, candidates.of(asked), most=10)]


def whole(text: str) -> list[int]:
    """The finished answer, as page and API have it."""
    return [references.number(known.ref, "C") or 0 for known in matches.find(text).rows]


def measured(name: str, find: Callable[[str], list[int]], asked: Sequence[tuple[int, str]]):
    times, found = [], 0
    for number, text in asked:
        start = time.perf_counter()
        keys = find(text)
        times.append((time.perf_counter() - start) * 1000)
        found += number in keys[:10]
    median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(
        f"  {name:12} p50 {median:7.1f} ms   p95 {late:7.1f} ms   recall@10 "
        f"{found / len(asked):.3f}",
        flush=True,
    )
    return median


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    call_command("migrate", verbosity=0)
    language = Language(random.Random(11))
    start = time.perf_counter()
    planted = list(made(claims, language))
    print(f"{claims:,} claims, made in {time.perf_counter() - start:.0f} s", flush=True)
    start = time.perf_counter()
    wordcounts.count()
    print(f"words counted in {time.perf_counter() - start:.1f} s", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE provenance_wordcount")
    told = [(key, language.told_otherwise(text)) for key, text in planted[:ASKED]]
    slips = [(key, language.misspelled(text)) for key, text in planted[ASKED : 2 * ASKED]]
    for name, asked in (("told otherwise", told), ("misspelled", slips)):
        print(f"{name}: {len(asked)} statements such as “{asked[0][1]}”")
        for _, text in asked[:10]:
            whole(text)  # what the first ones wait for is the disk
        rare = measured("rare words", of_rare_words, asked)
        finished = measured("whole answer", whole, asked)
        usual = measured("any word", of_any_word, asked)
        print(
            f"  any word / rare words {usual / rare:.1f}, whole / rare words {finished / rare:.2f}"
        )


if __name__ == "__main__":
    main()
