"""Forms about one hop: what a source says, where, and how it leans on the one before."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from provenance.actions.hops import Leaning, Saying
from provenance.actions.publications import Filing
from provenance.domain.dates import HOW
from provenance.domain.vocabulary import Basis, ChainEnd, Mode, PublicationKind, Stance
from provenance.models import Assertion, Attribution

from .fields import AddressField, DeskForm, OffersSources, WordField, long_text, one_line
from .fields import source_name as source_name_field

PUBLICATION = ("url", "publication_kind", "title", "published")
WORDS = ("quote", "prefix", "suffix", "hedge")
_VERSIONED = re.compile(r"\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})\b")
KNOWING = ("basis", "chain_end", "was_read", "note")


class SayingForm(DeskForm):
    """What is said and where; empty publication fields mean that none is known."""

    stance = WordField(Stance, label="Stance", initial=Stance.ASSERTS)
    url = AddressField()
    publication_kind = WordField(
        PublicationKind, label="Kind of publication", initial=PublicationKind.ARTICLE
    )
    title = forms.CharField(label="Title", required=False, max_length=500)
    published = one_line("Published", help_text=HOW)
    quote = long_text("Exact quote", help_text="Word for word, as short as carries the point.")
    prefix = one_line("Words just before", help_text="A few, to find the place again.")
    suffix = one_line("Words just after")
    hedge = forms.CharField(
        label="Hedge",
        required=False,
        max_length=100,
        help_text="The word that holds back, if any: may, reportedly, appears.",
    )
    basis = WordField(Basis, label="How the source knows", initial=Basis.UNKNOWN)
    chain_end = WordField(ChainEnd, label="Why the chain ends here", empty="It goes on")
    was_read = forms.BooleanField(
        label="Read by us", required=False, help_text="Somebody here has read it at its source."
    )
    note = long_text("Note for the desk", rows=2)

    def saying(self) -> Saying:
        columns = {name: self.cleaned_data[name] for name in Saying.__slots__}
        return Saying(**columns)

    def filing(self) -> Filing:
        data = self.cleaned_data
        return Filing(data["publication_kind"], data["title"], data["url"], data["published"])

    @property
    def publication_fields(self) -> list[Any]:
        return [self[name] for name in PUBLICATION]

    @property
    def word_fields(self) -> list[Any]:
        return [self[name] for name in WORDS]

    @property
    def knowing_fields(self) -> list[Any]:
        return [self[name] for name in KNOWING]


class SpeakForm(OffersSources, SayingForm):
    """One more source, by name."""

    source = source_name_field("Source", help_text="Who says it. New names are offered below.")


class VersionsField(forms.CharField):
    """Rows and the versions they were shown in, by key; what cannot be read is left out."""

    def clean(self, value: Any) -> dict[UUID, int]:
        found = _VERSIONED.findall(super().clean(value))
        return {UUID(key): int(version) for key, version in found}


class HopForm(SayingForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
    seen = VersionsField(widget=forms.HiddenInput, required=False)

    @staticmethod
    def versions(assertion: Assertion, upstream: Iterable[Attribution]) -> str:
        """What `seen` holds: the rows beside the assertion's own that the form shows."""
        rows = [*upstream, *filter(None, [assertion.publication])]
        return " ".join(f"{row.pk}:{row.version}" for row in rows)

    @classmethod
    def of(cls, assertion: Assertion, upstream: Iterable[Attribution] = ()) -> "HopForm":
        told = {name: getattr(assertion, name) for name in Saying.__slots__}
        if publication := assertion.publication:
            told |= {
                "url": publication.url,
                "publication_kind": publication.kind,
                "title": publication.title,
                "published": publication.published_words,
            }
        seen = cls.versions(assertion, upstream)
        return cls(initial={**told, "version": assertion.version, "seen": seen})


class LeaningForm(DeskForm):
    """How the hop's assertion leans on one other."""

    mode = WordField(Mode, label="How", initial=Mode.CITES)
    cue = forms.CharField(
        label="Cue words",
        required=False,
        max_length=100,
        help_text="The words that say so: cited, told, according to.",
    )
    is_inferred = forms.BooleanField(
        label="Inferred by the desk",
        required=False,
        help_text="The text does not say so; it is drawn dashed and counted apart.",
    )
    inferred_because = one_line("Inferred because")

    def leaning(self) -> Leaning:
        return Leaning(**self.cleaned_data)


def leaning_forms(hops: Iterable[Attribution], data: Any = None) -> dict[UUID, LeaningForm]:
    """One form for each hop away from an assertion, keyed by attribution."""
    return {
        hop.pk: LeaningForm(
            data,
            prefix=f"hop-{hop.pk}",
            initial={
                "mode": hop.mode,
                "cue": hop.cue,
                "is_inferred": hop.is_inferred,
                "inferred_because": hop.inferred_because,
            },
        )
        for hop in hops
    }


class NewHopForm(LeaningForm):
    """One more hop, between voices that are both on the claim."""

    cited = forms.ChoiceField(label="Had it from")
    is_circular = forms.BooleanField(
        label="They really do rely on one another in a circle",
        required=False,
        help_text="Needed only where this hop leads back to where it starts.",
    )

    field_order = ["cited", "mode", "cue", "is_inferred", "inferred_because", "is_circular"]

    def __init__(self, *args: Any, others: Iterable[Assertion], **options: Any) -> None:
        super().__init__(*args, **options)
        self._others = {str(other.pk): other for other in others}
        self.fields["cited"].choices = [  # type: ignore[attr-defined]
            ("", "Choose…"),
            *((pk, _called(other)) for pk, other in self._others.items()),
        ]

    def clean_cited(self) -> Assertion:
        return self._others[self.cleaned_data["cited"]]


def _called(assertion: Assertion) -> str:
    where = f" ({assertion.publication})" if assertion.publication else ""
    return f"{assertion.source.name}{where}, {Stance.called(assertion.stance).label}"


class ReasonForm(DeskForm):
    """Why something is withdrawn."""

    reason = long_text(
        "Reason", required=True, help_text="Nothing is deleted: the row stays, with this reason."
    )
