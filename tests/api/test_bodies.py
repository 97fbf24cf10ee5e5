"""What is no JSON that can be kept and answered is refused, never a bug."""

import pytest

from tests import draw
from tests.api.acts import bearer
from tests.api.answers import PROBLEM, checked

pytestmark = pytest.mark.django_db
SPOILT = {
    "lists in one another without end": b"[" * 100_000,
    "objects in one another without end": b'{"a":' * 50_000,
    "half of a surrogate pair as a text": b'{"title": "\\ud800"}',
    "half of a surrogate pair as a name": b'{"\\ud800": 1}',
    "a number beyond all bounds": b'{"a": 1e999}',
    "a number of too many digits": b'{"a": ' + b"9" * 10_000 + b"}",
    "no number": b'{"a": NaN}',
    "no UTF-8": b"\xff\xfe",
    "half a body": b"{",
}


@pytest.mark.parametrize("body", SPOILT.values(), ids=SPOILT)
@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": "once"}])
def test_a_spoilt_body_is_refused(body, headers):
    program = bearer()
    answer = program.post("/api/v1/cases/", body, "application/json", headers=headers)
    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    checked(answer)


class Gone:
    """What a client sends that goes away while it does."""

    def read(self, *size):
        raise OSError("Connection reset by peer")

    readline = read


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("/api/v1/cases/", "application/json"),
        ("/api/v1/import/", "application/x-ndjson"),
        ("/api/v1/import/", "multipart/form-data; boundary=x"),
        ("/v1alpha1/claims:search", "application/x-www-form-urlencoded"),
    ],
)
def test_a_client_that_goes_away_is_no_fault_of_ours(url, kind):
    read = {"X-HTTP-Method-Override": "GET"}
    answer = bearer().post(url, b"{}", kind, headers=read, **{"wsgi.input": Gone()})
    assert (answer.status_code, b"broke off" in answer.content) == (400, True)


def test_an_address_of_a_colleague_with_a_nul_is_nobodys():
    at = f"/api/v1/claims/{draw.claim().ref}/reviews/"
    body = b'{"words": "Look.", "person": "a\\u0000b"}'
    answer = bearer().post(at, body, "application/json")
    assert answer.status_code == 422
    assert [wrong["pointer"] for wrong in checked(answer)["errors"]] == ["#/person"]


def test_a_number_is_no_text_and_nothing_but_true_and_false_is_either():
    program = bearer()
    for body, pointer in (
        ({"code": "TWN", "title": 7}, "#/title"),
        ({"code": "TWN", "title": True}, "#/title"),
    ):
        told = checked(program.post("/api/v1/cases/", body, "application/json"))
        assert [fault["pointer"] for fault in told["errors"]] == [pointer]
    body = {"name": "Plants", "query": "kind=observation", "is_shared": 0}
    told = checked(program.post("/api/v1/filters/", body, "application/json"))
    assert told["errors"][0]["detail"] == "Give true or false, without quotation marks."
