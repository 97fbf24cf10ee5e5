"""What an act would change, counted before it is saved: the list an editor reads first."""

from datetime import date
from uuid import UUID

from uuid_utils.compat import uuid7

from provenance.models import Affiliation, Assertion, Publication, Rating, Source, Tie, User

from . import changes, dependents
from .changes import Effects
from .graphs import Bond
from .suppositions import Supposition


def of_standing(publication: Publication, standing: str) -> Effects:
    """A publication is marked corrected or retracted, or the mark is taken back."""
    claims = dependents.of_publications([publication.pk])
    return changes.expected(claims, Supposition(standings={publication.pk: standing}))


def of_withdrawal(assertion: Assertion) -> Effects:
    """What one source says of one claim is withdrawn."""
    supposition = Supposition(without_voices=frozenset([assertion.pk]))
    return changes.expected([assertion.claim_id], supposition)


def of_bond(one: UUID, other: UUID, *, since: date | None, until: date | None) -> Effects:
    """Two sources are tied, or a person is placed at an organisation."""
    bond = Bond(uuid7(), one, other, since, until)
    return changes.expected(dependents.of_bond(one, other), Supposition(bonds_added=(bond,)))


def of_unbinding(row: Tie | Affiliation) -> Effects:
    """A tie or affiliation is withdrawn."""
    ends = row.ends
    supposition = Supposition(bonds_withdrawn=frozenset([row.pk]))
    return changes.expected(dependents.of_bond(*ends), supposition)


def of_rating(
    source: Source, reliability: str, valid_from: date, *, is_desk: bool = False, by: User
) -> Effects:
    """A source is rated from a day on, by a person or by the desk."""
    rating = Rating(
        source=source,
        reliability=reliability,
        valid_from=valid_from,
        is_desk=is_desk,
        rated_by=by,
    )
    claims = dependents.of_rating(source.pk)
    return changes.expected(claims, Supposition(ratings=(rating,)))


def of_unrating(rating: Rating) -> Effects:
    """A rating is withdrawn."""
    supposition = Supposition(ratings_withdrawn=frozenset([rating.pk]))
    return changes.expected(dependents.of_rating(rating.source_id), supposition)
