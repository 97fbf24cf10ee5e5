"""Small finished values that several pages show."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from provenance.domain.criteria import Answer, Criterion
from provenance.domain.vocabulary import (
    Credibility,
    PublicationKind,
    Reliability,
    SourceKind,
    Standing,
    VerdictStatus,
)
from provenance.models import CriterionCheck, Publication, Rating, Source, Verdict


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a frozen value by name, as they are; `asdict` would copy all that is within."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


@dataclass(frozen=True, slots=True)
class SpanFacts:
    """A date as far as it is known; the ends are None where the words name no date."""

    words: str
    earliest: datetime | None
    latest: datetime | None

    @classmethod
    def of(cls, row: Any, name: str) -> "SpanFacts | None":
        """The three columns of `name` as one value; None where nothing is known."""
        words, *ends = (getattr(row, f"{name}_{part}") for part in ("words", "earliest", "latest"))
        return cls(words, *ends) if words else None


@dataclass(frozen=True, slots=True)
class SourceFacts:
    id: UUID
    name: str
    kind: str
    kind_label: str
    url: str

    @classmethod
    def of(cls, source: Source) -> "SourceFacts":
        label = SourceKind.called(source.kind).label
        return cls(source.pk, source.name, source.kind, label, source.get_absolute_url())


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """Why a publication was marked corrected or retracted; where and when the publisher says so."""

    reason: str
    when: SpanFacts | None
    link: str

    @classmethod
    def of(cls, publication: Publication) -> "NoticeFacts | None":
        """None while it stands as published."""
        if publication.standing == Standing.CURRENT:
            return None
        when = SpanFacts.of(publication, "notice")
        return cls(publication.standing_reason, when, publication.notice_url)


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    id: UUID
    kind: str
    kind_label: str
    title: str
    name: str
    link: str
    published: str
    when: SpanFacts | None
    standing: str
    standing_label: str
    notice: NoticeFacts | None
    url: str

    @classmethod
    def of(cls, publication: Publication) -> "PublicationFacts":
        return cls(
            id=publication.pk,
            kind=publication.kind,
            kind_label=PublicationKind.called(publication.kind).label,
            title=publication.title,
            name=publication.name,
            link=publication.url,
            published=publication.published_words,
            when=SpanFacts.of(publication, "published"),
            standing=publication.standing,
            standing_label=Standing.called(publication.standing).label,
            notice=NoticeFacts.of(publication),
            url=publication.get_absolute_url(),
        )


@dataclass(frozen=True, slots=True)
class CriterionFacts:
    """What a rater found on one criterion, and where that can be read."""

    criterion: str
    label: str
    definition: str
    answer: str
    answer_label: str
    link: str

    @classmethod
    def of(cls, check: CriterionCheck) -> "CriterionFacts":
        criterion, answer = Criterion.called(check.criterion), Answer.called(check.answer)
        return cls(
            *(criterion.value, criterion.label, criterion.definition),
            *(answer.value, answer.label, check.link),
        )


@dataclass(frozen=True, slots=True)
class RatingFacts:
    letter: str
    label: str
    valid_from: date
    reason: str
    by: str
    id: UUID | None = None
    is_desk: bool = False
    withdrawn_reason: str = ""
    criteria: tuple[CriterionFacts, ...] = ()
    others: tuple[str, ...] = ()
    is_latest: bool = False

    @classmethod
    def of(cls, rating: Rating, by: str = "") -> "RatingFacts":
        return cls(
            letter=rating.reliability,
            label=Reliability.called(rating.reliability).label,
            valid_from=rating.valid_from,
            reason=rating.reason,
            by=by,
            id=rating.pk,
            is_desk=rating.is_desk,
            withdrawn_reason=rating.withdrawn_reason,
        )

    @property
    def in_words(self) -> str:
        """Such as: rated B, usually reliable, but E by Egon."""
        words = f"rated {self.letter}, {self.label.lower()}"
        words += f", but {', '.join(self.others)}" if self.others else ""
        return f"{words} (latest rating, since undated)" if self.is_latest else words

    @property
    def not_looked_at(self) -> tuple[str, ...]:
        """The criteria on which nothing was found, neither met nor not met."""
        looked = {found.criterion for found in self.criteria}
        return tuple(term.label for term in Criterion if term.value not in looked)


@dataclass(frozen=True, slots=True)
class VerdictFacts:
    """`approved_by` is the second person behind it; "" where there is none."""

    status: str
    label: str
    credibility: str
    credibility_label: str
    reason: str
    wording: str
    by: str
    at: datetime
    until: datetime | None
    id: UUID | None = None
    approved_by: str = ""
    approved_at: datetime | None = None

    @property
    def second(self) -> str:
        """Whether two people stand behind it, in words."""
        return f"second-read by {self.approved_by}" if self.approved_by else "not second-read"

    @classmethod
    def of(cls, verdict: Verdict) -> "VerdictFacts":
        """Of a verdict read with both its people."""
        grade = verdict.credibility
        return cls(
            id=verdict.pk,
            approved_by=str(verdict.approved_by or ""),
            approved_at=verdict.approved_at,
            status=verdict.status,
            label=VerdictStatus.called(verdict.status).label,
            credibility=grade,
            credibility_label=Credibility.called(grade).label if grade else "",
            reason=verdict.reason,
            wording=verdict.wording,
            by=str(verdict.decided_by),
            at=verdict.decided_at,
            until=verdict.superseded_at,
        )
