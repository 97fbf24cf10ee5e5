"""Whole numbers among query parameters."""

from collections.abc import Mapping


def whole_number(
    given: Mapping[str, str],
    name: str,
    otherwise: int,
    wrong: dict[str, list[str]],
    *,
    most: int,
    least: int = 1,
) -> int:
    """The number given as `name`; `otherwise` where there is none or a wrong one, which is told."""
    text = given.get(name)
    if text is None:
        return otherwise
    if text.isascii() and text.isdigit() and len(text) < 11 and least <= int(text) <= most:
        return int(text)
    wrong[name] = [f"Give a whole number from {least} to {most:,}."]
    return otherwise
