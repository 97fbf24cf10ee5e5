"""Names as Google's servers take them: pageSize and page_size are one."""

import re


def camel(name: str) -> str:
    return re.sub(r"_+([a-zA-Z0-9])", lambda part: part[1].upper(), name)


def snake(name: str) -> str:
    return re.sub(r"[A-Z]", lambda letter: f"_{letter[0].lower()}", name)
