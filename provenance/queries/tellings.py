"""What a figure of a claim is to a reader: words, one sentence, and the rows that made it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .chains import Hop, Voice

type Receipts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ref:
    """A voice by its source's name; `href` is where on the page its words are."""

    key: str
    name: str

    @property
    def href(self) -> str:
        return f"#said-{self.key}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a receipt: `lead` in words, the voices with `join` between them, then `note`.

    `is_aside` tells a line that is named for completeness from those that make the figure.
    """

    voices: tuple[Ref, ...]
    lead: str = ""
    note: str = ""
    join: str = "and"
    is_aside: bool = False

    @property
    def nodes(self) -> str:
        """The keys of its voices, with spaces between them."""
        return " ".join(voice.key for voice in self.voices)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a reader meets it: `value` and `names` in words, `meaning` in one sentence.

    `name` tells it from its neighbours. `is_warning` marks what asks for a second look.
    """

    name: str
    value: str
    names: str
    meaning: str
    lines: tuple[Line, ...]
    is_warning: bool = False

    @property
    def nodes(self) -> str:
        """The keys of the voices that make it, each once."""
        lines = [line for line in self.lines if not line.is_aside] or self.lines
        return " ".join(dict.fromkeys(key for line in lines for key in line.nodes.split()))


@dataclass(frozen=True, slots=True)
class Side:
    """All there is to read of one side: voices by key, hops by their ends, ties by theirs."""

    receipts: Receipts
    voices: Mapping[str, Voice]
    hops: Mapping[tuple[str, str], Hop]
    ties: Mapping[frozenset[str], str]
    denies: bool = False

    def refs(self, keys: Iterable[str]) -> tuple[Ref, ...]:
        said = self.voices
        return tuple(Ref(key, said[key].source.name) for key in keys if key in said)

    def names(self, keys: Iterable[str]) -> str:
        return ", ".join(dict.fromkeys(ref.name for ref in self.refs(keys)))

    def joined(self, group: Receipts) -> str:
        """Why several sources count as one; "" for a source on its own."""
        if len(group["sources"]) < 2:
            return ""
        shared = {voice.publication.id for voice in self._of(group) if voice.publication}
        if len(shared) == 1 and all(voice.publication for voice in self._of(group)):
            return "one source: both put their name to one publication"
        sources = set(group["sources"])
        told = [words for ends, words in self.ties.items() if ends <= sources]
        return f"one source: {'; '.join(told)}" if told else "one source: tied through others"

    def _of(self, group: Receipts) -> list[Voice]:
        return [self.voices[key] for key in group["voices"] if key in self.voices]


def many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


def span(low: int, high: int) -> str:
    """A range as a range: 1, or 1 to 3."""
    return str(low) if low == high else f"{low} to {high}"
