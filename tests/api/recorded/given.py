"""What the tour finds on the desk beside the demo; a single outside review has no address to be
sent to, so that one is recorded by its action.
"""

from django.utils import timezone

from provenance.actions import outsidereviews
from provenance.domain.outsidereviews import Party, Reviewed, Verbatim
from provenance.models import Claim, Question

from .desk import Desk


def tour(desk: Desk) -> None:
    by, at = desk.person("editor"), timezone.now()
    plant, troops, caption = (_claim(ref) for ref in ("C-1001", "C-1009", "C-1014"))
    both = {"claims": [plant.ref, caption.ref]}
    desk.ask("tagClaims", body={**both, "tags": ["satellite images"]})
    checkers = Party("Lantern Checks", "https://lantern.example")
    told = Reviewed(
        troops.text,
        checkers,
        url="https://lantern.example/checks/troops",
        rating=Verbatim("Mostly wrong", value="2", best="5", worst="1"),
    )
    outsidereviews.record(reviewed=told, case=troops.case, by=by, at=at)
    question = Question.objects.referred("Q-1").get()
    desk.ask("chooseEvidence", question.ref, body=both)
    words = (("neutral", "consistent", "consistent"), ("neutral", "neutral", "neutral"))
    answers = question.hypotheses.order_by("position")
    marks = [
        {"claim": claim.ref, "hypothesis": str(answer.pk), "consistency": word}
        for claim, row in zip((plant, caption), words, strict=True)
        for answer, word in zip(answers, row, strict=True)
    ]
    desk.ask("markEvidence", question.ref, body={"marks": marks})
    desk.ask("readMatrix", question.ref)
    reviews = desk.ask("listOutsideReviews", troops.ref)["results"]
    desk.ask("readOutsideReview", reviews[0]["id"])


def _claim(ref: str) -> Claim:
    return Claim.objects.referred(ref).get()
