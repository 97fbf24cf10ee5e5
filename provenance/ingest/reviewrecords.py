"""Reviews as read from any format, recorded as an import was told to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from provenance.actions import outsidereviews
from provenance.actions.reviewlookups import Known
from provenance.domain.imports import Became
from provenance.domain.outsidereviews import Party, Reviewed
from provenance.domain.vocabulary import ClaimKind
from provenance.models import Case, Import, User

from .reviewvalues import refuse


@dataclass(frozen=True, slots=True)
class Failed:
    """A record that cannot be read, and why."""

    why: Exception


def ready(
    texts: Sequence[str],
    parse: Callable[[str], Reviewed],
    *,
    whole: Import,
    by: User,
    at: datetime,
) -> list[Callable[[], Became]]:
    """For each text what records it, after all that they name was looked up at once.

    `whole.choices`: "claim_kind" of what is new, "publisher" where the record names none.
    """
    read = [_read(text, parse, whole.choices.get("publisher", "")) for text in texts]
    case = whole.case
    sound = [one for one in read if isinstance(one, Reviewed)]
    known = Known.of(sound, case=case) if case and sound else None
    kind = whole.choices.get("claim_kind", "") or ClaimKind.OBSERVATION

    def record(one: Reviewed | Failed) -> Became:
        if isinstance(one, Failed):
            raise one.why
        return outsidereviews.record(
            reviewed=one, case=_chosen(case), kind=kind, known=known, by=by, at=at
        )

    return [lambda one=one: record(one) for one in read]  # type: ignore[misc]


def _read(text: str, parse: Callable[[str], Reviewed], publisher: str) -> Reviewed | Failed:
    try:
        reviewed = parse(text)
    except Exception as error:  # told, or logged, when it is the line's turn
        return Failed(error)
    if publisher and not reviewed.publisher.name:
        return replace(reviewed, publisher=Party(publisher, reviewed.publisher.url))
    return reviewed


def _chosen(case: Case | None) -> Case:
    if case is None:
        refuse("The import has no case for its claims. Begin it anew and choose one.")
    return case
