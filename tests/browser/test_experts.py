"""An expert's answer is written down, and the question settled."""

import pytest
from playwright.sync_api import Page, expect

from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def button(page: Page, name: str):
    return page.locator("main").get_by_role("button", name=name)


def assess(page: Page):
    page.locator("main").get_by_role("link", name="Add an assessment").first.click()
    page.get_by_label("Expert *").fill("analyst")
    page.keyboard.press("Escape")
    page.get_by_label("Institution").fill("institute")
    page.keyboard.press("Escape")
    page.get_by_label("Stated on").fill("2024-11-25")
    page.get_by_label("Exact quote").fill("Mainly for its own arsenal.")
    page.get_by_role("group", name="own arsenal").get_by_label("Likelihood").select_option("likely")
    button(page, "Record assessment").click()
    expect(page.locator("main")).to_contain_text("no affiliation of analyst with institute")
    page.get_by_label("Record it along").check()
    page.get_by_label("There since").fill("2023-01-01")
    button(page, "Record assessment").click()


def test_an_answer_is_compared_and_the_question_settled(context, log_in, quiet):
    question = draw.question(is_exclusive=True)
    draw.source("analyst")
    draw.source("institute")
    page = log_in(context, draw.editor())
    page.goto(page.url.rstrip("/") + question.get_absolute_url())
    assess(page)
    cell = page.get_by_role("cell").filter(has_text="likely")
    cell.get_by_text("Exact words").click()
    expect(cell.get_by_text("Mainly for its own arsenal.")).to_be_visible()
    page.get_by_role("link", name="Settle…").click()
    page.get_by_label("own arsenal").check()
    page.get_by_label("Settled on").fill("2024-11-26")
    page.get_by_label("By what evidence").fill("The stocks were seen.")
    button(page, "Settle the question").click()
    expect(page.locator("main")).to_contain_text("Resolved: own arsenal")
    forecasts = page.locator("#calibration")
    expect(forecasts).to_contain_text("own arsenal")
    forecasts.get_by_role("link", name="analyst").first.click()
    # One answer to one question is no record yet, and the page says so.
    expect(page.locator("#calibration")).to_contain_text("Too few to tell: 1 forecast")
