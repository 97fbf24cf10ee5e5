"""What is printed on every page besides what the page is about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Paper(StrEnum):
    """A size of paper, by the name that an address gives it."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def label(self) -> str:
        return f"PDF, {self.upper() if self is Paper.A4 else self.title()}"

    @classmethod
    def called(cls, name: str) -> "Paper":
        """A4 where no size has that name."""
        return cls(name) if name in list(cls) else cls.A4


@dataclass(frozen=True, slots=True)
class Sheet:
    """Who prints what, when, from where. `site` is the address that those within it begin with.

    `as_of` and `published_by` are the moments that the page was asked for; None is now.
    """

    reference: str
    site: str
    href: str
    by: str
    at: datetime
    as_of: datetime | None = None
    published_by: datetime | None = None
    paper: Paper = Paper.A4

    @property
    def address(self) -> str:
        return self.site + self.href

    @property
    def printed(self) -> str:
        return f"printed {_said(self.at)} by {self.by}"

    @property
    def moments(self) -> tuple[str, ...]:
        """Why this is not what is known now; empty where it is."""
        told = []
        if self.as_of:
            told.append(f"As the desk knew it on {_said(self.as_of)}.")
        if self.published_by:
            by = _said(self.published_by)
            told.append(f"Only what had certainly been published by {by} counts.")
        return tuple(told)


def _said(moment: datetime) -> str:
    return f"{moment:%-d %b %Y, %H:%M:%S} UTC"
