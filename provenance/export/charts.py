"""The comparison's picture as an SVG file that needs nothing beside it: no style sheet, no font.

Its colours are those of the light page, written out: a file is read outside of the site.
"""

from xml.etree import ElementTree as Tree

from provenance.pictures.comparisons import Chart, Mark, Row, chart
from provenance.queries.comparisons import ComparePage
from provenance.queries.opinions import Opinion

MEDIA_TYPE = "image/svg+xml"
FONT = "Noto Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"
INK, QUIET, RULE = "#1a1b1e", "#4b4e55", "#ccc8bd"
_TEXTS = {
    "title": {"font-size": "16", "font-weight": "600", "fill": INK},
    "head": {"font-size": "13", "font-weight": "600", "fill": INK},
    "name": {"font-size": "13", "font-weight": "600", "fill": INK},
    "note": {"font-size": "12", "fill": QUIET},
    "scale": {"font-size": "10", "fill": QUIET},
    "scale-mid": {"font-size": "10", "fill": QUIET, "text-anchor": "middle"},
    "scale-end": {"font-size": "10", "fill": QUIET, "text-anchor": "end"},
}
_DASHED = {"stroke": "#1f4e79", "stroke-width": "1.5", "stroke-dasharray": "4 3"}
_RECTS = {
    "silent": {"fill": "#f3f1eb"},
    "track": {"fill": "#ebe8e0"},
    "word": {"fill": "#1f4e79"},
    "read": {"fill": "#c4d6e8", **_DASHED},
    "own": {"fill": INK, "stroke": "#ffffff", "stroke-width": "1"},
}
FOOT = (
    "One scale from 0 to 100 per cent; nothing is averaged. Words and ranges follow ICD 203, the "
    "low end included. Dashed: the desk’s reading of other words. Dark line: the expert’s figures.",
)


def svg(page: ComparePage) -> bytes:
    """The experts of the page, as it is, as an SVG document in UTF-8."""
    title = f"{page.question.ref} {page.question.text}"
    columns = [column.label for column in page.hypotheses]
    rows = [_row(opinion) for opinion in page.experts]
    drawn = chart(title, columns, rows, FOOT)
    return Tree.tostring(_document(drawn, title), encoding="utf-8", xml_declaration=True)


def _row(opinion: Opinion) -> Row:
    marks = [
        Mark(
            words=_words(cell.told, cell.reading),
            is_silent=cell.silent,
            low=cell.low,
            high=cell.high,
            own_low=cell.own_low,
            own_high=cell.own_high,
            is_reading=cell.reading,
        )
        for cell in opinion.cells
    ]
    return Row(opinion.name, [*opinion.about, opinion.evidence], marks)


def _words(told: str, is_reading: bool) -> str:
    return f"{told} (desk’s reading)" if is_reading else told


def _document(drawn: Chart, title: str) -> Tree.Element:
    size = {"width": _number(drawn.width), "height": _number(drawn.height)}
    root = Tree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            **size,
            "viewBox": f"0 0 {size['width']} {size['height']}",
            "role": "img",
            "font-family": FONT,
        },
    )
    Tree.SubElement(root, "title").text = " ".join(title.split())
    Tree.SubElement(root, "rect", {**size, "fill": "#ffffff"})
    for rect in drawn.rects:
        place = {name: _number(getattr(rect, name)) for name in ("x", "y", "width", "height")}
        Tree.SubElement(root, "rect", {**place, **_RECTS[rect.kind]})
    for x, y in drawn.ticks:
        _line(root, x, y - 1, x, y + 11, "#85837c")
    for y in drawn.rules:
        _line(root, 0, y, drawn.width, y, RULE)
    for text in drawn.texts:
        place = {"x": _number(text.x), "y": _number(text.y)}
        Tree.SubElement(root, "text", {**place, **_TEXTS[text.kind]}).text = text.text
    return root


def _line(root: Tree.Element, x1: float, y1: float, x2: float, y2: float, ink: str) -> None:
    ends = zip(("x1", "y1", "x2", "y2"), (x1, y1, x2, y2), strict=True)
    Tree.SubElement(root, "line", {**{name: _number(at) for name, at in ends}, "stroke": ink})


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
