"""One node or one edge of a chain on its own, withdrawn or not."""

from typing import Any

from provenance.queries import voicerecords

from .chains import Assertion, Attribution
from .facts import ClaimLink
from .fields import Address, Number
from .reading import Single, keyed
from .ties import Gone

_VERSION = "It grows with every change; its ETag says it to a change."


class AssertionWhole(Assertion, Gone):
    """An assertion, and the claim it speaks on."""

    url = Address("assertion", source="id")
    claim = ClaimLink(help_text="The claim it speaks on.")
    version = Number(_VERSION, example=2)


class AttributionWhole(Attribution, Gone):
    """An attribution, and the claim whose chain it belongs to."""

    url = Address("attribution", source="id")
    claim = ClaimLink(help_text="The claim whose chain it belongs to.")
    version = Number(_VERSION, example=2)


class AssertionDetail(Single):
    """What one source says of one claim, withdrawn or not."""

    operation = "readAssertion"
    noun = "assertions"
    summary = "One assertion"
    answer = AssertionWhole
    address = (keyed("assertion"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = voicerecords.assertion(address["id"])
        return row and voicerecords.said(row)


class AttributionDetail(Single):
    """Who had it from whom, withdrawn or not."""

    operation = "readAttribution"
    noun = "attributions"
    summary = "One attribution"
    answer = AttributionWhole
    address = (keyed("attribution"),)
    parameters = ()

    def find(self, **address: Any) -> Any:
        row = voicerecords.attribution(address["id"])
        return row and voicerecords.leant(row)
