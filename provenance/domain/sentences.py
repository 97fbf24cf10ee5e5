"""One plain sentence for each rule: what it says, then the figures it went by.

The figures come by the names they have in a suggestion.
"""

from collections.abc import Callable, Mapping

from .rules import Rule

type Figures = Mapping[str, int]


def why(rule: Rule, figures: Figures) -> str:
    """Such as: One known origin, however many repeat it: 1 origin over 1 channel."""
    return f"{rule.definition.removesuffix('.')}: {_FIGURES[rule](figures)}."


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


def _of_them(number: int, which: str) -> str:
    return f"{number or 'none'} of them {which}"


def _both_sides(of: Figures) -> str:
    assert_it = _many(of["voices"], "voice asserts it", "voices assert it")
    deny_it = _many(of["dissent.origins.low"], "known origin denies it", "known origins deny it")
    return f"{assert_it}, {deny_it}"


def _over_channels(of: Figures) -> str:
    return f"{_origins(of)} over {_many(of['channels.count'], 'channel')}"


def _origins(of: Figures) -> str:
    return _many(of["origins.low"], "origin")


def _sound(of: Figures) -> str:
    return _of_them(of["origins.reliable"], "named and not rated unreliable")


def _premises(of: Figures) -> str:
    if of["premises"] == 1:
        return "1 claim, and it does not stand"
    return f"{of['premises']} claims, {_of_them(of['premises.standing'], 'standing')}"


def _inferred(of: Figures) -> str:
    least = _many(of["premises.origins.low"], "known origin")
    return f"{_many(of['premises'], 'claim')} with at least {least}"


def _fallen(of: Figures) -> str:
    parts = (
        ("fallen.left_out", "taken back"),
        ("fallen.cut_off", "that had it only from there"),
        ("fallen.stranded", "known only through it"),
    )
    return ", ".join(f"{_many(of[name], 'voice')} {what}" for name, what in parts if of[name])


def _possible(of: Figures) -> str:
    if not of["origins.high"]:
        return "no origin is recorded"
    return f"no origin is known, {_many(of['origins.high'], 'is possible', 'are possible')}"


_FIGURES: Mapping[Rule, Callable[[Figures], str]] = {
    Rule.DISSENT: _both_sides,
    Rule.INDEPENDENT: lambda of: f"{_over_channels(of)}, {_sound(of)}",
    Rule.ONE_CHANNEL: _over_channels,
    Rule.NAMELESS: lambda of: f"{_origins(of)}, {_of_them(of['origins.named'], 'named')}",
    Rule.UNRELIABLE: lambda of: f"{_origins(of)}, {_sound(of)}",
    Rule.ONE_ORIGIN: _over_channels,
    Rule.PREMISE_FELL: _premises,
    Rule.INFERRED: _inferred,
    Rule.CIRCULAR: lambda of: f"{_many(of['loops'], 'loop')} with no way out",
    Rule.UNSUPPORTED: _fallen,
    Rule.ONLY_DENIED: lambda of: _many(of["dissent.voices"], "voice denies it", "voices deny it"),
    Rule.UNSOURCED: _possible,
}
