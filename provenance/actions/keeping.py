"""What is named first in a restricted case is its members' alone, until it is used elsewhere."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.db.models import QuerySet

from provenance.actions import writing
from provenance.errors import Refused
from provenance.models import (
    Assertion,
    Case,
    Claim,
    Inference,
    Publication,
    Source,
    Tag,
    User,
    columns,
)


class CrossesOver(Refused):
    """A claim that others see would rest on one that they do not see."""


def within(case_id: UUID) -> Case | None:
    """The case, where it is restricted; None where the desk sees it. One query."""
    return Case.objects.filter(pk=case_id, is_restricted=True).first()


def within_all(claims: Sequence[Claim]) -> Case | None:
    """The restricted case of all `claims`; None where they have none, or not the same."""
    cases = {claim.case_id for claim in claims}
    return within(cases.pop()) if len(cases) == 1 else None


def numbered(case: Case) -> dict[str, int]:
    """The number of what is recorded in a restricted case; elsewhere the database counts on."""
    return {"number": columns.number_apart()} if within(case.pk) else {}


def knows(person: User, source: Source) -> bool:
    """Whether `person` reads the source's own name, as it is now. One query."""
    secret = Source.objects.filter(pk=source.pk, is_confidential=True)
    return not secret.exclude(confidants__user=person).exists()


def release(case_id: UUID, *rows: Source | Publication | Tag | None) -> None:
    """`rows` are used in the case: what is kept in another one is listed for the desk now."""
    for row in rows:
        if row is not None and row.kept_in_id and row.kept_in_id != case_id:
            writing.update(row, kept_in=None)


def release_all(claims: Collection[UUID], case_id: UUID) -> None:
    """As `release`, for all that the chains of `claims` name, when they move to the case."""
    voices = Assertion.objects.filter(claim__in=claims)
    for model, column in ((Source, "source"), (Publication, "publication")):
        used = model._default_manager.filter(pk__in=voices.values(column), kept_in__isnull=False)
        for row in used.exclude(kept_in=case_id):
            release(case_id, row)
    for tag in Tag.objects.filter(tagged__claim__in=claims, kept_in__isnull=False).distinct():
        release(case_id, tag)


def refuse_crossing(
    pairs: Iterable[tuple[Claim, Claim]], *, restricting: Case | None = None
) -> None:
    """Refuse a step between two claims that not the same people see, or would not see.

    `pairs` come with their cases; `restricting` is the case that is about to be restricted.
    """
    crossing = [
        f"{conclusion.ref} rests on {premise.ref}"
        for conclusion, premise in pairs
        if conclusion.case_id != premise.case_id
        and (restricting or conclusion.case.is_restricted or premise.case.is_restricted)
    ]
    if crossing:
        raise CrossesOver(
            f"{'; '.join(crossing)}: claims of a restricted case rest on claims of that case "
            "only, or figures would tell of what is kept from others. Move the claims into one "
            "case, or withdraw the step between them.",
        )


def steps_of(claims: Collection[UUID] | QuerySet[Claim]) -> list[tuple[Claim, Claim]]:
    """The steps of inference that any of `claims` has a part in. One query."""
    steps = Inference.objects.filter(withdrawn_at=None).select_related(
        "conclusion__case", "premise__case"
    )
    leading = steps.filter(conclusion__in=claims) | steps.filter(premise__in=claims)
    return [(step.conclusion, step.premise) for step in leading]
