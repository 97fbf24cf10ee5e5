"""A retraction in Chromium: its effects are read first, then saved, reviewed, and undone."""

import pytest
from playwright.sync_api import Page, expect

from provenance.domain.vocabulary import Basis
from tests import draw, ledger

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _quiet(quiet):
    """Nothing is told on the console: no error, and nothing the policy blocks."""


@pytest.fixture
def reading():
    """What CNS published of one set of images, beside an eyewitness; it is marked corroborated."""
    claim = draw.claim("ViewUSGlobal < Reuters < CNS < Planet Labs; radio < eyewitness")
    reading = draw.publication("CNS", kind="analysis", title="Building at Hamhung")
    draw.fill(claim, "CNS", reading, basis=Basis.DEDUCED)
    images = draw.publication("Planet Labs", kind="imagery", title="Hall 7")
    draw.fill(claim, "Planet Labs", images, basis=Basis.WITNESSED)
    draw.verdict(claim, "corroborated", reason="Two origins over two channels.")
    draw.inference(draw.claim("", text="Output will grow."), claim)
    return reading


def press(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name, exact=True).click()


def test_a_retraction_is_read_saved_reviewed_and_undone(context, base_url, log_in, reading):
    page = log_in(context, draw.editor())
    before = ledger.rows()
    page.goto(f"{base_url}{reading.get_absolute_url()}")
    page.get_by_role("link", name="Corrected or retracted…").click()
    page.get_by_label("retracted it").check()
    page.get_by_label("Why").fill("The images showed another plant.")
    press(page, "Show what would change")
    told = page.get_by_role("region", name="1 claim would change")
    expect(told).to_contain_text("origins 2 → 1")
    expect(told).to_contain_text("loses its ground")
    assert ledger.rows() == before
    press(page, "Save the mark")
    expect(page.get_by_role("heading", level=1)).to_have_text("Building at Hamhung")
    expect(page.locator("main")).to_contain_text("The images showed another plant.")

    page.get_by_role("link", name="Reviews", exact=True).click()
    page.locator("main").get_by_role("link", name="The plant at Hamhung").click()
    expect(page.locator("main")).to_contain_text("“Building at Hamhung” was retracted.")
    expect(page.locator("main")).to_contain_text("origins 2 → 1")

    page.goto(f"{base_url}{reading.get_absolute_url()}")
    page.get_by_role("link", name="Take the mark back…").click()
    page.get_by_label("Why it stands").fill("It was the right plant after all.")
    press(page, "Show what would change")
    expect(page.get_by_role("region", name="1 claim would change")).to_contain_text("1 → 2")
    press(page, "Take the mark back")
    expect(page.get_by_role("heading", level=1)).to_have_text("Building at Hamhung")
    assert ledger.rows() == before
