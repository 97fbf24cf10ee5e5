"""Every closed list of words the program uses, each word with its label and definition.

A list lives here and nowhere else: models take their choices, forms their help, the API its
documentation from these classes. Sources of the vocabularies are named at each class.
"""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word with a label for people and a one-sentence definition."""

    label: str
    definition: str

    def __new__(cls, value: str, label: str, definition: str) -> Self:
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label
        term.definition = definition
        return term

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """(stored value, label) pairs in the order of definition."""
        return [(term.value, term.label) for term in cls]

    @classmethod
    def called(cls, value: str) -> Self:
        """The word stored as `value`; raises KeyError if the list has none."""
        return cls._value2member_map_[value]  # type: ignore[return-value]


class Role(Term):
    VIEWER = "viewer", "Viewer", "Reads everything that is open to the desk."
    EDITOR = "editor", "Editor", "Records claims, chains, sources, verdicts and assessments."
    REVIEWER = "reviewer", "Reviewer", "Edits, and is the second person behind a verdict."
    ADMIN = "admin", "Admin", "Does what reviewers do, and looks after people in the admin."


class SourceKind(Term):
    """Whoever or whatever information comes from."""

    OUTLET = "outlet", "Outlet", "A publisher of news: paper, portal, station."
    WIRE = "wire-agency", "Wire agency", "Sells reports that outlets republish."
    THINK_TANK = "think-tank", "Think tank", "A research institution that analyses evidence."
    IMAGERY = "imagery-provider", "Imagery provider", "Takes or sells satellite or aerial images."
    GOVERNMENT = "government-body", "Government body", "A ministry, army, agency or court."
    STATE_MEDIA = "state-media", "State media", "A publisher that speaks for a government."
    PERSON = "person", "Person", "A named human being, such as an analyst or an official."
    ACCOUNT = "social-account", "Social account", "An account on a social platform."
    DATASET = "dataset", "Dataset", "A register, database or sensor log."
    EYEWITNESS = "eyewitness", "Eyewitness", "Somebody who was there and says so."
    UNNAMED = "unnamed", "Unnamed", "A voice nobody names: “officials”, “analysts”."


class TieKind(Term):
    """Dependencies that make two sources one origin while they hold."""

    OWNS = "owns", "owns", "The first owns or controls the second."
    FUNDS = "funds", "funds", "The first pays for a substantial part of the second's work."
    SUPPLIES = "supplies", "supplies", "The first supplies the second's raw material."
    SYNDICATES = "syndicates", "syndicates", "The second republishes the first by contract."
    SAME_STAFF = "same-staff", "shares staff with", "The same people work for both."


class PolicyKind(Term):
    """Published policies; the headings are schema.org's NewsMediaOrganization properties."""

    PRINCIPLES = "principles", "Publishing principles", "What guides it (publishingPrinciples)."
    CORRECTIONS = "corrections", "Corrections", "How errors are mended (correctionsPolicy)."
    OWNERSHIP = "ownership", "Ownership and funding", "Who pays (ownershipFundingInfo)."
    UNNAMED = (
        "unnamed-sources",
        "Unnamed sources",
        "When unnamed sources are used (unnamedSourcesPolicy).",
    )
    ETHICS = "ethics", "Ethics", "The code of conduct (ethicsPolicy)."
    FACT_CHECKING = (
        "fact-checking",
        "Fact-checking",
        "How facts are verified (verificationFactCheckingPolicy).",
    )
    MASTHEAD = "masthead", "Masthead", "Who is responsible (masthead)."
    MISSION = (
        "mission",
        "Mission and priorities",
        "What it covers and why (missionCoveragePrioritiesPolicy).",
    )
    FEEDBACK = "feedback", "Feedback", "How readers are heard (actionableFeedbackPolicy)."
    BYLINES = "bylines", "Bylines", "When an item names no author (noBylinesPolicy)."
    DIVERSITY = "diversity", "Diversity", "Whose voices it seeks (diversityPolicy)."
    STAFFING = "staffing", "Diversity of staff", "Who works there (diversityStaffingReport)."


class Grade(Term):
    """A word of the Admiralty code: people read the sign together with what it means."""

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return [(grade.value, f"{grade.value} · {grade.label}") for grade in cls]


class Reliability(Grade):
    """Reliability of a source: the Admiralty code's letters (NATO AJP-2.1, STANAG 2511)."""

    A = "A", "Completely reliable", "No doubt of authenticity, trustworthiness or competency."
    B = "B", "Usually reliable", "Minor doubt; a history of valid information most of the time."
    C = "C", "Fairly reliable", "Doubt; has provided valid information in the past."
    D = "D", "Not usually reliable", "Significant doubt; valid information now and then."
    E = "E", "Unreliable", "Lacks authenticity or competency; a history of invalid information."
    F = "F", "Cannot be judged", "No basis for a judgement. Not a grade, and not below E."


class Credibility(Grade):
    """Credibility of an item: the Admiralty code's figures (NATO AJP-2.1, STANAG 2511)."""

    ONE = "1", "Confirmed by other sources", "Independent sources confirm it; it is logical."
    TWO = "2", "Probably true", "Not confirmed, but logical and in line with what else is known."
    THREE = "3", "Possibly true", "Not confirmed; reasonably logical; agrees with some of it."
    FOUR = "4", "Doubtful", "Not confirmed; possible but not logical; nothing else on it."
    FIVE = "5", "Improbable", "Not logical; contradicted by what else is known."
    SIX = "6", "Cannot be judged", "No basis for a judgement. Not a grade, and not below 5."


class PublicationKind(Term):
    ARTICLE = "article", "Article", "A story by an outlet."
    DISPATCH = "dispatch", "Dispatch", "A wire agency's report."
    ANALYSIS = "analysis", "Analysis", "A researcher's reading of evidence."
    IMAGERY = "imagery", "Imagery", "Photographs or satellite images themselves."
    STATEMENT = "statement", "Statement", "What an institution says in its own name."
    BROADCAST = "broadcast", "Broadcast", "Radio, television, video."
    POST = "post", "Post", "An item on a social platform."
    DATASET = "dataset", "Dataset", "Records or measurements."


class Standing(Term):
    CURRENT = "current", "Current", "Stands as published."
    CORRECTED = "corrected", "Corrected", "The publisher changed it and says so."
    RETRACTED = "retracted", "Retracted", "The publisher took it back."


class ReviewReason(Term):
    """Why somebody must look at a claim again."""

    RETRACTION = "retraction", "Retraction", "A publication it rests on was retracted."
    CORRECTION = "correction", "Correction", "A publication it rests on was corrected."
    WITHDRAWAL = "withdrawal", "Withdrawal", "What a source says was withdrawn from the record."
    RATING = "rating", "Rating", "A source behind it was rated anew."
    TIE = "tie", "Tie", "Sources behind it turned out to depend on one another."
    QUOTE = "quote", "Changed quote", "The exact words of a source changed after the verdict."
    UNBORNE = "unborne", "No longer borne", "The figures no longer bear the verdict."
    REQUEST = "request", "Second look", "Somebody of the desk asks for a second look."


class ReviewOutcome(Term):
    STANDS = "stands", "Still stands", "The verdict stays as it was, for the reason given."
    DECIDED = "decided", "Decided anew", "The claim was given a new verdict."
    UNDONE = "undone", "Cause undone", "What opened the review was taken back."


class ClaimKind(Term):
    OBSERVATION = "observation", "Observation", "What somebody could see, count or photograph."
    INTERPRETATION = "interpretation", "Interpretation", "What somebody concludes from it."
    FORECAST = "forecast", "Forecast", "What somebody expects to happen."


class Stance(Term):
    ASSERTS = "asserts", "asserts", "Says that it is so."
    DENIES = "denies", "denies", "Says that it is not so."


class Basis(Term):
    """How the source knows."""

    WITNESSED = "witnessed", "Witnessed", "Image, document, eyewitness or own act: a known origin."
    TOLD = "told", "Was told", "Had it from somebody else."
    DEDUCED = "deduced", "Deduced", "Analysed evidence and drew the conclusion itself."
    INDUCED = "induced", "Induced", "Generalised from experience or from similar cases."
    UNKNOWN = "unknown", "Not known", "Does not say, or we have not found out."


class ChainEnd(Term):
    """Why a chain ends at an assertion that names nobody before it."""

    RAW = "raw-evidence", "It is the raw evidence", "Nothing stands behind it but the thing itself."
    OWN_ACT = "own-act", "Speaks of itself", "The source reports its own act or decision."
    UNSTATED = "relay-not-stated", "Relay not stated", "The text does not say where it is from."
    UNNAMED = "unnamed-source", "Unnamed source", "The text names no one who could be asked."
    UNTRACED = "not-traced-yet", "Not traced yet", "We have not looked further so far."


class Mode(Term):
    """How an assertion leans on the one before it, after CiTO, the Citation Typing Ontology."""

    CITES = "cites", "cites", "Names it as its source; how closely is not recorded (cito:cites)."
    QUOTES = (
        "quotes",
        "quotes",
        "Repeats its words in quotation marks (cito:includesQuotationFrom).",
    )
    PARAPHRASES = (
        "paraphrases",
        "paraphrases",
        "Tells it in other words (cito:citesForInformation).",
    )
    REPUBLISHES = "republishes", "republishes", "Prints it whole or nearly whole."
    CITES_DATA = "cites-data", "reads", "Uses its data or images as evidence (cito:usesDataFrom)."
    CITES_UNNAMED = "cites-unnamed", "cites unnamed", "Leans on it without naming it."


class VerdictStatus(Term):
    UNVERIFIED = "unverified", "Unverified", "Nobody independent is known to confirm or deny it."
    CORROBORATED = "corroborated", "Corroborated", "Independent origins support it."
    DISPUTED = "disputed", "Disputed", "Sources that could know contradict one another."
    REFUTED = "refuted", "Refuted", "Evidence shows that it is not so."
    WITHDRAWN = "withdrawn", "Withdrawn", "The desk no longer stands by having recorded it."


class Confidence(Term):
    """Confidence in a judgement, apart from its likelihood (ICD 203, section D.6.e.2)."""

    LOW = "low", "Low", "Scant, questionable or fragmented information."
    MODERATE = "moderate", "Moderate", "Credible and plausible, but not enough for more."
    HIGH = "high", "High", "High-quality information, or a case that allows a firm judgement."


class EvidenceAccess(Term):
    """What an expert had before their eyes."""

    SAW = "saw", "Saw the raw evidence", "Looked at the images, documents or data themselves."
    TOLD = "told", "Was told of it", "Comments on what somebody else describes."
    EXPERTISE = "expertise", "General expertise", "Speaks from knowledge of the field."
    UNKNOWN = "unknown", "Not stated", "The publication does not say."


class Lean(Term):
    """Where an expert leans who gave no probability."""

    FAVOURS = "favours", "favours", "Holds it to be the better explanation."
    CONSIDERS = "considers", "considers", "Names it as possible without preferring it."
    REJECTS = "rejects", "rejects", "Holds it to be wrong or of little weight."


class Likelihood(Term):
    """ICD 203's words of estimative probability (section D.6.e.2.a), both rows of its table.

    `low` and `high` are per cent. The low end belongs to the word; the high end to the next one,
    but for the last: 99.
    """

    low: int
    high: int

    def __new__(cls, value: str, label: str, low: int, high: int) -> Self:
        term = str.__new__(cls, value)
        term._value_, term.label, term.low, term.high = value, label, low, high
        term.definition = f"{low}–{high} %"
        return term

    ALMOST_NO_CHANCE = "almost-no-chance", "almost no chance", 1, 5
    REMOTE = "remote", "remote", 1, 5
    VERY_UNLIKELY = "very-unlikely", "very unlikely", 5, 20
    HIGHLY_IMPROBABLE = "highly-improbable", "highly improbable", 5, 20
    UNLIKELY = "unlikely", "unlikely", 20, 45
    IMPROBABLE = "improbable", "improbable", 20, 45
    EVEN_CHANCE = "roughly-even-chance", "roughly even chance", 45, 55
    EVEN_ODDS = "roughly-even-odds", "roughly even odds", 45, 55
    LIKELY = "likely", "likely", 55, 80
    PROBABLE = "probable", "probable", 55, 80
    VERY_LIKELY = "very-likely", "very likely", 80, 95
    HIGHLY_PROBABLE = "highly-probable", "highly probable", 80, 95
    ALMOST_CERTAIN = "almost-certain", "almost certain", 95, 99
    NEARLY_CERTAIN = "nearly-certain", "nearly certain", 95, 99


class LeftOut(Term):
    """Why a voice does not count as published by a moment."""

    UNDATED = "undated", "not dated", "Nothing recorded says when it was published."
    LATER = "later", "published later", "It was published after that moment."
    PERHAPS_LATER = (
        "perhaps-later",
        "perhaps published later",
        "Its date is known as a span only, which reaches beyond that moment.",
    )
    RETRACTED = "retracted", "retracted", "It was retracted, and nothing recorded says when."


class Lane(Term):
    """The four lanes of a chain's picture, from the reader to the evidence."""

    OUTLET = "outlet", "Outlet", "Who the reader meets."
    WIRE = "wire", "Wire agency", "Who the outlets had it from."
    ANALYST = "analyst", "Analyst", "Who interprets or speaks for somebody."
    EVIDENCE = "evidence", "Raw evidence", "What was there to be seen."

    @classmethod
    def of(cls, kind: str, basis: str) -> "Lane":
        """The lane of one assertion: its source's kind, but a witness stands with the evidence."""
        lane = _LANES[SourceKind.called(kind)]
        if basis == Basis.WITNESSED and lane is cls.ANALYST:
            return cls.EVIDENCE
        return lane


_LANES = {
    SourceKind.OUTLET: Lane.OUTLET,
    SourceKind.ACCOUNT: Lane.OUTLET,
    SourceKind.STATE_MEDIA: Lane.WIRE,
    SourceKind.WIRE: Lane.WIRE,
    SourceKind.THINK_TANK: Lane.ANALYST,
    SourceKind.PERSON: Lane.ANALYST,
    SourceKind.GOVERNMENT: Lane.ANALYST,
    SourceKind.UNNAMED: Lane.ANALYST,
    SourceKind.IMAGERY: Lane.EVIDENCE,
    SourceKind.DATASET: Lane.EVIDENCE,
    SourceKind.EYEWITNESS: Lane.EVIDENCE,
}
