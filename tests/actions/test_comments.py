import pytest

from provenance.actions import comments
from provenance.actions.comments import NotAComment, UnknownPeople
from provenance.errors import NotAllowed, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _desk():
    """Everybody is there: a refusal writes nothing, nor does asking who is refused."""
    for one in (draw.editor, draw.second_editor, draw.reviewer, draw.admin):
        one()


def mentioned(comment):
    return {mention.person.name for mention in comment.mentions.select_related("person")}


def test_a_comment_is_kept_with_whom_it_mentions():
    claim = draw.claim("portal")
    comment = draw.comment(
        draw.assertion(claim, "portal"),
        f"@{draw.reviewer()} and @{draw.admin().email}: is it so?\n",
    )
    assert (comment.claim, comment.assertion.source.name) == (claim, "portal")
    assert comment.text == "@Rhea and @ada@desk.example: is it so?"
    assert mentioned(comment) == {"Rhea", "Ada"}


def test_a_comment_on_an_assessment_stands_with_its_question():
    thought = draw.assessment(draw.question())
    comment = draw.comment(thought)
    assert (comment.question, comment.assessment) == (thought.question, thought)


def test_other_words_mention_others():
    draw.reviewer(), draw.admin()
    comment = draw.comment(draw.claim(), "@Rhea, @Edda?")
    comments.edit(comment=comment, text="@Edda, @Ada?", by=draw.editor(), at=draw.LATER)
    assert mentioned(comment) == {"Edda", "Ada"}
    comment.refresh_from_db()
    assert comment.edited_at == draw.LATER
    assert ledger.events(comment) == ["insert", "update"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("@Rheanna, look", "Nobody of the desk is called “Rheanna”. Did you mean “@Rhea”?"),
        ("@Zed, look", "Below the field is who can be mentioned"),
        ("@Leo, look", "called “Leo”"),
    ],
)
def test_somebody_unknown_or_gone_is_not_mentioned(text, why):
    claim = draw.claim()
    draw.reviewer(), draw.leaver()
    with ledger.refused(UnknownPeople, field="text", match=why):
        draw.comment(claim, text)


def test_of_two_with_one_name_each_is_mentioned_by_address():
    draw.reviewer()
    draw.person("other", "editor").__class__.objects.filter(email="other@desk.example").update(
        name="Rhea"
    )
    claim = draw.claim()
    with ledger.refused(UnknownPeople, field="text", match="by e-mail address"):
        draw.comment(claim, "@Rhea?")
    assert draw.comment(claim, "@other@desk.example?").mentions.count() == 1


@pytest.mark.parametrize("text", ["", " \n", "x" * 5001])
def test_a_comment_has_words_and_not_too_many(text):
    claim = draw.claim()
    with ledger.refused(NotAComment, field="text"):
        draw.comment(claim, text)


def test_only_its_author_rewords_it_and_an_admin_may_withdraw_it():
    comment = draw.comment(draw.claim())
    again = {"comment": comment, "at": draw.LATER}
    with ledger.refused(NotAllowed, match="Edda wrote this comment"):
        comments.edit(**again, text="Mine.", by=draw.admin())
    with ledger.refused(NotAllowed, match="they or an admin"):
        comments.withdraw(**again, reason="Rude.", by=draw.reviewer())
    comments.withdraw(**again, reason="Rude.", by=draw.admin())
    with ledger.refused(NotAComment, match="withdrawn"):
        comments.edit(**again, text="Again.", by=draw.editor())


def test_of_two_windows_the_second_is_told():
    comment = draw.comment(draw.claim())
    comments.edit(comment=comment, text="One.", version=1, by=draw.editor(), at=draw.NOW)
    with ledger.refused(Stale):
        comments.edit(comment=comment, text="Two.", version=1, by=draw.editor(), at=draw.NOW)
