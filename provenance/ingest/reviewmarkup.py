"""ClaimReview markup (schema.org/ClaimReview, and as Google documents it) as a review's values.

`itemReviewed` is read as a Claim (appearance, firstAppearance) and as the CreativeWork that it was
before 2019, whose name often is a sentence with date and venue.
"""

from collections.abc import Iterator
from typing import Any

from provenance.domain import prosedates
from provenance.domain.outsidereviews import Appearance, Dated, Party, Reviewed, Verbatim
from provenance.domain.vocabulary import SourceKind
from provenance.errors import Refused

from . import reviewnodes as nodes
from .reviewnodes import Node
from .reviewvalues import address, dated, rating, refuse, text

MOST_APPEARANCES = 20
_KINDS = {
    "Person": SourceKind.PERSON,
    "NewsMediaOrganization": SourceKind.OUTLET,
    "GovernmentOrganization": SourceKind.GOVERNMENT,
    "ResearchOrganization": SourceKind.THINK_TANK,
    "CollegeOrUniversity": SourceKind.THINK_TANK,
    "Periodical": SourceKind.OUTLET,
    "Newspaper": SourceKind.OUTLET,
}


def parse(record: str, *, base: str = "") -> Reviewed:
    """The review in one record; `base` is what its relative addresses are joined to.

    Raises NoReview where it states no claim, names no publisher, or cannot be read.
    """
    value = nodes.read(record)
    found = next(nodes.claim_reviews(value), None)
    if found is None:
        refuse("There is no ClaimReview in this.")
    node = nodes.called(found)
    base = _base(node) or base
    wording = text(nodes.first(node.get("claimReviewed")), "claim")
    if not wording:
        refuse("It does not say which claim is reviewed. Fill in claimReviewed.")
    left_out: list[str] = []
    item = _item(node.get("itemReviewed"))
    said, venue = _said(item)
    return Reviewed(
        wording=wording,
        publisher=_publisher(node),
        url=address(_link(node), base),
        title=text(nodes.first(node.get("headline")) or nodes.first(node.get("name")), "title"),
        language=text(nodes.first(node.get("inLanguage")), "language"),
        reviewed=dated(nodes.first(node.get("datePublished"))),
        claimant=_claimant(item),
        said=said,
        venue=venue,
        rating=_rating(node.get("reviewRating")),
        appearances=tuple(_appearances(item, base, left_out)),
        left_out=tuple(left_out),
    )


def _base(node: Node) -> str:
    context = node.get("@context")
    for part in context if isinstance(context, list) else [context]:
        if isinstance(part, dict) and isinstance(part.get("@base"), str):
            return address(part["@base"], "")
    return ""


def _link(node: Node) -> str:
    return nodes.first(node.get("url")) or nodes.first(node.get("mainEntityOfPage"))


def _publisher(node: Node) -> Party:
    for role in ("publisher", "author"):
        for party in _parties(node.get(role)):
            if party.name or party.url:
                return party
    return Party()


def _parties(value: Any) -> Iterator[Party]:
    for given in nodes.objects(value):
        if isinstance(given, str):
            yield Party(text(given, "name"))
            continue
        kind = next((_KINDS[name] for name in nodes.types(given) if name in _KINDS), "")
        links = [*nodes.strings(given.get("url")), *nodes.strings(given.get("sameAs"))]
        yield Party(text(nodes.first(given.get("name")), "name"), _first_web(links), kind)


def _first_web(links: list[str]) -> str:
    """The first absolute address: it only helps to tell who is meant, so none is refused."""
    for link in links:
        try:
            if found := address(link, ""):
                return found
        except Refused:
            continue
    return ""


def _item(value: Any) -> Node:
    given = next((item for item in nodes.objects(value) if isinstance(item, dict)), None)
    return given or {}


def _claimant(item: Node) -> Party:
    named = (party for party in _parties(item.get("author")) if party.name)
    return next(named, Party())


def _said(item: Node) -> tuple[Dated, str]:
    """When and where the claim was made: by its own properties, else by the sentence they form."""
    words = nodes.first(item.get("name"))
    is_sentence = words and "Claim" not in nodes.types(item) and not _own_link(item)
    told, venue = prosedates.sentence(text(words, "venue")) if is_sentence else (Dated(), "")
    given = dated(nodes.first(item.get("datePublished")) or nodes.first(item.get("dateCreated")))
    return (given if given.words else told), venue


def _rating(value: Any) -> Verbatim:
    given = next((item for item in nodes.objects(value)), None)
    if given is None:
        return Verbatim()
    if isinstance(given, str):
        return Verbatim(text=text(given, "rating"))
    names = [nodes.first(given.get(name)) for name in ("alternateName", "name")]
    return rating(
        names,
        value=nodes.first(given.get("ratingValue")),
        best=nodes.first(given.get("bestRating")),
        worst=nodes.first(given.get("worstRating")),
        explanation=nodes.first(given.get("ratingExplanation")),
    )


def _own_link(item: Node) -> Any:
    """The page a reviewed work is; a Claim's own address is no page on which it was made."""
    return None if "Claim" in nodes.types(item) else item.get("url") or item.get("sameAs")


def _appearances(item: Node, base: str, left_out: list[str]) -> Iterator[Appearance]:
    met: set[str] = set()
    given = [*nodes.objects(item.get("firstAppearance")), *nodes.objects(item.get("appearance"))]
    if link := nodes.first(_own_link(item)):
        name, day = nodes.first(item.get("name")), nodes.first(item.get("datePublished"))
        given.append({"url": link, "headline": name, "datePublished": day})
    for work in given:
        try:
            page = _page(work, base)
        except Refused as refusal:
            left_out.append(f"An appearance was left out: {refusal}")
            continue
        if page.url and page.url not in met and len(met) < MOST_APPEARANCES:
            met.add(page.url)
            yield page


def _page(work: Node | str, base: str) -> Appearance:
    if isinstance(work, str):
        return Appearance(address(work, base))
    link = nodes.first(work.get("url")) or nodes.first(work.get("@id"))
    title = nodes.first(work.get("headline")) or nodes.first(work.get("name"))
    published = dated(nodes.first(work.get("datePublished")))
    return Appearance(address(link, base), text(title, "title"), published)
