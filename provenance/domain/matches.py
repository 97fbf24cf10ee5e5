"""Which known claims a statement is like, how much, and whether they say the same.

Values in, values out: candidates that share words with a statement come in, and go out best first,
each with why in words. A likely contradiction (a changed number or date, a “not” that came or
went) is told apart from a likely repeat; what differs in a way that cannot be read is neither.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from . import drift, likenesses
from .drift import Drift, Kind
from .drift.texts import Text
from .listings import listed
from .vocabulary import Term


class Relation(Term):
    """What a known claim seems to be to a statement. A suggestion, until an editor decides."""

    REPEAT = "repeat", "Likely a repeat", "Both seem to state the same."
    CONTRADICTION = (
        "contradiction",
        "Likely a contradiction",
        "Both speak of the same, with another number or date, or one denies what the other says.",
    )
    RELATED = "related", "Related", "They share words; whether they state the same is not clear."


class PairDecision(Term):
    """What an editor found of two claims that are alike."""

    SAME = "same", "The same", "Both state the same: one is also recorded as the other."
    CONTRADICTS = "contradicts", "They contradict", "Both speak of the same and cannot both hold."
    DIFFERENT = "different", "Not the same", "They are alike in words only."


@dataclass(frozen=True, slots=True)
class Query:
    """A statement. `words` maps each of its words, as a search reads them, to how it is spelled;
    `counts` to how many claims use it, `weights` to how much it tells (the rarer, the more);
    `strange` are words nobody used before.
    """

    text: str
    words: Mapping[str, str]
    counts: Mapping[str, int]
    weights: Mapping[str, float]
    strange: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known claim; `similarity` is that of trigrams, 0 to 1, `words` as in Query."""

    number: int
    text: str
    similarity: float
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """`score` from 0 to 1 orders matches and is no probability. `why` is in sentences."""

    number: int
    score: float
    relation: Relation
    why: tuple[str, ...]
    drifts: tuple[Drift, ...]


# Below this two statements have words in common and nothing else.
LEAST = 0.2
# From here on they speak of the same thing, from there on in nearly the same words.
_OF_THE_SAME, _REPEATED = 0.4, 0.65
_OF_WORDS = 0.6  # the rest of the score is that of trigrams
_LIKE_ENOUGH = 0.75  # of a misspelled word and the word that is meant (difflib's ratio)
_AT_ODDS = (Kind.NUMBER, Kind.UNIT, Kind.DATE, Kind.NEGATION, Kind.DIRECTION)
_SLIPS = 8  # in one statement; where more words are strange, it is in another language
_LOOKED_AT = 3  # times as many as are wanted are looked at closely


def ranked(query: Query, candidates: Iterable[Candidate], *, most: int) -> list[Match]:
    """The best matches first, `most` at most; what shares little is left out.

    Linear in the candidates; the closest of them alone are compared word by word.
    """
    rough = sorted(candidates, key=lambda its: (-_score(query, its, {}), its.number))
    close = []
    for candidate in rough[: _LOOKED_AT * most]:
        meant = _meant(query, candidate)
        close.append((_score(query, candidate, meant), candidate, meant))
    close.sort(key=lambda its: (-its[0], its[1].number))
    return [_match(query, *its) for its in close[:most] if its[0] >= LEAST]


def _score(query: Query, candidate: Candidate, meant: Mapping[str, str]) -> float:
    """Weighted overlap of words (Dice) and similarity of trigrams, as a weighted mean."""
    told = sum(query.weights.values())
    shared = sum(
        weight for word, weight in query.weights.items() if word in candidate.words or word in meant
    )
    # Nobody looked up what the candidate's other words weigh: each counts as one on average.
    mean = told / len(query.weights) if query.weights else 0.0
    others = len(candidate.words - query.weights.keys() - set(meant.values()))
    whole = told + shared + others * mean
    overlap = 2 * shared / whole if whole else 0.0
    return _OF_WORDS * overlap + (1 - _OF_WORDS) * candidate.similarity


def _meant(query: Query, candidate: Candidate) -> dict[str, str]:
    """Words nobody used before → words of the candidate that they are likely slips of."""
    found = {}
    strange = sorted(query.strange - candidate.words, key=lambda word: (-len(word), word))
    for word in strange[:_SLIPS]:
        open_ = sorted(candidate.words - query.words.keys())
        if near := difflib.get_close_matches(word, open_, 1, _LIKE_ENOUGH):
            found[word] = near[0]
    return found


def _match(query: Query, score: float, candidate: Candidate, meant: Mapping[str, str]) -> Match:
    # As drift reads it: the known claim is what was there before.
    drifts = drift.between(query.text, candidate.text)
    odds = tuple(its for its in drifts if its.kind in _AT_ODDS)
    here, there = Text(query.text), Text(candidate.text)
    slips = {query.words[word].casefold() for word in meant}
    apart = tuple(likenesses.apart(here, there, slips))
    relation = Relation.RELATED
    if odds and score >= _OF_THE_SAME:
        relation = Relation.CONTRADICTION
    elif score >= _REPEATED and not odds and not apart:
        relation = Relation.REPEAT
    groups = f"{round(candidate.similarity * 100)} % of letter groups alike"
    why = (*_shared(query, candidate, meant), groups, *likenesses.alike(here, there))
    differing = tuple(likenesses.differing(odds)) or apart
    return Match(candidate.number, round(score, 3), relation, (*why, *differing), drifts)


def _shared(query: Query, candidate: Candidate, meant: Mapping[str, str]) -> Iterator[str]:
    """The rarest words in common, and slips that were read as another word."""
    # Figures are told apart, as they are written.
    told = [word for word in query.words if not word.isdigit()]
    shared = [word for word in told if word in candidate.words]
    shared.sort(key=lambda word: (-query.weights.get(word, 0), word))
    if shared:
        spelled = [f"“{query.words[word]}”" for word in shared[: likenesses.NAMED]]
        more = len(shared) - len(spelled)
        rest = [f"{more} more {'word' if more == 1 else 'words'}"] if more else []
        yield f"shares {listed([*spelled, *rest])}"
    for word, near in sorted(meant.items()):
        yield f"“{query.words[word]}” read as “{near}”"
