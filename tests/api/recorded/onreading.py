"""The tour, through what is read aloud, compared, completed, and put back."""

from .desk import Desk


def tour(desk: Desk) -> None:
    desk.ask("previewChain", body={"chain": "LIGA.net < Reuters < CNS", "claim": "C-1001"})
    desk.ask("completeName", q="Reut")
    desk.ask("readDeskOverlap")
    desk.ask("readClaimBrief", "C-1001")
    desk.ask("readCaseBrief", "FIG-0002")
    desk.ask("readComparison", "Q-1")
    desk.ask("listPeople", page_size=2)
    desk.ask("readAccount")
    desk.ask("preferDelivery", body={"delivery": "daily"})
