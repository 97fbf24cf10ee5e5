"""The tour, through sources, what binds them, and what they put out."""

from typing import Any

from provenance.models import Affiliation, Rating, Source, Tie

from .desk import Desk


def key(name: str) -> str:
    return str(Source.objects.get(name=name).pk)


def tour(desk: Desk) -> None:
    _sources(desk)
    _ties(desk)
    _publications(desk)


def _sources(desk: Desk) -> None:
    desk.ask("listSources", q="Reuters", page_size=1)
    desk.ask("readSource", key("Reuters"))
    desk.ask("readTrackRecord", key("CNS"))
    desk.ask("readSourceHistory", key("SI Analytics"), page_size=2)
    desk.ask("readRating", Rating.objects.filter(source__name="Reuters").get().pk)
    body: dict[str, Any] = {"name": "Arms Control Wonk", "kind": "outlet", "country": "US"}
    blog = desk.ask("recordSource", body={**body, "domains": ["armscontrolwonk.com"]})["id"]
    desk.ask("changeSource", blog, body={"aliases": ["ACW"]})
    letter = {"reliability": "B", "valid_from": "2024-12-01", "reason": "Corrects in the open."}
    rated = desk.ask("rateSource", blog, body=letter)["id"]
    desk.ask("withdrawRating", rated, body={"reason": "It was meant for another source."})
    twice = desk.ask("recordSource", body={**body, "name": "armscontrolwonk"})["id"]
    same = {"absorb": twice, "reason": "Two spellings of one name."}
    desk.ask("mergeSource", blog, body=same)


def _ties(desk: Desk) -> None:
    desk.ask("readTie", Tie.objects.filter(held__name="CNS").get().pk)
    desk.ask("readAffiliation", Affiliation.objects.filter(person__name="Sam Lair").get().pk)
    reason = "The Kyiv Independent's own account of who pays."
    tie = {"holder": key("Reuters"), "kind": "supplies", "held": key("LIGA.net"), "reason": reason}
    bound = desk.ask("recordTie", body=tie)["id"]
    desk.ask("withdrawTie", bound, body={"reason": "It subscribes to another agency."})
    post = {"person": key("Sam Lair"), "organisation": key("Middlebury Institute")}
    held = desk.ask("recordAffiliation", body={**post, "title": "Lecturer", "since": "2024-09-01"})
    desk.ask("withdrawAffiliation", held["id"], body={"reason": "That was a namesake."})


def _publications(desk: Desk) -> None:
    desk.ask("listPublications", page_size=1, q="expansion of the February 11")
    body = {
        "source": key("LIGA.net"),
        "kind": "article",
        "title": "North Korea enlarges missile plant",
        "link": "https://news.liga.net/en/politics/news/missile-plant",
        "published": "2024-11-25",
    }
    filed = desk.ask("filePublication", body=body)["id"]
    desk.ask("readPublication", filed)
    desk.ask("changePublication", filed, body={"published": "2024-11-25T11:04Z"})
    mark = {"standing": "retracted", "reason": "Its pictures show another plant."}
    desk.ask("markPublication", filed, body=mark)
    reason = {"reason": "The notice was about another article."}
    desk.ask("restorePublication", filed, body=reason)
    desk.ask("readPublicationHistory", filed, page_size=2)
