"""The tour, through cases, open questions, experts' answers, and reviews."""

from .desk import Desk


def tour(desk: Desk) -> None:
    _cases(desk)
    _questions(desk)
    _reviews(desk)


def _cases(desk: Desk) -> None:
    desk.ask("listCases", page_size=1)
    desk.ask("readCase", "FIG-0002")
    body = {"title": "Sinpo shipyard", "code": "SIN", "summary": "Is a new submarine being built?"}
    ref = desk.ask("openCase", body=body)["ref"]
    desk.ask("changeCase", ref, body={"title": "Sinpo South shipyard"})
    hull = {"case": ref, "text": "A new hull lies on the quay.", "kind": "observation"}
    desk.ask("recordClaim", body={**hull, "chain": "Yonhap < CNS < Planet Labs"})
    crane = {**hull, "text": "A crane was put up at the dry dock."}
    desk.ask("recordClaim", body={**crane, "chain": "KBS World < CNS < Planet Labs"})
    desk.ask("readOverlap", ref)
    desk.ask("readCaseProv", ref)
    desk.ask("readCaseStix", ref)
    desk.ask("readCaseHistory", ref, page_size=2)
    desk.ask("listTags")


def _questions(desk: Desk) -> None:
    desk.ask("listQuestions", page_size=1)
    desk.ask("readQuestion", "Q-1")
    desk.ask("readQuestionStix", "Q-2")
    body = {"case": "HAM-0001", "text": "When will the new hall start to work?"}
    answers = ["Before the end of 2025", "Later, or never"]
    asked = desk.ask("askQuestion", body={**body, "hypotheses": answers})
    ref, first = asked["ref"], asked["hypotheses"][0]["id"]
    by = {"criteria": "By images that show the hall in use.", "settle_by": "2025-12-31"}
    desk.ask("changeQuestion", ref, body=by)
    answer = {
        "expert": "Joseph Dempsey",
        "institution": "IISS",
        "stated": "2024-11-25",
        "quote": "It is likely to work within the year.",
        "judgements": [{"hypothesis": first, "likelihood": "likely"}],
    }
    given = desk.ask("recordAssessment", ref, body=answer)["id"]
    desk.ask("readAssessment", given)
    desk.ask("changeAssessment", given, body={"confidence": "moderate"})
    desk.ask("withdrawAssessment", given, body={"reason": "It was said of another plant."})
    end = {"hypothesis": None, "words": "The hall was pulled down."}
    desk.ask("settleQuestion", ref, body=end)
    desk.ask("reopenQuestion", ref, body={"reason": "That was the old hall."})
    desk.ask("readQuestionHistory", ref, page_size=2)


def _reviews(desk: Desk) -> None:
    words = {"words": "SI Analytics may have read the same images."}
    asked = desk.ask("requestReview", "C-1018", body=words)["id"]
    desk.ask("listReviews", page_size=1)
    desk.ask("readReview", asked)
    desk.ask("takeReview", asked)
    to = {"person": "reviewer@demo.example", "note": "You know the firm."}
    desk.ask("handReviewOver", asked, body=to)
    desk.ask("settleReview", asked, by="reviewer", body={"because": "It had images of its own."})
    watched = desk.ask("watch", body={"claim": "C-1001", "delivery": "daily"})["id"]
    desk.ask("listWatches", page_size=1)
    desk.ask("unwatch", watched)
    newest = desk.ask("listNotices", page_size=1)["results"][0]["id"]
    desk.ask("readNotice", newest)
    desk.ask("readNotices", body={"upto": newest})
