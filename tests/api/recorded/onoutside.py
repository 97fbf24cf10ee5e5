"""The tour, through what others say of sources and claims: their lists, reviews, and scales."""

from provenance.models import OutsideRating, OutsideReview

from .desk import Desk

_LIST = "domain,label,rater,date\nreuters.com,Mostly factual,Example Observatory,2024-03-01\n"
_REVIEWS = """\
claim,rating,publisher,url
The February 11 plant was built for Russia.,Mostly wrong,Lantern Checks,https://lantern.example/a
"""


def tour(desk: Desk) -> None:
    _lists(desk)
    _reviews(desk)


def _lists(desk: Desk) -> None:
    loaded = desk.ask("loadOutsideList", body={"name": "labels-2024.csv", "text": _LIST})["id"]
    desk.ask("listOutsideLists")
    desk.ask("readOutsideList", loaded)
    desk.ask("recordOutsideList", loaded, body={})
    rating = OutsideRating.objects.get(source__name="Reuters")
    wrong = {"reason": "The label is of its photo service."}
    desk.ask("withdrawOutsideRating", rating.pk, body=wrong)


def _reviews(desk: Desk) -> None:
    told = {"kind": "review-table", "name": "lantern-2024.csv", "text": _REVIEWS}
    file = desk.ask("loadOutsideReviews", body=told)["id"]
    desk.ask("previewOutsideReviews", file, body={"case": "HAM-0001"})
    tried = {"case": "HAM-0001", "is_dry_run": True}
    desk.ask("stopImport", desk.ask("importOutsideReviews", file, body=tried)["id"])
    review = OutsideReview.objects.get()
    desk.ask(
        "mapRatings", review.publisher_id, body={"meanings": {"Mostly wrong": "not-supported"}}
    )
    desk.ask("readScale", review.publisher_id)
    reason = {"reason": "The checkers took it back."}
    desk.ask("withdrawOutsideReview", review.pk, body=reason)
    desk.ask("putBackOutsideReview", review.pk, body={"reason": "It was taken down by mistake."})
