"""Records in bulk through the API."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from provenance.models import Import, Source
from tests import draw
from tests.api.answers import checked, missing, read

pytestmark = pytest.mark.django_db

GOOD = '{"type":"source","id":"17","name":"Reuters","kind":"wire-agency"}\n'
URL = reverse("api:import-file")
NDJSON = "application/x-ndjson"


def sent(client: Client, body: str, **query: Any) -> Any:
    url = reverse("api:import-file", query=query)
    return client.post(url, body, content_type=NDJSON)


def test_a_small_file_is_answered_line_by_line(editor_client: Client) -> None:
    body = checked(sent(editor_client, GOOD + "{\n"))
    assert [line["outcome"] for line in body["results"]] == ["applied", "refused"]
    assert (body["state"], body["applied"], body["refused"]) == ("done", 1, 1)
    assert Source.objects.get().name == "Reuters"
    again = read(editor_client, "import", body["id"])
    lines = read(editor_client, "import-lines", body["id"], outcome="refused", page_size=1)
    assert (again["refused"], [line["number"] for line in lines["results"]]) == (1, [2])


@pytest.mark.parametrize("is_form", [False, True])
def test_a_key_makes_it_be_done_once(editor_client: Client, is_form: bool) -> None:
    def send(body: str) -> Any:
        key = {"Idempotency-Key": "k1"}
        if is_form:
            return editor_client.post(
                URL, {"file": SimpleUploadedFile("a.ndjson", body.encode())}, headers=key
            )
        return editor_client.post(URL, body, content_type=NDJSON, headers=key)

    first, again, other = send(GOOD), send(GOOD), send(GOOD + GOOD)
    assert checked(first) == checked(again)
    assert (first.json()["applied"], again["Idempotent-Replayed"]) == (1, "true")
    assert (other.status_code, checked(other)["status"]) == (409, 409)
    assert Import.objects.count() == 1


def test_it_may_be_a_form_and_only_be_tried(editor_client: Client) -> None:
    file = SimpleUploadedFile("a.ndjson", GOOD.encode())
    url = reverse("api:import-file", query={"dry_run": "true"})
    body = checked(editor_client.post(url, {"file": file}))
    assert (body["name"], body["applied"], body["is_dry_run"]) == ("a.ndjson", 1, True)
    assert not Source.objects.exists()


def test_a_large_file_is_left_to_a_worker(editor_client: Client) -> None:
    answer = sent(editor_client, GOOD * 501)
    body = checked(answer)
    assert (answer.status_code, body["state"], body["total"]) == (202, "waiting", 501)
    assert not Source.objects.exists()


def test_what_cannot_be_read_is_refused_in_the_one_shape(editor_client: Client) -> None:
    assert checked(sent(editor_client, "\n"))["detail"] == "The file holds no record."
    wrong = checked(sent(editor_client, GOOD, dry_run="perhaps", colour="red"))
    assert {error["pointer"] for error in wrong["errors"]} == {"#/dry_run", "#/colour"}
    assert checked(editor_client.post(URL))["status"] == 422
    assert not Import.objects.exists()


def test_an_import_is_shown_to_who_sent_it_and_its_lines_to_nobody_else(
    editor_client: Client, admin_client: Client
) -> None:
    theirs = draw.imported(draw.second_editor()).pk
    assert "There is no" in missing(editor_client, "import", theirs)
    assert read(admin_client, "import", theirs)["refused"] == 1
    assert "There is no" in missing(admin_client, "import-lines", theirs)


def test_claims_go_out_narrowed_and_in_the_sight_of_who_asks(viewer_client: Client) -> None:
    seen = draw.claim("portal < wire", text="It grows.", place="Hamhung")
    draw.claim(text="It shrinks.")
    hidden = draw.restricted(members=[draw.admin()])
    draw.claim("informer", text="It grows at night.", case=hidden)
    answer: Any = viewer_client.get(reverse("api:export-claims"), {"q": "grows"})
    told = [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]
    assert [claim["ref"] for claim in told] == [seen.ref]
    assert len(told[0]["assertions"]) == 2
    whole: Any = viewer_client.get(reverse("api:export-records"))
    text = b"".join(whole.streaming_content).decode()
    assert "at night" not in text
    assert "informer" not in text


def test_a_dry_run_is_done_for_real_and_what_was_refused_comes_back(editor_client, admin_client):
    body = checked(sent(editor_client, GOOD + "{\n", dry_run="true"))
    lines = editor_client.get(reverse("api:import-refused", args=[body["id"]]))
    assert lines.getvalue() == b"{\n"
    hidden = reverse("api:import-refused", args=[body["id"]])
    assert admin_client.get(hidden).status_code == 404  # it may tell of what admins do not see
    act = reverse("api:import-for-real", args=[body["id"]])
    done = checked(editor_client.post(act, {}, content_type="application/json"))
    assert (done["is_dry_run"], done["total"], done["state"]) == (False, 2, "waiting")
    assert admin_client.post(act, {}, content_type="application/json").status_code == 404
    again = reverse("api:import-for-real", args=[done["id"]])
    refusal = checked(editor_client.post(again, {}, content_type="application/json"))
    assert refusal["detail"] == "Only what was tried to its end is done for real from here."
    (waiting,) = read(editor_client, "imports", state="waiting")["results"]
    assert waiting["id"] == done["id"]
    stop = reverse("api:import-stop", args=[done["id"]])
    stopped = checked(admin_client.post(stop, {}, content_type="application/json"))
    assert stopped["state"] == "stopped"
