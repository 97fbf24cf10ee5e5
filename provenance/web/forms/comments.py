"""Forms of comments."""

from django import forms

from provenance.models import Comment

from .fields import DeskForm, long_text, one_line

MENTION_HELP = "@ and a name mentions somebody."


class CommentForm(DeskForm):
    text = long_text("Comment", required=True, help_text=MENTION_HELP, rows=3)


class RewordForm(DeskForm):
    text = long_text("Comment", required=True, help_text=MENTION_HELP, rows=5)
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, comment: Comment) -> "RewordForm":
        return cls(initial={"text": comment.text, "version": comment.version})


class WithdrawCommentForm(DeskForm):
    reason = one_line("Why", required=True, help_text="It stays readable below the comment.")
