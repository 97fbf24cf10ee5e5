"""One voice made several: an analyst said → analysts believe."""

from collections.abc import Iterator

from .kinds import Drift, Kind, Wording
from .names import Person, people
from .patterns import listed, one_of, whole
from .stems import REPORTING, VOICES
from .texts import Text

_MANY_OF = {
    "authorities": "authority",
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "witnesses": "witness",
    "eyewitnesses": "eyewitness",
    **{f"{role}s": role for role in VOICES if role not in ("authority", "witness", "eyewitness")},
}
_EXPERTS = VOICES["analyst"]
_SAYING = one_of([*REPORTING, "have", "see", "agree", "expect", "suspect", "fear", "describe"])
_ADJECTIVE = (
    "(?:military|senior|some|many|several|most|western|independent|other|defence|defense|security|"
    "intelligence|political|weapons|missile|local|government|health|leading|top|foreign|us|u.s.|"
    "ukrainian|russian|american|european|korean|south|north|nuclear|arms|policy|economic)"
)
_VOICES = whole(
    rf"(?P<one>{one_of(list(_MANY_OF))}) {_SAYING}|"
    rf"according to (?:the )?(?:{_ADJECTIVE} ){{0,3}}(?P<two>{one_of(list(_MANY_OF))})"
)
_BETWEEN = r"(?:(?!(?:an?|the|of|in|at|to|by|that|which|who|said|says) )[^ .,]+ )"
_VOICE = whole(rf"(?:an?|#|the) {_BETWEEN}{{0,3}}(?P<role>{one_of(list(VOICES))})")
_COMPANY = listed(
    "another team teams colleagues colleague others group groups authors coauthor coauthors both"
) | frozenset(_MANY_OF)


def find(below: Text, above: Text) -> Iterator[Drift]:
    """Several voices below where exactly one speaks above, of what both speak of."""
    if not _COMPANY.isdisjoint(above.keys):
        return
    one = _single_voice(above)
    if not one:
        return
    for first, after, match in below.line.find(_VOICES):
        many = match["one"] or match["two"]
        at = next(at for at in range(first, after) if below.key(at) == many)
        if VOICES[_MANY_OF[many]] == one[0] and _is_about(below, at, above):
            yield Drift(Kind.PLURAL, below.wording(at, at + 1), one[1])
            return


def _single_voice(text: Text) -> tuple[str, Wording] | None:
    """The group and the words of the only voice of a text; none if there may be a second."""
    speakers = people(text)
    if len(speakers) > 1:
        return None
    voices = [its for its in text.line.find(_VOICE) if _is_single(text, its[0])]
    if len(voices) > 1:
        return None
    if voices:
        first, after, match = voices[0]
        return VOICES[match["role"]], text.wording(first, after)
    return _named_voice(text, speakers)


def _is_single(text: Text, at: int) -> bool:
    """Whether it is one analyst or the like, not “20 … analyst”."""
    figure = text.words[at].value
    return figure is None or figure.low == figure.high == 1


def _named_voice(text: Text, speakers: list[Person]) -> tuple[str, Wording] | None:
    """A person who speaks: one with a role before the name has its group, others are experts."""
    for person in speakers:
        before, after = text.key(person.first - 1), text.key(person.after)
        if before in VOICES:
            return VOICES[before], text.wording(person.first - 1, person.after)
        if after in REPORTING or before in REPORTING:
            return _EXPERTS, person.wording
    return None


def _is_about(below: Text, at: int, above: Text) -> bool:
    """Whether the voices speak of what the other text speaks of; bare voices have nothing else."""
    clause = below.clause_of(at)
    matter = clause.matter - {below.words[at].stem}
    told = frozenset().union(*(its.matter for its in above.clauses))
    return len(matter) < 2 or len(matter & told) >= 2
