"""Acts that reach far are shown before they are saved: which claims would change, and how."""

from provenance.queries.changes import Effects

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
