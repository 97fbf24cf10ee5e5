"""One whole exchange for each operation, as it was recorded from the demo's story.

`examples/<operation>.json` holds what was sent, where the operation has a body, and what was
answered in each of its media types: {"sent": …, "answers": {media type: …}}. Nobody writes them:
tests/api/test_examples.py says how they are recorded.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("examples")


@dataclass(frozen=True, slots=True)
class Exchange:
    """`sent` is None where nothing is; what is not JSON is a text that may be cut."""

    sent: Any = None
    answers: Mapping[str, Any] = field(default_factory=dict)


@cache
def of(operation: str) -> Exchange:
    """What was recorded of an operation; an empty exchange where nothing was yet."""
    file = FOLDER / f"{operation}.json"
    return Exchange(**json.loads(file.read_text())) if file.exists() else Exchange()


def problem(status: int) -> Any:
    """How a request was refused with this status; None where none was recorded."""
    return of("problems").answers.get(str(status))
