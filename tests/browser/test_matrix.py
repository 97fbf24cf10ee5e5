"""The matrix of a question in Chromium: choose, mark blind, compare, and leave a source out."""

import pytest
from playwright.sync_api import Page, expect

from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _quiet(quiet):
    """Nothing is told on the console: no error, and nothing the policy blocks."""


def mark(page: Page, words: dict[str, str]) -> None:
    page.get_by_role("link", name="Mark the evidence").click()
    for cell, word in words.items():
        page.get_by_label(cell).select_option(label=word)
    page.get_by_role("button", name="Save my marks").click()


def test_evidence_is_chosen_marked_blind_and_a_source_turns_the_outcome(context, base_url, log_in):
    hall = draw.claim("ViewUSGlobal < Reuters < Planet Labs", text="A hall was built.")
    order = draw.claim("radio < eyewitness", text="Shells were ordered.")
    draw.verdict(hall, "corroborated", reason="The images show it.")
    question = draw.question("Why does it grow?", ["export", "own arsenal"])
    page = log_in(context, draw.editor())
    page.goto(f"{base_url}{question.get_absolute_url()}")
    page.get_by_role("link", name="ACH matrix").click()
    page.get_by_role("link", name="Choose evidence").first.click()
    page.get_by_label("A hall was built.").check()
    page.get_by_label("Shells were ordered.").check()
    page.get_by_role("button", name="Save the choice").click()
    draw.marks(
        question,
        {hall: ["very-inconsistent", "neutral"], order: ["neutral"] * 2},
        by=draw.reviewer(),
    )
    mark(page, {f"{hall.ref} against “export”": "inconsistent"})
    expect(page.locator("main")).not_to_contain_text("Rhea")
    mark(
        page,
        {
            f"{hall.ref} against “own arsenal”": "neutral",
            f"{order.ref} against “export”": "consistent",
            f"{order.ref} against “own arsenal”": "inconsistent",
        },
    )
    expect(page.get_by_role("region", name="Claims against answers")).to_contain_text(
        "1 inconsistent, 1 very inconsistent"
    )
    without = page.get_by_role("region", name="Without this source")
    expect(without).to_contain_text(
        "For you: Without Reuters, “own arsenal” is no longer the least inconsistent: “export” is."
    )
    page.get_by_role("link", name="Every claim alike").click()
    expect(page.get_by_role("region", name="Inconsistency")).to_contain_text("2 of 2 claims count")
