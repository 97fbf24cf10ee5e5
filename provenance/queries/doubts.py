"""What asks for a second look on one side of a claim, in words."""

from collections.abc import Iterator, Mapping, Sequence

from provenance.domain.hops import Weakness

from .chains import Voice
from .tellings import Figure, Line, Receipts, Ref, Side, many


def loops(side: Side) -> Iterator[Figure]:
    found = side.receipts["loops"]
    if not found:
        return
    lines = []
    for loop in found:
        refs = side.refs(loop["voices"])
        way = "one of them also rests on something outside" if loop["has_way_out"] else ""
        note = way or "closed: nothing in it has an origin"
        lines.append(Line(refs, lead="In a circle", note=note, join="and"))
    names = side.names(key for loop in found for key in loop["voices"])
    meaning = "Sources that rest on one another in a circle: repeating it adds nothing."
    yield Figure("loops", many(len(found), "loop"), names, meaning, tuple(lines), True)


def later(side: Side) -> Iterator[Figure]:
    found = side.receipts["anachronisms"]
    if not found:
        return
    said = side.voices
    lines = tuple(
        Line(refs, join="relies on", note=f"published {' and '.join(_days(said, refs))}")
        for hop in found
        if (refs := side.refs((hop["citing"], hop["cited"])))
    )
    value = many(len(found), "hop relies on something later", "hops rely on something later")
    meaning = "Nobody has it from what was published afterwards: a date or the hop is wrong."
    yield Figure("anachronisms", value, "", meaning, lines, True)


def _days(said: Mapping[str, Voice], refs: Sequence[Ref]) -> list[str]:
    publications = [said[ref.key].publication for ref in refs]
    return [item.published if item and item.published else "undated" for item in publications]


def weak_hops(side: Side) -> Iterator[Figure]:
    found = side.receipts["weak_hops"]
    within = set(side.receipts["voices"])
    total = sum(within.issuperset(ends) for ends in side.hops)
    if not total:
        return
    lines = []
    for weak in found:
        because = [Weakness.called(word).label.lower() for word in weak["because"]]
        hop = side.hops.get((weak["citing"], weak["cited"]))
        reason = f": {hop.inferred_because}" if hop and hop.inferred_because else ""
        refs = side.refs((weak["citing"], weak["cited"]))
        lines.append(Line(refs, join="had it from", note=", ".join(because) + reason))
    value = f"{len(found)} of {many(total, 'hop')} weak" if found else "No weak hop"
    meaning = "Unnamed, inferred by the desk, or never read by us: look at these first."
    if not found:
        meaning = "Every hop is stated by a named source in a text we read."
    yield Figure("weak-hops", value, _counts(found), meaning, tuple(lines))


def _counts(found: Sequence[Receipts]) -> str:
    told = [word for weak in found for word in weak["because"]]
    counts = [(told.count(word), word.label.lower()) for word in Weakness]
    return ", ".join(f"{number} {label}" for number, label in counts if number)


def doubtful_ends(side: Side) -> Iterator[Figure]:
    for name, value, meaning in (
        (
            "unnamed_ends",
            "Unnamed end",
            "The chain ends at nobody in particular; two such may be one.",
        ),
        ("unreliable_ends", "Unreliable end", "Rated E when it spoke, so it corroborates nothing."),
    ):
        keys = side.receipts[name]
        if keys:
            words = value if len(keys) == 1 else many(len(keys), value.lower())
            lines = tuple(Line((ref,)) for ref in side.refs(keys))
            slug = name.replace("_", "-")
            yield Figure(slug, words, side.names(keys), meaning, lines, True)


def fallen(side: Side) -> Iterator[Figure]:
    fell = side.receipts["fallen"]
    lines = [
        Line(refs, lead=lead)
        for name, lead in (
            ("left_out", "Retracted, withdrawn or left out"),
            ("stranded", "Known only through that"),
            ("cut_off", "Stands, but had it only from that"),
        )
        if (refs := side.refs(fell[name]))
    ]
    if not lines:
        return
    keys = [*fell["left_out"], *fell["stranded"], *fell["cut_off"]]
    origins = side.names(fell["origins"])
    value = f"{many(len(keys), 'voice')} fell" if keys else ""
    meaning = "Taken back, or hung on what was: none of it is an origin."
    if origins:
        meaning = f"Taken back, or hung on what was. Origin lost: {origins}."
    yield Figure("fallen", value, side.names(keys[:3]), meaning, tuple(lines), True)
