"""Journeys start at the log-in form, as people do; a word on the console fails them."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from provenance.models import User
from tests import draw

# Chromium notes every answer of 400 and above; a form that is refused or stale is no fault.
REFUSED = re.compile(r"responded with a status of (409|422) ")


@pytest.fixture
def log_in(base_url: str) -> Callable[[BrowserContext, User], Page]:
    """`log_in(context, draw.editor())` is that person's page, at the desk."""

    def enter(context: BrowserContext, person: User) -> Page:
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.goto(f"{base_url}/account/login/")
        page.get_by_label("Email").fill(person.email)
        page.get_by_label("Password").fill(draw.PASSWORD)
        page.locator("main").get_by_role("button", name="Log in").click()
        page.wait_for_url(f"{base_url}/")
        return page

    return enter


@pytest.fixture
def quiet(context: BrowserContext) -> Iterator[list[str]]:
    """What went wrong in the browser; a journey that ends with any of it fails."""
    told: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if not REFUSED.search(message.text):
            told.append(f"{message.type}: {message.text}")

    context.on("console", hear)
    context.on("weberror", lambda error: told.append(str(error.error)))
    yield told
    assert told == []
