import pytest
from django.db import IntegrityError, connection, transaction

from provenance.models import Comment
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_a_comment_has_words_and_one_page_to_stand_on():
    draw.comment(draw.claim())
    with refused_by("comment_has_text"):
        Comment.objects.update(text="")
    with refused_by("comment_on_claim_or_question"):
        Comment.objects.update(claim=None)
    with refused_by("comment_on_claim_or_question"):
        Comment.objects.update(question=draw.question())


def written(about):
    with transaction.atomic():
        Comment.objects.create(**about, text="Is it?", by=draw.editor())
        connection.check_constraints()


def test_what_a_comment_is_about_lies_on_the_comments_own_page():
    claim, question = draw.claim("portal"), draw.question()
    elsewhere = draw.assertion(draw.claim("portal", text="Another."), "portal")
    thought = draw.assessment(draw.question("Who?"))
    for about, why in (
        ({"claim": claim, "assertion": elsewhere}, "comment_assertion_on_same_claim"),
        ({"question": question, "assessment": thought}, "comment_assessment_on_same_question"),
    ):
        with pytest.raises(IntegrityError, match=why):
            written(about)
