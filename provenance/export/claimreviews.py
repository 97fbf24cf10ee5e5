"""Claims as ClaimReview and Claim in JSON-LD, out of finished values.

Vocabulary: schema.org's ClaimReview, Claim, Rating, CreativeWork, Organization, Person, DataFeed.
What is asked for: developers.google.com/search/docs/appearance/structured-data/factcheck.

A verdict is a word and has no number: `reviewRating` has its `alternateName` and neither
`ratingValue` nor a best and worst, so that "unverified" never becomes a figure in the middle.
What is not known is left out.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from provenance.domain.vocabulary import SourceKind
from provenance.queries.releases.values import Appearance, Claimant, Reviewed

from .publishers import Publisher

MEDIA_TYPE = "application/ld+json"
CONTEXT = "https://schema.org"
LONGEST = 75
"""Google: keep claimReviewed below 75 characters, or it wraps on a phone."""

type Node = dict[str, Any]

# Of an account nobody says whether a person or a house is behind it: it gets no type.
_TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.EYEWITNESS: "Person",
    SourceKind.ACCOUNT: "",
    SourceKind.UNNAMED: "",
}
# What could end the element that the document stands in.
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """What readers of the format would miss; `about` is the property it is about."""

    about: str
    words: str


def review(told: Reviewed, publisher: Publisher) -> Node:
    """A ClaimReview; ValueError where the desk has not decided."""
    return {"@context": CONTEXT, **_review(told, publisher)}


def claim(told: Reviewed, publisher: Publisher) -> Node:
    """A Claim on its own, for where there is no verdict."""
    return {"@context": CONTEXT, **_claim(told), "inLanguage": publisher.language}


def either(told: Reviewed, publisher: Publisher) -> Node:
    """What a claim's public page says of itself."""
    return review(told, publisher) if told.decided else claim(told, publisher)


def feed(parts: Iterable[Reviewed], publisher: Publisher) -> Iterator[str]:
    """A DataFeed of ClaimReviews as text, piece by piece; those without a verdict are left out."""
    head = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": f"Claims reviewed by {publisher.name}",
        "publisher": _publisher(publisher),
    }
    yield written(head)[:-1] + ', "dataFeedElement": ['
    between = ""
    for told in parts:
        if told.decided:
            yield between + written(_item(told, publisher))
            between = ",\n"
    yield "]}\n"


def written(node: Node) -> str:
    """JSON that is safe within a script element of a page."""
    return json.dumps(node, ensure_ascii=False).translate(_ESCAPES)


def shortcomings(told: Reviewed) -> tuple[Shortcoming, ...]:
    """What search engines ask for and this lacks. Nothing is cut or made up to meet them."""
    return tuple(_shortcomings(told))


def _shortcomings(told: Reviewed) -> Iterator[Shortcoming]:
    if not told.decided:
        yield Shortcoming("reviewRating", "The desk has not decided, so there is no ClaimReview.")
    if not told.href:
        yield Shortcoming("url", "The claim has no public page that a review could lead to.")
    if len(told.text) >= LONGEST:
        yield Shortcoming(
            "claimReviewed",
            f"The claim has {len(told.text)} characters; search engines ask for fewer than "
            f"{LONGEST}. It goes out whole and may be shown cut.",
        )
    if not told.claimants:
        yield Shortcoming("itemReviewed.author", "Nobody is known by name who made the claim.")
    if not told.appearances:
        yield Shortcoming(
            "itemReviewed.appearance", "No publication with an address was read that states it."
        )


def _review(told: Reviewed, publisher: Publisher) -> Node:
    decided = told.decided
    if decided is None:
        raise ValueError("A ClaimReview needs a verdict.")
    house = _publisher(publisher)
    out = max(decided.first_at, told.released_at) if told.released_at else decided.first_at
    return _known(
        {
            "@type": "ClaimReview",
            "url": f"{publisher.site}{told.href}" if told.href else "",
            "headline": told.headline,
            "abstract": told.summary,
            "datePublished": out.date().isoformat(),
            "dateModified": max(out, decided.at).date().isoformat(),
            "inLanguage": publisher.language,
            "author": house,
            "publisher": house,
            "claimReviewed": told.text,
            "reviewRating": {
                "@type": "Rating",
                "alternateName": decided.label,
                "ratingExplanation": decided.reason,
            },
            "itemReviewed": _claim(told),
        }
    )


def _claim(told: Reviewed) -> Node:
    return _known(
        {
            "@type": "Claim",
            "text": told.text,
            "author": [_who(one) for one in told.claimants],
            "datePublished": told.first.day if told.first else "",
            "firstAppearance": _work(told.first) if told.first else {},
            "appearance": [_work(one) for one in told.appearances],
        }
    )


def _item(told: Reviewed, publisher: Publisher) -> Node:
    changed = told.changed_at
    return _known(
        {
            "@type": "DataFeedItem",
            "dateModified": changed.isoformat() if changed else "",
            "item": _review(told, publisher),
        }
    )


def _work(appearance: Appearance) -> Node:
    return _known(
        {
            "@type": "CreativeWork",
            "url": appearance.link,
            "headline": appearance.title,
            "datePublished": appearance.day,
            "publisher": _who(appearance.by),
        }
    )


def _who(claimant: Claimant) -> Node:
    type_ = _TYPES.get(SourceKind.called(claimant.kind), "Organization")
    return _known({"@type": type_, "name": claimant.name})


def _publisher(publisher: Publisher) -> Node:
    return {"@type": "Organization", "name": publisher.name, "url": publisher.url}


def _known(node: Node) -> Node:
    """Without what is empty: unknown is left out, never told as an empty word."""
    return {name: value for name, value in node.items() if value}
