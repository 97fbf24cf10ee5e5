"""What a drift is: its kind, and the words on either side of the hop."""

from dataclasses import dataclass

from ..vocabulary import Term


class Kind(Term):
    """How the wording of the one who relies differs from the wording of the one relied on."""

    NUMBER = "number", "Number", "A figure, or the bound on it, changed."
    UNIT = "unit", "Unit", "The figure stayed, what it is measured in changed."
    DATE = "date", "Date", "The same thing is dated otherwise."
    NAME = "name", "Name", "The same person is spelled otherwise."
    HEDGE_LOST = "hedge-lost", "Hedge lost", "What was put with caution is stated as a fact."
    HEDGE_GAINED = "hedge-gained", "Hedge gained", "What was stated as a fact is put with caution."
    PLURAL = "plural-inflation", "Plural inflation", "One voice became several."
    NEGATION = "negation", "Negation", "A “not” came or went."
    DIRECTION = "direction", "Direction", "A comparison points another way or starts elsewhere."


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of one text: `text[start:end] == words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference. A side is None where the words in question are absent."""

    kind: Kind
    below: Wording | None
    above: Wording | None

    @property
    def sentence(self) -> str:
        """The difference as an editor reads it."""
        match self.below, self.above:
            case Wording() as below, Wording() as above:
                return f"“{above.words}” became “{below.words}”"
            case Wording() as below, None:
                return f"“{below.words}” was added"
            case None, Wording() as above:
                return f"“{above.words}” was left out"
        return self.kind.definition

    @property
    def mirrored(self) -> "Drift":
        """The same difference seen from the other end."""
        kind = _MIRRORED.get(self.kind, self.kind)
        return Drift(kind, self.above, self.below)


_MIRRORED = {Kind.HEDGE_LOST: Kind.HEDGE_GAINED, Kind.HEDGE_GAINED: Kind.HEDGE_LOST}
