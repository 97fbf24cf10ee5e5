"""Watch claims, sources and cases, and read what one was told."""

from datetime import datetime
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from provenance.actions import notices, watches
from provenance.domain.notices import Delivery
from provenance.models import Case, Claim, Notice, Source, User
from provenance.queries import notices as notice_pages
from provenance.queries import watches as watch_pages

from ..fields import Number
from ..notices import NoticeRecord, WatchRecord
from ..reading import keyed
from ..sent import Nothing, Ref, Row, choice
from ..writing import Body, Writing


class WatchBody(Body):
    """What to watch: one of the three."""

    claim = Ref(Claim, "The reference of a claim.", required=False)
    source: Any = Row(Source, "The key of a source.", required=False, allow_null=False)
    case = Ref(Case, "The reference of a case.", required=False)
    delivery = choice(Delivery, "How you hear of it; left out, as of everything.")

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        if sum(name in data for name in ("claim", "source", "case")) != 1:
            raise serializers.ValidationError("Give one of claim, source and case.")
        return data


class Watched(Writing):
    """Watch a claim, a source or a case; one that you watch already changes its delivery."""

    operation = "watch"
    noun = "watches"
    summary = "Watch something"
    body = WatchBody
    answer = WatchRecord
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        subject = next(data[name] for name in ("claim", "source", "case") if name in data)
        way = data.get("delivery", "")
        row = watches.watch(subject=subject, delivery=way, by=by, at=at)
        return watch_pages.by_key(by, row.pk)


class Unwatched(Writing):
    """Watch it no more."""

    method = "delete"
    operation = "unwatch"
    noun = "watches"
    summary = "Stop watching"
    body = Nothing
    answer = WatchRecord
    address = (keyed("watch"),)
    headed = ()

    def find(self, **address: Any) -> Any:
        return watch_pages.of_person(self.person).filter(pk=address["id"]).first()

    def delete(self, request: Request, **address: Any) -> Response:
        return self.done(request, address)

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        told = watch_pages.by_key(by, found.pk)
        watches.unwatch(subject=found.subject, by=by)
        return told


class UptoBody(Body):
    """Up to which notice."""

    upto = Row(Notice, "The key of the newest one that was read.", required=True)

    def validate_upto(self, given: Notice) -> Notice:
        if given.person_id != self.context["by"].pk:
            raise serializers.ValidationError(f"There is no notice {given.pk}.")
        return given


class Unread(serializers.Serializer):
    """What is still to be read."""

    unread = Number("How many notices came in since.", example=0)


class ReadNotices(Writing):
    """Mark what you were told as read, up to a notice: what came in since stays unread."""

    operation = "readNotices"
    noun = "notices"
    summary = "Mark notices read"
    body = UptoBody
    answer = Unread

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        notices.read_all(upto=data["upto"].pk, by=by, at=at)
        return {"unread": notice_pages.of_person(by, unread=True).count()}


class ReadNotice(Writing):
    """Mark one thing that you were told as read."""

    operation = "readNotice"
    noun = "notices"
    summary = "Mark a notice read"
    body = Nothing
    answer = NoticeRecord
    address = (keyed("notice"),)

    def find(self, **address: Any) -> Any:
        return notice_pages.of_person(self.person).filter(pk=address["id"]).first()

    def act(self, found: Notice, data: dict[str, Any], by: User, at: datetime) -> Any:
        notices.read(notices=[found.pk], by=by, at=at)
        return notice_pages.by_key(by, found.pk)
