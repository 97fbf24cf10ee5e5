"""An expert's answer as an editor writes it down, and what it is refused for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from provenance.actions import ties
from provenance.domain import affiliations, probabilities
from provenance.domain.affiliations import Held
from provenance.domain.dates import Span
from provenance.domain.vocabulary import EvidenceAccess, Lean, Likelihood, SourceKind
from provenance.errors import Refused
from provenance.models import Affiliation, Assessment, Claim, Publication, Source, User


class NotAnAssessment(Refused):
    pass


@dataclass(frozen=True, slots=True)
class Said:
    """What an expert said of one hypothesis. `is_desk_reading` marks a word not the expert's.

    `low` and `high` are the expert's own figures, whole per cent, both ends included.
    """

    likelihood: str = ""
    lean: str = ""
    is_desk_reading: bool = False
    quote: str = ""
    low: int | None = None
    high: int | None = None

    @property
    def is_something(self) -> bool:
        return bool(self.likelihood or self.lean or self.low is not None or self.high is not None)


@dataclass(frozen=True, slots=True)
class Opinion:
    """One assessment as an editor writes it down.

    Expert and institution are names; `kinds` gives the kind to add those with that lead nowhere.
    Where the record has no affiliation that covers the day, `affiliation` is the one to record,
    or `lacks_affiliation` says that none is known.
    """

    expert: str
    institution: str
    stated: str
    quote: str
    judgements: Mapping[UUID, Said]
    confidence: str = ""
    access: str = EvidenceAccess.UNKNOWN
    evidence_words: str = ""
    evidence: Sequence[Publication] = ()
    evidence_claims: Sequence[Claim] = ()
    assumptions: str = ""
    caveats: str = ""
    publication: Publication | None = None
    supersedes: Assessment | None = None
    affiliation: Held | None = None
    lacks_affiliation: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)


def check_words(judgements: Mapping[UUID, Said]) -> None:
    """Words of the lists, figures within them, one row of ICD 203's words."""
    for hypothesis, said in judgements.items():
        _check_listed(hypothesis, said)
        _check_figures(hypothesis, said)
        if said.lean and (said.likelihood or said.low is not None):
            raise NotAnAssessment(
                "A lean is for an expert who gave no probability: clear one of the two.",
                field=f"lean_{hypothesis}",
            )
        if said.quote and not said.is_something:
            raise NotAnAssessment(
                "There are words but no likelihood and no lean: choose one, or clear the words.",
                field=f"likelihood_{hypothesis}",
            )
    _check_rows(judgements)


def _check_listed(hypothesis: UUID, said: Said) -> None:
    for column, terms in (("likelihood", Likelihood), ("lean", Lean)):
        word = getattr(said, column)
        if word and word not in set(terms):
            raise NotAnAssessment(
                f"“{word}” is not in the list; choose one of the words offered.",
                field=f"{column}_{hypothesis}",
            )


def _check_figures(hypothesis: UUID, said: Said) -> None:
    where = f"low_{hypothesis}"
    if said.low is None and said.high is None:
        return
    if said.low is None or said.high is None:
        raise NotAnAssessment("Give both ends; a single figure is both.", field=where)
    if not 0 <= said.low <= said.high <= 100:
        raise NotAnAssessment(
            f"{said.low}–{said.high} is no range between 0 and 100 per cent.", field=where
        )
    if said.likelihood:
        word = Likelihood.called(said.likelihood)
        if not probabilities.covers(word, said.low, said.high):
            raise NotAnAssessment(
                f"“{word.label}” stands for {word.definition} in ICD 203, the low end included; "
                f"{said.low}–{said.high} % lies outside. Choose the word that covers it, or none.",
                field=where,
            )


def _check_rows(judgements: Mapping[UUID, Said]) -> None:
    words: dict[Likelihood, UUID] = {}
    for hypothesis, said in judgements.items():
        if said.likelihood:
            words[Likelihood.called(said.likelihood)] = hypothesis
            if probabilities.are_mixed(words):
                here, other = list(words)[-1], next(iter(words))
                raise NotAnAssessment(
                    f"“{here.label}” and “{other.label}” are of different rows of ICD 203’s words, "
                    "which are not mixed in one assessment. Keep to one row: "
                    f"{_row(probabilities.FIRST_ROW)}; or {_row(probabilities.SECOND_ROW)}.",
                    field=f"likelihood_{hypothesis}",
                )


def _row(words: Iterable[Likelihood]) -> str:
    return ", ".join(word.label for word in words)


def lacks_affiliation(
    opinion: Opinion,
    *,
    expert: Source,
    institution: Source | None,
    span: Span | None,
    by: User,
    at: datetime,
) -> bool:
    """Whether no affiliation is recorded for that day, as an editor said.

    Records the affiliation that `opinion` brings along. Refused where none covers the day.
    """
    if institution is None or institution.pk == expert.pk or expert.kind != SourceKind.PERSON:
        return False
    rows = Affiliation.objects.filter(person=expert, organisation=institution, withdrawn_at=None)
    held = [Held(row.since, row.until) for row in rows.order_by("since", "pk")]
    first, last = _days(opinion.publication, span)
    if any(place.covers(first, last) for place in held):
        return False
    if opinion.lacks_affiliation:
        return True
    if opinion.affiliation is None or not opinion.affiliation.covers(first, last):
        told = held if opinion.affiliation is None else [opinion.affiliation]
        day = span.words if span else f"{first:%-d %b %Y}" if first else "that day"
        raise NotAnAssessment(
            affiliations.refusal(expert.name, institution.name, day, told), field="affiliation"
        )
    _affiliate(expert, institution, opinion.affiliation, by=by, at=at)
    return False


def _affiliate(expert: Source, institution: Source, held: Held, *, by: User, at: datetime) -> None:
    try:
        ties.affiliate(
            person=expert,
            organisation=institution,
            since=held.since,
            until=held.until,
            by=by,
            at=at,
        )
    except Refused as refusal:
        raise NotAnAssessment(str(refusal), field="affiliation") from refusal


def _days(publication: Publication | None, span: Span | None) -> tuple[date | None, date | None]:
    """First and last day on which the expert may have spoken, as far as it is known."""
    if span is not None:
        return span.first_day, span.last_day
    if publication is None or publication.published_latest is None:
        return None, None
    # It was said by the time it was published; how long before is not known.
    return publication.published_latest.date(), publication.published_latest.date()
