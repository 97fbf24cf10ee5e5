"""Outside ratings from a list that was loaded: tried first, then recorded, by the same reading."""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import batched
from typing import NamedTuple
from uuid import UUID

from provenance.actions import outsideratings
from provenance.actions.outsideratings import Stated
from provenance.domain.chain_line import fold
from provenance.domain.delimited import Unread
from provenance.domain.hosts import parents
from provenance.ingest import outsiderows
from provenance.ingest.outsiderows import Header, Reading, Said
from provenance.models import OutsideList, OutsideRating, Source, User
from provenance.queries import completions, sight

_AT_ONCE = 1000
MOST_SHOWN = 200


class Refusal(NamedTuple):
    """Why a row is not recorded, by its line; `domain` where a source could be added for it."""

    line: int
    why: str
    domain: str = ""


@dataclass(slots=True)
class Report:
    """What came of the rows. Only the first refusals and rows are kept; all are counted."""

    ready: int = 0
    already: int = 0
    refused: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    first: list[Said] = field(default_factory=list)
    tell: Callable[[Refusal], None] | None = None

    def refuse(self, refusal: Refusal) -> None:
        self.refused += 1
        if self.tell:
            self.tell(refusal)
        if len(self.refusals) < MOST_SHOWN:
            self.refusals.append(refusal)


def header(outside_list: OutsideList) -> Header:
    return outsiderows.header(_bytes(outside_list))


type Tell = Callable[[Refusal], None]


def check(
    outside_list: OutsideList, reading: Reading, *, at: datetime, tell: Tell | None = None
) -> Report:
    """What recording it would do. Nothing is written. `tell` hears of every refusal."""
    report = Report(tell=tell)
    for _ in _stated(outside_list, reading, report, at):
        pass
    return report


def apply(
    outside_list: OutsideList,
    reading: Reading,
    *,
    by: User,
    at: datetime,
    tell: Tell | None = None,
) -> Report:
    """Record the rows that lead to a source and are not here yet; the rest is in the report."""
    report = Report(tell=tell)
    stated = _stated(outside_list, reading, report, at)
    outsideratings.record(outside_list=outside_list, stated=stated, by=by, at=at)
    return report


def _bytes(outside_list: OutsideList) -> io.BytesIO:
    return io.BytesIO(bytes(outside_list.content or b""))


def _stated(
    outside_list: OutsideList, reading: Reading, report: Report, at: datetime
) -> Iterator[Stated]:
    file = _bytes(outside_list)
    with sight.the_readers():
        # Which source has a domain is told as far as who loads the list may know it.
        known = _Domains()
    rows = outsiderows.parse(file, outsiderows.header(file).encoding, reading)
    met: set[tuple[object, ...]] = set()
    for some in batched(_found(rows, known, report, at), _AT_ONCE):
        stated = list(_attributed(some, reading, report))
        there = _recorded(stated)
        for said in stated:
            key = _key(said)
            if key in there or key in met:
                report.already += 1
                continue
            met.add(key)
            report.ready += 1
            yield said


def _found(
    rows: Iterable[Said | Unread], known: "_Domains", report: Report, at: datetime
) -> Iterator[tuple[Said, UUID]]:
    """The rows whose domain leads to one source."""
    for row in rows:
        if isinstance(row, Unread):
            report.refuse(Refusal(row.line, row.why))
            continue
        if len(report.first) < 10:
            report.first.append(row)
        if row.dated.earliest > at:
            report.refuse(Refusal(row.line, f"“{row.dated.words}” lies in the future."))
        elif why := known.refusal(row.domain):
            report.refuse(Refusal(row.line, why, row.domain if known.is_new(row.domain) else ""))
        else:
            yield row, known.source(row.domain)


def _attributed(
    rows: Iterable[tuple[Said, UUID]], reading: Reading, report: Report
) -> Iterator[Stated]:
    """Each row with its rater: a source of ours where the name leads to one."""
    rows = list(rows)
    raters = completions.known_names({said.rater for said, _ in rows}) if rows else {}
    for said, source in rows:
        rater = raters.get(fold(said.rater))
        if rater is not None and rater.pk == source:
            report.refuse(Refusal(said.line, f"{rater.name} cannot be its own outside rater."))
            continue
        yield Stated(
            line=said.line,
            source=source,
            domain=said.domain,
            label=said.label,
            dated=said.dated,
            rater=rater.pk if rater else None,
            rater_name="" if rater else said.rater,
            rater_link="" if rater else reading.rater_link,
            link=said.link,
            note=said.note,
        )


def _key(said: Stated) -> tuple[object, ...]:
    whose = (said.rater, said.rater_name)
    what = (said.source, said.domain, said.label, said.dated.earliest, said.dated.latest)
    return (*whose, *what)


def _recorded(stated: list[Stated]) -> set[tuple[object, ...]]:
    rows = OutsideRating.objects.filter(source__in={said.source for said in stated})
    names = ("rater", "rater_name", "source", "domain", "label", "dated_earliest", "dated_latest")
    return set(rows.filter(withdrawn_at=None).values_list(*names)) if stated else set()


class _Domains:
    """The domains of all standing sources; one query."""

    def __init__(self) -> None:
        self._sources: dict[str, list[tuple[UUID, str]]] = {}
        self._parts: dict[str, str] = {}
        rows = Source.objects.standing().exclude(domains=[]).order_by("name")
        for pk, name, domains in rows.values_list("pk", "name", "domains"):
            for domain in domains:
                self._sources.setdefault(domain, []).append((pk, name))
                self._parts |= dict.fromkeys(parents(domain), f"{domain} is {name}’s")

    def source(self, domain: str) -> UUID:
        return self._sources[domain][0][0]

    def is_new(self, domain: str) -> bool:
        """Whether neither it nor a domain around it belongs to a source."""
        return not any(name in self._sources for name in (domain, *parents(domain)))

    def refusal(self, domain: str) -> str:
        """Why the domain leads to no single source; "" where it leads to one."""
        held = self._sources.get(domain, ())
        if len(held) == 1:
            return ""
        if held:
            names = " and ".join(name for _, name in held)
            return f"{domain} belongs to {names}. Leave it to one of them."
        for parent in parents(domain):
            if whole := self._sources.get(parent):
                return (
                    f"{domain} is only a part of {parent}, which is {whole[0][1]}’s. If it is "
                    "meant, add it to the domains of that source."
                )
        if part := self._parts.get(domain):
            return f"No source has the domain {domain}: only a part of it, {part}."
        return f"No source has the domain {domain}. Add it to a source, or add the source."
