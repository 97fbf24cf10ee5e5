"""Which claims hang on a row, so that they are counted anew when it changes.

They are the claims it touches itself; what is inferred from those is added where they are counted.
"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count

from provenance.domain.vocabulary import Basis
from provenance.models import Assertion, Claim

from . import graphs


def of_publications(publications: Collection[UUID]) -> list[UUID]:
    """Claims that a publication speaks on."""
    return _claims(publication__in=publications)


def of_sources(sources: Collection[UUID]) -> list[UUID]:
    """Claims that a source speaks on."""
    return _claims(source__in=sources)


def of_rating(source: UUID) -> list[UUID]:
    """Claims that a source witnessed: elsewhere its rating makes no figure."""
    return _claims(source=source, basis=Basis.WITNESSED)


def of_bond(one: UUID, other: UUID) -> list[UUID]:
    """Claims on which two or more sources speak that are bound to either end. Two queries."""
    bound = {one, other, *(end for bond in graphs.bonds([one, other]) for end in bond[1:3])}
    rows = Assertion.objects.filter(source__in=bound).order_by().values("claim")
    shared = rows.annotate(count=Count("source", distinct=True)).filter(count__gt=1)
    return list(shared.order_by("claim").values_list("claim", flat=True))


def every(after: UUID | None = None, *, limit: int) -> list[UUID]:
    """The next claims in the order of their keys."""
    claims = Claim.objects.filter(pk__gt=after) if after else Claim.objects.all()
    return list(claims.order_by("pk").values_list("pk", flat=True)[:limit])


def are_uncounted() -> bool:
    """Whether any claim has no figures yet, as after an upgrade from a version without them."""
    return Claim.objects.filter(support=None).exists()


def _claims(**about: object) -> list[UUID]:
    rows = Assertion.objects.filter(**about).order_by("claim")
    return list(rows.values_list("claim", flat=True).distinct())
