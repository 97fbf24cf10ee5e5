"""Who writes a record down, for which import, and what its ids lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from provenance.actions import outsideids
from provenance.domain.imports import Became, LineOutcome
from provenance.domain.outsideids import news, says_otherwise
from provenance.errors import Refused
from provenance.models import Case, OutsideId, Source, User
from provenance.models.outsideids import NOUNS
from provenance.queries import sight


@dataclass(slots=True)
class Scribe:
    """One line being written. `case` is where goes what names none."""

    by: User
    at: datetime
    origin: str
    reason: str
    case: Case | None = None
    did_change: bool = False
    notes: list[str] = field(default_factory=list)
    _rows: dict[tuple[str, str], Any] = field(default_factory=dict)
    _known: dict[tuple[str, str], OutsideId] = field(default_factory=dict)
    _told: list[outsideids.Told] = field(default_factory=list)

    @property
    def who(self) -> dict[str, Any]:
        return {"by": self.by, "at": self.at}

    @property
    def kept_in(self) -> Case | None:
        """The restricted case that the import is for: what it names first is its members'."""
        return self.case if self.case and self.case.is_restricted else None

    def finished(self) -> Became:
        """What became of the line, once the ids that it brought are kept. One statement."""
        outsideids.remember(origin=self.origin, told=self._told)
        outcome = LineOutcome.APPLIED if self.did_change else LineOutcome.UNCHANGED
        return Became(outcome, " ".join(self.notes))

    def gather(self, wanted: Mapping[str, Iterable[str]]) -> None:
        """Look ids up, noun → ids: one statement, and one or two for each noun."""
        ids = {noun: {one for one in some if one} for noun, some in wanted.items()}
        every = set().union(*ids.values())
        with sight.the_readers():
            found = OutsideId.objects.filter(origin=self.origin, outside__in=every)
            rows = list(found) if every else []
            own = {noun: _own(noun, some) for noun, some in ids.items()}
        for noun, some in ids.items():
            column = f"{noun}_id"
            known = {row.outside: row for row in rows if getattr(row, column)}
            keys = own[noun] | {one: getattr(row, column) for one, row in known.items()}
            there = NOUNS[noun]._default_manager.in_bulk(set(keys.values())) if keys else {}
            for one in some & keys.keys():
                self._rows[noun, one] = _kept(there[keys[one]])
                if one in known:
                    self._known[noun, one] = known[one]

    def find(self, noun: str, outside: str) -> Any:
        """The row that was gathered for the id, or None."""
        return self._rows.get((noun, outside))

    def must(self, noun: str, outside: str, pointer: str) -> Any:
        """As `find`; Refused where the id leads nowhere."""
        row = self.find(noun, outside)
        if row is None:
            raise Refused(
                f"{pointer}: “{outside}” is the id of no {noun} here, nor of one further up in "
                "the file."
            )
        return row

    def maybe(self, noun: str, outside: str | None, pointer: str) -> Any:
        """As `must`; None where there is no id."""
        return self.must(noun, outside, pointer) if outside else None

    def news(
        self, noun: str, outside: str, given: Mapping[str, Any], here: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What of a record that is here already is written over; what is left is noted."""
        known = self._known.get((noun, outside))
        fresh, left = news(given, here, known.seen if known else None)
        if left:
            self.notes.append(f"Left as it is here: {', '.join(left)}.")
        return fresh

    def is_news(self, noun: str, outside: str, name: str, value: Any) -> bool:
        """Whether a part is said otherwise than when the record came in last."""
        return says_otherwise({name: value}, self._seen(noun, outside))

    def has_changed(self, noun: str, outside: str, given: Mapping[str, Any]) -> bool:
        """Whether the record itself says anything otherwise than when it came in last."""
        before = self._seen(noun, outside)
        return bool(before) and says_otherwise(given, before)

    def _seen(self, noun: str, outside: str) -> Mapping[str, str]:
        known = self._known.get((noun, outside))
        return known.seen if known else {}

    def keep(self, noun: str, outside: str, row: models.Model, given: Mapping[str, Any]) -> None:
        """The id leads to `row`, and this is what came in with it."""
        known = self._known.get((noun, outside))
        if known is not None:
            outsideids.see(known=known, given=given)
        else:
            self._told.append((row, outside, given))

    def hear(self, outside: str, row: Any, given: Mapping[str, Any]) -> None:
        """As `keep`, for an assertion that later parts of the same record name."""
        self.keep("assertion", outside, row, given)
        self._rows["assertion", outside] = row

    def name(self, source: Source) -> str:
        """What the source is called for whom this is done."""
        with sight.the_readers():
            return Source.objects.values_list("name", flat=True).get(pk=source.pk)

    def changed(self) -> None:
        self.did_change = True


def _own(noun: str, ids: Iterable[str]) -> dict[str, Any]:
    """The ids that are keys of this record's own rows."""
    keys = {one: key for one in ids if (key := _key(one))}
    if not keys:
        return {}
    there = NOUNS[noun]._default_manager.filter(pk__in=keys.values())
    seen = set(there.values_list("pk", flat=True))
    return {one: key for one, key in keys.items() if key in seen}


def _key(text: str) -> UUID | None:
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


def _kept(row: Any) -> Any:
    """The source that a spelling was merged into."""
    return row.merged_into if isinstance(row, Source) and row.merged_into else row
