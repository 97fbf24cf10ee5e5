"""Dated bonds between sources: dependencies, and people at organisations."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from provenance.domain.vocabulary import TieKind

from .columns import Withdrawable, in_order, key, only, tracked, word
from .sources import Source


@tracked("holder", "held")
class Tie(Withdrawable):
    """`holder` owns, funds, supplies … `held`; open ends mean "as far as we know, always"."""

    id = key()
    holder = models.ForeignKey(Source, models.PROTECT, related_name="ties_held")
    kind = word(TieKind)
    held = models.ForeignKey(Source, models.PROTECT, related_name="ties_under")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    evidence = models.URLField(max_length=2000, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            only("kind", TieKind, "tie"),
            in_order("since", "until", "tie"),
            models.CheckConstraint(condition=~Q(holder=F("held")), name="tie_not_to_itself"),
            models.UniqueConstraint(
                fields=["holder", "kind", "held", "since"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="tie_once",
            ),
        ]

    @property
    def ends(self) -> tuple[UUID, UUID]:
        """The two sources that it binds."""
        return self.holder_id, self.held_id

    def __str__(self) -> str:
        return f"{self.holder} {TieKind.called(self.kind).label} {self.held}"


@tracked("person", "organisation")
class Affiliation(Withdrawable):
    """A person at an organisation: the analyst is the person, the institution the organisation."""

    id = key()
    person = models.ForeignKey(Source, models.PROTECT, related_name="affiliations")
    organisation = models.ForeignKey(Source, models.PROTECT, related_name="people")
    title = models.CharField(max_length=200, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    evidence = models.URLField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            in_order("since", "until", "affiliation"),
            models.CheckConstraint(
                condition=~Q(person=F("organisation")), name="affiliation_not_to_itself"
            ),
            models.UniqueConstraint(
                fields=["person", "organisation", "since"],
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="affiliation_once",
            ),
        ]

    @property
    def ends(self) -> tuple[UUID, UUID]:
        """The two sources that it binds."""
        return self.person_id, self.organisation_id

    def __str__(self) -> str:
        return f"{self.person} at {self.organisation}"
