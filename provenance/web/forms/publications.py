"""The form of a publication."""

from django import forms

from provenance.domain.dates import HOW
from provenance.domain.vocabulary import PublicationKind
from provenance.models import Publication

from .fields import AddressField, DeskForm, WordField, one_line


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
