"""One box over claims, sources, publications, cases and questions."""

from dataclasses import dataclass

from provenance.domain import references
from provenance.models import Case, Claim, Publication, Question, Source

from . import claims as claim_rows
from .claims import ClaimRow
from .facts import PublicationFacts, SourceFacts
from .filters import SourceFilters, matching

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """At most twenty of each; `jump` is where a typed reference leads straight away."""

    words: str
    jump: str = ""
    claims: tuple[ClaimRow, ...] = ()
    sources: tuple[SourceFacts, ...] = ()
    publications: tuple[PublicationFacts, ...] = ()
    cases: tuple[Case, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def is_nothing(self) -> bool:
        lists = (self.claims, self.sources, self.publications, self.cases, self.questions)
        return not any(lists)


def find(words: str) -> Found:
    """What the words are found in. Five queries; one for a reference."""
    words = words.strip()
    if not words:
        return Found("")
    if row := _referred(words):
        return Found(words, jump=row.get_absolute_url())
    claims = claim_rows.listed(matching(Claim.objects.all(), words, "text"), size=MOST)
    sources = SourceFilters({"q": words}, Source.objects.standing()).qs.order_by("name")[:MOST]
    publications = matching(Publication.objects.all(), words, "title").order_by("-id")[:MOST]
    return Found(
        words,
        claims=tuple(claims.rows),
        sources=tuple(SourceFacts.of(source) for source in sources),
        publications=tuple(PublicationFacts.of(row) for row in publications),
        cases=tuple(matching(Case.objects.all(), words, "title", "summary").order_by("-id")[:MOST]),
        questions=tuple(matching(Question.objects.all(), words, "text").order_by("-id")[:MOST]),
    )


def _referred(words: str) -> Claim | Case | Question | None:
    if references.number(words, "C") is not None:
        return Claim.objects.referred(words).first()
    if references.number(words, "Q") is not None:
        return Question.objects.referred(words).first()
    if references.case_parts(words):
        return Case.objects.referred(words).first()
    return None
