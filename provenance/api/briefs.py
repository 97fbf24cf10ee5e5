"""What a brief of a claim or a case says, in finished words."""

from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import VerdictStatus

from .fields import Address, Link, Moment, Number, Page, Text, Word, Yes
from .past import AsPublished


def _lines(about: str) -> Any:
    return serializers.ListField(child=serializers.CharField(), help_text=about)


class BriefDecision(serializers.Serializer):
    """A verdict of the desk."""

    status = Word(VerdictStatus, "What the desk decided.")
    credibility = Text("The Admiralty code's figure, with its words.", maybe=True)
    reason = Text("Why.", example="Two agencies differ.")
    wording = Text("What it was given on, where the claim has other words now.", maybe=True)
    by = Text("Who decided.", example="Demo editor")
    at = Moment("When.")
    second = Text("Who read it besides, or that nobody did.", example="not second-read")
    until = Moment("Until when it stood; null for the one that stands.", maybe=True)


class BriefSuggestion(serializers.Serializer):
    """What follows from the figures by a fixed rule. It says nothing of truth."""

    status = Word(VerdictStatus, "The status that they suggest.")
    sentence = Text("Why.")
    differs = Yes("Whether the desk says something else.")


class BriefFigure(serializers.Serializer):
    """A figure in words."""

    name = Text("What is counted.", example="origins")
    value = Text("How many.", example="1")
    names = Text("Whom it counts.", maybe=True, example="Planet Labs")
    meaning = Text("What it means.")
    receipts = _lines("The rows that made it, a sentence each.")
    is_warning = Yes("Whether it asks for a second look.")


class BriefVoice(serializers.Serializer):
    """What one source says."""

    name = Text("The source.", example="Reuters")
    kind = Text("What kind of source it is.", example="Wire agency")
    how = Text("Whom it had it from, or how it knows.", maybe=True)
    quote = Text("Its words.", maybe=True)
    about = Text("Date, hedge, whether read, its rating then.", maybe=True)
    where = Text("The publication.", maybe=True)
    link = Link("Its address at the publisher.")
    standing = Text("Whether its publisher corrected or retracted it.", maybe=True)
    drift = _lines("What changed in the words it had from others.")


class BriefPremise(serializers.Serializer):
    """A claim that this one is inferred from."""

    ref = Text("Its reference.", example="C-1041")
    text = Text("What it says.")
    sentence = Text("The sentence that draws the conclusion.")
    figures = Text("Its figures.", maybe=True)


class BriefDiffering(serializers.Serializer):
    """Statements that differ though they rest on one and the same end of the chain."""

    title = Text("In words.", example="Two different statements from one origin")
    ends = _lines("The end or ends they rest on.")


class BriefCorrection(serializers.Serializer):
    """A publication used here that was corrected or retracted."""

    name = Text("Which one.")
    standing = Text("What became of it.", example="retracted")
    reason = Text("Why.", maybe=True)
    when = Text("When.", maybe=True)
    link = Link("Where the publisher says so.")


class BriefReview(serializers.Serializer):
    """An open review."""

    reason = Text("Why somebody must look again.")
    words = Text("In more words.", maybe=True)
    who = Text("Who has it.", example="nobody has it yet")
    since = Moment("Since when.")


class BriefQuestion(serializers.Serializer):
    """A question of the case: what its experts agree on."""

    ref = Text("Its reference.", source="question.ref", example="Q-12")
    text = Text("The question.", source="question.text")
    url = Address("question", source="question.ref")
    comparison = Address("comparison", source="question.ref")
    agreements = serializers.SerializerMethodField(help_text="What the experts agree on, in words.")

    def get_agreements(self, page: Any) -> list[str]:
        return [one.text for one in page.agreements]


class BriefQuestions(serializers.Serializer):
    """The newest questions of the case."""

    total = Number("How many it has.", example=1)
    results = BriefQuestion(many=True, source="pages", help_text="The newest of them.")


class BriefOfClaim(serializers.Serializer):
    """One claim in a brief. Those who deny it are never counted among those who assert it."""

    ref = Text("Its reference.", example="C-1042")
    url = Address("claim", source="ref")
    page = Page(source="href")
    case = Text("The case.", example="HAM-0007 Hamhung")
    text = Text("The statement.")
    about = _lines("Kind, place and time.")
    decisions = BriefDecision(many=True, help_text="Every verdict, the newest first.")
    suggested = BriefSuggestion(help_text="What the figures suggest.")
    rule = Text("The rule by which they do.")
    figures = BriefFigure(many=True, help_text="What stands behind it.")
    dissent_figures = BriefFigure(many=True, help_text="What stands behind those who deny it.")
    premises = BriefPremise(many=True, help_text="What it is inferred from.")
    differing = BriefDiffering(many=True, help_text="Where sources of one origin differ.")
    supporting = BriefVoice(many=True, help_text="Who says so, from the reader to the evidence.")
    dissenting = BriefVoice(many=True, help_text="Who denies it.")
    more_voices = Number("How many more there are.", example=0)
    withdrawn = _lines("What was withdrawn, and why.")
    left_out = _lines("With `published_by`: who does not count, and why.")
    corrections = BriefCorrection(many=True, help_text="What of it was corrected or retracted.")
    waiting = BriefReview(many=True, help_text="Open reviews, the newest first.")


class ClaimBriefRecord(AsPublished, BriefOfClaim):
    """All that the desk says of a claim."""

    questions = BriefQuestions(help_text="The questions of its case.")


class CaseBriefRecord(AsPublished):
    """All that the desk says of a case, each of its claims in a short form."""

    ref = Text("Its reference.", example="HAM-0007")
    url = Address("case", source="ref")
    title = Text("Its title.", example="Hamhung")
    summary = Text("What it is about.", maybe=True)
    opened_at = Moment("When it was opened.")
    total = Number("How many claims it has.", example=12)
    claims = BriefOfClaim(many=True, help_text="The newest of them.")
    questions = BriefQuestions(help_text="Its questions.")
    corrections = BriefCorrection(many=True, help_text="What of it was corrected or retracted.")
