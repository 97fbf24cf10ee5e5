"""Record that a claim is inferred from other claims, and withdraw it."""

from collections.abc import Sequence
from datetime import datetime

from provenance import policies
from provenance.actions import keeping, recording, recounting, writing
from provenance.domain.chain import Chain
from provenance.errors import Refused
from provenance.models import Claim, Inference, User
from provenance.queries import graphs


class NotAnInference(Refused):
    pass


class InfersItself(Refused):
    """The claim would come to rest on itself. `loop` names the claims on the way."""

    def __init__(self, loop: Sequence[str]) -> None:
        self.loop = tuple(loop)
        super().__init__(
            f"A claim cannot rest on itself: {' ← '.join(loop)}. Withdraw one of these steps "
            "first, or choose another claim.",
            field="premise",
        )


def add(*, conclusion: Claim, premise: Claim, sentence: str, by: User, at: datetime) -> Inference:
    """`conclusion` is inferred from `premise`; `sentence` is the one that says so."""
    policies.enforce(policies.edit_refusal(by))
    sentence = " ".join(sentence.split())
    if not sentence:
        raise NotAnInference("Give the sentence that draws the conclusion.", field="sentence")
    if conclusion.pk == premise.pk:
        raise InfersItself([conclusion.ref, conclusion.ref])
    with recording.change("inferences.add", by=by):
        _lock(conclusion, premise)
        if Inference.objects.filter(
            conclusion=conclusion, premise=premise, withdrawn_at=None
        ).exists():
            raise NotAnInference("This is recorded already.", field="premise")
        _refuse_loop(conclusion, premise)
        keeping.refuse_crossing([(conclusion, premise)])
        row = writing.insert(
            Inference(conclusion=conclusion, premise=premise, sentence=sentence, recorded_at=at)
        )
        recounting.touch(Claim.objects.get(pk=conclusion.pk))
        return row


def withdraw(*, inference: Inference, reason: str, by: User, at: datetime) -> None:
    """The conclusion no longer rests on this premise; the row stays readable."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("inferences.withdraw", by=by, reason=reason):
        _lock(inference.conclusion, inference.premise)
        row = Inference.objects.select_for_update().get(pk=inference.pk)
        writing.withdraw(row, reason=reason, at=at)
        recounting.touch(row.conclusion)


def _lock(conclusion: Claim, premise: Claim) -> None:
    """Both claims and all between which a loop could be closed by two editors at once."""
    steps = graphs.premises([premise.pk]) + graphs.conclusions([conclusion.pk])
    recounting.lock({conclusion.pk, premise.pk, *(end for step in steps for end in step)})


def _refuse_loop(conclusion: Claim, premise: Claim) -> None:
    loop = Chain((), graphs.premises([premise.pk])).loop_closed_by(conclusion.pk, premise.pk)
    if loop:
        claims = Claim.objects.in_bulk(loop)
        raise InfersItself([claims[key].ref for key in loop])
