"""Answers as they were."""

import pytest
from django.urls import reverse

from tests import addresses, draw, later
from tests.api.answers import PROBLEM, checked, every, read

pytestmark = pytest.mark.django_db
SINGLES = ("claim", "chain", "case", "question", "source", "publication")
BOTH = ("claim", "chain", "claims")


def stamped(moment):
    return moment.isoformat().replace("+00:00", "Z")


def of(rows):
    """Name → address of every answer that knows the past."""
    keys = {"claim": "ref", "chain": "ref", "case": "ref", "question": "ref"}
    told = {
        name: reverse(
            f"api:{name}",
            args=[getattr(rows["claim" if name == "chain" else name], keys.get(name, "pk"))],
        )
        for name in SINGLES
    }
    case = rows["case"].ref
    lists = {name: f"{reverse(f'api:{name}')}?case={case}" for name in ("claims", "questions")}
    return told | lists


def ask(client, url, **moments):
    answer = client.get(url + "".join(f"&{k}={v}" for k, v in moments.items()))
    assert answer.status_code == 200, answer.content
    return checked(answer)


def test_an_answer_of_the_past_is_what_was_answered_then_whatever_happens_later(viewer_client):
    rows = addresses.story()
    urls = {name: url if "?" in url else f"{url}?" for name, url in of(rows).items()}
    before = {name: ask(viewer_client, url) for name, url in urls.items()}
    moment = stamped(draw.moment())
    later.everything(rows)
    for name, url in urls.items():
        then, now = ask(viewer_client, url, as_of=moment), ask(viewer_client, url)
        if name in SINGLES:
            assert (then.pop("as_of"), before[name].pop("as_of")) == (moment, None)
        assert then == before[name] != now, name


def test_what_was_published_by_then_is_the_same_for_ever_too(viewer_client):
    rows = addresses.story()
    urls = {name: url for name, url in of(rows).items() if name in BOTH}
    moment = stamped(draw.moment())
    asked = {"as_of": moment, "published_by": "2024-11-25"}

    def answers():
        return [
            ask(viewer_client, url if "?" in url else f"{url}?", **asked) for url in urls.values()
        ]

    before = answers()
    later.everything(rows)
    assert answers() == before
    chain = before[list(urls).index("chain")]
    assert [node["source"]["name"] for node in chain["nodes"]] == ["portal"]
    assert {voice["why"] for voice in chain["left_out"]} == {"undated"}
    assert chain["published_by"] == "2024-11-25T23:59:59.999999Z"


def test_a_list_of_the_past_is_paged_within_it(viewer_client):
    claims = [draw.claim(text=f"Statement {number}.") for number in range(3)]
    moment = stamped(draw.moment())
    draw.claim(text="Later.")
    page = read(viewer_client, "claims", page_size=2, as_of=moment)
    assert [row["ref"] for row in page["results"]] == [claims[2].ref, claims[1].ref]
    (last,) = checked(viewer_client.get(page["next"]))["results"]
    assert last["ref"] == claims[0].ref


@pytest.mark.parametrize("name", ["as_of", "published_by"])
@pytest.mark.parametrize("moment", ["yesterday", "2999-01-01", "2024-02-30"])
def test_what_is_no_past_moment_is_a_problem(viewer_client, name, moment):
    claim = draw.claim()
    answer = viewer_client.get(reverse("api:claim", args=[claim.ref]), {name: moment})
    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    (error,) = checked(answer)["errors"]
    assert error["pointer"] == f"#/{name}"
    assert "Write it as 2024-11-26T12:00Z" in error["detail"]


def test_an_address_that_knows_no_past_says_so(viewer_client):
    urls = every()
    for name in ("sources", "publications", "cases"):
        answer = viewer_client.get(urls[name], {"as_of": "2024-11-26"})
        assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
        assert "There is no such parameter" in answer.json()["errors"][0]["detail"]


def test_before_it_was_recorded_there_is_no_such_record(viewer_client):
    moment = stamped(draw.moment())
    claim = draw.claim()
    answer = viewer_client.get(reverse("api:claim", args=[claim.ref]), {"as_of": moment})
    assert answer.status_code == 404
    assert checked(answer)["detail"] == (
        f"There is no claim {claim.ref} in the record as it was then."
    )
