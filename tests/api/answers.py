"""Answers of the API, each held against the schema that describes it."""

from functools import cache
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import resolve, reverse
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator, FormatChecker

from tests import addresses, draw

PROBLEM = "application/problem+json"
LISTS = (
    *("claims", "sources", "publications", "cases", "questions", "reviews", "watches", "notices"),
    *("verdict-changes", "webhooks"),
    *("tags", "outside-lists", "people", "filters", "imports"),
)
NOWHERE = UUID(int=7)


@cache
def schema() -> dict[str, Any]:
    """The OpenAPI document; its objects allow nothing that they do not name."""
    document: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    for shape in document["components"]["schemas"].values():
        if shape["type"] == "object":
            shape["additionalProperties"] = False
    return document


def operation(method: str, url: str) -> dict[str, Any]:
    """What the schema says of the operation at this address."""
    route = resolve(url.partition("?")[0]).route
    path = "/" + route.replace("<uuid:", "<").replace("<", "{").replace(">", "}")
    told: dict[str, Any] = schema()["paths"][path][method.lower().replace("head", "get")]
    return told


def response(answers: dict[str, Any], status: int) -> dict[str, Any]:
    """What the schema says of the answer of this status; what all say alike stands once."""
    told: dict[str, Any] = answers[str(status)]
    name = told.get("$ref", "").rpartition("/")[-1]
    return schema()["components"]["responses"][name] if name else told


def checked(answer: HttpResponse) -> Any:
    """The body, which is what the schema says of this address and status."""
    asked: Any = answer.request  # type: ignore[attr-defined]
    answers = operation(asked["REQUEST_METHOD"], asked["PATH_INFO"])["responses"]
    content = response(answers, answer.status_code)["content"]
    body = answer.json()  # type: ignore[attr-defined]
    valid(content[answer["Content-Type"]]["schema"], body)
    return body


def valid(shape: dict[str, Any], value: Any) -> None:
    """Raise ValidationError unless the value is as the schema's `shape` says."""
    whole = shape | {"components": schema()["components"]}
    Draft202012Validator(whole, format_checker=FormatChecker()).validate(value)


def read(client: Client, name: str, *args: object, **query: object) -> Any:
    """What the address called `name` answers, status 200."""
    response = client.get(reverse(f"api:{name}", args=args), query)
    assert response.status_code == 200, response.content
    return checked(response)


def refused(client: Client, name: str, *args: object, **query: object) -> dict[str, str]:
    """What an address says is wrong: pointer → words."""
    response = client.get(reverse(f"api:{name}", args=args), query)
    assert (response.status_code, response["Content-Type"]) == (400, PROBLEM)
    return {error["pointer"]: error["detail"] for error in checked(response)["errors"]}


def sent(client: Client, name: str, /, *args: object, match: str = "", **body: object) -> Any:
    """What the address called `name` answers to what is sent to it, be it done or refused."""
    response = client.post(
        reverse(f"api:{name}", args=args),
        data=body,
        content_type="application/json",
        headers={"If-Match": match} if match else {},
    )
    return checked(response)


def missing(client: Client, name: str, *args: object) -> str:
    """What is said where there is no such record."""
    response = client.get(reverse(f"api:{name}", args=args))
    assert (response.status_code, response["Content-Type"]) == (404, PROBLEM)
    return checked(response)["detail"]


def walk(client: Client, name: str, size: int) -> list[list[Any]]:
    """The pages of a list, forwards; backwards they are the same."""
    url: str | None = reverse(f"api:{name}", query={"page_size": size})
    pages, back = [], []
    while url:
        page = checked(client.get(url))
        pages.append(page["results"])
        url, last = page["next"], page
    back.append(last["results"])
    while last["previous"]:
        last = checked(client.get(last["previous"]))
        back.append(last["results"])
    assert pages == back[::-1]
    return pages


def every() -> dict[str, str]:
    """Name → address of everything that the API answers, over a story drawn for it."""
    rows: dict[str, Any] = addresses.story()
    own = draw.imported(draw.viewer())
    args: dict[str, list[object]] = {
        **{name: [] for name in LISTS},
        **{name: [] for name in ("schema", "desk-overlap")},
        "export-records": [],
        "export-claims": [],
        "account": [],
        **{name: [own.pk] for name in ("import", "import-lines", "import-refused")},
        "claim": [rows["claim"].ref],
        "chain": [rows["claim"].ref],
        "claim-claimreview": [rows["claim"].ref],
        "claim-jsonld": [rows["claim"].ref],
        "release": [rows["claim"].ref],
        "review": [draw.review(rows["claim"]).pk],
        "outside-reviews": [rows["claim"].ref],
        "outside-review": [rows["outside_review"].pk],
        "outside-list": [rows["outside_list"].pk],
        "scale": [rows["outside_review"].publisher_id],
        **{name: [rows["source"].pk] for name in ("source", "confidants")},
        "publication": [rows["publication"].pk],
        **{name: [rows["case"].ref] for name in ("case", "members")},
        "question": [rows["question"].ref],
        "matrix": [rows["question"].ref],
        **{name: [rows[name].pk] for name in ("assessment", "rating", "tie", "affiliation")},
        "assertion": [rows["said"].pk],
        "attribution": [rows["hop"].pk],
        "proposal": [rows["proposal"].pk],
        **{f"{noun}-comments": [rows[noun].ref] for noun in ("claim", "question")},
        "assertion-comments": [rows["said"].pk],
        "assessment-comments": [rows["assessment"].pk],
        "comment": [rows["comment"].pk],
        **{name: [rows["tag"].pk] for name in ("tag", "tag-history")},
        "claim-history": [rows["claim"].ref],
        "source-history": [rows["source"].pk],
        "record": [rows["source"].pk],
        "desk-overlap": [],
        "overlap": [rows["case"].ref],
        "claim-brief": [rows["claim"].ref],
        "case-brief": [rows["case"].ref],
        **{name: [rows["question"].ref] for name in ("comparison", "question-stix")},
        "case-stix": [rows["case"].ref],
        "claim-prov": [rows["claim"].ref],
        "case-prov": [rows["case"].ref],
        "publication-history": [rows["publication"].pk],
        "case-history": [rows["case"].ref],
        "question-history": [rows["question"].ref],
        **_of_a_viewer(rows),
    }
    urls = {name: reverse(f"api:{name}", args=given) for name, given in args.items()}
    urls["put-back"] = reverse("api:put-back", args=["case", rows["change"].pk, "summary"])
    urls["complete"] = f"{reverse('api:complete')}?q=wire"
    urls["match"] = f"{reverse('api:match')}?text=plant+Hamhung"
    asked = reverse("api:what-if", args=args["claim"])
    return urls | {"what-if": f"{asked}?without={rows['source'].pk}"}


def _of_a_viewer(rows: dict[str, Any]) -> dict[str, list[object]]:
    """Webhooks and filters are one's own."""
    hook = draw.webhook(by=draw.viewer())
    draw.delivery(hook, rows["claim"])
    hooks: dict[str, list[object]] = {name: [hook.pk] for name in ("webhook", "deliveries")}
    return hooks | {"filter": [draw.saved_filter(owner=draw.viewer()).pk]}
