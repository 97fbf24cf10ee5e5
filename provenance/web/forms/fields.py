"""Fields and the form every page's form starts from."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms

from provenance.domain.chain_line import fold
from provenance.domain.vocabulary import SourceKind, Term
from provenance.errors import Refused, Stale
from provenance.models import Source
from provenance.queries import completions

# No per cent sign: Django formats the message with the value.
NO_ADDRESS = (
    "This is not a web address. Write it without spaces, such as https://example.org/page; "
    "copied from the browser’s address bar, a space in it is spelled out."
)


LONGEST_TEXT = 20_000


class DeskForm(forms.Form):
    """A form that takes an action's refusal next to the field it names."""

    stale: Stale | None = None
    # The action's word for a field → its name here; None stands for the form as a whole.
    called: ClassVar[Mapping[str | None, str]] = {}

    def retype(self, values: Mapping[str, str]) -> None:
        """Put `values` into the bound form's fields; everything else stays as it was sent."""
        sent: Any = self.data
        data = sent.copy()
        for name, value in values.items():
            data[self.add_prefix(name)] = value
        self.data = data

    def refuse(self, refusal: Refused) -> None:
        field = self.called.get(refusal.field, refusal.field)
        self.add_error(field if field in self.fields else None, str(refusal))


class WordField(forms.ChoiceField):
    """One word of a closed list, with every word's definition at hand."""

    def __init__(self, terms: type[Term], *, empty: str | None = None, **options: Any) -> None:
        self.definitions = list(terms)
        first = [] if empty is None else [("", empty)]
        options.setdefault("required", empty is None)
        options.setdefault(
            "error_messages",
            {"invalid_choice": "“%(value)s” is not in the list; choose one of the words offered."},
        )
        super().__init__(choices=[*first, *terms.choices()], **options)


class AddressField(forms.URLField):
    """A URL, with an error that says how to mend it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("label", "Address")
        super().__init__(
            assume_scheme="https",
            max_length=2000,
            error_messages={"invalid": NO_ADDRESS},
            widget=forms.URLInput(attrs={"placeholder": "https://", "inputmode": "url"}),
            **options,
        )


def one_line(label: str, *, help_text: str = "", required: bool = False, **attrs: str) -> Any:
    return forms.CharField(
        label=label,
        required=required,
        help_text=help_text,
        max_length=200,
        widget=forms.TextInput(attrs=attrs),
    )


def long_text(
    label: str, *, help_text: str = "", required: bool = False, rows: int = 3, **attrs: str
) -> Any:
    return forms.CharField(
        label=label,
        required=required,
        help_text=help_text,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows, "maxlength": False, **attrs}),
    )


def source_name(label: str, *, help_text: str = "", required: bool = True) -> Any:
    """A source's name with completion; what it leads to is the action's business."""
    return forms.CharField(
        label=label,
        required=required,
        help_text=help_text,
        max_length=200,
        widget=forms.TextInput(attrs={"data-complete": "name", "autocomplete": "off"}),
    )


class KnownSourceField(forms.CharField):
    """The name of a source that must be known already; cleans to the Source."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            max_length=200,
            widget=forms.TextInput(attrs={"data-complete": "name", "autocomplete": "off"}),
            **options,
        )

    def clean(self, value: Any) -> Source | None:
        name = super().clean(value)
        if not name:
            return None
        found = completions.known_names([name]).get(fold(name))
        if found is None:
            near = completions.near_misses([name]).get(name)
            hint = f" Did you mean “{near}”?" if near else " Add it under Sources first."
            raise forms.ValidationError(f"No source is called “{name}”.{hint}")
        return found


class OffersSources(DeskForm):
    """Names typed into a form that lead nowhere are offered as new sources, with a kind.

    After `offer(names)` the form shows a choice of kind for each name; `kinds()` reads those
    choices back from the next submission. Whatever else that one is refused for, it shows them
    again, but for names that are no longer typed anywhere.
    """

    MOST = 400

    def kinds(self) -> dict[str, str]:
        """Name → kind, as chosen in the submitted form."""
        chosen = {}
        for number in range(self.MOST):
            name = self.data.get(self.add_prefix(f"new-{number}-name"))
            if name:
                chosen[name] = self.data.get(self.add_prefix(f"new-{number}"), "")
        return chosen

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and self.errors:
            self.offer([])

    def refuse(self, refusal: Refused) -> None:
        super().refuse(refusal)
        if not self.offered:
            self.offer([])

    def offer(self, names: Sequence[str]) -> None:
        """Show a choice for `names`, and again for those chosen before."""
        chosen = self.kinds()
        kept = [name for name in chosen if name in names or self._is_typed(name)]
        names = list(dict.fromkeys([*kept, *names]))[: self.MOST]
        near = completions.near_misses(names) if names else {}
        shown: dict[str, str] = {}
        for number, name in enumerate(names):
            field = WordField(SourceKind, empty="Choose a kind…", required=False)
            field.label = f"“{name}” is"
            if near.get(name):
                field.help_text = f"Did you mean “{near[name]}”? Then correct it above instead."
            self.fields[f"new-{number}"] = field
            self.fields[f"new-{number}-name"] = forms.CharField(widget=forms.HiddenInput)
            shown |= {f"new-{number}": chosen.get(name, ""), f"new-{number}-name": name}
        self.retype(shown)

    def _is_typed(self, name: str) -> bool:
        typed = (fold(str(self[field].value() or "")) for field in self.fields)
        return any(fold(name) in words for words in typed)

    @property
    def offered(self) -> Sequence[Any]:
        """The fields of the offered sources, for the template."""
        return [self[name] for name in self.fields if name.startswith("new-")]
