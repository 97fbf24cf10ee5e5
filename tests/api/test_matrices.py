"""Evidence that is chosen and marked through the API; how a matrix reads: test_questions.py."""

import pytest
from django.urls import reverse

from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, read

pytestmark = pytest.mark.django_db


def sent(client, name, question, body):
    url = reverse(f"api:{name}", args=[question.ref])
    answer = client.post(url, body, content_type="application/json")
    return answer.status_code, checked(answer)


def marked(claim, answers, *words):
    return [
        {"claim": claim.ref, "hypothesis": answer["id"], "consistency": word}
        for answer, word in zip(answers, words, strict=False)
    ]


def test_others_marks_of_a_claim_are_told_once_ones_own_row_is_whole():
    claim, question = draw.claim(), draw.question()
    edda = bearer(draw.editor(), "read", "write")
    egon = bearer(draw.second_editor(), "read", "write")
    status, board = sent(edda, "matrix-evidence", question, {"claims": [claim.ref]})
    assert (status, board["rows"][0]["claim"]["ref"]) == (200, claim.ref)
    answers = board["hypotheses"]
    words = ["consistent"] * len(answers)
    sent(edda, "matrix-mark", question, {"marks": marked(claim, answers, *words)})

    board = sent(egon, "matrix-mark", question, {"marks": marked(claim, answers, "neutral")})[1]
    seen = [mark["by"] for cell in board["rows"][0]["cells"] for mark in cell["marks"]]
    assert (board["rows"][0]["is_open"], seen) == (False, ["Egon"])
    board = sent(egon, "matrix-mark", question, {"marks": marked(claim, answers, *words)})[1]
    assert [mark["by"] for mark in board["rows"][0]["cells"][0]["marks"]] == ["Edda", "Egon"]
    board = sent(egon, "matrix-mark", question, {"marks": marked(claim, answers, None)})[1]
    assert board["rows"][0]["is_open"] is False
    assert read(egon, "matrix", question.ref) == board


def test_what_cannot_be_chosen_or_marked_is_refused_by_its_place():
    claim, question = draw.claim(), draw.question()
    elsewhere = draw.claim(case=draw.case("Figure", code="FIG"))
    edda = bearer(draw.editor(), "read", "write")

    def pointer(name, body):
        status, told = sent(edda, name, question, body)
        return status, told["errors"][0]["pointer"]

    assert pointer("matrix-evidence", {"claims": [elsewhere.ref]}) == (422, "#/claims/0")
    assert pointer("matrix-evidence", {}) == (422, "#/claims")
    answers = read(edda, "matrix", question.ref)["hypotheses"]
    mark = marked(claim, answers, "neutral")
    assert pointer("matrix-mark", {"marks": mark}) == (422, "#/marks/0/claim")
    sent(edda, "matrix-evidence", question, {"claims": [claim.ref]})
    assert pointer("matrix-mark", {"marks": [*mark, *mark]}) == (422, "#/marks/1")
    assert pointer("matrix-evidence", {"claims": []}) == (422, "#/reason")
    mark[0]["consistency"] = "odd"
    assert pointer("matrix-mark", {"marks": mark}) == (422, "#/marks/0/consistency")
