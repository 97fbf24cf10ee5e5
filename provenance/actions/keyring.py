"""Secrets that must be read back, such as those that sign: kept encrypted, unlike passwords.

The key is made of SECRET_KEY, so that a copy of the database alone signs nothing. Where SECRET_KEY
changes, SECRET_KEY_FALLBACKS still read what former ones wrote.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_PURPOSE = b"provenance.webhooks"


class NotReadable(Exception):
    """It was written under a SECRET_KEY that is no longer known."""


def sealed(secret: str) -> str:
    return _fernet().encrypt(secret.encode()).decode()


def opened(words: str) -> str:
    """What was sealed; raises NotReadable."""
    try:
        return _fernet().decrypt(words.encode()).decode()
    except InvalidToken as error:
        raise NotReadable from error


def _fernet() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(str(key))) for key in keys])


def _derived(key: str) -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE)
    return base64.urlsafe_b64encode(derivation.derive(key.encode()))
