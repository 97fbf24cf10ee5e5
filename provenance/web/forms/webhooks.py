"""The form of a webhook."""

from typing import Any, ClassVar

from django import forms

from provenance.domain.webhooks import TOLD
from provenance.models import Case, Webhook

from .fields import AddressField, DeskForm, KnownSourceField


class KnownCaseField(forms.CharField):
    """The reference of a case; cleans to the Case."""

    def clean(self, value: Any) -> Case | None:
        ref = super().clean(value)
        if not ref:
            return None
        found = Case.objects.referred(ref).first()
        if found is None:
            raise forms.ValidationError(f"There is no case {ref}.")
        return found


class WebhookForm(DeskForm):
    called: ClassVar = {"events": "kinds"}

    name = forms.CharField(label="Name", max_length=100, help_text="What it is for.")
    url = AddressField(
        required=True,
        help_text="Messages are sent here by POST. It begins with https:// and is on the public "
        "internet.",
    )
    kinds = forms.MultipleChoiceField(
        label="Tell it of",
        choices=[(kind.value, kind.label) for kind in TOLD],
        widget=forms.CheckboxSelectMultiple,
    )
    case = KnownCaseField(
        label="Only of the case",
        required=False,
        max_length=30,
        help_text="A reference, such as HAM-0007. Empty: of every case you may see.",
    )
    source = KnownSourceField(
        label="Only of the source",
        required=False,
        help_text="Its publications, and claims on which it speaks.",
    )


class EditWebhookForm(WebhookForm):
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def first(cls, webhook: Webhook) -> "EditWebhookForm":
        """As the page opens, with what is stored."""
        return cls(
            initial={
                "name": webhook.name,
                "url": webhook.url,
                "kinds": webhook.events,
                "case": webhook.case.ref if webhook.case else "",
                "source": webhook.source.name if webhook.source else "",
                "version": webhook.version,
            }
        )
