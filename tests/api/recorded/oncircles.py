"""The tour, through restricted cases and confidential sources, and who may see them."""

from .desk import Desk


def tour(desk: Desk) -> None:
    editor, reviewer = (str(desk.person(role).pk) for role in ("editor", "reviewer"))
    case = desk.ask("openCase", body={"title": "Workers' letters", "code": "LET"})["ref"]
    desk.ask("restrictCase", case, body={"members": [editor, reviewer]})
    desk.ask("readMembers", case)
    desk.ask("openCaseUp", case, body={"reason": "The letters are out."})
    worker = {"name": "A builder of the February 11 plant", "kind": "person"}
    source = desk.ask("recordSource", body=worker)["id"]
    circle = {"code_name": "Curlew", "confidants": [editor]}
    desk.ask("keepSourceSecret", source, body=circle)
    desk.ask("readConfidants", source)
    desk.ask("nameSourceOpenly", source, body={"reason": "He is out of the country, and agrees."})
