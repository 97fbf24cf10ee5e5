"""Rate a source, withdraw a rating, withdraw what others say."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from provenance import policies
from provenance.actions import outsideratings, ratings
from provenance.models import OutsideRating, Rating
from provenance.queries import previews as effects_of

from . import replies
from .forms.hops import ReasonForm
from .forms.ratings import RatingForm
from .sources import about_source, edits, source_of


@edits
@replies.editing
def rate(request: HttpRequest, pk: UUID) -> HttpResponse:
    source, by = source_of(pk), replies.editor(request)
    form = RatingForm(
        replies.sent(request),
        initial={"valid_from": replies.now().date()},
        desk_refusal=policies.desk_rating_refusal(by),
        published=source.policies,
    )
    return about_source(
        request,
        source,
        form,
        title=f"Rate {source.name}",
        act=lambda: ratings.add(source=source, **form.columns(), by=by, at=replies.now()),
        foresee=lambda: effects_of.of_rating(
            source,
            form.cleaned_data["reliability"],
            form.cleaned_data["valid_from"],
            is_desk=form.cleaned_data.get("is_desk", False),
            by=by,
        ),
        done="The rating is recorded.",
        button="Record rating",
        template="ratings/form.html",
    )


@edits
@replies.editing
def withdraw(request: HttpRequest, pk: UUID, rating_pk: UUID) -> HttpResponse:
    source = source_of(pk)
    standing = Rating.objects.filter(source=source, withdrawn_at=None).select_related("rated_by")
    rating = replies.found(standing.filter(pk=rating_pk).first(), "such rating")
    form = ReasonForm(replies.sent(request))
    return about_source(
        request,
        source,
        form,
        title=f"Withdraw: {rating}",
        act=lambda: ratings.withdraw(
            rating=rating, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        foresee=lambda: effects_of.of_unrating(rating),
        done="The rating is withdrawn.",
        button="Withdraw",
    )


@edits
@replies.editing
def withdraw_outside(request: HttpRequest, pk: UUID, rating_pk: UUID) -> HttpResponse:
    source = source_of(pk)
    standing = OutsideRating.objects.filter(source=source, withdrawn_at=None)
    rating = replies.found(standing.filter(pk=rating_pk).first(), "such outside rating")
    form = ReasonForm(replies.sent(request))
    return about_source(
        request,
        source,
        form,
        title=f"Withdraw: {rating}",
        act=lambda: outsideratings.withdraw(
            rating=rating, **form.cleaned_data, by=replies.editor(request), at=replies.now()
        ),
        done="The outside rating is withdrawn.",
        button="Withdraw",
    )
