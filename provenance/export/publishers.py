"""Who hands a file out, as formats of other programs name it."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Publisher:
    """The desk. `site` stands before every address of the record and has no slash at its end."""

    name: str
    url: str
    language: str
    site: str


def ours() -> Publisher:
    return Publisher(
        settings.PUBLISHER_NAME,
        settings.PUBLISHER_URL,
        settings.PUBLISHER_LANGUAGE,
        settings.SITE_URL,
    )
