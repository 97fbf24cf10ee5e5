"""May they? Each function answers why not, or None where nothing stands in the way.

One rule feeds the refusal of an action, the hidden or disabled button, and the table of tests.
"""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from provenance.domain.vocabulary import Role
from provenance.errors import NotAllowed
from provenance.models import Comment, Proposal, Rating, User

type Person = User | AnonymousUser

# Who may be the second person behind a verdict.
APPROVING = (Role.REVIEWER, Role.ADMIN)


def enforce(refusal: str | None) -> None:
    """Raise NotAllowed where there is a reason why not."""
    if refusal:
        raise NotAllowed(refusal)


def read_refusal(user: Person) -> str | None:
    if not user.is_authenticated or not user.is_active:
        return "Log in to read."
    return None


def edit_refusal(user: Person) -> str | None:
    """Recording and changing claims, chains, sources, ratings and assessments."""
    if not user.is_authenticated or not user.is_active:
        return "Log in to edit."
    if not user.is_editor:
        return f"Only editors record and change things; {_role(user)}. Ask an admin."
    return None


def propose_refusal(user: Person) -> str | None:
    """Proposing a verdict, which another person approves."""
    return edit_refusal(user)


def decide_refusal(user: Person) -> str | None:
    """Giving a verdict that stands at once, with nobody else behind it."""
    if refusal := edit_refusal(user):
        return refusal
    if settings.VERDICTS_NEED_APPROVAL:
        return "A verdict of this desk needs a second person: propose it."
    return None


def approve_refusal(user: Person, proposal: Proposal) -> str | None:
    """Being the second person behind a verdict: reviewers and admins, never on their own."""
    if not user.is_authenticated or not user.is_active:
        return "Log in to approve."
    if user.role not in APPROVING:
        return f"Only reviewers and admins approve a verdict; {_role(user)}. Ask an admin."
    if proposal.proposed_by_id == user.pk:
        return "You proposed this verdict yourself: another person has to approve it."
    return None


def second_read_refusal(user: Person, proposal: Proposal) -> str | None:
    """Grading a claim before the proposal is shown: whoever could approve it."""
    return approve_refusal(user, proposal)


def send_back_refusal(user: Person, proposal: Proposal) -> str | None:
    """Asking for something to be changed first: whoever could approve it."""
    return approve_refusal(user, proposal)


def take_back_refusal(user: Person, proposal: Proposal) -> str | None:
    """Withdrawing a proposal: whoever made it."""
    if refusal := edit_refusal(user):
        return refusal
    if proposal.proposed_by_id != user.pk:
        return f"{proposal.proposed_by} proposed this verdict and alone can take it back."
    return None


def release_refusal(user: Person) -> str | None:
    """Giving a claim a public page. A desk whose verdicts need two people has a second publish."""
    if refusal := edit_refusal(user):
        return refusal
    if settings.VERDICTS_NEED_APPROVAL and (user.is_anonymous or user.role not in APPROVING):
        return "Only reviewers and admins publish a claim; ask one of them."
    return None


def unrelease_refusal(user: Person) -> str | None:
    """Taking a public page off: whoever edits may, for it errs on the safe side."""
    return edit_refusal(user)


def comment_refusal(user: Person) -> str | None:
    """Saying something about a record to the rest of the desk."""
    if not user.is_authenticated or not user.is_active:
        return "Log in to comment."
    if not user.is_editor:
        return f"Only those who edit comment; {_role(user)}. Ask an admin."
    return None


def reword_refusal(user: Person, comment: Comment) -> str | None:
    """Changing the words of a comment: whoever wrote it."""
    if refusal := comment_refusal(user):
        return refusal
    if comment.by_id != user.pk:
        return f"{comment.by} wrote this comment and alone can change its words."
    return None


def uncomment_refusal(user: Person, comment: Comment) -> str | None:
    """Withdrawing a comment: whoever wrote it, and admins."""
    if refusal := comment_refusal(user):
        return refusal
    if comment.by_id != user.pk and not user.is_superuser:
        return f"{comment.by} wrote this comment; they or an admin can withdraw it."
    return None


def circle_refusal(*, is_closed: bool, is_within: bool) -> str | None:
    """Changing who sees a restricted case, or who knows a confidential source; opening it."""
    if is_closed and not is_within:
        return "Only who is within a circle lets others in; ask one of its members."
    return None


def own_refusal(user: Person, owner: User) -> str | None:
    """What is a person's own, such as saved filters and settings: theirs, or an admin's to mend."""
    if refusal := read_refusal(user):
        return refusal
    if user.pk != owner.pk and not user.is_superuser:
        return f"This belongs to {owner}; only they change it."
    return None


def token_refusal(user: Person, owner: User) -> str | None:
    """Making a token: one's own, and nobody else's, who would then act in another's name."""
    if refusal := read_refusal(user):
        return refusal
    if user.pk != owner.pk:
        return f"It would speak for {owner}; only they make tokens of their own."
    return None


def webhook_refusal(user: Person, owner: User) -> str | None:
    """Looking after a webhook: whoever may read has their own; nobody else is shown where it leads.

    Not an admin either: sent elsewhere, it would tell of restricted cases that its owner sees.
    """
    if refusal := read_refusal(user):
        return refusal
    if user.pk != owner.pk:
        return f"This webhook belongs to {owner}; only they look after it."
    return None


def desk_rating_refusal(user: Person) -> str | None:
    """Saying how the desk as a whole rates a source, and taking that back."""
    if refusal := edit_refusal(user):
        return refusal
    if user.is_anonymous or user.role not in (Role.REVIEWER, Role.ADMIN):
        return "Only reviewers and admins set the desk’s own rating; rate it in your own name."
    return None


def rating_withdrawal_refusal(user: Person, rating: Rating) -> str | None:
    """One's own rating is one's own to take back; reviewers take back anybody's."""
    if refusal := edit_refusal(user):
        return refusal
    if not rating.is_desk and rating.rated_by_id == user.pk:
        return None
    if desk_rating_refusal(user):
        return f"Only {rating.rated_by}, a reviewer or an admin withdraws this rating."
    return None


def manage_refusal(user: Person) -> str | None:
    """People and their roles."""
    if not user.is_authenticated or not user.is_superuser:
        return "Only admins look after people."
    return None


def _role(user: User) -> str:
    return f"your role is {Role.called(user.role).label.lower()}"
