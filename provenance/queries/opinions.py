"""What one expert thinks of one question, as the compare page shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood, Standing
from provenance.models import Assessment, Judgement

AT_ONCE = ("judgements", "evidence__source", "evidence_claims")


@dataclass(frozen=True, slots=True)
class Column:
    id: UUID
    label: str


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What an expert says of one hypothesis.

    `low` and `high` are per cent of the word, `own_low` and `own_high` the expert's own figures;
    None: none given. `earlier` are the expert's former answers on it, oldest first.
    """

    hypothesis: str
    silent: bool
    word: str = ""
    low: int | None = None
    high: int | None = None
    reading: bool = False
    lean: str = ""
    quote: str = ""
    own_low: int | None = None
    own_high: int | None = None
    when: str = ""
    words: str = ""
    where: Link | None = None
    earlier: tuple["Cell", ...] = ()

    @property
    def width(self) -> int:
        return (self.high or 0) - (self.low or 0)

    @property
    def own_width(self) -> int:
        """Never less than one per cent: a single figure is seen, too."""
        return max((self.own_high or 0) - (self.own_low or 0), 1)

    @property
    def is_judged(self) -> bool:
        """Whether it has a place on the scale."""
        return self.low is not None or self.own_low is not None

    @property
    def own(self) -> str:
        """The expert's own figures in words; "" where there are none."""
        return figures(self.own_low, self.own_high)

    @property
    def told(self) -> str:
        """The cell in one line."""
        if self.silent:
            return "said nothing of this"
        word = f"{self.word} {figures(self.low, self.high)}" if self.word else ""
        own = f"own figures {self.own}" if self.own else ""
        return ", ".join(filter(None, (self.lean, word, own)))


@dataclass(frozen=True, slots=True)
class Opinion:
    """One assessment: who, when, how sure, on what basis and evidence, in which words."""

    id: UUID
    name: str
    institution: str
    who: str
    href: str
    edit_url: str
    date: str
    confidence: str
    access: str
    saw: bool
    remarks: tuple[str, ...]
    looked_at: tuple[Link, ...]
    evidence_words: str
    assumptions: str
    caveats: str
    quote: str
    where: str
    where_url: str
    standing: str
    cells: tuple[Cell, ...]

    @property
    def key(self) -> str:
        return str(self.id)

    @property
    def confidence_words(self) -> str:
        return f"confidence: {self.confidence or 'not stated'}"

    @property
    def about(self) -> tuple[str, ...]:
        institution = (self.institution,) if self.institution else ()
        return (*institution, self.date or "undated", self.confidence_words, *self.remarks)

    @property
    def evidence(self) -> str:
        """Basis and evidence in one line."""
        words = "Evidence looked at: not stated" if not self.access_known else self.access
        named = "; ".join([*(link.text for link in self.looked_at), self.evidence_words])
        return ": ".join(filter(None, (words, named.strip("; "))))

    @property
    def access_known(self) -> bool:
        return self.access != EvidenceAccess.UNKNOWN.label

    @property
    def foot(self) -> tuple[str, ...]:
        about = (self.date or "undated", self.confidence_words, *self.remarks)
        return (*about, self.evidence)


def figures(low: int | None, high: int | None) -> str:
    """“20–45 %”, or “60 %” for a single figure; "" where there are none."""
    if low is None or high is None:
        return ""
    return f"{low} %" if low == high else f"{low}–{high} %"


def said_at(row: Assessment) -> datetime | None:
    """When it was said at the latest: by its own date, else by that of its publication."""
    filed = row.publication
    return row.stated_latest or (filed.published_latest if filed else None)


def of(
    row: Assessment,
    columns: Sequence[Column],
    *,
    earlier: Iterable[Assessment] = (),
    settled: datetime | None = None,
) -> Opinion:
    """`row` for a page; `earlier` are the expert's former answers, `settled` when it was known."""
    former = [_cells(before, columns) for before in earlier]
    cells = _cells(row, columns, list(zip(*former, strict=True)) if former else None)
    filed = row.publication
    names = names_of(row)
    is_current = filed is None or filed.standing == Standing.CURRENT
    return Opinion(
        id=row.pk,
        name=names[0],
        institution=names[1] if len(names) > 1 else "",
        who=" at ".join(names),
        href=row.expert.get_absolute_url(),
        edit_url=reverse("assessment-edit", args=[row.question.ref, row.pk]),
        date=row.stated_words,
        confidence=Confidence.called(row.confidence).label.lower() if row.confidence else "",
        access=EvidenceAccess.called(row.access).label,
        saw=row.access == EvidenceAccess.SAW,
        remarks=tuple(_remarks(row, settled)),
        looked_at=tuple(_looked_at(row)),
        evidence_words=row.evidence_words,
        assumptions=row.assumptions,
        caveats=row.caveats,
        quote=row.quote,
        where=str(filed) if filed else "",
        where_url=filed.get_absolute_url() if filed else "",
        standing="" if is_current or filed is None else Standing.called(filed.standing).label,
        cells=cells,
    )


def names_of(row: Assessment) -> tuple[str, ...]:
    """The expert, and the institution where it is another."""
    if row.institution is None or row.institution_id == row.expert_id:
        return (row.expert.name,)
    return (row.expert.name, row.institution.name)


def _remarks(row: Assessment, settled: datetime | None) -> Iterable[str]:
    if row.lacks_affiliation:
        yield "affiliation on that date not recorded"
    said = said_at(row)
    if settled and said and said >= settled:
        yield "said after it was settled"


def _looked_at(row: Assessment) -> Iterable[Link]:
    for item in row.evidence.all():
        yield Link(f"{item.source.name}: {item}", item.get_absolute_url())
    for claim in row.evidence_claims.all():
        yield Link(f"{claim.ref} {claim.text}", claim.get_absolute_url())


def _cells(
    row: Assessment,
    columns: Sequence[Column],
    former: Sequence[tuple[Cell, ...]] | None = None,
) -> tuple[Cell, ...]:
    said = {judgement.hypothesis_id: judgement for judgement in row.judgements.all()}
    earlier = former or [()] * len(columns)
    return tuple(
        _cell(row, column, said.get(column.id), before)
        for column, before in zip(columns, earlier, strict=True)
    )


def _cell(
    row: Assessment, column: Column, said: Judgement | None, earlier: tuple[Cell, ...]
) -> Cell:
    when = row.stated_words or "undated"
    if said is None:
        return Cell(column.label, silent=True, when=when, earlier=earlier)
    word = Likelihood.called(said.likelihood) if said.likelihood else None
    filed = row.publication
    return Cell(
        hypothesis=column.label,
        silent=False,
        word=word.label if word else "",
        low=word.low if word else None,
        high=word.high if word else None,
        own_low=said.low,
        own_high=said.high,
        reading=said.is_desk_reading,
        lean=Lean.called(said.lean).label if said.lean else "",
        quote=said.quote,
        words=said.quote or row.quote,
        where=Link(str(filed), filed.get_absolute_url()) if filed else None,
        when=when,
        earlier=earlier,
    )
