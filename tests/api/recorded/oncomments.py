"""The tour, through what is said beside claims, voices, open questions, and experts' answers."""

from .desk import Desk


def tour(desk: Desk) -> None:
    said = desk.ask("readChain", "C-1001")["nodes"][0]["id"]
    answer = desk.ask("readQuestion", "Q-1")["assessments"][0]["id"]
    asked = {"text": "Which of the images shows the new hall?"}
    first = desk.ask("commentOnClaim", "C-1001", body=asked)["id"]
    desk.ask("listClaimComments", "C-1001", page_size=1)
    desk.ask("readComment", first)
    desk.ask("changeComment", first, body={"text": "Which image of October shows the new hall?"})
    desk.ask("withdrawComment", first, body={"reason": "The caption says it."})
    desk.ask("commentOnAssertion", said, body={"text": "It cites no other outlet."})
    desk.ask("listAssertionComments", said, page_size=1)
    desk.ask("commentOnQuestion", "Q-1", body={"text": "IISS may say more in its next report."})
    desk.ask("listQuestionComments", "Q-1", page_size=1)
    desk.ask("commentOnAssessment", answer, body={"text": "He said so to Reuters alone."})
    desk.ask("listAssessmentComments", answer, page_size=1)
