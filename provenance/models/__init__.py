"""Tables, one file a noun."""

from .assertions import Assertion, Attribution
from .assessments import Assessment, Evidence, Judgement
from .cases import Case, Member
from .claims import Claim
from .comments import Comment, Mention
from .imports import Import, ImportLine
from .inferences import Inference
from .matrices import EvidenceItem, EvidenceMark
from .notices import Notice, NoticeClaim
from .outsideids import OutsideId
from .outsideratings import OutsideList, OutsideRating
from .outsidereviews import ColumnMapping, IncomingFile, OutsideReview, RatingMeaning
from .pairs import ClaimPair
from .proposals import Proposal, SecondReading, Settling
from .publications import Publication
from .questions import Hypothesis, Question, ResolutionEvidence
from .ratings import CriterionCheck, Rating
from .releases import Release
from .reviews import Review
from .savedfilters import SavedFilter
from .sources import Alias, Confidant, Source
from .supports import ClaimSupport
from .tags import ClaimTag, Tag
from .ties import Affiliation, Tie
from .tokens import Answered, Spent, Token
from .users import User
from .verdicts import Verdict
from .watches import Preference, Watch
from .webhooks import Webhook, WebhookAttempt, WebhookDelivery, WebhookMessage
from .wordcounts import WordCount

__all__ = [
    "Affiliation",
    "Alias",
    "Answered",
    "Assertion",
    "Assessment",
    "Attribution",
    "Case",
    "Claim",
    "ClaimPair",
    "ClaimSupport",
    "ClaimTag",
    "ColumnMapping",
    "Comment",
    "Confidant",
    "CriterionCheck",
    "Evidence",
    "EvidenceItem",
    "EvidenceMark",
    "Hypothesis",
    "Import",
    "ImportLine",
    "IncomingFile",
    "Inference",
    "Judgement",
    "Member",
    "Mention",
    "Notice",
    "NoticeClaim",
    "OutsideId",
    "OutsideList",
    "OutsideRating",
    "OutsideReview",
    "Preference",
    "Proposal",
    "Publication",
    "Question",
    "Rating",
    "RatingMeaning",
    "Release",
    "ResolutionEvidence",
    "Review",
    "SavedFilter",
    "SecondReading",
    "Settling",
    "Source",
    "Spent",
    "Tag",
    "Tie",
    "Token",
    "User",
    "Verdict",
    "Watch",
    "Webhook",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookMessage",
    "WordCount",
]
