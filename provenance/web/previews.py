"""Acts that reach far are shown before they are saved: which claims would change, and how."""

from typing import Any

from provenance.models.claims import LONGEST_TEXT
from provenance.queries import matches
from provenance.queries.changes import Effects
from provenance.queries.matches import Matches

from .forms.fields import DeskForm


def are_read(form: DeskForm, effects: Effects, *, always: bool = False) -> bool:
    """Whether the form's sender has read what it would change.

    The page that shows it (components/effects.html) sends a digest along as `confirmed`. What
    changes nothing needs no reading, unless `always`. Where other people's writes made the
    effects others than those read, they are to be read again.
    """
    if not (effects.changes or always):
        return True
    return form.data.get("confirmed") == effects.digest


def unread_repeats(form: DeskForm, text: str) -> Matches | None:
    """Known claims that `text` likely repeats or contradicts, unless all were shown already.

    The list of them (matches/_known.html) sends their references along as `confirmed`, more than
    once where it was shown while the statement was typed and again on the page.
    """
    found = matches.find(text[:LONGEST_TEXT])
    sent: Any = form.data
    seen = {ref for refs in sent.getlist("confirmed") for ref in refs.split()}
    return found if found.claimed - seen else None
