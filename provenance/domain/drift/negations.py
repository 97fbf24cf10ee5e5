"""A “not” that came or went. Negation in other words (denied, unreported) is no drift."""

from collections.abc import Iterator
from dataclasses import replace

from .kinds import Drift, Kind, Wording
from .patterns import listed, whole
from .statements import next_stems, restatements
from .stems import stem
from .texts import Clause, Text

_NO_DENIAL = r"(?:only|just|merely|simply|least|to|until|because|necessarily|so much|surprisingly)"
_NO_LACK = r"(?:doubt|less|more|fewer|later|sooner|matter|wonder|one|#)"
_NEGATOR = whole(
    rf"not(?! {_NO_DENIAL}(?!\S))|never|cannot|[a-z]+n't|no longer|no(?! {_NO_LACK}(?!\S))|unlikely"
)
_NEGATIVE = whole(
    r"not|never|cannot|\S+n't|no|none|nobody|nothing|nowhere|neither|nor|without|unable|unlikely|"
    r"hardly|barely|scarcely|rarely|seldom|instead|rather|except|only|until|far from|"
    r"(?:den(?:y|ies|ied|ying)|fail|refus|declin|lack|stop|halt|ceas|avoid|reject|dismiss|absen|"
    r"prevent|block|cancel|suspend|end|ruled? out|doubt|disput|contradict|fals)\w*"
)
_UNSURE_BEFORE = listed("if or whether why")
_OPPOSITE = ("un", "in", "non", "dis", "im")
_SHARE = 0.75


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Statements one text denies and the other makes; each side in its words."""
    for no, yes in _opposed(below, above):
        yield Drift(Kind.NEGATION, no, yes)
    for no, yes in _opposed(above, below):
        yield Drift(Kind.NEGATION, yes, no)


def _opposed(denying: Text, saying: Text) -> Iterator[tuple[Wording, Wording]]:
    denied, denied_elsewhere = _negatives(denying), _negatives(saying)
    for first, after, _ in denying.line.find(_NEGATOR):
        clause = denying.clause_of(first)
        single = denied.get(clause.first) == 1
        if not single or clause.asks or denying.key(first - 1) in _UNSURE_BEFORE:
            continue
        anchor = _anchor(denying, first, after)
        own = {denying.words[at].stem for at in range(first, after)}
        statement = replace(clause, matter=clause.matter - own)
        also = restatements(statement, anchor, denying, share=_SHARE)
        if also is None or any(its.first not in denied for its in also):
            continue  # the text says both: which of them was told on is not known
        found = restatements(statement, anchor, saying, share=_SHARE) or []
        if found and all(_affirms(its, anchor, denied_elsewhere) for its in found):
            yield _words(denying, first, after, anchor), _affirmed(saying, found[0], anchor)


def _anchor(text: Text, first: int, after: int) -> frozenset[str]:
    """What is denied: the next word of matter. “Unlikely” denies “likely”."""
    return frozenset({_LIKELY}) if text.key(first) == "unlikely" else next_stems(text, after, 1)


def _negatives(text: Text) -> dict[int, int]:
    """How many negative words each clause has, by the clause's first word."""
    counts: dict[int, int] = {}
    for first, _, _ in text.line.find(_NEGATIVE):
        begin = text.clause_of(first).first
        counts[begin] = counts.get(begin, 0) + 1
    return counts


def _affirms(clause: Clause, anchor: frozenset[str], denied: dict[int, int]) -> bool:
    opposites = {f"{prefix}{its}" for prefix in _OPPOSITE for its in anchor}
    return clause.first not in denied and not clause.asks and clause.stems.isdisjoint(opposites)


def _words(text: Text, first: int, after: int, anchor: frozenset[str]) -> Wording:
    """The denial up to the word it denies."""
    end = after
    while end < len(text.words) and text.words[end - 1].stem not in anchor:
        end += 1
    return text.wording(first, after if text.key(first) == "unlikely" else end)


def _affirmed(text: Text, clause: Clause, anchor: frozenset[str]) -> Wording:
    at = next(at for at in range(clause.first, clause.after) if text.words[at].stem in anchor)
    return text.wording(at, at + 1)


_LIKELY = stem("likely")
