"""Load files of others' reviews, look them through, import them; withdraw one; map ratings."""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NoReturn

from rest_framework import serializers

from provenance import policies
from provenance.actions import incoming, outsidereviews, ratingscales
from provenance.domain.imports import ImportKind
from provenance.domain.outsidereviews import Meaning
from provenance.domain.vocabulary import ClaimKind
from provenance.ingest import imports, reviewcolumns, reviewpreviews
from provenance.ingest.reviewcolumns import ROLES, Header
from provenance.models import Case, IncomingFile, OutsideReview, Source, User
from provenance.queries import imports as import_pages
from provenance.queries import incoming as files
from provenance.queries import outsidereviews as reviews

from ..bulk import nothing
from ..errors import WrongBody
from ..imports import Import
from ..outsidereviews import IncomingRecord, IncomingSeen, OutsideReviews, Scale
from ..reading import keyed
from ..sent import Flag, Reason, Ref, Web, Words, choice
from ..writing import Body, Writing
from .outsideratings import Content

_ROLES = ", ".join(f"`{role}`" for role in ROLES)


class FileBody(Body):
    """A file of reviews as text."""

    kind = choice(
        ImportKind,
        "`claim-reviews`: ClaimReview as JSON-LD, also in lines, in a feed, or in a page's HTML. "
        "`review-table`: CSV or TSV. Records go to `import/`.",
        needed=True,
    )
    name = Words("What it is called; a file's own name where it has one.", needed=True, most=200)
    text = Content("All of it.", incoming.LARGEST)


class ChoicesBody(Body):
    """Where the file's claims go, and how it is read."""

    case = Ref(Case, "The reference of the case where claims go that are new.")
    claim_kind = choice(ClaimKind, "The kind of what is new; left out, an observation.")
    base = Web("What relative addresses in it belong to; none is guessed.")
    publisher = Words("The publisher, where none is named.", most=200)
    columns: Any = serializers.DictField(
        child=serializers.CharField(),
        required=False,
        help_text="Of a table, role → column; left out, as such columns were read before, or as "
        f"their names let guess. Roles are {_ROLES}; `claim` is needed.",
    )


class ImportBody(ChoicesBody):
    """Where the file's claims go, how it is read, and whether in earnest."""

    is_dry_run = Flag("Whether it is only tried, so that nothing is recorded.")


class MeaningsBody(Body):
    """What a publisher's ratings say of a claim."""

    meanings: Any = serializers.DictField(
        child=choice(Meaning, "What it says; null where nobody can tell."),
        allow_empty=False,
        help_text="Rating, word for word → what it says. Those that are left out stay.",
    )

    def validate_meanings(self, given: dict[str, str]) -> dict[str, str]:
        if any(not rating.strip() or len(rating) > 500 or "\0" in rating for rating in given):
            raise serializers.ValidationError("Give ratings of 1 to 500 characters, without NUL.")
        return given


class LoadReviews(Writing):
    """Load a file of reviews by other publishers, in place of one that you loaded and never
    imported. Nothing of it is recorded yet; it is yours alone until it is."""

    operation = "loadOutsideReviews"
    noun = "outside reviews"
    summary = "Load a file of reviews"
    body = FileBody
    answer = IncomingRecord
    renamed = {"file": "text"}
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        content = data.pop("text").encode()
        row = incoming.load(**data, content=content, by=by, at=at)
        return _told(row, _header(row), by)


class _OnFile(Writing):
    noun = "outside reviews"
    address = (keyed("file"),)

    def find(self, **address: Any) -> Any:
        policies.enforce(policies.edit_refusal(self.person))
        return files.found(address["id"], self.person) or self._gone(address["id"])

    def _gone(self, pk: object) -> NoReturn:
        raise nothing("file of yours", pk)


class PreviewReviews(_OnFile):
    """Look at the first records of a file as they are read. Nothing is recorded."""

    operation = "previewOutsideReviews"
    summary = "Look a file of reviews through"
    body = ChoicesBody
    answer = IncomingSeen

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        header = _header(found)
        choices = _choices(data, header, by)
        seen = reviewpreviews.first(bytes(found.content), found.kind, choices, data["case"])
        return _told(found, header, by) | {"results": seen}


class ImportReviews(_OnFile):
    """Import a file of reviews, or only try it; follow it at the address that is answered. What is
    recorded already is not recorded twice. The file is dropped once it is imported in earnest."""

    operation = "importOutsideReviews"
    summary = "Import a file of reviews"
    body = ImportBody
    answer = Import

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        header, is_dry_run = _header(found), data.get("is_dry_run", False)
        choices = _choices(data, header, by)
        whole = imports.receive(
            kind=ImportKind.called(found.kind),
            name=found.name,
            content=io.BytesIO(bytes(found.content)),
            case=data["case"],
            choices=choices,
            is_dry_run=is_dry_run,
            by=by,
            at=at,
        )
        if header:
            incoming.remember(
                columns=header.names,
                fingerprint=header.fingerprint,
                chosen=choices["columns"],
                by=by,
                at=at,
            )
        if not is_dry_run:
            incoming.drop(file=found, by=by)
        return import_pages.facts(whole)


class WithdrawOutsideReview(Writing):
    """Take a review by others back; an import does not bring it back. Answered are those of its
    claim that stand."""

    operation = "withdrawOutsideReview"
    noun = "outside reviews"
    summary = "Withdraw a review by others"
    body = Reason
    answer = OutsideReviews
    address = (keyed("review"),)

    def find(self, **address: Any) -> Any:
        rows = OutsideReview.objects.select_related("claim")
        return rows.filter(pk=address["id"]).first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        outsidereviews.withdraw(review=found, **data, by=by, at=at)
        return {"results": reviews.of_claim(found.claim)}


class PutBackOutsideReview(WithdrawOutsideReview):
    """A withdrawn review holds again, unless another one of its address has come since."""

    operation = "putBackOutsideReview"
    summary = "Put a withdrawn review by others back"

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        outsidereviews.put_back(review=found, **data, by=by, at=at)
        return {"results": reviews.of_claim(found.claim)}


class MapRatings(Writing):
    """Say what a publisher's ratings mean. They stay as they were written, whatever is said."""

    operation = "mapRatings"
    noun = "ratings"
    one = "source"
    summary = "Map a publisher's ratings"
    body = MeaningsBody
    answer = Scale
    address = (keyed("source"),)

    def find(self, **address: Any) -> Any:
        return Source.objects.standing().filter(pk=address["id"]).first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        ratingscales.map_ratings(publisher=found, **data, by=by, at=at)
        return reviews.scale(found)


def _header(row: IncomingFile) -> Header | None:
    """The columns of a table; None of markup, which has none. Raises NoFile."""
    if row.kind != ImportKind.REVIEW_TABLE:
        return None
    return reviewcolumns.header(io.BytesIO(bytes(row.content)))


def _told(row: IncomingFile, header: Header | None, by: User) -> dict[str, Any]:
    """The file for IncomingRecord."""
    told = {name: getattr(row, name) for name in ("pk", "kind", "name", "loaded_at")}
    names = list(header.names) if header else []
    return told | {"columns": names, "read": _read(header, by) if header else {}}


def _read(header: Header, by: User) -> Mapping[str, str]:
    return files.remembered(header.fingerprint, by) or header.guessed()


def _choices(data: Mapping[str, Any], header: Header | None, by: User) -> dict[str, Any]:
    """What the import is told, as the pages tell it; raises WrongBody."""
    told: dict[str, Any] = {"claim_kind": data.get("claim_kind") or ClaimKind.OBSERVATION.value}
    told |= {name: data[name] for name in ("base", "publisher") if data.get(name)}
    if header is None:
        if data.get("columns"):
            raise WrongBody({"columns": ["Markup has no columns: leave this out."]})
        return told
    chosen = data.get("columns") or _read(header, by)
    wrong: dict[Any, list[str]] = {}
    for role, column in chosen.items():
        if role not in ROLES:
            wrong["columns", role] = [f"There is no such role. Roles are {', '.join(ROLES)}."]
        elif column not in header.names:
            there = ", ".join(header.names)
            wrong["columns", role] = [f"There is no such column. There are {there}."]
    if "claim" not in chosen:
        wrong["columns",] = ["Say which column holds the claim: `claim`."]
    if wrong:
        raise WrongBody(wrong)
    return told | {"columns": dict(chosen)}
