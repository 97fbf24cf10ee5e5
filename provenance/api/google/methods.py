"""Google's methods and their parameters, declared once: for views and discovery document."""

from dataclasses import dataclass

from . import shapes
from .shapes import Shape


@dataclass(frozen=True, slots=True)
class Parameter:
    """`words` is the closed list of what may be given, where there is one."""

    name: str
    about: str
    kind: str = "string"
    default: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """`path` is a template with the one part `name`, or none; `body` is what is sent with it."""

    id: str
    verb: str
    path: str
    about: str
    answer: Shape
    parameters: tuple[Parameter, ...] = ()
    body: Shape | None = None
    is_served: bool = True


NOT_SERVED = "Not served: it answers 501."
LANGUAGE = Parameter(
    "languageCode", "The language of the reviews (BCP 47); only its first part counts."
)
PAGED = (
    Parameter(
        "pageSize", "How many at most: 10 where it is 0 or not given, never over 500.", "integer"
    ),
    Parameter(
        "pageToken", "nextPageToken of the page before; all else must be as it was.", "string"
    ),
    Parameter("offset", "How many to leave out first; without pageToken only.", "integer"),
)
SEARCH = Method(
    "claims.search",
    "GET",
    "v1alpha1/claims:search",
    "Reviewed claims, newest first. It needs one of query and reviewPublisherSiteFilter.",
    shapes.SEARCH,
    (
        Parameter("query", "Words that the claim, a review's title or its wording of it holds."),
        LANGUAGE,
        Parameter("reviewPublisherSiteFilter", "The publisher's host, such as nytimes.com."),
        Parameter(
            "maxAgeDays", "The greatest age, by the later of claim date and review date.", "integer"
        ),
        *PAGED,
    ),
)
IMAGE_SEARCH = Method(
    "claims.imageSearch",
    "GET",
    "v1alpha1/claims:imageSearch",
    NOT_SERVED,
    shapes.IMAGE_SEARCH,
    (Parameter("imageUri", "The image's address."), LANGUAGE, *PAGED),
    is_served=False,
)
LIST = Method(
    "pages.list",
    "GET",
    "v1alpha1/pages",
    "The desk's own review pages, that of the newest claim first.",
    shapes.PAGE_LIST,
    (
        Parameter("url", "Only the page at this address. Not together with organization."),
        Parameter("organization", "Only pages of this host; others than the desk's are not here."),
        *PAGED,
    ),
)
GET = Method(
    "pages.get", "GET", "v1alpha1/{+name}", "One of the desk's review pages.", shapes.MARKUP_PAGE
)
CREATE = Method(
    "pages.create",
    "POST",
    "v1alpha1/pages",
    NOT_SERVED,
    shapes.MARKUP_PAGE,
    body=shapes.MARKUP_PAGE,
    is_served=False,
)
UPDATE = Method(
    "pages.update",
    "PUT",
    "v1alpha1/{+name}",
    NOT_SERVED,
    shapes.MARKUP_PAGE,
    body=shapes.MARKUP_PAGE,
    is_served=False,
)
DELETE = Method(
    "pages.delete", "DELETE", "v1alpha1/{+name}", NOT_SERVED, shapes.EMPTY, is_served=False
)
ALL = (SEARCH, IMAGE_SEARCH, LIST, GET, CREATE, UPDATE, DELETE)

# Parameters that every method takes. Those that a token comes in are read before a view runs.
SYSTEM = (
    Parameter("key", "A token of this program."),
    Parameter("access_token", "Not served: send a token as Authorization: Bearer, or as key."),
    Parameter("oauth_token", "Not served: send a token as Authorization: Bearer, or as key."),
    Parameter("fields", "Which fields to answer with, such as claims(text,claimReview/url)."),
    Parameter("alt", "The form of the answer: JSON and no other.", default="json", words=("json",)),
    Parameter("prettyPrint", "Whether to indent the answer.", "boolean", "true"),
    Parameter("callback", "JSONP, which is not served."),
    Parameter("$.xgafv", "Taken without effect: errors have one form.", words=("1", "2")),
    Parameter("quotaUser", "Taken without effect."),
    Parameter("userProject", "Taken without effect."),
    Parameter("uploadType", "Taken without effect."),
    Parameter("upload_protocol", "Taken without effect."),
)
