"""A chain's picture for the typesetter: lines and frames as SVG, words beside it as plain text.

No word that anybody typed is in the SVG. Frames tell by their lines alone, without colour.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from provenance.pictures import (
    ChainPicture,
    PlacedEdge,
    PlacedNode,
    PlacedPicture,
    on_paper,
    papers,
)

type Drawing = dict[str, object]

_DASHES = {
    "unread": "2 3",
    "cut-off": "12 5",
    "fallen": "12 5",
    "left-out": "12 5",
}
_GLYPHS = Path(__file__).parents[1] / "static" / "glyphs.svg"
_GLYPH = re.compile(r'<symbol id="([a-z-]+)"[^>]*>(.*?)</symbol>')
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}">{parts}</svg>'


def drawing(picture: ChainPicture) -> Drawing | None:
    """Sizes in points, the lines, and the words with their places; None where it is too large."""
    chosen = on_paper(picture)
    if chosen is None:
        return None
    parts = "".join(_parts(chosen))
    return {
        "scale": papers.scale(chosen),
        "width": chosen.width,
        "height": chosen.height,
        "svg": _SVG.format(w=chosen.width, h=chosen.height, parts=parts),
        "words": list(_words(chosen)),
        "alt": ". ".join((picture.title, *(node.facts.label for node in chosen.nodes))),
        "legend": list(picture.legend),
    }


def _parts(chosen: PlacedPicture) -> Iterator[str]:
    for lane in chosen.lanes:
        size = f'x="{lane.x}" y="{lane.y}" width="{lane.width}" height="{lane.height}"'
        yield f'<rect {size} rx="6" fill="#f6f6f6" stroke="#ddd" stroke-width="0.5"/>'
    yield from map(_line, chosen.edges)
    yield from (f'<path d="{edge.path.head}" fill="#555"/>' for edge in chosen.edges)
    for node in chosen.nodes:
        yield from _frame(node)


def _line(edge: PlacedEdge) -> str:
    dashes = "5 4" if edge.facts.inferred else "9 3 2 3" if edge.facts.later else ""
    told = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{edge.path.d}" fill="none" stroke="#555" stroke-width="1.4"{told}/>'


def _frame(node: PlacedNode) -> Iterator[str]:
    marks = node.marks
    dashes = next((_DASHES[mark] for mark in _DASHES if mark in marks), "")
    told = f' stroke-dasharray="{dashes}"' if dashes else ""
    fill = "#dcdcdc" if "origin" in marks else "#ffffff"
    width = 2.2 if "denies" in marks else 1.2
    yield f'<path d="{node.frame}" fill="{fill}" stroke="#222" stroke-width="{width}"{told}/>'
    if node.inner:
        yield f'<path d="{node.inner}" fill="none" stroke="#222" stroke-width="0.9"/>'
    at = f'transform="translate({node.box.glyph_x} {node.box.glyph_y})"'
    pen = 'fill="none" stroke="#222" stroke-width="1.3" stroke-linecap="round"'
    yield f"<g {at} {pen}>{_glyphs().get(node.facts.kind, '')}</g>"


@cache
def _glyphs() -> Mapping[str, str]:
    """The strokes of each kind's sign, from the site's own file."""
    return dict(_GLYPH.findall(_GLYPHS.read_text()))


def _words(chosen: PlacedPicture) -> Iterator[dict[str, object]]:
    """Each with its baseline; `role` is its face, and a hop's word is centred on its x."""
    for lane in chosen.lanes:
        yield {"role": "lane", "text": lane.title.text, "x": lane.title.x, "y": lane.title.y}
    for edge in chosen.edges:
        word = edge.path.word
        if word.text:
            yield {"role": "hop", "text": word.text, "x": word.x, "y": word.y}
    for node in chosen.nodes:
        fell = "fallen" in node.marks or "left-out" in node.marks
        for line in node.box.name_lines:
            role = "struck" if fell else "name"
            yield {"role": role, "text": line.text, "x": line.x, "y": line.y}
        for role, line in (("note", node.box.note), ("mark", node.box.mark)):
            if line.text:
                yield {"role": role, "text": line.text, "x": line.x, "y": line.y}
