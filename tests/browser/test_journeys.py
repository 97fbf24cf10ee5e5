"""What an editor does all day, in Chromium: the main job, with a mouse, a keyboard, no script."""

import re

import pytest
from playwright.sync_api import Page, expect

from provenance.models import Claim
from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "A new assembly hall is going up at the plant."


@pytest.fixture(autouse=True)
def _quiet(quiet):
    """Nothing is told on the console: no error, and nothing the policy blocks."""


def button(page: Page, name: str):
    return page.locator("main").get_by_role("button", name=name, exact=True)


def known(*names: str):
    for name in names:
        draw.source(name)


def type_chain(page: Page):
    """ViewUSGlobal < Reuters < CNS < Planet Labs, the first two completed by keyboard."""
    chain = page.get_by_label("Who had it from whom")
    chain.press_sequentially("ViewU")
    offered = page.get_by_role("listbox", name="Known sources").get_by_role("option")
    expect(offered).to_have_text(re.compile("ViewUSGlobal"))
    chain.press("ArrowDown")
    chain.press("Enter")
    chain.press_sequentially(" < reut")
    expect(offered).to_have_count(2)
    chain.press("ArrowDown")
    chain.press("ArrowDown")
    chain.press("ArrowUp")
    chain.press("Tab")
    expect(chain).to_have_value("ViewUSGlobal < Reuters")
    chain.press("End")
    chain.press_sequentially(" < CNS < Planet Labs")
    return chain


def record(page: Page):
    page.get_by_role("link", name="Hamhung").first.click()
    page.get_by_role("link", name="New claim").click()
    page.get_by_label("Claim *").fill(TEXT)
    page.get_by_label("Where").fill("Hamhung")
    type_chain(page)
    expect(page.get_by_label("The chain as understood")).to_contain_text("Planet Labs new")
    button(page, "Record claim").click()
    expect(page.get_by_role("alert")).to_contain_text("“CNS”, “Planet Labs” are not known yet")
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_label("“CNS” is").select_option("Think tank")
    page.get_by_label("“Planet Labs” is").select_option("Imagery provider")
    button(page, "Record claim").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TEXT)


def fill_in(page: Page):
    page.get_by_role("link", name=re.compile("^Reuters, wire agency, told by CNS")).click()
    said = page.locator("article.said:target")
    expect(said).to_contain_text("Reuters")
    said.get_by_role("link", name=re.compile("fill|edit", re.I)).click()
    page.get_by_label("Exact quote").fill("A new building is under construction")
    page.get_by_label("Address").fill("https://reuters.example/plant")
    page.get_by_label("Published").fill("2024-11-26")
    page.get_by_label("How", exact=False).and_(page.locator("[id$=-mode]")).select_option("quotes")
    button(page, "Save hop").click()
    expect(page.locator("article.said:target")).to_contain_text("A new building is under")


def mark(page: Page):
    page.get_by_role("link", name="Mark it…").click()
    page.get_by_label(re.compile("^Corroborated")).check()
    page.get_by_label(re.compile("^Credibility")).select_option("2")
    page.get_by_label("Reason").fill("A second set of images shows it.")
    button(page, "Mark it").click()
    expect(page.get_by_role("status")).to_contain_text("is marked Corroborated")


def deny(page: Page):
    page.get_by_role("link", name="Add a source that denies it").click()
    page.get_by_label("Source *").fill("KCNA")
    page.get_by_label("Exact quote").fill("No such plant exists.")
    page.keyboard.press("Escape")
    button(page, "Record").click()
    expect(page.locator("#dissent")).to_contain_text("No such plant exists.")


def assess(page: Page, expert: str, words: dict[str, str]):
    page.get_by_role("link", name="Add an assessment").first.click()
    page.get_by_label("Expert *").fill(expert)
    page.keyboard.press("Escape")
    page.get_by_label("Stated on").fill("2024-11-25")
    page.get_by_label("Exact quote").fill(f"The words of {expert}.")
    for hypothesis, likelihood in words.items():
        group = page.get_by_role("group", name=hypothesis)
        group.get_by_label("Likelihood").select_option(likelihood)
    button(page, "Record assessment").click()
    expect(page.get_by_role("rowheader", name=expert).first).to_be_visible()


def compare(page: Page):
    page.get_by_role("link", name="Ask one").click()
    page.get_by_label("Question *").fill("For whom is the capacity?")
    page.get_by_label("Possible answers").fill("Russia\nIts own arsenal")
    button(page, "Save question").click()
    assess(page, "CNS", {"Its own arsenal": "likely"})
    assess(page, "IISS", {"Russia": "unlikely", "Its own arsenal": "very likely"})
    table = page.get_by_role("table", name="For whom is the capacity?")
    expect(table.get_by_role("row", name=re.compile("^CNS"))).to_contain_text("said nothing")
    expect(table.get_by_role("row", name=re.compile("^IISS"))).to_contain_text("unlikely")


def test_the_main_job_from_the_claim_to_the_experts_side_by_side(context, log_in):
    draw.case()
    known("ViewUSGlobal", "Reuters", "Reuters Institute", "KCNA", "IISS")
    page = log_in(context, draw.editor())
    record(page)
    fill_in(page)
    mark(page)
    deny(page)
    compare(page)


def test_a_claim_with_its_chain_is_entered_without_any_script(browser, base_url, log_in):
    draw.case()
    known("ViewUSGlobal", "Reuters", "CNS")
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    page = log_in(context, draw.editor())
    page.goto("/claims/new/")
    page.get_by_label("Claim *").fill(TEXT)
    page.get_by_label("Who had it from whom").fill("ViewUSGlobal < Reuters < CNS < Planet Labs")
    button(page, "Record claim").click()
    page.get_by_label("“Planet Labs” is").select_option("Imagery provider")
    expect(page.get_by_label("Claim *")).to_have_value(TEXT)
    button(page, "Record claim").click()
    expect(page.get_by_role("link", name=re.compile("^Planet Labs, imagery"))).to_be_visible()
    context.close()


def test_the_second_of_two_editors_is_told_and_keeps_their_words(
    browser, context, base_url, log_in
):
    claim = draw.claim("portal < wire")
    other = browser.new_context(base_url=base_url)
    mine, theirs = log_in(context, draw.editor()), log_in(other, draw.reviewer())
    for page, reason in ((mine, "Mine."), (theirs, "Theirs.")):
        page.goto(f"/claims/{claim.ref}/verdict/")
        page.get_by_label(re.compile("^Disputed")).check()
        page.get_by_label("Reason").fill(reason)
    button(theirs, "Mark it").click()
    expect(theirs.get_by_role("status")).to_contain_text("is marked Disputed")
    button(mine, "Mark it").click()
    expect(mine.locator("#conflict")).to_contain_text("changed this while you were writing")
    expect(mine.get_by_label("What was done meanwhile")).to_contain_text("“Theirs.”")
    expect(mine.get_by_label("Reason")).to_have_value("Mine.")
    expect(mine.get_by_label(re.compile("^Disputed"))).to_be_checked()
    button(mine, "Mark it").click()
    expect(mine.get_by_role("status")).to_contain_text("is marked Disputed")
    assert claim.verdicts.count() == 2
    other.close()


def test_the_keyboard_reaches_content_search_and_picture(context, log_in):
    claim = draw.claim("portal < wire < imagery")
    page = log_in(context, draw.editor())
    page.goto(claim.get_absolute_url())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    page.locator("main").focus()
    node = page.get_by_role("link", name=re.compile("^wire, wire agency, told by imagery"))
    while not node.evaluate("(node) => node === document.activeElement"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body"), "past the picture"
    page.keyboard.press("Enter")
    expect(page.locator("article.said:target")).to_contain_text("wire")


def test_a_figure_that_is_opened_lights_its_nodes_in_the_picture(context, log_in):
    claim = draw.claim("portal < wire < imagery; radio < wire")
    page = log_in(context, draw.editor())
    page.goto(claim.get_absolute_url())
    lit = page.locator(".picture-drawing:visible a[data-lit]")
    page.locator("h1").hover()
    expect(lit).to_have_count(0)
    page.get_by_text("1 origin", exact=False).first.click()
    expect(page.locator("#support-origins")).to_contain_text("Known origin")
    page.locator("h1").hover()
    page.locator("h1").click()
    expect(lit).to_have_count(1)
    expect(lit).to_have_attribute("aria-label", re.compile("^imagery"))
    page.locator("#support-choke-points > summary").focus()
    expect(lit).to_have_attribute("aria-label", re.compile("^wire.*choke point$"))
    page.set_viewport_size({"width": 390, "height": 900})
    expect(lit).to_have_count(1)


def test_leaving_a_form_that_was_typed_in_asks_first(context, log_in):
    draw.claim("portal")
    page = log_in(context, draw.editor())
    page.goto("/claims/new/")
    # Typed as a person types: a browser asks nobody who has not touched the page.
    page.get_by_label("Claim *").click()
    page.keyboard.type(TEXT)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("link", name="Desk", exact=True).click()
    page.wait_for_url("**/")
    assert asked == ["beforeunload"]
    assert Claim.objects.count() == 1


def test_enter_in_a_chain_begins_a_new_line_though_names_are_offered(context, log_in):
    draw.claim("portal")
    known("KCNA")
    page = log_in(context, draw.editor())
    page.goto("/claims/new/")
    chain = page.get_by_label("Who had it from whom")
    chain.press_sequentially("portal < KC")
    expect(page.get_by_role("listbox", name="Known sources")).to_be_visible()
    chain.press("Enter")
    chain.press_sequentially("radio")
    expect(chain).to_have_value("portal < KC\nradio")
