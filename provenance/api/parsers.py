"""Bodies in JSON that can be kept and answered: whatever else is sent is refused as no JSON."""

import json
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

_HALF = "The body holds half of a surrogate pair (\\ud800 to \\udfff alone): that is no text."


class Json(JSONParser):
    """JSON that is not nested without end and whose texts, also names of fields, are texts."""

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        try:
            told = super().parse(stream, media_type, parser_context)
            # What cannot be written again could be neither kept nor answered: 1e999 is read as ∞.
            json.dumps(told, ensure_ascii=False, allow_nan=False).encode()
        except RecursionError as fault:
            raise ParseError("The body is nested too deeply.") from fault
        except UnicodeEncodeError as fault:
            raise ParseError(_HALF) from fault
        except ValueError as fault:
            raise ParseError("The body holds a number beyond all bounds.") from fault
        return told


class MergePatch(Json):
    """JSON Merge Patch (RFC 7396), which says of a body what PATCH does here anyway."""

    media_type = "application/merge-patch+json"
