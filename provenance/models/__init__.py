"""Tables, one file a noun."""

from .assertions import Assertion, Attribution
from .assessments import Assessment, Evidence, Judgement
from .cases import Case
from .claims import Claim
from .publications import Publication
from .questions import Hypothesis, Question
from .ratings import Rating
from .sources import Alias, Source
from .ties import Affiliation, Tie
from .users import User
from .verdicts import Verdict

__all__ = [
    "Affiliation",
    "Alias",
    "Assertion",
    "Assessment",
    "Attribution",
    "Case",
    "Claim",
    "Evidence",
    "Hypothesis",
    "Judgement",
    "Publication",
    "Question",
    "Rating",
    "Source",
    "Tie",
    "User",
    "Verdict",
]
