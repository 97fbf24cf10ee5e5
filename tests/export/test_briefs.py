"""Briefs as PDFs: every word can be read and found, none is taken for code."""

from dataclasses import replace

import pytest

from provenance.domain.vocabulary import Likelihood
from provenance.export import briefs as pdfs
from provenance.export.sheets import Paper, Sheet
from provenance.queries import briefs
from tests import draw
from tests.export import papers

pytestmark = pytest.mark.django_db

HOSTILE = (
    '#panic("no") #read("/etc/passwd") #import "@preview/cetz:0.3.0": * $x^2$ *bold* _thin_ '
    '= Title ] } ") \\ // gone /* gone */ `raw` <label> @claim #sys.inputs.data <b>b</b> &amp;'
)


def sheet(row, **columns):
    told = {"reference": row.ref, "site": "https://desk.example", "by": "Edda", "at": draw.NOW}
    return Sheet(href=f"{row.get_absolute_url()}brief/", **told | columns)


def printed(claim, **columns):
    return papers.read(pdfs.claim(briefs.of_claim(claim), sheet(claim, **columns)))


def test_what_stands_on_every_page_and_how_it_is_made():
    claim = draw.claim("; ".join(f"portal {number} < wire" for number in range(30)))
    paper = printed(claim, as_of=draw.NOW)
    assert len(paper.pages) > 1
    for number, page in enumerate(paper.pages, 1):
        words = " ".join(page.split())
        assert claim.ref in words
        assert f"https://desk.example/claims/{claim.ref}/brief/" in words
        assert "printed 26 Nov 2024, 09:00:00 UTC by Edda" in words
        assert "As the desk knew it on 26 Nov 2024, 09:00:00 UTC." in words
        assert f"page {number} of {len(paper.pages)}" in words
    assert paper.title == f"{claim.ref} {claim.text}"
    assert paper.is_tagged


def test_paper_is_a4_or_letter():
    claim = draw.claim()
    assert printed(claim).size == (595, 842)
    assert printed(claim, paper=Paper.LETTER).size == (612, 792)
    assert Paper.called("papyrus") is Paper.A4


def test_what_people_typed_is_text_and_never_code():
    claim = draw.claim(text=HOSTILE)
    draw.assertion(claim, "portal", quote=HOSTILE, basis="witnessed")
    draw.verdict(claim, reason=HOSTILE)
    draw.assessment(
        draw.question("#eval(1)", ("#a", "$b$")),
        likelihoods={"#a": Likelihood.LIKELY},
        quote=HOSTILE,
    )
    paper = printed(claim)
    assert "".join(paper.text.split()).count("".join(HOSTILE.split())) >= 3
    case = papers.read(pdfs.case(briefs.of_case(claim.case), sheet(claim.case)))
    assert "".join(HOSTILE.split()) in "".join(case.text.split())


def test_names_in_other_scripts_have_glyphs_of_embedded_fonts():
    names = {
        "김정은": "CJK",
        "新华社": "CJK",
        "Хамхын": "NotoSans",
        "رويترز": "Arabic",
        "שלום": "Hebrew",
    }
    claim = draw.claim("; ".join(f"{name} < wire" for name in names))
    paper = printed(claim)
    for name, font in names.items():
        assert any(font in known for known in paper.fonts), name
    # Writing from right to left is laid out, and read back, in pieces.
    for name in ("김정은", "新华社", "Хамхын"):
        assert name in paper.text


def test_a_word_as_long_as_a_page_is_broken_and_links_lead_to_where_they_say():
    claim = draw.claim("portal", text="n" * 900)
    address = "https://portal.example/" + "a" * 300
    draw.assertion(claim, "portal", publication=draw.publication("portal", url=address))
    paper = printed(claim)
    assert paper.text.replace(" ", "").count("n" * 900) >= 1
    assert address in paper.links
    assert address in paper.text.replace(" ", "")


def test_dissent_is_printed_apart_and_a_claim_without_anything_says_so():
    claim = draw.claim("portal < wire")
    draw.dissent(claim, "ministry", quote="There is no such plant.")
    text = printed(claim).text
    assert text.index("Who denies it") < text.index("There is no such plant.")
    assert text.index("There is no such plant.") < text.index("Sources, in their words")
    empty = printed(draw.claim(text="Nobody says so.")).text
    assert "The desk has not decided." in empty
    assert "That is no support: perhaps nobody was asked." in empty


def test_a_case_of_more_claims_than_are_printed_says_so():
    for number in range(3):
        draw.claim("portal", text=f"Statement {number}.")
    case = draw.case()
    brief = briefs.of_case(case, most=2)
    text = papers.read(pdfs.case(brief, sheet(case))).text
    assert "The newest 2 of 3 claims are printed." in text
    assert "Statement 1." in text
    assert "Statement 0." not in text
    whole = papers.read(pdfs.case(replace(brief, total=2), sheet(case))).text
    assert "are printed." not in whole
