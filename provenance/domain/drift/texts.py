"""A text read once for all finders: words, clauses, and which words carry the matter."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from . import days, figures
from .kinds import Wording
from .patterns import listed
from .stems import FUNCTION, NUMBER_WORDS, REPORTING, ROLES, SCALES, stem
from .words import Line, Sort, Word, scan

_NEW_CLAUSE = listed("but while whereas although though because ; : . ?")
_LONGEST = 120
_NOT_MATTER = FUNCTION | NUMBER_WORDS.keys() | SCALES.keys()


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that says one thing; a whole sentence unless “but” or the like divides it."""

    first: int
    after: int
    asks: bool
    stems: frozenset[str]
    matter: frozenset[str]  # without the words that only say who says so
    names: frozenset[str]


class Text:
    """A text, its words and clauses. Everything is linear in the length of the text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.words = figures.merge(days.merge(scan(source), source))
        self.line = Line(self.words)
        self._number_clauses()
        self._note_stems()

    def wording(self, first: int, after: int) -> Wording:
        """The words from `first` up to, not including, `after`, exactly as they are written."""
        start, end = self.words[first].start, self.words[after - 1].end
        return Wording(start, end, self.source[start:end])

    def key(self, at: int) -> str:
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def clause_of(self, at: int) -> Clause:
        return self.clauses[self.words[at].clause]

    @cached_property
    def clauses(self) -> list[Clause]:
        bounds, words = [0], self.words
        bounds += [at for at in range(1, len(words)) if words[at].clause != words[at - 1].clause]
        return [
            self._clause(first, after)
            for first, after in zip(bounds, [*bounds[1:], len(words)], strict=True)
            if words
        ]

    @cached_property
    def clauses_with(self) -> dict[str, list[Clause]]:
        """For each stem the clauses it occurs in."""
        found = defaultdict(list)
        for clause in self.clauses:
            for its in clause.stems:
                found[its].append(clause)
        return found

    @property
    def figures(self) -> list[object]:
        """The values of its figures and dates, in order."""
        return [word.value for word in self.words if word.value is not None]

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.words)

    def sentence_of(self, clause: Clause) -> int:
        return self.words[clause.first].sentence

    def sentence_keys(self, clause: Clause) -> frozenset[str]:
        """All keys of the sentence a clause is part of."""
        return self._keys_of_sentences[self.sentence_of(clause)]

    @cached_property
    def _keys_of_sentences(self) -> dict[int, frozenset[str]]:
        found = defaultdict(set)
        for word in self.words:
            found[word.sentence].add(word.key)
        return {sentence: frozenset(keys) for sentence, keys in found.items()}

    def _number_clauses(self) -> None:
        sentence = clause = 0
        begun = False
        for word in self.words:
            ends = word.key in _NEW_CLAUSE and word.sort is Sort.MARK
            clause += begun and word.key in _NEW_CLAUSE and not ends
            word.sentence, word.clause = sentence, clause
            clause += ends
            sentence += ends and word.key in ".?"
            begun = not ends

    def _note_stems(self) -> None:
        self.cased = any(word.sort is Sort.WORD and not word.capital for word in self.words)
        for at, word in enumerate(self.words):
            if word.sort is not Sort.WORD or word.key in _NOT_MATTER:
                continue
            word.stem = stem(word.key)
            word.matter = not _tells(word)
            word.name = self.cased and word.capital and not self._opens(at)
        for at, word in enumerate(self.words):
            if _tells(word) or (word.key == "to" and self.key(at - 1) == "according"):
                self._note_speaker(at)

    def _opens(self, at: int) -> bool:
        """Whether the word is a capital only because a sentence begins with it."""
        words = self.words
        starts = at == 0 or words[at].sentence != words[at - 1].sentence
        follower = words[at + 1] if at + 1 < len(words) else None
        return starts and not (follower and follower.capital)

    def _note_speaker(self, at: int) -> None:
        """The name or role beside a verb of saying belongs to the telling, not to the matter."""
        before, after = self._voice(at, -1), self._voice(at, 1)
        follower = after[-1] + 1 if after else at
        inverted = follower >= len(self.words) or self.words[follower].sort is Sort.MARK
        for beside in (*before, *(after if inverted or self.key(at) == "to" else ())):
            self.words[beside].matter = False

    def _voice(self, at: int, step: int) -> list[int]:
        """The run of names and roles beside a word, nearest first."""
        run: list[int] = []
        beside = at + step
        while 0 <= beside < len(self.words) and len(run) < 7:
            word = self.words[beside]
            if not (word.capital or word.stem in ROLES or word.key in ("a", "an", "the")):
                break
            run.append(beside)
            beside += step
        return run

    def _clause(self, first: int, after: int) -> Clause:
        # Nobody says one thing in so many words: what says the same is not looked for in there.
        words: Sequence[Word] = self.words[first:after] if after - first <= _LONGEST else ()
        return Clause(
            first,
            after,
            self.words[after - 1].key == "?",
            frozenset(word.stem for word in words if word.stem),
            frozenset(word.stem for word in words if word.stem and word.matter),
            frozenset(word.stem for word in words if word.name and word.matter),
        )


def _tells(word: Word) -> bool:
    """Whether the word is a verb of saying; the United States are none."""
    return word.key in REPORTING and not word.capital
