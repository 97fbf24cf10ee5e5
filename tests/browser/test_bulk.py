"""Claims selected with mouse and keyboard, and a form that is left half filled in."""

import pytest
from playwright.sync_api import Page, expect

from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def select_and_tag(page: Page):
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Claims")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_text("Ticked 2")).to_be_visible()
    page.get_by_role("button", name="Tag…", exact=True).click()
    page.get_by_label("Tag *").fill("hall seven")
    page.get_by_role("button", name="Tag 2 claims").click()
    expect(page.get_by_role("status")).to_contain_text("2 claims tagged.")
    expect(page.locator(".rows .tag")).to_have_text(["hall seven", "hall seven"])


def export(page: Page):
    page.get_by_label("All 3").check()
    expect(page.get_by_text("Ticked 3")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export CSV").click()
    assert download.value.suggested_filename.startswith("claims-")


def help_and_search(page: Page):
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard")
    expect(dialog).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    search = page.get_by_role("searchbox", name="Search claims")
    expect(search).to_be_focused()
    page.keyboard.type("gdn?x")
    expect(search).to_have_value("gdn?x")


def leave(page: Page):
    """A form that was changed asks before it is left, and not when it is sent."""
    asked: list[str] = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_label("Claim *").wait_for()
    # What listens to the form is a module: it is there when the page has loaded.
    page.wait_for_load_state("load")
    page.get_by_label("Claim *").fill("A hall stands.")
    page.get_by_role("link", name="Desk", exact=True).click()
    expect(page.get_by_label("Claim *")).to_have_value("A hall stands.")
    assert asked == ["beforeunload"]
    page.locator("main").get_by_role("button", name="Record claim").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A hall stands.")
    assert asked == ["beforeunload"]


def test_select_tag_export_by_keyboard_and_leave_a_form(context, log_in, quiet):
    for number in range(3):
        draw.claim(text=f"Plant {number} grows.")
    page = log_in(context, draw.editor())
    select_and_tag(page)
    export(page)
    help_and_search(page)
    page.keyboard.press("Escape")
    page.locator("main").click(position={"x": 2, "y": 2})
    page.keyboard.press("n")
    leave(page)
