"""What stands behind one side of a claim, counted, in words."""

from collections.abc import Iterator

from provenance.domain.chokes import Part

from .chains import Voice
from .tellings import Figure, Line, Receipts, Side, many, span


def origins(side: Side) -> Iterator[Figure]:
    counted = side.receipts["origins"]
    low, high, found = counted["low"], counted["high"], counted["groups"]
    known = [group for group in found if group["is_known"]]
    if not side.receipts["voices"]:
        return
    meaning = "Who saw it, or holds the evidence, at the end of the chain."
    if high == 0:
        value, meaning = "No origin", "No chain of it ends anywhere: nobody is known to know it."
        if side.receipts["fallen"]["cut_off"]:
            value, meaning = "No origin left", "What it rested on was taken back or left out."
    elif low == 0:
        value = "No known origin"
        meaning = f"Lineage unknown: {many(high, 'chain ends', 'chains end')} at somebody of whom "
        meaning += "nobody stated how they know it."
    else:
        value = f"{span(low, high)} {'origin' if high == 1 else 'origins'}"
    if 0 < low < high:
        meaning += f" {low} known; where {many(high - low, 'more chain')} began, nobody stated."
    lines = [
        Line(
            side.refs(group["voices"]),
            lead="Known origin" if group["is_known"] else "Lineage unknown",
            note=side.joined(group) or _why_it_ends(side, group),
        )
        for group in found
    ]
    names = side.names(key for group in known for key in group["voices"])
    yield Figure("origins", value, names, meaning, tuple(lines))


def _why_it_ends(side: Side, group: Receipts) -> str:
    voice = side.voices.get(group["voices"][0])
    if voice is None:
        return ""
    return (voice.chain_end_label or ("" if group["is_known"] else voice.basis_label)).lower()


def channels(side: Side) -> Iterator[Figure]:
    counted = side.receipts["channels"]
    if not counted["count"]:
        return
    value = many(counted["count"], "channel") + ("" if counted["is_exact"] else " at least")
    lines = tuple(Line(side.refs(route), join="had it from") for route in counted["routes"])
    meaning = "Ways from the reader to known origins that have no source in common."
    yield Figure("channels", value, "", meaning, lines)


def choke_points(side: Side) -> Iterator[Figure]:
    chokes = side.receipts["choke_points"]
    if not side.receipts["channels"]["count"]:
        return
    relays = [choke for choke in chokes if not choke["is_trivial"]]
    lines = [
        Line(
            side.refs(choke["voices"]),
            lead=Part.called(choke["part"]).label,
            note=side.joined(choke) or Part.called(choke["part"]).definition,
            is_aside=choke["is_trivial"],
        )
        for choke in chokes
    ]
    names = side.names(key for choke in relays for key in choke["voices"])
    value = "No choke point"
    meaning = "No single source has to be passed on the way to every origin."
    if relays:
        value = "Choke point" if len(relays) == 1 else many(len(relays), "choke point")
        meaning = "Every way to a known origin passes here: without it nothing known is left."
    elif chokes:
        meaning = "No relay that everything passes; what is alone of its kind is named inside."
    yield Figure("choke-points", value, names, meaning, tuple(lines))


def analyses(side: Side) -> Iterator[Figure]:
    found = side.receipts["analyses"]
    if not found:
        return
    lines = tuple(Line(side.refs(group["voices"]), note=side.joined(group)) for group in found)
    names = side.names(key for group in found for key in group["voices"])
    value = many(len(found), "independent analysis", "independent analyses")
    yield Figure("analyses", value, names, "Who drew it from the evidence themselves.", lines)


def voices(side: Side) -> Iterator[Figure]:
    keys = side.receipts["voices"]
    if not keys:
        return
    said = side.voices
    unread = sum(not said[key].was_read for key in keys if key in said)
    count = len({said[key].source.id for key in keys if key in said})
    words = ("source denies it", "sources deny it") if side.denies else ("source says so",)
    value = many(count, *words, *(() if side.denies else ("sources say so",)))
    lines = [Line((ref,), note=_how_read(said[ref.key])) for ref in side.refs(keys)]
    names = f"{unread} of {len(keys)} not read at the source" if unread else "all read by us"
    meaning = "However many repeat it: this counts voices, not how many know it."
    yield Figure("voices", value, names, meaning, tuple(lines))


def _how_read(voice: Voice) -> str:
    return "read by us" if voice.was_read else "not read at its source"
