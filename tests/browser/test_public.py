"""What everybody reads, in Chromium: a reader, and a page of another site with the card in it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_reader_without_a_log_in_finds_a_claim_and_who_says_so(context, base_url, quiet):
    claim = draw.claim("portal < wire < institute < imagery")
    draw.verdict(claim)
    draw.release(claim, headline="Is the plant growing?")
    page = context.new_page()
    page.goto(f"{base_url}{reverse('public-claims')}")
    page.get_by_role("link", name="Is the plant growing?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is the plant growing?")
    page.locator(".picture-node--choke:visible", has_text="wire").first.click()
    expect(page.locator(":target")).to_contain_text("wire")
    page.goto(f"{base_url}{reverse('embed-claim', args=[claim.ref])}")
    expect(page.get_by_role("link", name="Who says so")).to_be_visible()
    assert context.cookies() == []
