"""What goes wrong around the embedded server, told in one line."""


class Trouble(Exception):
    """The server cannot be had; the message is one line and says how to mend it."""
