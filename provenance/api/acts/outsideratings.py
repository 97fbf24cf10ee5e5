"""Load lists of outside ratings, try and record what they say, take a rating back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance import policies
from provenance.actions import outsideratings as acts
from provenance.ingest import outsideratings as lists
from provenance.ingest.outsiderows import NEEDED, ROLES, Reading
from provenance.models import OutsideList, OutsideRating, User
from provenance.queries import outsideratings

from ..errors import WrongBody
from ..facts import Span
from ..fields import Address, Link, Number, Text, Yes
from ..outsideratings import OutsideListWhole, columns, whole
from ..outsideratings import OutsideRating as RatingShape
from ..reading import keyed
from ..sent import Flag, Reason, Web, Words
from ..writing import Body, Writing

_ROLES = ", ".join(f"`{role}`" for role in ROLES)


class Content(serializers.CharField):
    """A whole file as text, to the last blank."""

    def __init__(self, about: str, most: int) -> None:
        super().__init__(help_text=about, max_length=most, trim_whitespace=False)


class ListBody(Body):
    """A list as text."""

    name = Words("What it is called; a file's own name where it has one.", needed=True, most=200)
    text = Content("Its rows as CSV, the names of the columns first.", acts.LARGEST)


class RecordBody(Body):
    """How a list is read."""

    columns: Any = serializers.DictField(
        child=serializers.CharField(),
        required=False,
        help_text=f"Role → column, as the list names its columns; left out, as guessed. Roles are "
        f"{_ROLES}; {', '.join(NEEDED)} are needed.",
    )
    rater_name = Words("Who gave the labels, where no column says so.", most=200)
    rater_link = Web("The rater's address.")
    is_dry_run = Flag("Whether it is only tried, so that nothing is recorded.")


class RowSaid(serializers.Serializer):
    """A row as it stands in the list."""

    line = Number("Its line in the file.", example=2)
    domain = Text("The domain it is about.", example="news.example")
    label: Any = Text("The label, word for word.", example="Generally reliable")
    rater = Text("Who gave it.", example="Media Observatory")
    dated = Span(help_text="When.")
    link = Link("Where the rater says so.")
    note = Text("What the list adds.", maybe=True)


class RowRefused(serializers.Serializer):
    """A row that is not recorded."""

    line = Number("Its line in the file.", example=3)
    why = Text("Why not.", example="No source has the domain news.example.")


class ListReport(serializers.Serializer):
    """What came of the rows of a list, or would come of them."""

    list = Address("outside-list", source="id")
    is_dry_run = Yes("Whether it was only tried.")
    recorded = Number("Rows that were recorded; of a dry run, those that would be.", source="ready")
    already = Number("Rows that are recorded already.", example=0)
    refused = Number("Rows that were refused.", example=1)
    refusals = RowRefused(many=True, help_text=f"The first {lists.MOST_SHOWN} of these.")
    first = RowSaid(many=True, help_text="The first rows, as they were read.")


class OutsideRatings(serializers.Serializer):
    """What others say of one source and stands, newest first."""

    results = RatingShape(many=True)


class LoadOutsideList(Writing):
    """Load a list of outside ratings. Nothing of it is recorded yet; a list that was loaded before
    is given back."""

    operation = "loadOutsideList"
    noun = "outside-lists"
    summary = "Load a list of outside ratings"
    body = ListBody
    answer = OutsideListWhole
    renamed = {"file": "text"}
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        row, _ = acts.load(name=data["name"], content=data["text"].encode(), by=by, at=at)
        return whole(row)


class RecordOutsideList(Writing):
    """Record the rows of a list that lead to a source and are not here yet, or only try it."""

    operation = "recordOutsideList"
    noun = "outside-lists"
    summary = "Record a list of outside ratings"
    body = RecordBody
    answer = ListReport
    address = (keyed("list"),)

    def find(self, **address: Any) -> Any:
        return outsideratings.found(address["id"])

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        policies.enforce(policies.edit_refusal(by))
        reading, is_dry_run = _reading(found, data), data.get("is_dry_run", False)
        if is_dry_run:
            report = lists.check(found, reading, at=at)
        else:
            report = lists.apply(found, reading, by=by, at=at)
        names = ("ready", "already", "refused", "refusals")
        told = {name: getattr(report, name) for name in names}
        return told | {"id": found.pk, "is_dry_run": is_dry_run, "first": report.first}


class WithdrawOutsideRating(Writing):
    """Take an outside rating back; it stays in the history. Answered are those that stand."""

    operation = "withdrawOutsideRating"
    noun = "outside-lists"
    one = "outside rating"
    summary = "Withdraw an outside rating"
    body = Reason
    answer = OutsideRatings
    address = (keyed("rating"),)

    def find(self, **address: Any) -> Any:
        rows = OutsideRating.objects.select_related("source")
        return rows.filter(pk=address["id"]).first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        acts.withdraw(rating=found, **data, by=by, at=at)
        return {"results": outsideratings.of_source(found.source).ratings}


def _reading(row: OutsideList, data: Mapping[str, Any]) -> Reading:
    """Which column says what; raises WrongBody where one is not there or needed, and NoList."""
    header = lists.header(row)
    names = columns(header)
    chosen: Mapping[str, str] = data.get("columns") or {}
    wrong: dict[Any, list[str]] = {}
    for role, name in chosen.items():
        if role not in ROLES:
            wrong["columns", role] = [f"There is no such role. Roles are {', '.join(ROLES)}."]
        elif name not in names:
            wrong["columns", role] = [f"There is no such column. There are {', '.join(names)}."]
    if wrong:
        raise WrongBody(wrong)
    places = {role: names.index(name) for role, name in chosen.items()} or header.guessed()
    rater = " ".join(data.get("rater_name", "").split())
    reading = Reading(places, rater, data.get("rater_link", ""))
    if missing := [role for role in reading.missing if role != "rater"]:
        raise WrongBody({"columns": [f"Say which column holds {', '.join(missing)}."]})
    if reading.missing:
        raise WrongBody({"rater_name": ["Say who gave the labels: no column does."]})
    return reading
