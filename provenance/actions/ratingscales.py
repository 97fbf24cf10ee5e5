"""Map the ratings of another publisher to words, by hand."""

from collections.abc import Mapping
from datetime import datetime

from provenance import policies
from provenance.actions import recording, writing
from provenance.domain.outsidereviews import Meaning, is_about_consistency
from provenance.errors import Refused
from provenance.models import RatingMeaning, Source, User


class NoTruthValue(Refused):
    pass


def map_ratings(*, publisher: Source, meanings: Mapping[str, str], by: User, at: datetime) -> int:
    """What each rating (its label → a Meaning, or "" for unmapped) says; how many that changed.

    Ratings that are left out stay as they were mapped.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("ratingscales.map_ratings", by=by):
        list(Source.objects.select_for_update().filter(pk=publisher.pk).values("pk"))
        rows = RatingMeaning.objects.filter(publisher=publisher)
        known = {row.rating.lower(): row for row in rows}
        return sum(
            _mapped(publisher, known, rating, meaning, by, at)
            for rating, meaning in meanings.items()
        )


def _mapped(
    publisher: Source,
    known: dict[str, RatingMeaning],
    rating: str,
    meaning: str,
    by: User,
    at: datetime,
) -> bool:
    if meaning and meaning not in set(Meaning):
        raise Refused(f"“{meaning}” is no word a rating is mapped to.")
    if is_about_consistency(rating) and meaning not in ("", Meaning.NO_TRUTH_VALUE):
        raise NoTruthValue(
            f"“{rating}” says how steady somebody was, not whether the claim holds: it has no "
            "truth value."
        )
    row = known.get(rating.lower())
    if row is None:
        if meaning:
            told = {"rating": rating, "meaning": meaning, "mapped_by": by, "mapped_at": at}
            known[rating.lower()] = writing.insert(RatingMeaning(publisher=publisher, **told))
        return bool(meaning)
    if row.meaning == meaning:
        return False
    writing.update(row, meaning=meaning, mapped_by=by, mapped_at=at)
    return True
