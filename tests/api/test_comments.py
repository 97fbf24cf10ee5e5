"""/api/v1/claims/{ref}/comments/ and its like: read, write, change, withdraw."""

import pytest

from provenance.models import Comment
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, missing, read, refused, sent

pytestmark = pytest.mark.django_db


def test_the_comments_of_a_claim_with_those_on_its_assertions_oldest_first(
    editor_client, count_queries
):
    claim = draw.claim("portal")
    said, asked = draw.assertion(claim, "portal"), draw.question()
    first = draw.comment(claim, "Whose images?")
    second = draw.comment(said, f"Is that all, @{draw.reviewer()}?")
    draw.comment(asked, "Since when?")
    told = read(editor_client, "claim-comments", claim.ref)["results"]
    assert [row["id"] for row in told] == [str(first.pk), str(second.pk)]
    assert (told[1]["ref"], told[1]["assertion"]) == (claim.ref, str(said.pk))
    assert (told[1]["mentions"], told[1]["by"]) == (["Rhea"], "Edda")
    (alone,) = read(editor_client, "assertion-comments", said.pk)["results"]
    assert alone == told[1]
    page = read(editor_client, "claim-comments", claim.ref, page_size=1)
    beyond = checked(editor_client.get(page["next"]))["results"]
    assert [*page["results"], *beyond] == told
    one = count_queries(lambda: read(editor_client, "claim-comments", claim.ref))
    draw.comment(claim, f"@{draw.reviewer()}: since May.")
    assert count_queries(lambda: read(editor_client, "claim-comments", claim.ref)) == one


def test_a_comment_calls_somebody_and_is_found_by_who_was_called(editor_client, reviewer_client):
    claim = draw.claim("portal")
    told = sent(editor_client, "claim-comments", claim.ref, text="Whose images, @Rhea?")
    withdrawn = draw.comment(claim, "Nothing.")
    sent(editor_client, "comment-withdraw", withdrawn.pk, reason="It was nothing.")
    (found,) = read(reviewer_client, "claim-comments", claim.ref, mentions_me="true")["results"]
    assert found == told
    (gone,) = read(reviewer_client, "claim-comments", claim.ref, standing="false")["results"]
    assert gone["withdrawn_reason"] == "It was nothing."
    again = sent(editor_client, "comment-withdraw", withdrawn.pk, reason="Again.")
    assert again["detail"] == "This comment was withdrawn; what is withdrawn is not rewritten."
    assert list(refused(editor_client, "claim-comments", claim.ref, standing="perhaps")) == [
        "#/standing"
    ]


def test_who_is_called_in_a_restricted_case_that_they_do_not_see_hears_nothing_of_it():
    case = draw.restricted()
    claim = draw.claim("portal", case=case)
    olga = draw.person("Olga", "editor")
    told = sent(
        bearer(draw.editor(), "read", "write"),
        "claim-comments",
        claim.ref,
        text="Since when, @Olga?",
    )
    assert told["mentions"] == ["Olga"]
    program = bearer(olga, "read", "write")
    assert read(program, "notices")["results"] == []
    assert missing(program, "comment", told["id"]) == f"There is no comment {told['id']}."
    assert missing(program, "claim-comments", claim.ref) == f"There is no claim {claim.ref}."


def test_only_who_wrote_it_changes_its_words(editor_client, reviewer_client):
    comment = draw.comment(draw.claim("portal"))
    kind = {"content_type": "application/json", "headers": {"If-Match": "*"}}
    url = f"/api/v1/comments/{comment.pk}/"
    other = reviewer_client.patch(url, {"text": "No."}, **kind)
    assert (other.status_code, other.json()["detail"]) == (
        403,
        "Edda wrote this comment and alone can change its words.",
    )
    unknown = editor_client.patch(url, {"text": "Ask @Nemo."}, **kind)
    assert unknown.json()["errors"][0]["pointer"] == "#/text"
    assert editor_client.patch(url, {"text": "Whose?"}, **kind).json()["edited_at"]
    assert Comment.objects.get().text == "Whose?"
