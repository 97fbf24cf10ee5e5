"""What a request asks for, read as Google's servers read it."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import QueryDict

from . import errors, masks
from .masks import Mask
from .methods import SYSTEM, Method, Parameter
from .names import camel, snake

_LEAST, _MOST = -(2**31), 2**31 - 1
_YES = {"true": True, "1": True, "": True, "false": False, "0": False}


class Read(NamedTuple):
    """`values` holds every parameter of the method, "" and 0 where none was given."""

    values: Mapping[str, Any]
    mask: Mask
    is_pretty: bool


def read(method: Method, query: QueryDict) -> Read:
    """The parameters of one request; raises errors.Failure.

    Unknown ones are refused, and those given twice, be it once as pageSize and once as page_size.
    """
    given = _given(method, query)
    if given.get("callback"):
        raise errors.wrong(errors.INVALID, "callback", "JSONP is not served.")
    system = {its.name: _value(its, given.pop(its.name, its.default)) for its in SYSTEM}
    values = {its.name: _value(its, given.get(its.name, its.default)) for its in method.parameters}
    return Read(values, _mask(method, system["fields"]), system["prettyPrint"])


def _given(method: Method, query: QueryDict) -> dict[str, str]:
    known = {camel(its.name): its.name for its in (*method.parameters, *SYSTEM)}
    given: dict[str, str] = {}
    for name, values in query.lists():
        # A dollar marks a system parameter; one of them has it in its name.
        plain = known.get(camel(name)) or known.get(camel(name.removeprefix("$")))
        if plain is None:
            raise _unknown(name)
        if len(values) > 1 or plain in given:
            why = "Proto field is not repeating, cannot start list."
            raise errors.wrong(
                f'Invalid JSON payload received. Unknown name "{name}": {why}', snake(plain)
            )
        given[plain] = values[0]
    return given


def _unknown(name: str) -> errors.Failure:
    return errors.wrong(
        f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter. '
        f"Field '{name}' could not be found in request message."
    )


def _value(its: Parameter, text: str) -> Any:
    if "\0" in text:
        raise errors.wrong(errors.INVALID, snake(its.name), "It holds a NUL character.")
    if its.kind == "integer":
        return _whole(its, text)
    if its.kind == "boolean":
        if text.lower() not in _YES:
            raise _invalid(its, "TYPE_BOOL", text)
        return _YES[text.lower()]
    if text and its.words and text not in its.words:
        why = f"“{text}” is not served; give {' or '.join(its.words)}."
        raise errors.wrong(errors.INVALID, snake(its.name), why)
    return text


def _whole(its: Parameter, text: str) -> int:
    if not text:
        return 0
    if not re.fullmatch(r"-?\d{1,10}", text, re.ASCII) or not _LEAST <= int(text) <= _MOST:
        raise _invalid(its, "TYPE_INT32", text)
    if int(text) < 0:
        raise errors.wrong(errors.INVALID, snake(its.name), "It must not be negative.")
    return int(text)


def _invalid(its: Parameter, kind: str, text: str) -> errors.Failure:
    message = f"Invalid value at '{snake(its.name)}' ({kind}), \"{text}\""
    return errors.wrong(message, snake(its.name))


def _mask(method: Method, text: str) -> Mask:
    if not text:
        return masks.EVERYTHING
    try:
        return masks.parse(text, method.answer)
    except masks.WrongMask as wrong:
        why = f"Error expanding 'fields' parameter. Cannot find matching fields for path '{wrong}'."
        raise errors.wrong(errors.INVALID, text, why) from wrong
