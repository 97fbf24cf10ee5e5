"""Every act of the API: done, refused in every way there is, and done once however often sent."""

import json
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client

from provenance.api.urls import urlpatterns
from provenance.models import Answered, Case
from tests import draw
from tests.api.acts import bearer, every, send
from tests.api.answers import PROBLEM, checked, schema

pytestmark = pytest.mark.django_db


@contextmanager
def undone():
    """What is done inside is undone at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module", autouse=True)
def acts(once):
    return every()


@pytest.fixture
def program():
    return bearer()


# The body of these names the case, or something of it; of the others the address does.
NAMING = {"claims", "questions", "chain-preview", "review-file-preview"}
# A secret is shown once: what shows one is not kept to be given again.
SECRET = {"webhooks", "webhook-rotate"}


def pointers(answer):
    return [error["pointer"] for error in checked(answer)["errors"]]


def test_every_act_there_is_is_looked_at(acts):
    described = {
        f"{method} {path}"
        for path, methods in schema()["paths"].items()
        for method in methods
        if method != "get" and path != "/api/v1/import/"  # a file: test_imports.py
    }
    assert len(acts) == len(described)
    names = {route.name for route in urlpatterns}
    assert {act.name for act in acts.values()} <= names


def test_it_is_done_and_answered_as_the_schema_says(acts, program):
    statuses = {}
    for name, act in acts.items():
        with undone():
            answer = send(program, act)
            statuses[name] = answer.status_code
            assert answer.status_code in (200, 201), (name, answer.content)
            told = checked(answer)
            if answer.status_code == 201 and told.get("url", "").startswith("http://testserver/"):
                assert answer["Location"] == told["url"]
                assert program.get(told["url"]).status_code in (200, 405), name
    assert {name for name, status in statuses.items() if status == 201} == {
        "post claims",
        "post chain",
        "post assert",
        "post attribute",
        "post infer",
        "post review-request",
        "post propose",
        "post cases",
        "post questions",
        "post assess",
        "post sources",
        "post rate",
        "post ties",
        "post affiliations",
        "post publications",
        "post watches",
        "post pair-decide",
        *(f"post {noun}-comments" for noun in ("claim", "assertion", "question", "assessment")),
        "post filters",
        "post import-for-real",
        "post webhooks",
        "post outside-lists",
        "post review-files",
    }


def test_nobody_and_no_other_method_and_no_other_scope(acts, client):
    reader = bearer(draw.admin(), "read")
    for name, act in acts.items():
        nobody = send(client, act)
        assert (nobody.status_code, nobody["Content-Type"]) == (401, PROBLEM), name
        assert nobody["WWW-Authenticate"].startswith("Bearer")
        lacking = send(reader, act)
        assert lacking.status_code == 403, name
        assert "lacks the scope" in lacking.json()["detail"]
        assert client.put(act.url).status_code == 405


def test_a_viewers_token_may_what_a_viewer_may(acts):
    program = bearer(draw.viewer(), "read", "write")
    own = {"watches", "notices-read", "watch", "notice-read", "preference", "filters", "filter"}
    own |= {"import-for-real", "import-stop"}
    for name, act in acts.items():
        with undone():
            answer = send(program, act)
            if act.name not in own:
                assert answer.status_code == 403, (name, answer.content)


def test_what_is_not_there_and_what_cannot_be_read(acts, program):
    kind = {"content_type": "application/json", "headers": {"If-Match": "*"}}
    for name, act in acts.items():
        call = getattr(program, act.method)
        if act.unknown:
            answer = call(act.unknown, act.body, **kind)
            assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM), name
        assert call(act.url, "{", **kind).status_code == 400, name
        assert call(act.url, "[1]", **kind).status_code == 422, name
        assert call(f"{act.url}?colour=red", act.body, **kind).status_code == 400, name
        strange = call(act.url, {**act.body, "colour": "red"}, **kind)
        assert (strange.status_code, pointers(strange)) == (422, ["#/colour"]), name
        form = call(act.url, "a=b", **{**kind, "content_type": "text/csv"})
        assert form.status_code == 415, name


def test_who_is_no_member_of_a_restricted_case_acts_on_nothing_in_it(acts):
    outsider = bearer(draw.person("Olga", "reviewer"), "read", "write", "review")
    case = next(act for act in acts.values() if act.name == "case").url.split("/")[-2]
    draw.restrict(Case.objects.referred(case).get(), draw.editor())
    for name, act in acts.items():
        if act.is_of_case:
            with undone():
                answer = send(outsider, act)
                assert answer.status_code in (404, 422), (name, answer.content)
                assert b"Hamhung" not in answer.content


def test_a_change_needs_the_version_that_it_changes(acts, program):
    changes = [act for act in acts.values() if act.method == "patch"]
    assert changes
    for act in changes:
        read = program.get(act.url)
        version = read.json()["version"]
        assert read["ETag"].startswith(f'"{version}-')
        bare = program.patch(act.url, act.body, content_type="application/json")
        assert (bare.status_code, bare["Content-Type"]) == (428, PROBLEM)
        for stale in ('"0-ab"', f'"{version + 1}-ab"', f'W/"{version}"', "nonsense"):
            answer = send(program, act, **{"If-Match": stale})
            assert answer.status_code == 412, (act.name, stale)
            assert f"version {version}" in checked(answer)["detail"]
        with undone():
            done = send(program, act, **{"If-Match": f'"7-ab", {read["ETag"]}'})
            assert done.status_code == 200, (act.name, done.content)
            assert done.json()["version"] == version + 1
            assert done["ETag"].startswith(f'"{version + 1}-')
            again = send(program, act, **{"If-Match": read["ETag"]})
            assert again.status_code == 412


def test_a_request_with_a_key_is_done_once(acts, program):
    for name, act in acts.items():
        if act.method != "post" or act.name in SECRET:
            continue
        with undone():
            first = send(program, act, **{"Idempotency-Key": "k-1"})
            assert first.status_code in (200, 201), (name, first.content)
            again = send(program, act, **{"Idempotency-Key": '"k-1"'})
            assert again.content == first.content, name
            assert again.status_code == first.status_code
            assert again.get("Location") == first.get("Location")
            assert again.get("ETag") == first.get("ETag")
            assert ("version" in first.json()) == ("ETag" in first), name
            assert again["Idempotent-Replayed"] == "true"
            other = program.post(
                act.url,
                {**act.body, "colour": "red"},
                content_type="application/json",
                headers={"Idempotency-Key": "k-1"},
            )
            assert (other.status_code, other["Content-Type"]) == (409, PROBLEM), name


def test_who_left_the_case_is_not_given_the_answer_again(acts, program):
    case = next(act for act in acts.values() if act.name == "case").url.split("/")[-2]
    for name, act in acts.items():
        # Who restricts it says themselves who sees it.
        if act.method == "post" and act.is_of_case and act.name != "case-restrict":
            with undone():
                first = send(program, act, **{"Idempotency-Key": "k-1"})
                assert first.status_code in (200, 201), (name, first.content)
                draw.restrict(Case.objects.referred(case).get(), draw.editor())
                again = send(program, act, **{"Idempotency-Key": "k-1"})
                is_new = act.name in NAMING
                assert again.status_code == (422 if is_new else 404), (name, again.content)
                assert "There is no" in json.dumps(checked(again)), name


def test_no_answer_that_shows_a_secret_is_kept(acts, program):
    for name in ("post webhooks", "post webhook-rotate"):
        told = send(program, acts[name], **{"Idempotency-Key": "k-9"}).json()
        assert told["secret"].startswith("whsec_")
    assert not Answered.objects.exists()


def test_what_was_refused_is_done_when_it_is_sent_again_in_order(acts, program):
    act = acts["post claims"]
    key = {"Idempotency-Key": "k-2"}
    wrong = program.post(act.url, {}, content_type="application/json", headers=key)
    assert wrong.status_code == 422
    assert send(program, act, **key).status_code == 201


@pytest.mark.parametrize("key", ["", "two words", "ü", "k" * 256])
def test_a_key_that_cannot_be_read_is_refused_by_name(acts, program, key):
    answer = send(program, acts["post claims"], **{"Idempotency-Key": key})
    assert answer.status_code == 400
    assert pointers(answer) == ["#/Idempotency-Key"]


def test_a_key_of_one_person_is_not_that_of_another(acts, program):
    act = acts["post sources"]
    send(program, act, **{"Idempotency-Key": "k-3"})
    other = send(bearer(draw.editor(), "write"), act, **{"Idempotency-Key": "k-3"})
    assert other.status_code == 422  # there is one of that name now


def test_the_pages_log_in_does_as_well_with_their_token_for_forms(acts):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(draw.admin(), backend="allauth.account.auth_backends.AuthenticationBackend")
    for name, act in acts.items():
        answer = send(strict, act)
        assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM), name
        assert "CSRF" in answer.json()["detail"]


def test_merge_patch_is_read_too(acts, program):
    act = acts["patch claim"]
    answer = program.patch(
        act.url,
        json.dumps({"place": None}),
        content_type="application/merge-patch+json",
        headers={"If-Match": "*"},
    )
    assert checked(answer)["place"] is None
