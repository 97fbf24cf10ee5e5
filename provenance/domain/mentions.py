"""Who is mentioned in a text: `@` and a person's name or e-mail address."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Not the @ inside of an address or a handle elsewhere: something else than a letter stands before.
_AT = re.compile(r"(?<![\w.+-])@(?=\S)")
_WORD = re.compile(r"[\w.+-]+(?:@[\w.-]+\w)?")


@dataclass(frozen=True, slots=True)
class Mentions:
    """`people`: keys in the order of the text; `unknown`: names nobody has; `shared`: several."""

    people: tuple[Any, ...]
    unknown: tuple[str, ...]
    shared: tuple[str, ...]


def found(text: str, people: Iterable[tuple[Any, str]]) -> Mentions:
    """The mentions in `text`, of `people` given as (key, name): each name that a key goes by.

    Letters count in either case and a space in a name is any space. Of two names that both fit,
    the longer one is meant: "@Anna Lee" is not "@Anna".
    """
    by_name: dict[str, list[Any]] = {}
    for key, name in people:
        by_name.setdefault(_folded(name), []).append(key)
    names = sorted(filter(None, by_name), key=len, reverse=True)
    met: list[Any] = []
    unknown: list[str] = []
    shared: list[str] = []
    for at in _AT.finditer(text):
        rest = text[at.end() :]
        called = _called(rest, names)
        if called is None:
            unknown.extend(_WORD.findall(rest)[:1])
        elif len(by_name[called]) > 1:
            shared.append(called)
        else:
            met.extend(by_name[called])
    return Mentions(*(tuple(dict.fromkeys(told)) for told in (met, unknown, shared)))


def nearest(name: str, people: Mapping[str, Any]) -> str:
    """The first name that begins as `name` does; "" where none does."""
    return next((known for known in people if _folded(known).startswith(_folded(name)[:2])), "")


def _called(rest: str, names: Iterable[str]) -> str | None:
    folded = _folded(rest)
    for name in names:
        if folded.startswith(name) and not re.match(r"[\w@]|[.+-]\w", folded[len(name) :]):
            return name
    return None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
