"""Every page, wide and narrow, light and dark: readable by all, and within its width."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests import addresses, draw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDE, NARROW = 1440, 390
COLOURS = "{runOnly: ['color-contrast'], resultTypes: ['violations']}"
EVERYTHING = "{resultTypes: ['violations']}"
# Drawn by the same template as another page that is looked at, or no page but a file.
ALIKE = {
    *("public-feed", "public-sitemap", "robots", "oembed"),
    *("question-csv", "question-svg", "question-png", "case-brief-pdf", "claim-brief-pdf"),
    *("import-refused", "verdict-feed"),
    *(
        "chain-complete",
        "hop-withdraw",
        "inference-withdraw",
        "assessment-withdraw",
        "affiliation-withdraw",
    ),
    *("comment-withdraw", "assertion-comment", "question-comment", "assessment-comment"),
    *("claims-export", "claims-move", "claims-untag", "filter-new"),
    *("source-affiliate", "source-merge", "assessment-edit", "question-edit"),
}


def story() -> dict[str, str]:
    rows = addresses.story()
    draw.chain(rows["claim"], "Ein sehr langer Name einer Zeitung aus dem Norden < agency < wire")
    draw.claim("portal", text="Raketenmontagehallenerweiterungsgenehmigungsverfahren" * 3)
    draw.claim("radio", text="قالت الوكالة إن صور الأقمار الصناعية تظهر مبنى جديدا في الموقع")
    urls = addresses.of(rows) | {"found": "/search/?q=plant"}
    then = f"?as_of={draw.moment():%Y-%m-%dT%H:%M:%S.%fZ}&published_by=2024-11-25"
    urls |= {f"past {noun}": urls[noun] + then for noun in ("claim", "case", "question")}
    urls["what if"] = f"{urls['claim']}?without={draw.source('wire').pk}"
    return {name: url for name, url in urls.items() if name not in ALIKE}


def faults(page: Page, rules: str) -> Iterator[str]:
    found = page.evaluate(f"axe.run({rules}).then((result) => result.violations)")
    for rule in found:
        yield f"{rule['id']}: {rule['nodes'][0]['target']}"
    if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
        yield "wider than the window"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_page_is_fit_for_everybody(context, log_in, base_url, quiet, width):
    page, script = log_in(context, draw.editor()), Axe().axe_script
    page.set_viewport_size({"width": width, "height": 900})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    told = {}
    for name, url in story().items():
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(f"{base_url}{url}")
        page.evaluate(script)
        told[name, "light"] = list(faults(page, EVERYTHING))
        if width == WIDE:
            page.emulate_media(color_scheme="dark")
            told[name, "dark"] = list(faults(page, COLOURS))
    assert {where: found for where, found in told.items() if found} == {}
    assert [url for url in asked if not url.startswith((base_url, "data:"))] == []
