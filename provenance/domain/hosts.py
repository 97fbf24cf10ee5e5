"""Domains as people write them: with or without scheme, "www.", port and path."""

import re

_HOST = re.compile(r"(?=.{1,253}$)(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")


def host(text: str) -> str | None:
    """The bare domain in small letters, "www." left out; None where `text` names none."""
    bare = text.strip().lower().partition("://")[2] or text.strip().lower()
    bare = re.split(r"[/?#]", bare, maxsplit=1)[0].rpartition("@")[2].partition(":")[0]
    bare = bare.removesuffix(".").removeprefix("www.")
    return bare if _HOST.fullmatch(bare) else None


def parents(domain: str) -> list[str]:
    """The domains it is part of, nearest first, but for the top: a.b.org → b.org."""
    labels = domain.split(".")
    return [".".join(labels[cut:]) for cut in range(1, len(labels) - 1)]
