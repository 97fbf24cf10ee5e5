"""Comment on claims and questions, and on parts of them; reword and withdraw comments."""

from datetime import datetime
from typing import Any

from provenance.actions import comments
from provenance.models import Comment, User
from provenance.queries import commentrecords
from provenance.queries import comments as comment_rows

from ..comments import CommentRecord, OnAssertion, OnAssessment, OnClaim, OnQuestion
from ..reading import keyed
from ..sent import Reason, Words
from ..writing import Body, Changing, Writing

_KEY = (keyed("comment"),)


class CommentBody(Body):
    """What is said."""

    text = Words(
        "What there is to say. `@` and a name, or an e-mail address where several share it, calls "
        "somebody: `people/` lists whom. They are told, if they may see what it is about.",
        needed=True,
        most=comments.LONGEST,
    )


class _Comment(Writing):
    noun = "comments"
    body: type[Body] = CommentBody
    answer = CommentRecord

    def find(self, **address: Any) -> Any:
        return comment_rows.by_key(address["id"])

    def told(self, comment: Comment) -> Any:
        return commentrecords.by_key(comment.pk)


class _Commenting(_Comment):
    status = 201

    def act(self, found: Any, data: dict[str, Any], by: User, at: datetime) -> Any:
        return self.told(comments.add(on=found, **data, by=by, at=at))


class CommentOnClaim(OnClaim, _Commenting):
    """Say something about a claim to the rest of the desk."""

    operation = "commentOnClaim"
    summary = "Comment on a claim"


class CommentOnAssertion(OnAssertion, _Commenting):
    """Say something about what a source says; it stands at the claim."""

    operation = "commentOnAssertion"
    summary = "Comment on an assertion"


class CommentOnQuestion(OnQuestion, _Commenting):
    """Say something about a question to the rest of the desk."""

    operation = "commentOnQuestion"
    summary = "Comment on a question"


class CommentOnAssessment(OnAssessment, _Commenting):
    """Say something about what an expert thinks; it stands at the question."""

    operation = "commentOnAssessment"
    summary = "Comment on an assessment"


class ChangeComment(Changing, _Comment):
    """Change the words of a comment of one's own. Those called anew are told."""

    operation = "changeComment"
    summary = "Change a comment"
    address = _KEY

    def now(self, found: Comment) -> dict[str, Any]:
        return {"text": found.text}

    def act(self, found: Comment, data: dict[str, Any], by: User, at: datetime) -> Any:
        version = found.version
        return self.told(comments.edit(comment=found, **data, version=version, by=by, at=at))


class WithdrawComment(_Comment):
    """Withdraw a comment of one's own; an admin withdraws any. It stays readable."""

    operation = "withdrawComment"
    summary = "Withdraw a comment"
    body = Reason
    address = _KEY

    def act(self, found: Comment, data: dict[str, Any], by: User, at: datetime) -> Any:
        comments.withdraw(comment=found, **data, by=by, at=at)
        return self.told(found)
