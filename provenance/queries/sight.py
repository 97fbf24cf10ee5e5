"""What a person sees of the record: all reads inside lack the rest.

    with sight.of(user):
        page = claims.for_page(claim)

Every request is read so (see the middleware), and every job that tells somebody something. Who
writes sees everything: an act counts anew what it touches, be it restricted or not.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection

from provenance.models import Case, Claim, Question, User
from provenance.models.sight import SCHEMA

from .fast import statements

type Person = User | AnonymousUser

# Whoever is logged in sees the restricted cases they are a member of; an account that was closed,
# and who has none, sees no restricted case at all.
_HIDDEN = """current_setting('search_path'),
    ARRAY(SELECT id FROM provenance_case restricted WHERE is_restricted AND NOT EXISTS (
        SELECT FROM provenance_member member
        WHERE member.case_id = restricted.id AND member.user_id = {who}))::text,
    ARRAY(SELECT id FROM provenance_source source WHERE is_confidential AND NOT EXISTS (
        SELECT FROM provenance_confidant confidant
        WHERE confidant.source_id = source.id AND confidant.user_id = {who}))::text
"""
_ASK = f"SELECT {_HIDDEN.format(who='%(user)s')}"
_APPLY = """
SELECT set_config('provenance.hidden_cases', %s, false),
       set_config('provenance.hidden_sources', %s, false), set_config('search_path', %s, false)
"""
_NOBODY = UUID(int=0)
_TYPED = re.compile(r"(“[^”]*”)")
_REFERENCE = re.compile(r"\b[A-Z]{1,5}-\d{1,18}\b")


@dataclass(frozen=True, slots=True)
class Sight:
    """What is hidden: arrays of keys as PostgreSQL writes them; `path` is the search path of the
    whole record."""

    path: str
    cases: str = "{}"
    sources: str = "{}"

    @property
    def is_whole(self) -> bool:
        return self.cases == self.sources == "{}"


_now: ContextVar[Sight | None] = ContextVar("sight", default=None)
_reader: ContextVar[Sight | None] = ContextVar("reader", default=None)


def columns(who: str) -> str:
    """The columns that a `Sight` is made of, for a statement that finds a person anyway.

    `who` is the SQL of the person's key; the person has to be active.
    """
    return _HIDDEN.format(who=who)


@contextmanager
def of(person: Person, known: Sight | None = None) -> Iterator[None]:
    """All reads inside are of what `person` may see.

    One statement, or none where that is `known`; two more if it is not all.
    """
    with everything():
        hidden = known or _hidden_from(person)
    token = _reader.set(hidden)
    try:
        with _seeing(hidden):
            yield
    finally:
        _reader.reset(token)


@contextmanager
def everything() -> Iterator[None]:
    """All reads inside are of the whole record. Nothing, or two statements within a sight."""
    with _seeing(None):
        yield


@contextmanager
def the_readers() -> Iterator[None]:
    """All reads inside are of what the person sees for whom an act, which sees all, is done."""
    with _seeing(_reader.get()):
        yield


def during[T](person: Person, parts: Iterable[T]) -> Iterator[T]:
    """`parts`, each of them made in the sight of `person`: for an answer that is made late."""
    with of(person):
        yield from parts


@contextmanager
def _seeing(sight: Sight | None) -> Iterator[None]:
    former = _now.get()
    _apply(sight, former)
    token = _now.set(sight)
    try:
        yield
    except BaseException:
        _now.reset(token)
        # Of a transaction that failed the settings go back with all else.
        with suppress(DatabaseError):
            _apply(former, sight)
        raise
    _now.reset(token)
    _apply(former, sight)


def _apply(sight: Sight | None, former: Sight | None) -> None:
    if sight == former:
        return  # also within a page of the past, whose path stays in front
    whole = [seen is None or seen.is_whole for seen in (sight, former)]
    known = sight or former
    if known is None or all(whole):
        return
    path = known.path if whole[0] else f"{SCHEMA}, {known.path}"
    cases, sources = (sight.cases, sight.sources) if sight else ("{}", "{}")
    with connection.cursor() as cursor:
        cursor.execute(_APPLY, [cases, sources, path])


def _hidden_from(person: Person) -> Sight:
    user = person.pk if person.is_authenticated and person.is_active else _NOBODY
    # Asked in every request: prepared, since planning it takes longer than answering it.
    (hidden,) = statements.fetch(_ASK, {"user": user})
    return Sight(*hidden)


def worded(text: str) -> str:
    """What an act says that saw everything, fit for who reads it in the sight there is now.

    Confidential sources are called by their code names, and references of restricted cases, of
    their claims and questions are left out. What stands in “quotation marks” was typed by who
    reads it and stays: code names in its place would answer a guess. No query where nothing is
    hidden.
    """
    sight = _now.get()
    if sight is None or sight.is_whole:
        return text
    return "".join(part if part.startswith("“") else _masked(part) for part in _TYPED.split(text))


def _masked(text: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {SCHEMA}.masked(%s)", [text])
        (text,) = cursor.fetchone()
    seen = {ref for ref in _REFERENCE.findall(text) if _is_seen(ref)}
    return _REFERENCE.sub(lambda ref: ref[0] if ref[0] in seen else "…", text)


def _is_seen(ref: str) -> bool:
    return any(model.objects.referred(ref).exists() for model in (Claim, Question, Case))
