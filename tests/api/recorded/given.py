"""What the tour finds on the desk beside the demo: there is no address yet at which it is made."""

from django.utils import timezone

from provenance.actions import matrices, outsideratings, outsidereviews, tags
from provenance.domain.outsidereviews import Party, Reviewed, Verbatim
from provenance.models import Claim, Question
from tests import draw

from .desk import Desk


def tour(desk: Desk) -> None:
    by, at = desk.person("editor"), timezone.now()
    plant, troops, caption = (_claim(ref) for ref in ("C-1001", "C-1009", "C-1014"))
    tags.add(claims=[plant, caption], name="satellite images", by=by)
    content = draw.LIST.encode()
    outsideratings.load(name="domains-2024.csv", content=content, by=by, at=at)
    checkers = Party("Lantern Checks", "https://lantern.example")
    told = Reviewed(
        troops.text,
        checkers,
        url="https://lantern.example/checks/troops",
        rating=Verbatim("Mostly wrong", value="2", best="5", worst="1"),
    )
    outsidereviews.record(reviewed=told, case=troops.case, by=by, at=at)
    question = Question.objects.referred("Q-1").get()
    matrices.choose(question=question, claims=[plant, caption], by=by, at=at)
    items, answers = (
        question.evidence_items.order_by("pk"),
        question.hypotheses.order_by("position"),
    )
    words = (("neutral", "consistent", "consistent"), ("neutral", "neutral", "neutral"))
    marks = {
        (item.pk, answer.pk): word
        for item, row in zip(items, words, strict=True)
        for answer, word in zip(answers, row, strict=True)
    }
    matrices.mark(question=question, marks=marks, by=by, at=at)
    desk.ask("readMatrix", question.ref)
    desk.ask("listOutsideLists")
    reviews = desk.ask("listOutsideReviews", troops.ref)["results"]
    desk.ask("readOutsideReview", reviews[0]["id"])


def _claim(ref: str) -> Claim:
    return Claim.objects.referred(ref).get()
