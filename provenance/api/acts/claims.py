"""Record claims with their chains, reword them, enter more of a chain, draw conclusions."""

import json
from datetime import datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter

from provenance.actions import chains, claims, inferences
from provenance.domain.vocabulary import ClaimKind
from provenance.models import Case, Claim, User
from provenance.queries import claims as claim_rows
from provenance.queries.fast import claims as fast

from ..chains import ChainRecord
from ..chains import whole as chain_of
from ..claims import ClaimRecord
from ..claims import whole as claim_of
from ..fields import origin
from ..reading import called, keyed
from ..sent import Flag, Kinds, Reason, Ref, Words, choice
from ..writing import Body, Changing, Told, Writing

_REF = (called("claim", "C-1042"),)
_LINE = (
    "From the reader to the evidence, `<` between who had it and whom they had it from: "
    "`ViewUSGlobal < Reuters < CNS < Planet Labs`. Several lines make several chains."
)
_CIRCLE = "Whether they really rely on one another in a circle, where the chain leads back."


class Statement(Body):
    """The statement."""

    text = Words("The statement, in the desk's own neutral words.", needed=True)
    kind = choice(ClaimKind, "What kind of statement it is.", needed=True)
    when = Words("When it is said to be so, as far as known: `early October 2024`.", most=100)
    place = Words("Where it is said to be so.", most=200)


class ClaimBody(Statement):
    """One checkable statement, with its chain if there is one to enter."""

    case = Ref(Case, "The reference of the case it belongs to.")
    chain = Words(f"Its chain. {_LINE}")
    kinds = Kinds()
    is_circular = Flag(_CIRCLE)


class Rewording(Statement):
    """What changes of a statement, and why."""

    reason = Words("Why it is reworded.")


class ChainBody(Body):
    """Chains in the one-line form."""

    chain = Words(_LINE, needed=True)
    kinds = Kinds()
    is_circular = Flag(_CIRCLE)


class InferenceBody(Body):
    """A step from another claim to this one."""

    premise = Ref(Claim, "The reference of the claim that this one is inferred from.")
    sentence = Words("The sentence that draws the conclusion.", needed=True)


class _OnClaim(Writing):
    noun = "claims"
    answer: Any = ClaimRecord
    address: tuple[OpenApiParameter, ...] = _REF

    def find(self, **address: Any) -> Any:
        return claim_rows.by_ref(address["ref"])

    def told(self, claim: Claim) -> Any:
        built = fast.whole(claim.ref, origin=origin(self.request))
        return Told(json.loads(built)) if built else claim_of(claim.ref, self.request.user)


class RecordClaim(_OnClaim):
    """Record a claim, with its chain or without: both or neither. It gets the next reference.

    Look first whether it is known: `claims/match/`.
    """

    operation = "recordClaim"
    summary = "Record a claim"
    body = ClaimBody
    address = ()
    status = 201

    def find(self, **address: Any) -> Any:
        return ()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(chains.record(**data, by=by, at=at))


class ChangeClaim(Changing, _OnClaim):
    """Reword a claim. Verdicts keep the wording they were given on."""

    operation = "changeClaim"
    summary = "Change a claim"
    body = Rewording

    def now(self, found: Claim) -> dict[str, Any]:
        told = {"text": found.text, "kind": found.kind, "place": found.place}
        return told | {"when": found.when_words}

    def act(self, found: Claim, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(claims.edit(claim=found, **data, version=found.version, by=by))


class EnterChain(_OnClaim):
    """Enter chains in the one-line form. What is recorded already is not recorded twice."""

    operation = "enterChain"
    summary = "Enter a chain"
    body = ChainBody
    answer = ChainRecord
    status = 201

    def act(self, found: Claim, data: dict[str, Any], by: User, at: datetime) -> Any:
        data["text"] = data.pop("chain")
        chains.enter(claim=found, **data, by=by, at=at)
        return chain_of(found)


class DrawConclusion(_OnClaim):
    """Say that the claim is inferred from another one. What that one rests on, it rests on."""

    operation = "inferClaim"
    summary = "Infer a claim from another one"
    body = InferenceBody
    status = 201

    def act(self, found: Claim, data: dict[str, Any], by: User, at: datetime) -> Any:
        inferences.add(conclusion=found, **data, by=by, at=at)
        return self.told(found)


class WithdrawConclusion(_OnClaim):
    """Take a step from another claim back; it stays readable in the history."""

    operation = "withdrawInference"
    summary = "Withdraw an inference"
    body = Reason
    address = (*_REF, keyed("inference"))

    def find(self, **address: Any) -> Any:
        claim = claim_rows.by_ref(address["ref"])
        return claim and claim.premises.filter(pk=address["id"]).first()

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        inferences.withdraw(inference=found, **data, by=by, at=at)
        return self.told(found.conclusion)
