"""What an action says when it will not do a thing. Interfaces translate these, nobody else does."""


class Refused(Exception):
    """A refusal fit for an editor to read: what is wrong and how to mend it.

    `field` names the form field it belongs to, or None when it concerns the whole form.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return self.message


class NotAllowed(Refused):
    """The person may not do this; the message says why."""


class Stale(Refused):
    """The record changed after the form was opened.

    `current` is the version stored now, so that a second try can be made knowingly.
    """

    def __init__(self, message: str, *, current: int) -> None:
        super().__init__(message)
        self.current = current
