"""What Google's addresses answer, and reviews of other publishers to answer with."""

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client

from provenance.domain import dates
from provenance.models import Claim, OutsideReview
from provenance.models.columns import span_columns
from tests import draw

SEARCH = "/v1alpha1/claims:search"


def outside(claim: Claim, publisher: str = "checker", **columns: Any) -> OutsideReview:
    """A review of `claim`; `said_by` names who stated it, `said` and `reviewed` are dates."""
    speaker = columns.pop("said_by", "")
    spans = {
        key: value
        for name in ("said", "reviewed")
        for key, value in span_columns(name, _span(columns.pop(name, ""))).items()
    }
    given = {
        "url": f"https://www.{publisher}.example/1",
        "title": "No, it is not.",
        "language": "en-US",
        "rating_text": "Pants on fire",
    }
    return OutsideReview.objects.create(
        claim=claim,
        publisher=draw.source(publisher),
        said_id=draw.assertion(claim, speaker).pk if speaker else None,
        **{**spans, **given, **columns},
    )


def _span(words: str) -> dates.Span | None:
    return dates.parse(words) if words else None


def found(client: Client, **query: object) -> Any:
    """The claims of one search, which succeeds."""
    return answered(client.get(SEARCH, query)).get("claims", [])


def texts(client: Client, **query: object) -> list[str]:
    return [claim["text"] for claim in found(client, **query)]


def answered(response: HttpResponse) -> Any:
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/json; charset=UTF-8"
    return response.json()  # type: ignore[attr-defined]


def failed(response: HttpResponse) -> tuple[int, str]:
    """Code and status of an error, which has Google's shape."""
    assert response["Content-Type"] == "application/json; charset=UTF-8"
    error = json.loads(response.content)["error"]
    assert list(error) == ["code", "message", "status", "details"]
    assert error["details"][0]["@type"].startswith("type.googleapis.com/google.rpc.")
    assert error["code"] == response.status_code
    return error["code"], error["status"]


def violation(response: HttpResponse) -> tuple[str, str]:
    """The one field of a 400, and what is wrong with it."""
    assert failed(response) == (400, "INVALID_ARGUMENT")
    (one,) = response.json()["error"]["details"][0]["fieldViolations"]  # type: ignore[attr-defined]
    return one.get("field", ""), one["description"]
