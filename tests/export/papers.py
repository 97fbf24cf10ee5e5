"""A PDF as its reader has it: the words of its pages, its fonts, its links, its tags."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader


@dataclass
class Paper:
    pages: list[str]
    fonts: set[str]
    links: set[str]
    title: str
    is_tagged: bool
    size: tuple[int, int]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.pages).split())


def read(pdf: bytes) -> Paper:
    reader = PdfReader(BytesIO(pdf))
    root = reader.trailer["/Root"]
    fonts, links = set(), set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            fonts.add(str(font.get_object()["/BaseFont"]).split("+")[-1])
        for note in page.get("/Annots", []):
            links.add(str(note.get_object().get("/A", {}).get("/URI", "")))
    box = reader.pages[0].mediabox
    return Paper(
        [page.extract_text() for page in reader.pages],
        fonts,
        links - {""},
        str(reader.metadata.title if reader.metadata else ""),
        bool(root.get("/MarkInfo", {}).get("/Marked")),
        (round(box.width), round(box.height)),
    )
