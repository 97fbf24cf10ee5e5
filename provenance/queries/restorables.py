"""One change of one field, as the page needs it that puts it back."""

from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.urls import reverse

from . import wordings


@dataclass(frozen=True, slots=True)
class Restorable:
    """`then` is the field's value before the change, `now` the row's as it is; both in words too.

    `noun` is the row whose history this belongs to.
    """

    row: Any
    noun: Any
    noun_name: str
    column: str
    value: Any
    field: str
    what: str
    then: str
    now: str
    history_url: str


_NOUNS = {
    "assertion": "claim",
    "attribution": "claim",
    "verdict": "claim",
    "proposal": "claim",
    "comment": "anchor",
    "alias": "source",
    "rating": "source",
    "criterioncheck": "source",
    "outsiderating": "source",
    "outsidereview": "claim",
    "ratingmeaning": "publisher",
    "tie": "holder",
    "affiliation": "person",
    "inference": "conclusion",
    "review": "claim",
    "hypothesis": "question",
    "assessment": "question",
    "claimtag": "claim",
    "release": "claim",
    "evidenceitem": "question",
    "judgement": "assessment.question",
    "evidence": "assessment.question",
    "resolutionevidence": "question",
}
_BY_KEY = ("source", "publication", "tag")


def found(table: str, event: int, column: str) -> Restorable | None:
    """The change that event number `event` of the table made to `column`; None where it made none.

    At most eight queries.
    """
    model = wordings.model_called(table)
    if model is None or column not in wordings.WORDINGS[model].columns:
        return None
    events = model.pgh_event_model.objects
    changed = events.filter(pgh_id=event, pgh_label="update").first()
    before = changed and events.filter(pgh_id=changed.pgh_before).first()
    row = changed and model._default_manager.filter(pk=changed.pgh_obj_id).first()
    field = model._meta.get_field(column)
    if not before or not row or getattr(changed, field.attname) == getattr(before, field.attname):
        return None
    return _restorable(model, row, column, getattr(before, field.attname))


def noun_of(row: Any) -> Any:
    """The case, claim, source, publication or question whose history tells of the row."""
    steps = _NOUNS.get(wordings.name_of(type(row)))
    return attrgetter(steps)(row) if steps else row


def name_of(noun: Any) -> str:
    """Its name or reference, as short as breadcrumbs want it."""
    return str(noun.name or noun if wordings.name_of(type(noun)) in _BY_KEY else noun.ref)


def history_url(noun: Any) -> str:
    name = wordings.name_of(type(noun))
    return reverse(f"{name}-history", args=[noun.pk if name in _BY_KEY else noun.ref])


def marking_url(claim: Any) -> str:
    """Where a verdict is given anew: it is never put back."""
    return reverse("verdict", args=[claim.ref])


def _restorable(model: type[Any], row: Any, column: str, key: Any) -> Restorable:
    field = model._meta.get_field(column)
    value = key
    if field.is_relation and key is not None:
        value = field.related_model._default_manager.filter(pk=key).first()
    now = getattr(row, field.attname)
    noun = noun_of(row)
    return Restorable(
        row=row,
        noun=noun,
        noun_name=name_of(noun),
        column=column,
        value=value,
        field=wordings.label(model, column),
        what=wordings.called(row),
        then=_shown(field, key),
        now=_shown(field, now),
        history_url=history_url(noun),
    )


def _shown(field: Any, value: Any) -> str:
    named = {}
    if field.is_relation and value is not None:
        named = wordings.names({field.related_model: {str(value)}})
    plain = value.isoformat() if hasattr(value, "isoformat") else value
    return wordings.shown(field, plain, named)
