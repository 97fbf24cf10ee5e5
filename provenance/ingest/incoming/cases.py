"""Cases as they come in."""

from typing import Any

from provenance.actions import cases
from provenance.errors import Refused
from provenance.models import Case

from .scribes import Scribe

_EDITED = ("title", "summary")


def take(scribe: Scribe, told: dict[str, Any]) -> None:
    outside = told["id"]
    scribe.gather({"case": [outside]})
    case = scribe.find("case", outside)
    given = {name: told[name] for name in _EDITED if name in told}
    if case is None:
        case = cases.open(
            code=told["code"],
            is_restricted=told.get("is_restricted", False),
            **given,
            **scribe.who,
        )
        scribe.changed()
    else:
        here = {name: getattr(case, name) for name in _EDITED}
        if fresh := scribe.news("case", outside, given, here):
            cases.edit(case=case, **{**here, **fresh}, by=scribe.by)
            scribe.changed()
    scribe.keep("case", outside, case, given)


def of(scribe: Scribe, told: dict[str, Any]) -> Case:
    """The case that a claim or question names, or the one chosen for the import."""
    case: Case | None = scribe.maybe("case", told.get("case"), "/case") or scribe.case
    if case is None:
        raise Refused("/case: No case is named, and none was chosen for the import.")
    return case
