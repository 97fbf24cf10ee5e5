"""The shapes of Google's answers, declared once: for masks of fields and the discovery document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

PREFIX = "GoogleFactcheckingFactchecktoolsV1alpha1"


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` and `format` are JSON Schema's, where it is no shape of its own."""

    about: str
    kind: str = "string"
    format: str = ""
    shape: "Shape | None" = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    name: str
    about: str
    fields: Mapping[str, Field] = field(default_factory=dict)

    def inner(self) -> "Iterator[Shape]":
        """Itself and all shapes it is made of."""
        yield self
        for its in self.fields.values():
            if its.shape:
                yield from its.shape.inner()


def _whole(about: str) -> Field:
    return Field(about, "integer", "int32")


def _moment(about: str) -> Field:
    return Field(about, format="google-datetime")


PUBLISHER = Shape(
    f"{PREFIX}Publisher",
    "Who reviewed the claim.",
    {
        "name": Field("Its name."),
        "site": Field("The host of the review's address, without www."),
    },
)
CLAIM_REVIEW = Shape(
    f"{PREFIX}ClaimReview",
    "One review of a claim: a standing verdict of the desk, or what another publisher found.",
    {
        "publisher": Field("Who reviewed it.", shape=PUBLISHER),
        "url": Field("Where the review is read."),
        "title": Field("Its title."),
        "reviewDate": _moment("When it was reviewed, where that is known to the day."),
        "textualRating": Field("The finding, word for word."),
        "languageCode": Field("The language of the review (BCP 47)."),
    },
)
PROVENANCE = Shape(
    "ProvenanceOfClaim",
    "No part of Google's API: what stands behind the claim.",
    {
        "reference": Field("The claim's reference in this program."),
        "chain": Field("The address of its chain of attribution in this program's own API."),
        "originsLow": _whole("At least so many independent origins are known."),
        "originsHigh": _whole("At most so many there may be."),
        "channels": _whole("Over so many separate ways it reached the reader."),
        "suggestedStatus": Field("The verdict that the figures suggest; it is not the desk's."),
        "credibility": Field("The desk's grade, 1 to 6 (Admiralty), apart from its verdict."),
        "decidedOn": Field("The wording that the desk decided on, where it was reworded since."),
    },
)
CLAIM = Shape(
    f"{PREFIX}Claim",
    "A claim and its reviews.",
    {
        "text": Field("The claim in the desk's words."),
        "claimant": Field("Who stated it, where that is known."),
        "claimDate": _moment("When they stated it, where that is known to the day."),
        "claimReview": Field("Its reviews.", shape=CLAIM_REVIEW, many=True),
        "provenance": Field("What this program adds.", shape=PROVENANCE),
    },
)
_TOKEN = Field("Where the next page begins; absent on the last one.")
SEARCH = Shape(
    f"{PREFIX}FactCheckedClaimSearchResponse",
    "A page of claims.",
    {"claims": Field("The claims.", shape=CLAIM, many=True), "nextPageToken": _TOKEN},
)
IMAGE_RESULT = Shape(
    f"{PREFIX}FactCheckedClaimImageSearchResponseResult",
    "A claim that an image was found in.",
    {"claim": Field("The claim.", shape=CLAIM)},
)
IMAGE_SEARCH = Shape(
    f"{PREFIX}FactCheckedClaimImageSearchResponse",
    "What an image was found in.",
    {"results": Field("The results.", shape=IMAGE_RESULT, many=True), "nextPageToken": _TOKEN},
)
RATING = Shape(
    f"{PREFIX}ClaimRating",
    "The finding of a review.",
    {
        "textualRating": Field("In words."),
        "ratingExplanation": Field("The reason given for it."),
        "ratingValue": _whole("As a number; verdicts of the desk have none."),
        "worstRating": _whole("The worst there is."),
        "bestRating": _whole("The best there is."),
        "imageUrl": Field("An image of it."),
    },
)
CLAIM_AUTHOR = Shape(
    f"{PREFIX}ClaimAuthor",
    "Who stated a claim.",
    {
        "name": Field("Their name."),
        "jobTitle": Field("Their office."),
        "imageUrl": Field("A picture of them."),
        "sameAs": Field("A page about them."),
    },
)
REVIEW_AUTHOR = Shape(
    f"{PREFIX}ClaimReviewAuthor",
    "Who publishes a review.",
    {"name": Field("Its name."), "imageUrl": Field("Its logo.")},
)
MARKUP = Shape(
    f"{PREFIX}ClaimReviewMarkup",
    "One review on a page.",
    {
        "url": Field("Where it is read."),
        "claimReviewed": Field("The claim."),
        "claimDate": Field("The day on which it was stated, where that is known."),
        "claimLocation": Field("Where it was stated."),
        "claimFirstAppearance": Field("Where its claimant stated it."),
        "claimAppearances": Field("Where else it was stated.", many=True),
        "claimAuthor": Field("Who stated it.", shape=CLAIM_AUTHOR),
        "rating": Field("The finding.", shape=RATING),
    },
)
MARKUP_PAGE = Shape(
    f"{PREFIX}ClaimReviewMarkupPage",
    "A page with a review of the desk.",
    {
        "name": Field("Its name, pages/ and the claim's reference."),
        "pageUrl": Field("Its address."),
        "publishDate": Field("The day of the verdict."),
        "claimReviewAuthor": Field("Who publishes it.", shape=REVIEW_AUTHOR),
        "claimReviewMarkups": Field("The reviews on it.", shape=MARKUP, many=True),
        "versionId": Field("Another one after each change of the claim."),
    },
)
PAGE_LIST = Shape(
    f"{PREFIX}ListClaimReviewMarkupPagesResponse",
    "A page of review pages.",
    {
        "claimReviewMarkupPages": Field("The pages.", shape=MARKUP_PAGE, many=True),
        "nextPageToken": _TOKEN,
    },
)
EMPTY = Shape("GoogleProtobufEmpty", "Nothing.")
