"""/api/v1/docs/: readable under the site's own policy, and without a network."""

import re

import pytest
from django.contrib.staticfiles import finders

from tests import draw

pytestmark = pytest.mark.django_db

DOCS = "/api/v1/docs/"


def test_it_has_no_inline_script_or_style_and_nothing_from_elsewhere(viewer_client):
    page = viewer_client.get(DOCS).content.decode()
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", page, re.S)
    assert scripts
    for attributes, body in scripts:
        assert 'src="/static/' in attributes
        assert not body.strip()
    assert not re.search(r"\sstyle=|<style|\son\w+=", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_its_files_come_out_of_installed_packages_and_our_own(viewer_client):
    page = viewer_client.get(DOCS).content.decode()
    for name in re.findall(r'(?:src|href)="/static/([^"#]+)', page):
        assert finders.find(name), name


def test_it_keeps_the_policy_of_every_other_page(viewer_client):
    strict = viewer_client.get("/claims/")["Content-Security-Policy"]
    nonce = r"'nonce-[^']+' ?"
    policy = viewer_client.get(DOCS)["Content-Security-Policy"]
    assert re.sub(nonce, "", policy) == re.sub(nonce, "", strict)
    assert "unsafe" not in policy


def test_who_is_not_logged_in_is_sent_to_log_in(client):
    answer = client.get(DOCS)
    assert (answer.status_code, answer["Location"]) == (302, f"/account/login/?next={DOCS}")


def test_it_is_only_read(viewer_client):
    assert viewer_client.post(DOCS).status_code == 405


@pytest.mark.browser
def test_it_is_drawn_without_breaking_the_policy_or_calling_out(page, base_url):
    person = draw.viewer()
    said, called = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: called.append(request.url))
    page.goto("/account/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", draw.PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/")
    said.clear()
    page.goto(DOCS)
    page.click("#operations-claims-readClaim .opblock-summary-control")
    page.get_by_text("There is no such record.").first.wait_for()
    assert said == []
    assert all(url.startswith((base_url, "data:")) for url in called)
