"""Ties of a source and its people, recorded and withdrawn; what it changes is read first."""

from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from provenance.actions import ties
from provenance.models import Affiliation, Source, Tie
from provenance.queries import previews as effects_of
from provenance.queries.changes import Effects

from . import replies
from .forms.hops import ReasonForm
from .forms.sources import AffiliationForm, TieForm
from .sources import about_source, edits, source_of


@edits
@replies.editing
def tie(request: HttpRequest, pk: UUID) -> HttpResponse:
    source = source_of(pk)
    form = TieForm(replies.sent(request))
    return about_source(
        request,
        source,
        form,
        title=f"Tie {source.name} to another source",
        act=lambda: ties.add(**form.columns(source), by=replies.editor(request), at=replies.now()),
        foresee=lambda: _bound(source, form),
        done="The tie is recorded.",
        button="Record tie",
    )


@edits
@replies.editing
def affiliate(request: HttpRequest, pk: UUID) -> HttpResponse:
    person = source_of(pk)
    form = AffiliationForm(replies.sent(request))

    def act() -> Affiliation:
        data = dict(form.cleaned_data)
        return ties.affiliate(
            person=person,
            organisation=data.pop("other"),
            **data,
            by=replies.editor(request),
            at=replies.now(),
        )

    return about_source(
        request,
        person,
        form,
        title=f"Where {person.name} works",
        act=act,
        foresee=lambda: _bound(person, form),
        done="The affiliation is recorded.",
        button="Record affiliation",
    )


@edits
@replies.editing
def untie(request: HttpRequest, pk: UUID, kind: str, tie_pk: UUID) -> HttpResponse:
    source = source_of(pk)
    row: Tie | Affiliation = (
        replies.found(_works(source, tie_pk), "such affiliation")
        if kind == "affiliation"
        else replies.found(_tied(source, tie_pk), "such tie")
    )
    form = ReasonForm(replies.sent(request))
    return about_source(
        request,
        source,
        form,
        title=f"Withdraw: {row}",
        act=lambda: ties.withdraw(
            row=row, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        foresee=lambda: effects_of.of_unbinding(row),
        done="It is withdrawn.",
        button="Withdraw",
    )


def _bound(source: Source, form: TieForm | AffiliationForm) -> Effects:
    said = form.cleaned_data
    return effects_of.of_bond(source.pk, said["other"].pk, since=said["since"], until=said["until"])


def _tied(source: Source, pk: UUID) -> Tie | None:
    ends = Q(holder=source) | Q(held=source)
    return Tie.objects.filter(ends, pk=pk, withdrawn_at=None).first()


def _works(source: Source, pk: UUID) -> Affiliation | None:
    ends = Q(person=source) | Q(organisation=source)
    return Affiliation.objects.filter(ends, pk=pk, withdrawn_at=None).first()
