"""The chain of a claim: who says it, and from whom they had it."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import Basis, ChainEnd, LeftOut, Mode, Stance
from provenance.models import Claim
from provenance.queries import accounts, chains, claims, expansions

from .facts import PublicationLink, Rating, SourceLink
from .fields import Key, Text, Word, Yes
from .past import AS_OF, PUBLISHED_BY, AsPublished
from .reading import Single, called
from .supports import Support


class Assertion(serializers.Serializer):
    """A node: one source saying, or denying, the claim, once."""

    id = Key("Its key, which edges and ends name.")
    source = SourceLink(help_text="Who says it.")  # type: ignore[assignment]
    publication = PublicationLink(allow_null=True, help_text="Where; null where not recorded.")
    stance = Word(Stance, "Whether it says that it is so, or that it is not.")
    quote = Text("Its exact words.", maybe=True, example="The plant is being expanded.")
    prefix = Text("The words right before the quote.", maybe=True, example="An analyst said:")
    suffix = Text("The words right after the quote.", maybe=True)
    hedge = Text("The word that weakens it.", maybe=True, example="appears")
    basis = Word(Basis, "How the source knows.")
    was_read = Yes("Whether the desk read it at its source.")
    chain_end = Word(ChainEnd, "Why the chain ends here, if the desk said why.", maybe=True)
    note = Text("The desk's note.", maybe=True)
    rating = Rating(
        allow_null=True,
        help_text="The source's rating on the publication's date, or the latest where the date is "
        "not known; null where it had none.",
    )


class Attribution(serializers.Serializer):
    """An edge: the assertion `citing` had it from the assertion `cited`."""

    id = Key("Its key.")
    citing = Key("The assertion that relies on the other.", source="citing_id")
    cited = Key("The assertion relied on.", source="cited_id")
    mode = Word(Mode, "How it leans on it.")
    cue = Text("The words that say so.", maybe=True, example="according to")
    is_inferred = Yes("Whether the desk inferred it; the text does not state it then.")
    inferred_because = Text("Why the desk inferred it.", maybe=True)


class End(serializers.Serializer):
    """An assertion with nobody behind it."""

    assertion = Key("The node.", source="id")
    stance = Word(Stance, "What the chain that ends here says.")
    is_known_origin = Yes("Whether it witnessed it. Where it did not, its lineage is unknown.")
    chain_end = Word(ChainEnd, "Why the chain ends here, if the desk said why.", maybe=True)


class Unheard(serializers.Serializer):
    """A voice that had not certainly been published by the moment asked for."""

    assertion = Key("Its key; it is no node of this chain.", source="id")
    source = SourceLink(help_text="Who says it.")  # type: ignore[assignment]
    why = Word(LeftOut, "Why it is left out.")


class Chain(serializers.Serializer):
    """The attribution graph, from the reader to the evidence. Withdrawn rows are left out."""

    nodes = Assertion(many=True, source="voices", help_text="From outlet to evidence.")
    edges = Attribution(many=True, source="hops", help_text="Who had it from whom.")
    ends = End(many=True, help_text="Where the chain ends. Empty nodes have no end.")
    left_out = Unheard(
        many=True, help_text="With `published_by`: voices that do not count, with their hops."
    )


class SupportedChain(Chain):
    """The attribution graph, and what stands behind the claim, with the rows of each figure."""

    support = Support(help_text="Counted from the rows of the chain.")


class ChainRecord(AsPublished, SupportedChain):
    """The chain of a claim with its figures, as of the moments asked for."""


class ClaimChain(Single):
    """The attribution graph of a claim, and what stands behind it, figure by figure.

    Loops may be recorded, so a walk must be ready for them.
    """

    operation = "readChain"
    noun = "claims"
    summary = "The chain of a claim"
    answer = ChainRecord
    address = (called("claim", "C-1042"),)
    parameters = (AS_OF, PUBLISHED_BY)

    def find(self, **address: Any) -> Any:
        claim = claims.by_ref(address["ref"])
        return claim and whole(claim, self.asked.published_by)


def whole(claim: Claim, published_by: datetime | None = None) -> Any:
    """The chain of a claim for ChainRecord."""
    return expansions.supported(chains.of(claim, published_by), accounts.of(claim, published_by))
