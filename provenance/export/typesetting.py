"""Sets data into a PDF or a picture with Typst, in a process of its own with bounds.

The data are read by the document as JSON: strings of it become text, never markup or code. The
process reads the fonts of installed packages and nothing else, and knows no network.
"""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from provenance.errors import Refused

HERE = Path(__file__).parent
SECONDS = 25
"""Before the time that servers and proxies grant an answer, which is 30 mostly."""
MEMORY = 2**31
AT_ONCE = 2
WAIT = 10
LARGEST = 20 * 2**20
FONTS = ("manimgx_fonts", "noto_cjk_sans_otc")
"""Packages of font files; they are read where they lie, and not imported."""

_free = threading.BoundedSemaphore(AT_ONCE)
_log = logging.getLogger(__name__)


class NotTypeset(Refused):
    """Nothing came of it: too large, too slow, or too many at once."""


def pdf(document: str, data: Mapping[str, object]) -> bytes:
    """The PDF of `document`, a file beside this one, with `data` in it. Raises NotTypeset."""
    return _set(document, "pdf", data)


def png(svg: bytes) -> bytes:
    """The picture `svg`, drawn. Raises NotTypeset."""
    return _set("picture.typ", "png", {"svg": svg.decode()})


def _set(document: str, form: str, data: Mapping[str, object]) -> bytes:
    told = json.dumps(data).encode()
    if len(told) > LARGEST:
        raise NotTypeset(f"This is too large for a {form.upper()}. Print the page instead.")
    if not _free.acquire(timeout=WAIT):
        raise NotTypeset("Too many are being printed just now. Try again in a moment.")
    try:
        return _run(document, form, told)
    finally:
        _free.release()


def _run(document: str, form: str, told: bytes) -> bytes:
    files = (str(HERE / name) for name in ("typesetter.py", document))
    command = [sys.executable, "-I", *files, form, str(MEMORY), *_fonts()]
    # One thread: a document must not take the machine from those who read.
    alone = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
    try:
        done = subprocess.run(  # noqa: S603 - a program and files of our own
            command, input=told, capture_output=True, timeout=SECONDS, check=True, env=alone
        )
    except subprocess.TimeoutExpired as late:
        raise NotTypeset(
            f"This takes too long as a {form.upper()}. Print the page instead."
        ) from late
    except subprocess.CalledProcessError as failed:
        _log.error("A document could not be set: %s", failed.stderr.decode(errors="replace"))
        raise NotTypeset(
            f"This could not be set as a {form.upper()}. Print the page instead."
        ) from failed
    return done.stdout


@cache
def _fonts() -> tuple[str, ...]:
    specs = (find_spec(name) for name in FONTS)
    return tuple(str(Path(spec.origin).parent) for spec in specs if spec and spec.origin)
