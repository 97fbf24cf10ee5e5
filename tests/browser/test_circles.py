"""A case is restricted to its members: to everybody else it is not there."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_restricted_case_is_unseen_until_somebody_is_let_in(
    browser: Browser, context: BrowserContext, log_in, quiet, base_url
):
    claim = draw.claim("portal < wire", text="The courier sold the plans.")
    egon = draw.second_editor()
    page, other = log_in(context, draw.editor()), log_in(browser.new_context(), egon)
    address = base_url + claim.get_absolute_url()
    other.goto(address)
    expect(other.locator("main")).to_contain_text("The courier sold the plans.")

    page.goto(base_url + claim.case.get_absolute_url())
    page.get_by_role("link", name="Restrict…").click()
    page.get_by_role("button", name="Restrict to these people").click()
    expect(page.locator("main")).to_contain_text("Restricted")

    other.goto(address)
    expect(other.locator("main")).to_contain_text("nothing at this address")
    other.goto(f"{base_url}/search/?q=courier")
    expect(other.locator("main")).not_to_contain_text("sold the plans")
    other.goto(base_url)
    expect(other.locator("main")).not_to_contain_text("sold the plans")

    page.get_by_role("link", name="Members…").click()
    page.get_by_label("Egon (editor)").check()
    page.get_by_role("button", name="Restrict to these people").click()
    other.goto(address)
    expect(other.locator("main")).to_contain_text("The courier sold the plans.")
    other.context.close()
