"""Which claims of a list an act is about, and which of them it would change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet

from provenance.domain import references
from provenance.domain.lists import MOST_AT_ONCE
from provenance.models import Case, Claim, ClaimTag, Tag, User

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Selection:
    """Claims by their references. `gone`: references that lead to none."""

    claims: tuple[Claim, ...]
    gone: tuple[str, ...] = ()

    @property
    def refs(self) -> str:
        """As a form carries them along."""
        return " ".join(claim.ref for claim in self.claims)

    @property
    def keys(self) -> tuple[UUID, ...]:
        return tuple(claim.pk for claim in self.claims)

    @property
    def first(self) -> Sequence[Claim]:
        return self.claims[:SHOWN]

    @property
    def further(self) -> Sequence[Claim]:
        return self.claims[SHOWN:]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an act would do: `changed` of the claims; the others are left out, `because`."""

    changed: tuple[Claim, ...]
    left_out: tuple[Claim, ...]
    because: str

    @property
    def digest(self) -> str:
        """The same for the same claims: what an editor confirmed is what is changed."""
        told = [sorted(claim.ref for claim in some) for some in (self.changed, self.left_out)]
        return sha256(repr(told).encode()).hexdigest()


def of(refs: Collection[str]) -> Selection:
    """The claims called `refs`, in the order of their numbers. One query."""
    numbers = {number: ref for ref in refs if (number := references.number(ref, "C")) is not None}
    rows = Claim.objects.filter(number__in=numbers).select_related("case").order_by("number")
    claims = tuple(rows)
    there = {claim.number for claim in claims}
    return Selection(claims, tuple(ref for number, ref in numbers.items() if number not in there))


def matching(claims: QuerySet[Claim]) -> list[str]:
    """References of `claims`, one more at most than may be changed at once. One query."""
    numbers = claims.order_by("-id").values_list("number", flat=True)[: MOST_AT_ONCE + 1]
    return [references.claim(number) for number in numbers]


def count(claims: QuerySet[Claim]) -> str:
    """How many `claims` are, counted as far as an act may reach. One query."""
    found = claims.order_by()[: MOST_AT_ONCE + 1].count()
    return f"{found:,}" if found <= MOST_AT_ONCE else f"more than {MOST_AT_ONCE:,}"


def moved(claims: Sequence[Claim], case: Case) -> Plan:
    return _plan(claims, {c.pk for c in claims if c.case_id == case.pk}, f"in {case.ref} already")


def assigned(claims: Sequence[Claim], person: User | None) -> Plan:
    key = person.pk if person else None
    same = {claim.pk for claim in claims if claim.assigned_to_id == key}
    because = f"assigned to {person} already" if person else "in nobody’s hands already"
    return _plan(claims, same, because)


def tagged(claims: Sequence[Claim], tag: Tag | None, name: str) -> Plan:
    """One query; `tag` is None where the name is a new one."""
    there = _carrying(claims, tag) if tag else set()
    return _plan(claims, there, f"tagged “{tag or name}” already")


def untagged(claims: Sequence[Claim], tag: Tag) -> Plan:
    """One query."""
    without = {claim.pk for claim in claims} - _carrying(claims, tag)
    return _plan(claims, without, f"not tagged “{tag}”")


def _carrying(claims: Sequence[Claim], tag: Tag) -> set[UUID]:
    rows = ClaimTag.objects.filter(tag=tag, claim__in=[claim.pk for claim in claims])
    return set(rows.values_list("claim_id", flat=True))


def _plan(claims: Sequence[Claim], out: Collection[UUID], because: str) -> Plan:
    changed = tuple(claim for claim in claims if claim.pk not in out)
    return Plan(changed, tuple(claim for claim in claims if claim.pk in out), because)
