"""Merge two spellings of one source, without losing either name."""

from typing import Any

from django.db.models import Q

from provenance import policies
from provenance.actions import recording, recounting, watches, writing
from provenance.domain.chain_line import fold
from provenance.errors import Refused
from provenance.models import (
    Affiliation,
    Alias,
    Assertion,
    Assessment,
    Claim,
    OutsideRating,
    OutsideReview,
    Publication,
    Rating,
    RatingMeaning,
    Source,
    Tie,
    User,
)
from provenance.queries import dependents

_MOVED = (
    (Publication, "source"),
    (Assertion, "source"),
    (Tie, "holder"),
    (Tie, "held"),
    (Affiliation, "person"),
    (Affiliation, "organisation"),
    (Rating, "source"),
    (OutsideRating, "source"),
    (OutsideRating, "rater"),
    (OutsideReview, "publisher"),
    (RatingMeaning, "publisher"),
    (Assessment, "expert"),
    (Assessment, "institution"),
)


_BONDS = (
    (Tie, ("holder", "held"), ("kind", "since")),
    (Affiliation, ("person", "organisation"), ("since",)),
)
_OTHER_END: dict[tuple[Any, str], str] = {
    (model, end): other
    for model, (one, two), _ in _BONDS
    for end, other in ((one, two), (two, one))
}


class CannotMerge(Refused):
    pass


def merge(*, keep: Source, absorb: Source, reason: str, by: User) -> Source:
    """All that `absorb` said and holds becomes `keep`'s; its names lead to `keep` from now on.

    The absorbed row stays, marked, so that old links and the history still find it.
    """
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("sources.merge", by=by, reason=reason):
        locked = {s.pk: s for s in _locked(keep, absorb)}
        keep, absorb = locked[keep.pk], locked[absorb.pk]
        _refuse_where_rows_would_collide(keep, absorb)
        spoken = dependents.of_sources([absorb.pk])
        others = {*dependents.of_rating(keep.pk), *dependents.of_bond(keep.pk, absorb.pk)}
        recounting.lock({*spoken, *others})
        for model, column in _MOVED:
            rows = model._default_manager.filter(**{column: absorb})
            if other := _OTHER_END.get((model, column)):
                # A bond between the two, withdrawn long ago, stays as it was recorded.
                rows = rows.exclude(**{other: keep})
            rows.update(**{column: keep})
        absorb.aliases.update(source=keep)
        watches.follow(keep=keep, absorb=absorb)
        writing.update(absorb, merged_into=keep)
        Source.objects.filter(merged_into=absorb).update(merged_into=keep)
        if fold(absorb.name) != fold(keep.name):
            Alias.objects.create(source=keep, name=absorb.name)
        domains = sorted({*keep.domains, *absorb.domains})
        # What one of the two was used for openly, the other is used for from now on.
        kept_in = keep.kept_in if keep.kept_in_id == absorb.kept_in_id else None
        writing.update(keep, domains=domains, kept_in=kept_in)
        recounting.touch_all(spoken)
        recounting.after(others)
        return keep


def _locked(keep: Source, absorb: Source) -> list[Source]:
    if keep.pk == absorb.pk:
        raise CannotMerge("Choose another source: this one cannot be merged into itself.")
    pair = Source.objects.select_for_update().filter(pk__in=[keep.pk, absorb.pk]).order_by("pk")
    rows = list(pair)
    for row in rows:
        if row.is_confidential:
            raise CannotMerge(
                f"{row.name} is confidential: who it is would show by what it is merged with. "
                "Name it openly first."
            )
        if row.merged_into_id:
            raise CannotMerge(f"{row.name} was merged before.")
    return rows


def _refuse_where_rows_would_collide(keep: Source, absorb: Source) -> None:
    for model, ends, rest in _BONDS:
        _refuse_double_bonds(model, ends, rest, keep, absorb)
    _refuse_double_voices(keep, absorb)
    _refuse_double_ratings(keep, absorb)
    _refuse_double_reviews(keep, absorb)
    _refuse_double_meanings(keep, absorb)


def _refuse_double_bonds(
    model: type[Tie] | type[Affiliation],
    ends: tuple[str, str],
    rest: tuple[str, ...],
    keep: Source,
    absorb: Source,
) -> None:
    rows = model._default_manager.filter(withdrawn_at=None)
    columns = [f"{end}_id" for end in ends]
    bonds = set()
    for row in rows.filter(
        Q(**{f"{ends[0]}__in": [keep, absorb]}) | Q(**{f"{ends[1]}__in": [keep, absorb]})
    ):
        pair = [keep.pk if getattr(row, c) == absorb.pk else getattr(row, c) for c in columns]
        if pair[0] == pair[1]:
            raise CannotMerge(f"The two are tied to each other ({row}); withdraw the tie first.")
        bond = (*pair, *(getattr(row, column) for column in rest))
        if bond in bonds:
            raise CannotMerge(f"Both have the same tie ({row}); withdraw one of the two first.")
        bonds.add(bond)


def _refuse_double_voices(keep: Source, absorb: Source) -> None:
    bare = Assertion.objects.filter(publication=None, withdrawn_at=None)
    shared = Claim.objects.filter(
        pk__in=bare.filter(source=keep).values("claim"),
    ).filter(pk__in=bare.filter(source=absorb).values("claim"))
    refs = [claim.ref for claim in shared[:10]]
    if refs:
        raise CannotMerge(
            f"Both speak on {', '.join(refs)} with no publication known. "
            "Give one of them its publication there, or withdraw one, then merge."
        )


def _refuse_double_ratings(keep: Source, absorb: Source) -> None:
    standing = Rating.objects.filter(withdrawn_at=None).select_related("rated_by")
    mine = {_rated(row) for row in standing.filter(source=keep)}
    for row in standing.filter(source=absorb):
        if _rated(row) in mine:
            who = "The desk" if row.is_desk else row.rated_by
            raise CannotMerge(
                f"{who} rated both from {row.valid_from} on; withdraw one of the two ratings first."
            )


def _refuse_double_reviews(keep: Source, absorb: Source) -> None:
    standing = OutsideReview.objects.filter(withdrawn_at=None)
    mine = set(standing.filter(publisher=keep).values_list("claim", "url"))
    for row in standing.filter(publisher=absorb).select_related("claim"):
        if (row.claim_id, row.url) in mine:
            raise CannotMerge(
                f"Both reviewed {row.claim.ref} at the same address; withdraw one of the two first."
            )


def _refuse_double_meanings(keep: Source, absorb: Source) -> None:
    rows = RatingMeaning.objects.filter(publisher__in=[keep, absorb]).order_by("rating")
    met: set[str] = set()
    for rating in rows.values_list("rating", flat=True):
        if rating.lower() in met:
            raise CannotMerge(
                f"Both have a word for the rating “{rating}”, which one source has once. They "
                "stay apart."
            )
        met.add(rating.lower())


def _rated(row: Rating) -> tuple[object, ...]:
    """Who rated from which day: at most one standing rating of a source each."""
    return (row.is_desk, None if row.is_desk else row.rated_by_id, row.valid_from)
