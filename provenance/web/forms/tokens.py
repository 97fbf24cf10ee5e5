"""The form of a token."""

from datetime import datetime, timedelta
from typing import Any

from django import forms

from provenance.domain.tokens import Scope

from .fields import DeskForm

_DAYS = [("30", "In 30 days"), ("90", "In 90 days"), ("365", "In a year"), ("", "Never")]


class TokenForm(DeskForm):
    called = {"expires_at": "days"}

    name = forms.CharField(
        label="What it is for",
        max_length=100,
        help_text="So that you know later which one to revoke: “Feed of the newsroom’s bot”.",
    )
    scopes = forms.MultipleChoiceField(
        label="What it may do",
        choices=[(scope.value, f"{scope.label}: {scope.definition}") for scope in Scope],
        initial=[Scope.READ],
        widget=forms.CheckboxSelectMultiple,
        help_text="Never more than you may yourself.",
        error_messages={"required": "Choose at least one thing that the token may do."},
    )
    days = forms.ChoiceField(label="Expires", choices=_DAYS, initial="90", required=False)

    def columns(self, now: datetime) -> dict[str, Any]:
        """The action's arguments."""
        data = self.cleaned_data
        days = data["days"]
        expires_at = now + timedelta(days=int(days)) if days else None
        return {"name": data["name"], "scopes": data["scopes"], "expires_at": expires_at}
