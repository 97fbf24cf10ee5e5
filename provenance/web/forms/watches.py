"""How a person hears of what they watch."""

from django import forms

from provenance.domain.notices import Delivery
from provenance.queries import watches

from .fields import DeskForm, WordField


class WatchForm(DeskForm):
    """Left out, `delivery` is as the person set it for everything."""

    delivery = WordField(Delivery, label="How", empty=watches.AS_SET)
    is_from_account = forms.BooleanField(required=False, widget=forms.HiddenInput)


class PreferenceForm(DeskForm):
    delivery = WordField(Delivery, label="Tell me by")
