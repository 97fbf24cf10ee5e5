"""Ratings on their own, withdrawn or not."""

from typing import Any

from provenance.queries import ratings

from .facts import RatingRecord, SourceLink
from .fields import Address, Key, Text
from .reading import Single, keyed


class RatingWhole(RatingRecord):
    """A rating and whose reliability it is about. It stays readable when it is withdrawn."""

    id = Key("Its key.")
    url = Address("rating", source="id")
    source: Any = SourceLink(help_text="Who is rated.")
    withdrawn_reason = Text("Why it was withdrawn; null while it stands.", maybe=True)


class RatingDetail(Single):
    """A rating, withdrawn or not."""

    operation = "readRating"
    noun = "ratings"
    summary = "One rating"
    answer = RatingWhole
    address = (keyed("rating"),)

    def find(self, **address: Any) -> Any:
        row = ratings.by_key(address["id"])
        return row and ratings.whole(row)
