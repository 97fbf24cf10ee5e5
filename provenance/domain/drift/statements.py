"""Whether two clauses state the same thing, whatever is said of its being so."""

from .texts import Clause, Text
from .words import Sort

_MANY = 8  # a word in more clauses than this does not tell which of them is meant
_REACH = 4


def next_stems(text: Text, after: int, count: int, step: int = 1) -> frozenset[str]:
    """The nearest stems from a place on, within its clause and before any comma."""
    clause, stems = text.clause_of(after - step), list[str]()
    for at in range(after, after + step * _REACH, step):
        if not clause.first <= at < clause.after or len(stems) == count:
            break
        word = text.words[at]
        if word.sort is Sort.FIGURE or not (word.key.isalnum() or word.key in "@%-"):
            break  # a hedge before a figure is a matter of the figure
        stems += [word.stem] if word.stem else []
    return frozenset(stems)


def restatements(
    clause: Clause, anchors: frozenset[str], other: Text, *, share: float
) -> list[Clause] | None:
    """The clauses of a text that state the same; None where too many might.

    They have an anchor, a share of the matter of the shorter clause and at least two of its words
    in common; names on both sides that the other lacks make them two statements.
    """
    near: dict[int, Clause] = {}
    for anchor in anchors:
        clauses = other.clauses_with.get(anchor, ())
        if len(clauses) > _MANY:
            return None
        near |= {its.first: its for its in clauses}
    return [its for its in near.values() if _same(clause, its, share)]


def _same(one: Clause, other: Clause, share: float) -> bool:
    smaller, shared = min(len(one.matter), len(other.matter)), one.matter & other.matter
    if len(shared) < 2 or len(shared) < share * smaller:
        return False
    return not (one.names - other.stems and other.names - one.stems)
