"""Hops to look at twice: those that rest on little, and those that cannot be."""

from itertools import product
from typing import NamedTuple

from .graphs import Graph
from .rows import Key
from .vocabulary import Term


class Weakness(Term):
    """Why a hop bears less than one stated by a named source in a text we read."""

    UNNAMED = "unnamed", "Unnamed", "One of its ends is nobody in particular, or is not named."
    INFERRED = "inferred", "Inferred", "The desk concluded it; no text says so."
    UNREAD = "unread", "Not read", "The desk never read the text that is said to say so."


class WeakHop[K: Key](NamedTuple):
    """A hop with everything that makes it weak, in the order of the vocabulary."""

    citing: K
    cited: K
    because: tuple[Weakness, ...]


_BECAUSE = {
    (is_unnamed, is_inferred, was_read): tuple(
        weakness
        for holds, weakness in zip((is_unnamed, is_inferred, not was_read), Weakness, strict=True)
        if holds
    )
    for is_unnamed, is_inferred, was_read in product((False, True), repeat=3)
}


def weak[K: Key](graph: Graph[K]) -> tuple[WeakHop[K], ...]:
    """The weak hops, in order of their keys. O(hops)."""
    keys, is_unnamed = graph.voices.key, graph.voices.is_unnamed
    was_read = graph.voices.was_read
    return tuple(
        [
            WeakHop(keys[citing], keys[cited], because)
            for (citing, cited), hop in graph.hops.items()
            if (
                because := _BECAUSE[
                    hop.is_unnamed or is_unnamed[citing] or is_unnamed[cited],
                    hop.is_inferred,
                    was_read[citing],
                ]
            )
        ]
    )


def anachronistic[K: Key](graph: Graph[K]) -> tuple[tuple[K, K], ...]:
    """Hops whose cited end was certainly published after the citing one, in order of keys."""
    keys, earliest, latest = graph.voices.key, graph.voices.earliest, graph.voices.latest
    if not any(latest):
        return ()
    return tuple(
        [
            (keys[citing], keys[cited])
            for citing, cited in graph.hops
            if (before := latest[citing]) is not None
            and (after := earliest[cited]) is not None
            and after > before
        ]
    )
