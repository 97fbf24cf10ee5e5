"""What records are called where they came from, so that a second import adds nothing."""

from django.db import models
from django.db.models import Q

from provenance.domain.outsideids import LONGEST_ORIGIN
from provenance.domain.shapes import LONGEST_ID

from .assertions import Assertion
from .assessments import Assessment
from .cases import Case
from .claims import Claim
from .columns import exactly_one, key
from .publications import Publication
from .questions import Hypothesis, Question
from .ratings import Rating
from .sources import Source
from .ties import Affiliation, Tie

NOUNS: dict[str, type[models.Model]] = {
    "case": Case,
    "source": Source,
    "tie": Tie,
    "affiliation": Affiliation,
    "rating": Rating,
    "publication": Publication,
    "claim": Claim,
    "assertion": Assertion,
    "question": Question,
    "hypothesis": Hypothesis,
    "assessment": Assessment,
}


def _row(noun: str) -> models.ForeignKey:
    model = NOUNS[noun]
    return models.ForeignKey(
        model, models.CASCADE, null=True, blank=True, related_name="outside_ids"
    )


class OutsideId(models.Model):
    """`outside` is the id of one row, as `origin` has it: "" is whoever takes care of unique ids.

    Foreign keys, not a name and a key: so an id goes where its row goes, out of sight for
    instance. `seen` keeps a digest of each field as it came in last. No history: it says nothing
    of the world, and what an import does to the row is in the row's own.
    """

    id = key()
    origin = models.CharField(max_length=LONGEST_ORIGIN, blank=True)
    outside = models.CharField(max_length=LONGEST_ID)
    seen = models.JSONField(default=dict)
    case = _row("case")
    source = _row("source")
    tie = _row("tie")
    affiliation = _row("affiliation")
    rating = _row("rating")
    publication = _row("publication")
    claim = _row("claim")
    assertion = _row("assertion")
    question = _row("question")
    hypothesis = _row("hypothesis")
    assessment = _row("assessment")

    class Meta:
        constraints = [
            exactly_one(*NOUNS, name="outsideid_of_one_thing"),
            *(
                models.UniqueConstraint(
                    fields=["origin", "outside"],
                    condition=Q(**{f"{noun}__isnull": False}),
                    name=f"outsideid_{noun}_once",
                )
                for noun in NOUNS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.origin}: {self.outside}" if self.origin else self.outside
