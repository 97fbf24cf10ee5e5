"""Questions: what experts disagree on, and what each of them answered."""

from typing import Any

from rest_framework import serializers

from provenance.domain.questions import QuestionState
from provenance.domain.vocabulary import Confidence, EvidenceAccess, Lean, Likelihood
from provenance.models import Question
from provenance.queries import assessments, cases
from provenance.queries.facts import fields_of
from provenance.queries.fast import cases as fast
from provenance.queries.filters import PolledFilters, QuestionFilters
from provenance.queries.pages import Page as Rows

from . import parameters
from .calibrations import ScoredAnswer
from .facts import CaseLink, ClaimLink, PublicationLink, SourceLink, Span
from .fields import Address, Day, Key, Moment, Number, Page, Text, Word, Yes
from .past import AS_OF, AsOf
from .reading import PAGED, Listing, Single, called, page_of, query


class QuestionSummary(serializers.Serializer):
    """A question that experts answer."""

    ref = Text("Its reference, for people and for addresses.", example="Q-12")
    url = Address("question", source="ref")
    page = Page(source="url")
    text = Text("The question.", example="Why is the plant being expanded?")
    note = Text("The desk's note.", maybe=True)
    case = CaseLink(source="*")
    hypotheses: Any = Number("How many possible answers it has.", example=3)
    assessments: Any = Number("How many standing answers experts gave.", example=2)
    state = Word(QuestionState, "Whether it is open, resolved or unresolvable.")
    asked_at = Moment("When the desk wrote it down.")


class Hypothesis(serializers.Serializer):
    """One possible answer."""

    id = Key("Its key, which judgements name.")
    text = Text("The answer.", example="for its own arsenal")
    position = Number("Its place among the answers, from 1.", example=1)


class LikelihoodRange(serializers.Serializer):
    """A word of estimative probability (ICD 203) and the range it stands for."""

    word = Word(Likelihood, "The expert's word.", source="value")
    low = Number("Per cent, included.", example=20)
    high = Number("Per cent; belongs to the next word, but for the last.", example=45)


class Judgement(serializers.Serializer):
    """What an expert says of one hypothesis; likelihood and lean are null where nothing."""

    hypothesis = Key("The possible answer.")
    likelihood = LikelihoodRange(allow_null=True, help_text="Null where none was given; never 0.")
    lean = Word(Lean, "Where the expert leans, without a likelihood.", maybe=True)
    low = Number("The expert's own figure, per cent; null where none.", allow_null=True, example=25)
    high = Number("The figure's other end, included; null where none.", allow_null=True, example=30)
    is_desk_reading = Yes("Whether the desk read it out of the words; the expert said it else.")
    quote = Text("The exact words on this answer.", maybe=True)


class Evidence(serializers.Serializer):
    """A publication, such as a set of images, that the expert is known to have looked at."""

    publication = PublicationLink(help_text="What was looked at.")
    source = SourceLink(help_text="Who put it out.")  # type: ignore[assignment]


class Assessment(serializers.Serializer):
    """One expert's dated answer. Answers are never averaged."""

    id = Key("Its key.")
    expert = SourceLink(help_text="Who answers.")
    institution = SourceLink(allow_null=True, help_text="For whom; null where for nobody else.")
    publication = PublicationLink(allow_null=True, help_text="Where; null where not recorded.")
    stated = Span(allow_null=True, help_text="When; null where not known.")
    quote = Text("The exact words.", example="Mainly for its own arsenal.")
    confidence = Word(
        Confidence, "Confidence in the answer, apart from likelihood; null if unstated.", maybe=True
    )
    access = Word(EvidenceAccess, "What the expert had before their eyes.")
    evidence = Evidence(many=True, help_text="What the expert is known to have looked at.")
    evidence_claims = ClaimLink(many=True, help_text="Claims that the expert weighed.")
    evidence_words = Text("The same in words.", maybe=True, example="October images")
    assumptions = Text("What it rests on, in the expert's words.", maybe=True)
    caveats = Text("What may be wrong, in the expert's words.", maybe=True, example="scale unclear")
    lacks_affiliation = Yes("Whether no affiliation with the institution is recorded for then.")
    supersedes = Key("The earlier assessment that this one replaces.", maybe=True)
    is_superseded = Yes("Whether a later assessment replaces this one.")
    judgements = Judgement(many=True, help_text="One for each hypothesis, in their order.")
    recorded_at = Moment("When the desk recorded it.")


class Resolution(serializers.Serializer):
    """How a question ended: as one of its answers, or not at all."""

    hypothesis = Key("The answer that turned out right; null where it is not known.", maybe=True)
    settled_on = Day("The day the world settled it; null where it did not.", maybe=True)
    words = Text("By what evidence, or why it will not be known.", example="A cargo was seized.")
    claims = ClaimLink(many=True, help_text="Claims that show it.")
    publications = Evidence(many=True, help_text="Publications that show it.")
    recorded_at = Moment("When the desk wrote it down.")


class QuestionRecord(AsOf, QuestionSummary):
    """A question with its possible answers, and the experts' assessments oldest first."""

    version = Number("It grows with every change; its ETag says it to a change.", example=7)
    is_exclusive = Yes("Whether at most one answer can be right; null: not said.", allow_null=True)
    criteria = Text("How it will be settled.", maybe=True, example="By the customs' records.")
    settle_by = Day("By which day; null where not said.", maybe=True)
    resolution = Resolution(allow_null=True, help_text="How it ended; null while it is open.")
    hypotheses = Hypothesis(many=True, help_text="The possible answers, in their order.")
    assessments = Assessment(many=True, help_text="What experts answered, oldest first.")
    scores = ScoredAnswer(
        many=True, help_text="Once it is resolved: how each forecast did. Empty before."
    )


class QuestionList(Listing):
    """Questions, newest first."""

    operation = "listQuestions"
    noun = "questions"
    summary = "Questions"
    answer = page_of(QuestionSummary, "A page of questions, newest first.", "QuestionPage")
    filters = QuestionFilters
    built = fast.QUESTIONS
    parameters = (
        query("q", "Words that the question holds."),
        query("case", "The reference of its case, such as `HAM-0007`."),
        AS_OF,
        *parameters.of(PolledFilters),
        *PAGED,
    )

    def rows(self) -> Any:
        return Question.objects.all()

    def page(self, rows: Any, cursor: str, size: int) -> Rows[Any]:
        return cases.questions(rows, cursor, size)


_WHOLE = (
    "version",
    *("is_exclusive", "criteria", "settle_by", "resolution"),
    *("hypotheses", "assessments", "scores"),
)


class QuestionDetail(Single):
    """A question with its possible answers and what each expert says of each of them."""

    operation = "readQuestion"
    noun = "questions"
    summary = "One question with the experts' assessments"
    answer = QuestionRecord
    address = (called("question", "Q-12"),)

    def find(self, **address: Any) -> Any:
        return whole(address["ref"])


def whole(ref: str) -> Any:
    """A question for QuestionRecord, or None."""
    record = assessments.of_question(ref)
    if record is None:
        return None
    return fields_of(record.row) | {name: getattr(record, name) for name in _WHOLE}
