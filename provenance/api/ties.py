"""Ties and affiliations on their own, withdrawn or not."""

from typing import Any

from rest_framework import serializers

from provenance.queries import tierecords
from provenance.queries.tierecords import AffiliationRecord, TieRecord

from .fields import Address, Moment, Text
from .reading import Single, keyed
from .sources import Affiliation, Tie


class Gone(serializers.Serializer):
    """Whether a record counts no longer."""

    withdrawn_at = Moment("When it was withdrawn; null while it stands.", maybe=True)
    withdrawn_reason = Text("Why.", maybe=True)


class TieWhole(Tie, Gone):
    """A tie, which stays readable when it is withdrawn."""

    url = Address("tie", source="id")


class AffiliationWhole(Affiliation, Gone):
    """An affiliation, which stays readable when it is withdrawn."""

    url = Address("affiliation", source="id")


class TieDetail(Single):
    """A tie, withdrawn or not."""

    operation = "readTie"
    noun = "ties"
    summary = "One tie"
    answer = TieWhole
    address = (keyed("tie"),)

    def find(self, **address: Any) -> Any:
        row = tierecords.tie(address["id"])
        return row and TieRecord.of(row)


class AffiliationDetail(Single):
    """An affiliation, withdrawn or not."""

    operation = "readAffiliation"
    noun = "affiliations"
    summary = "One affiliation"
    answer = AffiliationWhole
    address = (keyed("affiliation"),)

    def find(self, **address: Any) -> Any:
        row = tierecords.affiliation(address["id"])
        return row and AffiliationRecord.of(row)
