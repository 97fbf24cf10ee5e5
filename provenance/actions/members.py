"""Who sees a restricted case, and who knows a confidential source."""

from collections.abc import Collection

from provenance import policies
from provenance.actions import keeping, recording, releases, writing
from provenance.errors import Refused
from provenance.models import Case, Claim, Confidant, Member, Source, User
from provenance.queries import sight

type Circle = type[Member] | type[Confidant]


class NobodyLeft(Refused):
    pass


def restrict(
    *, case: Case, members: Collection[User], version: int | None = None, by: User
) -> Case:
    """From now on `members` alone see the case and all in it; also to change who they are.

    Claims of other cases that rest on one of this case, or the other way, are refused first.
    Public pages of its claims are taken off.
    """
    policies.enforce(policies.edit_refusal(by))
    with recording.change("members.restrict", by=by):
        case = _locked(case, version, by)
        keeping.refuse_crossing(keeping.steps_of(Claim.objects.filter(case=case)), restricting=case)
        _meet(Member, {"case": case}, members)
        releases.take_off(Claim.objects.filter(case=case))
        if not writing.update(case, is_restricted=True):
            writing.touch(case)
        return case


def open_up(*, case: Case, reason: str, version: int | None = None, by: User) -> Case:
    """The whole desk sees the case again, with all that was recorded in it meanwhile."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("members.open_up", by=by, reason=reason):
        case = _locked(case, version, by)
        writing.update(case, is_restricted=False)
        return case


def let_in(*, case: Case, person: User) -> None:
    """From the server's command line, where nobody asks who may: `person` sees the case too."""
    with recording.change("members.let_in", by=person):
        case = Case.objects.select_for_update().get(pk=case.pk)
        if not case.members.filter(user=person).exists():
            writing.insert(Member(case=case, user=person))
            writing.touch(case)


def keep_secret(
    *,
    source: Source,
    code_name: str,
    confidants: Collection[User],
    version: int | None = None,
    by: User,
) -> Source:
    """From now on `confidants` alone know who the source is; others read `code_name`."""
    policies.enforce(policies.edit_refusal(by))
    with recording.change("members.keep_secret", by=by):
        source = _locked_source(source, version, by)
        _refuse_telling(source, code_name)
        _meet(Confidant, {"source": source}, confidants)
        code_name = " ".join(code_name.split())
        if not writing.update(source, is_confidential=True, code_name=code_name):
            writing.touch(source)
        return source


def name_openly(*, source: Source, reason: str, version: int | None = None, by: User) -> Source:
    """The whole desk reads the source's name again."""
    policies.enforce(policies.edit_refusal(by))
    reason = writing.reasoned(reason)
    with recording.change("members.name_openly", by=by, reason=reason):
        source = _locked_source(source, version, by)
        twin = Source.objects.standing().filter(name__iexact=source.name, is_confidential=False)
        if other := twin.exclude(pk=source.pk).first():
            raise Refused(
                f"{other.name} was recorded meanwhile by somebody who did not know of this one. "
                "Give one of the two another name first, then merge them.",
            )
        writing.update(source, is_confidential=False)
        return source


def _locked(case: Case, version: int | None, by: User) -> Case:
    case = Case.objects.select_for_update().get(pk=case.pk)
    is_member = case.members.filter(user=by).exists()
    policies.enforce(policies.circle_refusal(is_closed=case.is_restricted, is_within=is_member))
    writing.fresh(case, version, "this case")
    return case


def _locked_source(source: Source, version: int | None, by: User) -> Source:
    source = Source.objects.select_for_update().get(pk=source.pk)
    knows = keeping.knows(by, source)
    policies.enforce(policies.circle_refusal(is_closed=source.is_confidential, is_within=knows))
    writing.fresh(source, version, "this source")
    return source


def _meet(circle: Circle, of: dict[str, Case | Source], people: Collection[User]) -> None:
    """Make `people` the circle, row by row, so that history tells who came and who left."""
    if not any(person.is_editor for person in people):
        raise NobodyLeft(
            "Choose at least one person who may edit: somebody must be able to let others in.",
            field="people",
        )
    rows = circle._default_manager.filter(**of)
    wanted = {person.pk: person for person in people}
    for row in rows.exclude(user__in=wanted):
        row.delete()
    there = set(rows.values_list("user_id", flat=True))
    for key, person in wanted.items():
        if key not in there:
            writing.insert(circle(user=person, **of))


def _refuse_telling(source: Source, code_name: str) -> None:
    code_name = " ".join(code_name.split())
    if not code_name:
        raise Refused("Give a code name: it is what others read.", field="code_name")
    if code_name.casefold() in source.name.casefold() or source.name.casefold() in (
        code_name.casefold()
    ):
        raise Refused("The code name must not be a part of the name.", field="code_name")
    taken = Source.objects.exclude(pk=source.pk)
    with sight.the_readers():
        is_name = taken.filter(name__iexact=code_name).exists()
    if is_name or taken.filter(code_name__iexact=code_name).exists():
        raise Refused("Choose another code name: this one is taken.", field="code_name")
    if source.aliases.exists():
        raise Refused(
            "The source has other names, which would say who it is. Take them away under Edit "
            "first; the history of this source is kept from others as well.",
        )
