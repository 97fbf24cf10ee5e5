"""Words of caution, and the statements that lost or gained them.

The classes are those of Hyland (“Hedging in Scientific Research Articles”, 1998; “Metadiscourse”,
2005, appendix): modal verbs, epistemic lexical verbs, adverbs, adjectives. His approximators
(“about”, “approximately”; Prince, Frader and Bosk's rounders, 1982) belong to the figure they
stand with: see `numbers`. `_STRONG` words are reported when they go; `_WEAK` ones only keep a
statement from being called unhedged.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from .kinds import Drift, Kind, Wording
from .patterns import listed, one_of, whole
from .statements import next_stems, restatements
from .stems import REPORTING
from .texts import Clause, Text

_BE = "(?:is|are|was|were|be|been|being)"
_TO_BE = "(?: (?:be|have been|have))?"
_STRONG = (
    "may|might|could(?: also| soon| well)? (?:be|have|become|mean)",
    rf"(?:what )?(?:appears?|appeared|appearing|seems?|seemed)(?: likely)? to{_TO_BE}",
    "it (?:appears|seems|appeared|seemed)(?: that)?",
    rf"(?:{_BE} )?(?:believed|thought|suspected|assumed|presumed) to{_TO_BE}",
    "suggest(?:s|ed|ing)? that|indicat(?:es?|ed|ing) that",
    "possibly|probably|perhaps|maybe|likely|presumably|apparently|seemingly|conceivably",
    "(?:likely|probable|suspected|possible|apparent|presumed)",
)
# Reported for an opinion or from hearsay: kept as well by any “said” or “according to”.
_HEARSAY = (
    "reportedly|allegedly|purportedly|supposedly|alleged|purported|supposed|rumoured|rumored",
    rf"{_BE} (?:said|reported|alleged|rumoured|rumored|understood) to{_TO_BE}",
    "believes?(?: that)?|thinks?(?: that)?|suspects? that|speculates?(?: that)?|speculated that",
)
_WEAK = """would should can could expected estimate estimates estimated plan plans planned planning
aim intend intends intended if whether unless potential potentially possibility chance
suggest suggests suggested indicate indicates indicated assume assumed unclear unconfirmed
uncertain doubt doubts hint hints signal signals sign signs tentative tentatively interpret see
suspicion suspicions suspect unlikely improbable seem appear poised ready expects expecting hope
hopes threatens threatened proposed considering understood guess feel feels"""

_HEDGE = whole(
    rf"(?P<hearsay>{'|'.join(_HEARSAY)})|(?P<strong>{'|'.join(_STRONG)})|{one_of(_WEAK)}"
)
_NEGATED = listed("not no never cannot unlikely")
_TELLING = REPORTING | {"according"}
_SHARE = 0.6


type Hits = list[tuple[int, int, re.Match[str]]]


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Statements hedged in one text and bare in the other, with the hedge's words on its side."""
    ours, theirs = list(below.line.find(_HEDGE)), list(above.line.find(_HEDGE))
    for words in _unmet(above, theirs, below, ours):
        yield Drift(Kind.HEDGE_LOST, None, words)
    for words in _unmet(below, ours, above, theirs):
        yield Drift(Kind.HEDGE_GAINED, words, None)


def _unmet(hedged: Text, hits: Hits, bare: Text, elsewhere: Hits) -> Iterator[Wording]:
    """The hedges of one text whose statements the other makes without any; one for a clause."""
    shy, shy_elsewhere = _sentences(hedged, hits), _sentences(bare, elsewhere)
    done = set()
    for first, after, match in hits:
        clause = hedged.clause_of(first)
        if clause.first in done or not _is_reported(hedged, first, match):
            continue
        anchors = _anchors(hedged, first, after)
        own = {hedged.words[at].stem for at in range(first, after)}
        statement = replace(clause, matter=clause.matter - own)
        bolder = restatements(statement, anchors, hedged, share=_SHARE)
        if bolder is None or any(hedged.sentence_of(its) not in shy for its in bolder):
            continue  # the text itself says it without the hedge in another place
        found = restatements(statement, anchors, bare, share=_SHARE)
        if found and _all_bare(bare, found, shy_elsewhere, told=bool(match["hearsay"])):
            done.add(clause.first)
            yield hedged.wording(first, after)


def _is_reported(text: Text, first: int, match: re.Match[str]) -> bool:
    """Whether a hedge is strong enough to be missed and stands in a plain statement."""
    clause, strong = text.clause_of(first), match["strong"] or match["hearsay"]
    stated = clause.matter and not clause.asks and text.key(first - 1) not in _NEGATED
    return bool(strong and stated)


def _anchors(text: Text, first: int, after: int) -> frozenset[str]:
    """What the hedge is about: the words after it, at the end of a clause those before."""
    return next_stems(text, after, 2) or next_stems(text, first - 1, 2, step=-1)


def _all_bare(text: Text, clauses: list[Clause], shy: set[int], *, told: bool) -> bool:
    """Whether none of the clauses is hedged, asked or, against hearsay, put in a mouth."""
    for clause in clauses:
        if clause.asks or text.sentence_of(clause) in shy:
            return False
        if told and not _TELLING.isdisjoint(text.sentence_keys(clause)):
            return False
    return True


def _sentences(text: Text, hits: Hits) -> set[int]:
    """The sentences with any hedge in them, weak or strong."""
    return {text.words[first].sentence for first, _, _ in hits}
