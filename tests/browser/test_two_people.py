"""Two people behind a verdict, in Chromium: proposed, read blind, approved."""

import pytest
from playwright.sync_api import Page, expect

from tests import draw

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("two_people"),
]
REASON = "Both agencies have it from the same ministry."


@pytest.fixture(autouse=True)
def _quiet(quiet):
    """Nothing is told on the console: no error, and nothing the policy blocks."""


def press(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name, exact=True).click()


def test_a_verdict_is_proposed_read_blind_and_approved(context, browser, base_url, log_in):
    claim = draw.claim("ViewUSGlobal < Reuters < CNS < Planet Labs")
    draw.reviewer()
    page = log_in(context, draw.editor())
    page.goto(f"{base_url}{claim.get_absolute_url()}")
    page.get_by_role("link", name="Propose a verdict…").click()
    page.get_by_label("Disputed").check()
    page.get_by_label("Credibility").select_option("4")
    page.get_by_label("Reason").fill(REASON)
    press(page, "Propose it")
    panel = page.get_by_role("region", name="Proposed verdict")
    expect(panel).to_contain_text(REASON)
    expect(page.locator("main")).to_contain_text("Not marked yet")

    with browser.new_context() as other:
        theirs = log_in(other, draw.reviewer())
        waiting = theirs.get_by_role("list", name="Verdicts that wait for a second person")
        waiting.get_by_role("link", name="The plant at Hamhung").click()
        expect(theirs.locator("main")).not_to_contain_text(REASON)
        theirs.get_by_label("Disputed").check()
        theirs.get_by_label("Credibility").select_option("3")
        press(theirs, "Give my reading")
        expect(theirs.locator("main")).to_contain_text(REASON)
        expect(theirs.locator("main")).to_contain_text("They differ on credibility")
        press(theirs, "Approve it")
        expect(theirs.locator("main")).to_contain_text("is marked Disputed.")

    page.goto(f"{base_url}{claim.get_absolute_url()}")
    expect(page.locator("main")).to_contain_text("second-read by Rhea, blind")
    assert claim.verdicts.get().approved_by == draw.reviewer()
