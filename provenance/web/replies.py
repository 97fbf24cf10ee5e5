"""What views have in common: run an action, answer with a page, page through a list."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from provenance import policies
from provenance.actions.sources import UnknownSources
from provenance.errors import NotAllowed, Refused, Stale
from provenance.models import User
from provenance.queries.pages import Page

from .forms.fields import DeskForm, OffersSources

# Forms in which a record is handed to other programs: what people call them, and `format=`.
FILES = {
    "prov": (("PROV-JSON", "json"), ("PROV in Turtle", "turtle"), ("PROV-N", "provn")),
    "stix": (("STIX 2.1", ""),),
}

type View = Callable[..., HttpResponse]


def editing(view: View) -> View:
    """Only for people who may edit; others get the reason why not."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refusal := policies.edit_refusal(request.user):
            raise PermissionDenied(refusal)
        return view(request, *args, **kwargs)

    return checked


def editor(request: HttpRequest) -> User:
    """Who acts, for an action's `by=`."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Log in to edit.")
    return request.user


def reader(request: HttpRequest) -> User:
    """Who reads a page that only people who are logged in are shown."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Log in to read.")
    return request.user


def now() -> datetime:
    """The clock, read once at the interface and passed down as `at=`."""
    return timezone.now()


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, be it nothing; None while the page is only opened."""
    return request.POST if request.method == "POST" else None


def attempt[T](form: DeskForm, act: Callable[[], T]) -> T | None:
    """What `act` gives, or None with its refusal beside the form's field.

    Where the record changed meanwhile the form takes the version stored now, so that the
    editor, once told, can save again.
    """
    try:
        return act()
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Refused as refusal:
        form.refuse(refusal)
        if isinstance(refusal, Stale):
            form.stale = refusal
            form.retype({"version": str(refusal.current)})
    return None


def attempt_offering[T](form: OffersSources, act: Callable[[], T]) -> T | None:
    """As `attempt`; names that lead to no source are offered, with a kind to choose."""

    def offering() -> T:
        try:
            return act()
        except UnknownSources as unknown:
            form.offer(unknown.names)
            raise

    return attempt(form, offering)


def saved(form: DeskForm, act: Callable[[], object]) -> bool:
    """Whether `act` went through; as `attempt`, for actions whose answer does not matter."""

    def through() -> bool:
        act()
        return True

    return bool(attempt(form, through))


def page(
    request: HttpRequest, template: str, context: dict[str, Any], form: DeskForm | None = None
) -> HttpResponse:
    """The page; 409 with a form that met another's change, 422 with one that was refused."""
    status = 200
    if form is not None and form.is_bound and form.errors:
        status = 409 if form.stale else 422
    return render(request, template, {**context, "form": form}, status=status)


def found[T](row: T | None, what: str) -> T:
    """What was looked for, or a page that says that there is no such thing."""
    if row is None:
        raise Http404(f"There is no {what}.")
    return row


def table(rows: Page[Any], name: str, filters: Form | None = None) -> list[tuple[str, str]]:
    """The API's list `name` as a table, narrowed as the page is; nothing where `rows` are none."""
    told = {key: filters[key].value() for key in filters.fields} if filters else {}
    query = {"format": "csv"} | {key: value for key, value in told.items() if value}
    return [("CSV", reverse(f"api:{name}", query=query))] if rows.rows else []


def files(kind: str, name: str, ref: str, query: str) -> list[tuple[str, str]]:
    """The API's files of one record, each with its label; `query` as of Then."""
    address = reverse(f"api:{name}", args=[ref]) + query
    join = "&" if query else "?"
    return [
        (label, f"{address}{join}format={form}" if form else address) for label, form in FILES[kind]
    ]


def pager(request: HttpRequest, rows: Page[Any]) -> dict[str, str]:
    """Links to the neighbouring pages, the list's filters kept."""

    def link(token: str) -> str:
        query = request.GET.copy()
        query.pop("page", None)
        if token:
            query["page"] = token
        return f"?{query.urlencode()}"

    return {
        "first_url": "" if rows.is_first else link(""),
        "newer_url": link(rows.newer) if rows.newer else "",
        "older_url": link(rows.older) if rows.older else "",
    }
