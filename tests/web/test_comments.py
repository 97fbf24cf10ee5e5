"""Comments on the pages of claims and questions."""

import pytest
from django.urls import reverse

from tests import draw
from tests.web.pages import read, submit

pytestmark = pytest.mark.django_db


def test_comments_stand_below_a_claim_oldest_first(editor_client, viewer_client):
    claim = draw.claim("portal < wire")
    said = draw.assertion(claim, "wire")
    draw.comment(claim, "First.")
    url = reverse("assertion-comment", args=[claim.ref, said.pk])
    answer = submit(editor_client, url, text=f"Second,\nfor @{draw.reviewer()} <b>")
    assert answer["Location"].startswith(claim.get_absolute_url())
    page = read(editor_client.get(claim.get_absolute_url()))
    assert page.text.index("First.") < page.text.index("Second,") < page.text.index("@Rhea <b>")
    assert "on what wire says" in page.text
    assert "mentions Rhea" in page.text
    page = read(viewer_client.get(claim.get_absolute_url()))
    assert "First." in page.text
    assert not {"Reword", "Withdraw", "Comment"} & set(page.links)


def test_comments_stand_below_a_question(editor_client):
    thought = draw.assessment(draw.question())
    url = reverse("assessment-comment", args=[thought.question.ref, thought.pk])
    page = read(editor_client.get(submit(editor_client, url, text="Which images?")["Location"]))
    assert "on what analyst thinks Which images?" in page.text


def test_the_form_on_the_page_needs_no_script(editor_client):
    claim = draw.claim()
    there = editor_client.get(claim.get_absolute_url()).content.decode()
    url = reverse("claim-comment", args=[claim.ref])
    assert f'action="{url}"' in there
    refused = read(editor_client.post(url, {"text": "@Zed, is it?"}))
    assert (refused.status, refused.form["text"]) == (422, "@Zed, is it?")
    assert "Nobody of the desk is called “Zed”" in refused.errors["text"]
    assert "@Edda" in refused.text


def test_a_comment_is_reworded_and_withdrawn_by_its_author(editor_client, reviewer_client):
    comment = draw.comment(draw.claim())
    edit, withdraw = (reverse(f"comment-{act}", args=[comment.pk]) for act in ("edit", "withdraw"))
    for url in (edit, withdraw):
        refused = read(reviewer_client.get(url))
        assert refused.status == 403
        assert "Edda wrote this comment" in refused.text
    submit(editor_client, edit, text="Other words.")
    submit(editor_client, withdraw, reason="Settled by telephone.")
    page = read(editor_client.get(comment.anchor.get_absolute_url()))
    assert "Other words." in page.text
    assert "Withdrawn: Settled by telephone." in page.text


def test_a_past_page_has_the_comments_of_then_and_takes_none(editor_client):
    claim = draw.claim()
    draw.comment(claim, "Before.")
    then = draw.moment()
    draw.comment(claim, "After.")
    url = f"{claim.get_absolute_url()}?as_of={then:%Y-%m-%dT%H:%M:%S.%fZ}"
    page = read(editor_client.get(url))
    assert "Before." in page.text
    assert "After." not in page.text
    assert "Who can be mentioned" not in page.text
