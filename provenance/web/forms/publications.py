"""The form of a publication."""

from django import forms

from provenance.domain.dates import HOW
from provenance.domain.vocabulary import PublicationKind, Standing
from provenance.models import Publication

from .fields import AddressField, DeskForm, WordField, long_text, one_line


class PublicationForm(DeskForm):
    kind = WordField(PublicationKind, label="Kind")
    title = forms.CharField(label="Title", required=False, max_length=500)
    url = AddressField()
    published = one_line("Published", help_text=HOW)
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, publication: Publication) -> "PublicationForm":
        return cls(
            initial={
                "kind": publication.kind,
                "title": publication.title,
                "url": publication.url,
                "published": publication.published_words,
                "version": publication.version,
            }
        )


class StandingForm(DeskForm):
    """What the publisher did to a publication after it was out."""

    standing = forms.ChoiceField(
        label="The publisher",
        choices=[
            (Standing.RETRACTED.value, "retracted it: takes it back"),
            (Standing.CORRECTED.value, "corrected it: changed it and says so"),
        ],
        widget=forms.RadioSelect,
    )
    reason = long_text("Why", required=True, help_text="What the notice says, or what you found.")
    notice = one_line("Date of the notice", help_text=HOW)
    notice_url = AddressField(label="Address of the notice")
    version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, publication: Publication) -> "StandingForm":
        is_marked = publication.standing != Standing.CURRENT
        return cls(
            initial={
                "standing": publication.standing if is_marked else "",
                "reason": publication.standing_reason,
                "notice": publication.notice_words,
                "notice_url": publication.notice_url,
                "version": publication.version,
            }
        )


class RestoreForm(DeskForm):
    reason = long_text("Why it stands as published after all", required=True)
    version = forms.IntegerField(widget=forms.HiddenInput)
