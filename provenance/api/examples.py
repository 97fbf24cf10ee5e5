"""Whole answers, as they were given, for the description of the API."""

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("examples")


def _read(name: str) -> Any:
    return json.loads((_FOLDER / f"{name}.json").read_text())


CHAIN = _read("chain")
MATRIX = _read("matrix")
MATCHES = _read("matches")
WHAT_IF = _read("what_if")
TRACK_RECORD = _read("track_record")
OVERLAP = _read("overlap")
