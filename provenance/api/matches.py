"""Has this been claimed before? Known claims like a statement, and what editors found of pairs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponseBase
from rest_framework import serializers
from rest_framework.request import Request

from provenance.actions import pairs
from provenance.domain.matches import PairDecision, Relation
from provenance.models import Case, Claim, User
from provenance.models.claims import LONGEST_TEXT
from provenance.queries import claims, matches
from provenance.queries import pairs as pairs_read

from .claims import ClaimSummary
from .errors import WrongBody, WrongParameters
from .facts import ClaimLink
from .fields import Key, Moment, Text, Word
from .numbers import whole_number
from .reading import Reading, called, query
from .sent import Ref, Words, choice
from .writing import Body, Writing

MOST = 50


class Pair(serializers.Serializer):
    """What an editor found of a claim and another one. It stands until it is taken back."""

    id = Key("Its key.")
    claim = ClaimLink(source="*", help_text="The other claim.")
    decision = Word(PairDecision, "What they found.")
    note = Text("What decided it.", maybe=True, example="The same dispatch.")
    decided_by = Text("Who.", source="by", example="Demo editor")
    decided_at = Moment("When.", source="at")


class Match(serializers.Serializer):
    """A known claim like the statement. Its verdict is its own: take it over for nothing."""

    claim = ClaimSummary(source="row", help_text="The known claim.")
    score = serializers.FloatField(
        help_text="From 0 to 1: the share of words, the rarer the more, and of letter groups in "
        "common. It orders the answers; it is no probability."
    )
    relation = Word(
        Relation, "What it seems to be to the statement, or is, where an editor decided."
    )
    why = serializers.ListField(
        child=serializers.CharField(), help_text="Why it is listed, and what differs, in words."
    )
    decision = Pair(
        allow_null=True,
        help_text="What an editor found; null where nobody decided, and for a `text`.",
    )


class Matches(serializers.Serializer):
    """Known claims like a statement, best first."""

    text = Text("The statement that was looked up.", example="The plant is being expanded.")
    results = Match(many=True, source="rows", help_text="Known claims, best first.")


class ClaimMatches(Reading):
    """Known claims like `text`, or like the recorded claim `ref`: give one of the two.

    Likely contradictions (another number or date, or one denies what the other says) are marked
    apart from likely repeats. A verdict is never carried over from a claim to one that is alike.
    """

    operation = "matchClaims"
    noun = "claims"
    summary = "Has this been claimed before?"
    answer = Matches
    parameters = (
        query("text", f"The statement to look up, {LONGEST_TEXT:,} characters at most."),
        query("ref", "The reference of a recorded claim to find others like, such as `C-1042`."),
        query("case", "The reference of a case to look within, such as `HAM-0007`."),
        query(
            "limit",
            "How many at most.",
            type={"type": "integer", "minimum": 1, "maximum": MOST, "default": matches.SIZE},
        ),
    )

    def get(self, request: Request) -> HttpResponseBase:
        told = request.query_params
        wrong: dict[str, list[str]] = {}
        text, ref = told.get("text", "").replace("\0", ""), told.get("ref", "")
        case, most = self._case(wrong), whole_number(told, "limit", matches.SIZE, wrong, most=MOST)
        claim = claims.by_ref(ref) if ref else None
        if ref and text:
            wrong["ref"] = ["Give `text` or `ref`, not both."]
        elif ref and claim is None:
            wrong["ref"] = [f"There is no claim {ref}."]
        elif not ref and (refusal := matches.refusal(text)):
            wrong["text"] = [refusal]
        if wrong:
            raise WrongParameters(wrong)
        if claim is not None:
            return self.shaped(matches.like(claim, case=case, most=most))
        return self.shaped(matches.find(text, case=case, most=most))

    def _case(self, wrong: dict[str, list[str]]) -> UUID | None:
        ref = self.request.query_params.get("case", "")
        found = Case.objects.referred(ref).first() if ref else None
        if ref and found is None:
            wrong["case"] = [f"There is no case {ref}."]
        return found.pk if found else None


_OTHER = "The reference of the other claim."


class Decision(Body):
    """What was found of two claims."""

    claim = Ref(Claim, _OTHER)
    decision = choice(PairDecision, "What was found.", needed=True)
    note = Words("What decided it.")


class TakingBack(Body):
    """Whose decision is taken back, and why."""

    claim = Ref(Claim, _OTHER)
    reason = Words("Why.", needed=True)


class _OnPair(Writing):
    noun = "claims"
    address = (called("claim", "C-1042"),)

    def find(self, **address: Any) -> Any:
        return claims.by_ref(address["ref"])


class DecidePair(_OnPair):
    """Say whether a claim and another one are the same, contradict, or are alike in words only.

    What was found before is replaced. Neither claim changes, and no verdict is carried over.
    """

    operation = "decidePair"
    summary = "Decide on two claims that are alike"
    body = Decision
    answer = Pair
    status = 201

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        pair = pairs.decide(claim=found, other=data.pop("claim"), **data, by=by, at=at)
        return pairs_read.PairFacts.of(pair, found)


class TakePairBack(_OnPair):
    """Take back what was found of two claims: nobody has decided any more."""

    operation = "takePairBack"
    summary = "Take a decision on two claims back"
    body = TakingBack
    answer = Pair

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        pair = pairs_read.between(found, data.pop("claim"))
        if pair is None:
            raise WrongBody({"claim": ["Nobody has decided on these two claims."]})
        pairs.take_back(pair=pair, **data, by=by, at=at)
        return pairs_read.PairFacts.of(pair, found)
