"""Comments on claims and questions, and the people they mention."""

from datetime import datetime

from provenance import policies
from provenance.actions import notices, recording, writing
from provenance.domain import mentions
from provenance.domain.notices import NoticeKind
from provenance.errors import Refused
from provenance.models import Assertion, Assessment, Claim, Comment, Mention, Question, User
from provenance.queries import comments, people

type About = Claim | Question | Assertion | Assessment

LONGEST = 5000


class NotAComment(Refused):
    pass


class UnknownPeople(Refused):
    """The text mentions somebody who is not with the desk."""


def add(*, on: About, text: str, by: User, at: datetime) -> Comment:
    """Say something about a claim, what a source says, a question, or what an expert thinks.

    `@` and a name or e-mail address mention a person; see `Comment.mentions`.
    """
    policies.enforce(policies.comment_refusal(by))
    text = _text(text)
    with recording.change("comments.add", by=by):
        people = _mentioned(text)
        comment = writing.insert(Comment(**_about(on), text=text, by=by, at=at))
        _mention(comment, people, by, at)
        return comment


def edit(
    *, comment: Comment, text: str, version: int | None = None, by: User, at: datetime
) -> Comment:
    """Other words; the history keeps what stood before."""
    policies.enforce(policies.reword_refusal(by, comment))
    text = _text(text)
    with recording.change("comments.edit", by=by):
        comment = _locked(comment)
        writing.fresh(comment, version, "this comment")
        people = _mentioned(text)
        if text != comment.text:
            writing.update(comment, text=text, edited_at=at)
            _mention(comment, people, by, at)
        return comment


def withdraw(*, comment: Comment, reason: str, by: User, at: datetime) -> None:
    """It counts no longer and stays readable, with the reason."""
    policies.enforce(policies.uncomment_refusal(by, comment))
    with recording.change("comments.withdraw", by=by, reason=writing.reasoned(reason)):
        writing.withdraw(_locked(comment), reason=reason, at=at)


def _about(on: About) -> dict[str, object]:
    if isinstance(on, Assertion):
        return {"claim": on.claim, "assertion": on}
    if isinstance(on, Assessment):
        return {"question": on.question, "assessment": on}
    return {"claim": on} if isinstance(on, Claim) else {"question": on}


def _mention(comment: Comment, people: list[User], by: User, at: datetime) -> None:
    """Make the mentions those of the text, and tell those who were not mentioned before."""
    there = {mention.person_id: mention for mention in comment.mentions.all()}
    fresh = [person for person in people if person.pk not in there]
    for person in fresh:
        writing.insert(Mention(comment=comment, person=person))
    for mention in there.values():
        if mention.person_id not in {person.pk for person in people}:
            mention.delete()
    keys = [person.pk for person in fresh]
    notices.tell(kind=NoticeKind.MENTION, people=keys, comment=comment, by=by, at=at)


def _mentioned(text: str) -> list[User]:
    """The people whom the text mentions; refused where it mentions somebody unknown."""
    desk = list(people.everybody())
    found = mentions.found(text, [(one, name) for one in desk for name in comments.names(one)])
    if found.shared:
        name = found.shared[0]
        raise UnknownPeople(
            f"Several people are called “{name}”: mention them by e-mail address.", field="text"
        )
    if found.unknown:
        name = found.unknown[0]
        near = mentions.nearest(name, {str(one): one for one in desk})
        hint = f"Did you mean “@{near}”?" if near else "Below the field is who can be mentioned."
        raise UnknownPeople(
            f"Nobody of the desk is called “{name}”. {hint} To write an @ that mentions nobody, "
            "put a letter right before it or a space behind it.",
            field="text",
        )
    return list(found.people)


def _text(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise NotAComment("Write what you have to say.", field="text")
    if len(text) > LONGEST:
        raise NotAComment(
            f"This has {len(text):,} characters; a comment has {LONGEST:,} at most.", field="text"
        )
    return text


def _locked(comment: Comment) -> Comment:
    comment = Comment.objects.select_for_update().get(pk=comment.pk)
    if comment.withdrawn_at:
        raise NotAComment("This comment was withdrawn; what is withdrawn is not rewritten.")
    return comment
