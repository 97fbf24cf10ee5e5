"""The tour, through what is done to many claims at once, tags, and saved filters."""

from .desk import Desk


def tour(desk: Desk) -> None:
    _claims(desk)
    _tags(desk)
    _filters(desk)


def _claims(desk: Desk) -> None:
    some = {"claims": ["C-1001", "C-1014"]}
    desk.ask("tagClaims", body={**some, "tags": ["February 11 plant"]})
    desk.ask("untagClaims", body={"claims": ["C-1014"], "tags": ["February 11 plant"]})
    desk.ask("assignClaims", body={**some, "person": "reviewer@demo.example"})
    case = desk.ask("openCase", body={"title": "Camps for builders", "code": "CAM"})["ref"]
    text = "Tents for builders stand beside the February 11 plant."
    camp = desk.ask("recordClaim", body={"case": "HAM-0001", "text": text, "kind": "observation"})
    desk.ask("moveClaims", body={"claims": [camp["ref"]], "case": case})


def _tags(desk: Desk) -> None:
    tags = {tag["name"]: tag["id"] for tag in desk.ask("listTags")["results"]}
    tag = tags["February 11 plant"]
    desk.ask("readTag", tag)
    desk.ask("changeTag", tag, body={"name": "Ryongsong complex"})
    newest = desk.ask("readTagHistory", tag, page_size=2)["results"][0]
    place = newest["rows"][0]["changes"][0]["put_back"].strip("/").split("/")[-3:]
    desk.ask("readFormerValue", *place)
    desk.ask("putBack", *place, body={"reason": "The tag is for the plant alone."})


def _filters(desk: Desk) -> None:
    kept = {"name": "Disputed at the plant", "query": "verdict=disputed&case=HAM-0001"}
    own = desk.ask("saveFilter", body=kept)["id"]
    desk.ask("listFilters", page_size=1)
    desk.ask("readFilter", own)
    desk.ask("changeFilter", own, body={"is_shared": True})
    desk.ask("dropFilter", own)
