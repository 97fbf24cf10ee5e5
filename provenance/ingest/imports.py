"""Imports of every format: a file is received, then applied batch by batch."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, BinaryIO
from uuid import UUID

from django.db import IntegrityError, OperationalError, transaction

from provenance import policies
from provenance.actions import gathering, imports, recording, recounting
from provenance.actions.gathering import Gathered
from provenance.domain.imports import Became, ImportKind, ImportState, LineOutcome
from provenance.errors import Refused
from provenance.models import Case, Import, ImportLine, User
from provenance.queries import sight

from .formats import FORMATS

logger = logging.getLogger(__name__)
_OVER = (ImportState.DONE, ImportState.STOPPED)

type Results = list[tuple[ImportLine, Became]]


def receive(
    *,
    kind: ImportKind,
    name: str,
    content: BinaryIO,
    case: Case | None = None,
    choices: Mapping[str, Any],
    is_dry_run: bool,
    is_queued: bool = True,
    by: User,
    at: datetime,
) -> Import:
    """Keep the lines of a file; a worker applies them, or `go_on` where it is not queued."""
    return imports.keep(
        kind=kind,
        name=name,
        texts=FORMATS[kind].lines(content, choices),
        case=case,
        choices=choices,
        is_dry_run=is_dry_run,
        is_queued=is_queued,
        by=by,
        at=at,
    )


def go_on(key: UUID, *, at: datetime) -> bool:
    """Apply the next lines that wait, in one transaction; whether more may wait.

    A dry run is one transaction of all lines, which is taken back: a line may rest on any before.
    """
    whole = Import.objects.select_related("asked_by", "case").get(pk=key)
    by = whole.asked_by
    if whole.state in _OVER:
        return False
    if refusal := policies.edit_refusal(by):
        imports.stop(whole=whole, why=refusal, by=by, at=at)
        return False
    with sight.of(by):
        if whole.case_id and not Case.objects.filter(pk=whole.case_id).exists():
            why = "Its case is restricted, and who asked for it is no member any more."
            imports.stop(whole=whole, why=why, by=by, at=at)
            return False
        return _tried(whole, by, at) if whole.is_dry_run else _applied(whole, by, at)


def _applied(whole: Import, by: User, at: datetime) -> bool:
    with recording.change("imports.apply", by=by, reason=f"Import: {whole.name}"):
        whole = imports.locked(whole)
        if whole.state in _OVER:
            return False
        lines = imports.waiting(whole)
        imports.note(whole=whole, became=_results(whole, lines, by, at))
        if lines:
            return True
        imports.finish(whole=imports.locked(whole), at=at)
        return False


def _tried(whole: Import, by: User, at: datetime) -> bool:
    results: Results = []
    with transaction.atomic():
        while lines := imports.waiting(whole, after=results[-1][0].number if results else 0):
            if Import.objects.filter(pk=whole.pk, state=ImportState.STOPPED).exists():
                break
            with recording.change("imports.apply", by=by, reason=f"Import: {whole.name}"):
                results += _results(whole, lines, by, at)
            for line in lines:
                line.text = ""  # tens of thousands are kept until the end
        transaction.set_rollback(True)
    with recording.change("imports.apply", by=by):
        whole = imports.locked(whole)
        if whole.state not in _OVER:
            imports.note(whole=whole, became=results)
            imports.finish(whole=imports.locked(whole), at=at)
    return False


def _results(whole: Import, lines: list[ImportLine], by: User, at: datetime) -> Results:
    """What each line did: the same together as if they were applied one by one."""
    if len(lines) < 2 or not FORMATS[ImportKind.called(whole.kind)].is_gathered:
        return [(line, _result(whole, line, by, at)) for line in lines]
    results: Results = []
    try:
        with recounting.part(), gathering.together() as gathered:
            for line, do in zip(lines, _ready(whole, lines, by, at), strict=True):
                results.append((line, _done(do, gathered)))
    except OperationalError:
        raise  # no line is to blame: the job begins again with this batch
    except Exception:
        # What it was is told, or logged, where the line that is to blame is applied alone.
        return [
            one for some in _apart(lines, len(results)) for one in _results(whole, some, by, at)
        ]
    return results


def _apart(lines: list[ImportLine], done: int) -> tuple[list[ImportLine], ...]:
    """The lines before the one that failed, itself, and those after it, to be applied apart.

    Where all were `done` and could not be written, nobody knows which it is.
    """
    before, rest = (lines[:done], lines[done:]) if done < len(lines) else ([], lines)
    cut = 1 + len(rest) // 2
    return (before, rest[:1], rest[1:cut], rest[cut:])


def _done(do: Callable[[], Became], gathered: Gathered) -> Became:
    """What one of many lines did. It is refused here where it had written nothing yet."""
    count = gathered.count
    try:
        with recounting.undone():
            return do()
    except Refused as refusal:
        if gathered.count != count:
            raise
        return _refused(str(refusal))


def _result(whole: Import, line: ImportLine, by: User, at: datetime) -> Became:
    """What one line did. A line that fails leaves nothing behind, and no other line with it."""
    try:
        with recounting.part():
            (do,) = _ready(whole, [line], by, at)
            return do()
    except Refused as refusal:
        return _refused(str(refusal))
    except IntegrityError:
        return _refused("It contradicts what is recorded, perhaps since a moment ago.")
    except OperationalError:
        raise
    except Exception:
        logger.exception("Line %s of import %s broke.", line.number, whole.pk)
        return _refused("Something broke on our side. It is in the program's log.")


def _ready(
    whole: Import, lines: list[ImportLine], by: User, at: datetime
) -> list[Callable[[], Became]]:
    ready = FORMATS[ImportKind.called(whole.kind)].ready
    return ready([line.text for line in lines], whole=whole, by=by, at=at)


def _refused(why: str) -> Became:
    with sight.the_readers():
        # Said by an act that saw everything, to somebody who may not.
        return Became(LineOutcome.REFUSED, sight.worded(why))
