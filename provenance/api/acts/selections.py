"""Do one thing to many claims: tag them, take tags off, assign them, move them.

Each claim is told apart: what is refused of one leaves the others done. A reference that leads to
no claim and one to a claim that the person does not see are refused in the same words.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from rest_framework import serializers

from provenance import policies
from provenance.actions import assignments, placements, tags
from provenance.actions.recording import AtOnce
from provenance.actions.selecting import NothingToDo
from provenance.domain import references
from provenance.domain.lists import MOST_AT_ONCE, SelectionOutcome
from provenance.errors import Refused
from provenance.models import Case, Claim, User
from provenance.models.tags import LONGEST_TAG
from provenance.queries import selections
from provenance.queries import tags as tag_rows
from provenance.queries.selections import Plan, Selection

from ..fields import Text, Word
from ..sent import Ref, Words
from ..writing import Body, Writing
from .reviews import Colleague


class _ClaimsBody(Body):
    claims = serializers.ListField(
        child=serializers.CharField(max_length=40),
        help_text=f"References of claims, {MOST_AT_ONCE:,} at most.",
        allow_empty=False,
        max_length=MOST_AT_ONCE,
    )


class TagsBody(_ClaimsBody):
    """Which claims, and which tags."""

    tags = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_TAG),
        help_text="Tags by name, in any case of letters.",
        allow_empty=False,
        max_length=20,
    )


class AssignBody(_ClaimsBody):
    """Which claims, and whose they are."""

    person = Colleague("Their e-mail address; null puts them in nobody's hands.", required=True)
    reason = Words("Why.")


class MoveBody(_ClaimsBody):
    """Which claims, and where to."""

    case = Ref(Case, "The reference of the case.")
    reason = Words("Why.")


class Became(serializers.Serializer):
    """What became of one claim."""

    claim = Text("The reference as it was sent.", example="C-1042")
    tag = Text("The tag, as it was sent; null where it is about none.", maybe=True)
    outcome = Word(SelectionOutcome, "What became of it.")
    why = Text("Why it was left as it was, or refused.", maybe=True, example="There is no such.")


class Selected(serializers.Serializer):
    """What became of each claim, in the order in which they were sent; of each tag in turn."""

    results = Became(many=True, help_text="One for each claim, and for each tag of it.")


@dataclass(frozen=True, slots=True)
class Step:
    """One act on the claims: its `plan` says who it would leave out, `do` gives those it changed.

    `refusal` says why it can be done to none.
    """

    plan: Callable[[Sequence[Claim]], Plan]
    do: Callable[[Sequence[Claim]], list[Claim]]
    tag: str = ""
    refusal: str = ""


class _OnMany(Writing):
    noun = "claims"
    answer = Selected

    def find(self, **address: Any) -> Any:
        return ()

    def steps(self, data: dict[str, Any], by: User) -> Iterator[Step]:
        raise NotImplementedError

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        policies.enforce(policies.edit_refusal(by))
        refs = list(dict.fromkeys(data.pop("claims")))
        selection = selections.of(refs)
        self._about = [*self._about, *selection.claims]
        # Who is overtaken at the second tag is refused the first one too.
        with transaction.atomic():
            done = [_done(step, refs, selection) for step in self.steps(data, by)]
            return {"results": [told for results in done for told in results]}


class TagClaims(_OnMany):
    """Tag claims; a tag that is not there yet is made. What carries it already stays as it is."""

    operation = "tagClaims"
    summary = "Tag claims"
    body = TagsBody

    def steps(self, data: dict[str, Any], by: User) -> Iterator[Step]:
        for name in dict.fromkeys(data["tags"]):
            yield _tagging(name, by)


class UntagClaims(_OnMany):
    """Take tags off claims. The history keeps that they carried them."""

    operation = "untagClaims"
    summary = "Take tags off claims"
    body = TagsBody

    def steps(self, data: dict[str, Any], by: User) -> Iterator[Step]:
        for name in dict.fromkeys(data["tags"]):
            yield _untagging(name, by)


class AssignClaims(_OnMany):
    """Put claims into somebody's hands, or out of them."""

    operation = "assignClaims"
    summary = "Assign claims"
    body = AssignBody

    def steps(self, data: dict[str, Any], by: User) -> Iterator[Step]:
        yield Step(
            lambda claims: selections.assigned(claims, data["person"]),
            lambda claims: assignments.assign(claims=claims, **data, by=by),
        )


class MoveClaims(_OnMany):
    """File claims under another case, with all that belongs to them.

    All of them move or none: where what they rest on may not follow them into a restricted case,
    or out of it, each is refused and says why.
    """

    operation = "moveClaims"
    summary = "Move claims to another case"
    body = MoveBody

    def steps(self, data: dict[str, Any], by: User) -> Iterator[Step]:
        yield Step(
            lambda claims: selections.moved(claims, data["case"]),
            lambda claims: placements.move(claims=claims, **data, by=by),
        )


def _tagging(name: str, by: User) -> Step:
    tag = tag_rows.called(name)
    return Step(
        lambda claims: selections.tagged(claims, tag, name),
        lambda claims: tags.add(claims=claims, name=name, by=by),
        name,
    )


def _untagging(name: str, by: User) -> Step:
    tag: Any = tag_rows.called(name)
    return Step(
        lambda claims: selections.untagged(claims, tag),
        lambda claims: tags.take_off(claims=claims, tag=tag, by=by),
        name,
        "" if tag else f"There is no tag “{name}”.",
    )


def _done(step: Step, refs: Sequence[str], selection: Selection) -> Iterator[dict[str, str]]:
    became = _tried(step, selection.claims) if selection.claims else {}
    claims = {claim.number: claim.pk for claim in selection.claims}
    for ref in refs:
        key = claims.get(references.number(ref, "C") or -1)
        gone = SelectionOutcome.REFUSED, f"There is no claim {ref}."
        outcome, why = became[key] if key else gone
        yield {"claim": ref, "tag": step.tag, "outcome": outcome, "why": why}


def _tried(step: Step, claims: Sequence[Claim]) -> dict[UUID, tuple[SelectionOutcome, str]]:
    """Key of a claim → what became of it, and why where it was not changed."""
    if step.refusal:
        return {claim.pk: (SelectionOutcome.REFUSED, step.refusal) for claim in claims}
    because = f"It is {step.plan(claims).because}."
    try:
        changed = {claim.pk for claim in step.do(claims)}
    except NothingToDo:
        changed = set()
    except AtOnce:
        raise
    except Refused as refusal:
        return {claim.pk: (SelectionOutcome.REFUSED, str(refusal)) for claim in claims}
    return {
        claim.pk: (SelectionOutcome.CHANGED, "")
        if claim.pk in changed
        else (SelectionOutcome.UNCHANGED, because)
        for claim in claims
    }
