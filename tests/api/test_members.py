"""Who sees a case, who knows a source, and what the others are told of that."""

import pytest
from django.urls import reverse

from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, missing, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def edda():
    return bearer(draw.editor(), "read", "write")


@pytest.fixture
def olga():
    return bearer(draw.person("Olga", "reviewer"), "read", "write")


def sent(client, name, row, body, **headers):
    url = reverse(f"api:{name}", args=[row])
    answer = client.post(url, body, content_type="application/json", headers=headers)
    return answer.status_code, checked(answer)


def test_a_case_is_restricted_let_others_in_and_opened_up_again(edda, olga):
    case = draw.case()
    keys = {row["name"]: row["id"] for row in read(edda, "people")["results"]}
    alone = {"members": [keys["Edda"]]}
    status, told = sent(edda, "case-restrict", case.ref, alone)
    assert (status, told["is_restricted"]) == (200, True)
    assert [one["name"] for one in told["members"]] == ["Edda"]
    assert missing(olga, "members", case.ref) == f"There is no case {case.ref}."
    assert sent(olga, "case-open-up", case.ref, {"reason": "Curious."})[0] == 404
    stale = sent(edda, "case-restrict", case.ref, alone, **{"If-Match": '"1-ab"'})
    assert stale[0] == 412
    let_in = {"members": list(keys.values())}
    told = sent(edda, "case-restrict", case.ref, let_in)[1]
    assert [one["name"] for one in told["members"]] == ["Edda", "Olga"]
    assert read(olga, "members", case.ref) == told
    opened = sent(olga, "case-open-up", case.ref, {"reason": "It is out."})[1]
    assert opened["is_restricted"] is False


def test_a_circle_without_anybody_who_edits_is_refused_by_its_field(edda):
    case = draw.case()
    status, told = sent(edda, "case-restrict", case.ref, {"members": [str(draw.viewer().pk)]})
    assert (status, told["errors"][0]["pointer"]) == (422, "#/members")
    assert not read(edda, "members", case.ref)["is_restricted"]


def test_a_secret_source_is_told_by_its_code_name_and_nobody_who_knows_it(edda, olga):
    source = draw.source("informer")
    body = {"code_name": "Heron", "confidants": [str(draw.editor().pk)]}
    told = sent(edda, "source-keep-secret", source.pk, body)[1]
    assert [one["name"] for one in told["confidants"]] == ["Edda"]
    outside = read(olga, "confidants", source.pk)
    assert (outside["code_name"], outside["confidants"]) == ("Heron", [])
    assert sent(olga, "source-keep-secret", source.pk, body)[0] == 403
    assert sent(olga, "source-name-openly", source.pk, {"reason": "Why not?"})[0] == 403
    assert read(olga, "source", source.pk)["name"] == "Heron"
    assert sent(edda, "source-name-openly", source.pk, {"reason": "It agreed."})[0] == 200
    assert read(olga, "source", source.pk)["name"] == "informer"
