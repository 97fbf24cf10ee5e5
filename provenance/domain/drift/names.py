"""The same person spelled otherwise: Sam Lair, Samuel Lear.

Same means the same given name, a nickname of it or its initial; or, for a surname alone, that it
speaks (“Lear said”). Surnames are compared by edit distance (Levenshtein, 1966): one change, or
two that touch vowels only or a long name. Accents and the usual endings of transliteration
(Zelensky, Zelenskyy, Zelenskiy) make no difference.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .contexts import Found
from .kinds import Drift, Kind
from .patterns import listed
from .stems import FUNCTION, REPORTING, ROLES, VOICES, stem
from .texts import Text
from .words import Sort

_NICKNAMES = """abe abraham|al albert alan|alex alexander aleksandr alexandra|andy andrew|
ben benjamin|bill will billy william|bob rob robert bobby|cathy kate catherine katherine|
charlie chuck charles|chris christopher christine|dan daniel|dave david|dick rick richard|
dmitry dmytro dima|don donald|ed eddie edward|fred frederick|gene eugene|greg gregory|
harry henry|jack john|jeff jeffrey geoffrey|jen jenny jennifer|jerry gerald|jim james jimmy|
joe joseph|jon jonathan|ken kenneth|larry lawrence|liz beth elizabeth|matt matthew|
max maxim maximilian|mike michael|nick nicholas|pat patrick patricia|pete peter|ray raymond|
ron ronald|sam samuel samantha|steve stephen steven|sue susan|ted theodore edward|tim timothy|
tom thomas|tony anthony|vlad vladimir volodymyr|walt walter""".replace("\n", "")
_TITLES = listed("""
    president minister prime chancellor secretary general colonel captain admiral senator governor
    mayor professor director chairman leader king queen prince pope sir lord lady judge ambassador
    research fellow senior chief deputy commander mr mrs ms dr prof gen col lt sgt capt rep sen gov
    spokesman spokeswoman nonresident associate assistant""") | frozenset(VOICES)
_NO_PERSON = listed("""
    north south east west northern southern eastern western central new san saint st fort mount
    lake cape port united republic region province city county state states river sea island islands
    bay valley street road avenue square center centre institute institution university college
    school ministry agency department office committee council commission party army navy force
    forces police court bank group company corporation plant factory complex building bureau
    foundation association union league news times post press journal daily labs studies service
    world international national defense defence security war russia russian ukraine ukrainian
    korea korean""")
_ENDING = re.compile(r"(?:iy|yy|ii|ij|yi|i)$")
_VOWELS = re.compile(r"[aeiouy]+")
_MANY = 50  # surnames with one initial


@dataclass(frozen=True, eq=False)
class Person(Found):
    given: str  # "" for a surname that speaks
    surname: str


def find(below: Text, above: Text) -> Iterator[Drift]:
    """One drift for each surname of the lower text that is a spelling of one of the upper."""
    here, there = _folded(below), _folded(above)
    unknown = defaultdict(list)
    for other in people(above):
        if other.surname not in here:
            unknown[other.surname[0]].append(other)
    for person in people(below):
        rivals = unknown[person.surname[0]]
        if person.surname in there or len(rivals) > _MANY:
            continue
        alike = [other for other in rivals if _is_one_person(person, other)]
        if len(alike) == 1:
            yield Drift(Kind.NAME, person.wording, alike[0].wording)


def people(text: Text) -> list[Person]:
    """The persons of a text by surname, each where it first stands with the most of its name."""
    found: dict[str, Person] = {}
    for first, after in _runs(text):
        person = _person(text, first, after)
        known = found.get(person.surname) if person else None
        if person and (not known or (person.given and not known.given)):
            found[person.surname] = person
    return list(found.values())


def _runs(text: Text) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words."""
    first = -1
    for at, word in enumerate(text.words):
        named = text.cased and word.capital and word.sort is Sort.WORD
        if named and word.key not in FUNCTION and word.key not in REPORTING:
            first = at if first < 0 else first
            if not word.possessive:
                continue
            yield first, at + 1
        elif first >= 0:
            yield first, at
        first = -1
    if first >= 0:
        yield first, len(text.words)


def _person(text: Text, first: int, after: int) -> Person | None:
    keys = [text.key(at) for at in range(first, after)]
    titled = [at for at, key in enumerate(keys) if key in _TITLES or stem(key) in ROLES]
    keys = keys[titled[-1] + 1 :] if titled else keys
    if not 1 <= len(keys) <= 4 or not _NO_PERSON.isdisjoint(keys):
        return None
    given, surname = (_fold(keys[0]) if len(keys) > 1 else ""), _fold(keys[-1])
    if len(surname) < 4 or not (given or _speaks(text, after - 1, titled=bool(titled))):
        return None
    return Person(text, after - len(keys), after, given, surname)


def _speaks(text: Text, at: int, *, titled: bool) -> bool:
    """Whether a single name is that of somebody who is quoted or has a title."""
    beside = (text.key(at - 1), text.key(at + 1))
    return (
        titled
        or not REPORTING.isdisjoint(beside)
        or (beside[0] == "to" and text.key(at - 2) == "according")
    )


def _is_one_person(one: Person, other: Person) -> bool:
    if one.given and other.given and not _is_one_given_name(one.given, other.given):
        return False
    return is_respelling(one.surname, other.surname)


def _is_one_given_name(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and (len(short) >= 3 or len(short) == 1):
        return True
    return not _SHORT_FOR.get(one, frozenset()).isdisjoint(_SHORT_FOR.get(other, ()))


def is_respelling(one: str, other: str) -> bool:
    """Whether two surnames, folded, are different spellings of what may be one."""
    if min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    if one.startswith(other) or other.startswith(one):
        return False  # Korea and Korean, Labs and Lab
    apart = _distance(one, other)
    vowels_only = _VOWELS.sub("", one) == _VOWELS.sub("", other)
    return apart == 1 or (apart == 2 and (vowels_only or min(len(one), len(other)) >= 7))


def _distance(one: str, other: str) -> int:
    """Edit distance, 3 standing for anything from 3 up."""
    if abs(len(one) - len(other)) > 2 or max(len(one), len(other)) > 40:
        return 3
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        above, row[0] = row[0], at
        for to, its in enumerate(other, start=1):
            above, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, above + (letter != its))
    return min(row[-1], 3)


def _folded(text: Text) -> frozenset[str]:
    return frozenset(map(_fold, text.keys))


@lru_cache(maxsize=8192)
def _fold(key: str) -> str:
    """A name without accents and with one ending for -iy, -yy, -i."""
    plain = unicodedata.normalize("NFKD", key)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _ENDING.sub("y", plain)


_SHORT_FOR: dict[str, set[int]] = {}
for _number, _names in enumerate(_NICKNAMES.split("|")):
    for _name in _names.split():
        _SHORT_FOR.setdefault(_fold(_name), set()).add(_number)
