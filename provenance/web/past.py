"""Pages as they were: `?as_of=` by what the desk knew, `?published_by=` by what was published."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from provenance.domain import moments
from provenance.domain.moments import Asked, WrongMoments
from provenance.queries import past
from provenance.queries.past import NotSettled

from . import replies
from .forms.past import PastForm

REFUSAL = "This page shows the past. Edit the page as it is now."


@dataclass(frozen=True, slots=True)
class Then:
    """What a page that may show the past is asked for, and what it tells of that.

    `refusal` says why a past page has nothing to edit; None on the page as it is now.
    """

    asked: Asked
    names: tuple[str, ...]
    now_url: str

    @property
    def as_of(self) -> datetime | None:
        return self.asked.as_of

    @property
    def published_by(self) -> datetime | None:
        return self.asked.published_by

    @property
    def refusal(self) -> str | None:
        return None if self.asked.is_now else REFUSAL

    @property
    def query(self) -> str:
        """What links to other pages that take the same moments end in."""
        return _query(as_of=self.as_of, published_by=self.published_by)

    @property
    def query_as_of(self) -> str:
        """What links to pages end in that know no other moment."""
        return _query(as_of=self.as_of)

    @property
    def form(self) -> PastForm:
        typed = {
            "as_of": self.as_of and f"{self.as_of:%Y-%m-%dT%H:%M:%S}",
            "published_by": self.published_by and f"{self.published_by:%Y-%m-%d}",
        }
        return PastForm(self.names, initial=typed)

    def record(self) -> AbstractContextManager[None]:
        """All reads inside are of the moment asked for."""
        return past.at(self.as_of)


def readable(*names: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Decorator: the page takes the moments `names`, and the view gets them as `then=`."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def read(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            then = Then(Asked(), names, request.path)
            try:
                asked = moments.asked(request.GET, *names, now=replies.now())
                then = Then(asked, names, request.path)
                return view(request, *args, then=then, **kwargs)
            except WrongMoments as refusal:
                return _refused(request, names, list(refusal.wrong.values()))
            except NotSettled as refusal:
                return _refused(request, names, [str(refusal)])
            except Http404 as missing:
                if then.as_of is None:
                    raise
                context = {"then": then, "missing": str(missing)}
                return render(request, "past/missing.html", context, status=404)

        return read

    return decorate


def _refused(request: HttpRequest, names: tuple[str, ...], reasons: list[str]) -> HttpResponse:
    then = Then(Asked(), names, request.path)
    return render(request, "past/refused.html", {"then": then, "reasons": reasons}, status=422)


def _query(**told: datetime | None) -> str:
    given = {name: moments.written(moment) for name, moment in told.items() if moment}
    return f"?{urlencode(given, safe=':')}" if given else ""
