"""A page as its reader has it: words, links, and forms with what stands in their fields.

`submit(client, "/claims/new/", text="…")` does what a browser without scripts does: it opens the
page, types over what stands in the form, and sends everything the form holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client

BLOCKS = {"td", "th", "tr", "li", "p", "div", "option", "dt", "dd", "h2", "h3"}
VOID = {"input", "meta", "link", "img", "br", "hr", "path", "rect", "use", "source", "wbr"}


@dataclass
class Form:
    """`fields` are what a browser would send now; `typed` are those a person can write in."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    typed: set[str] = field(default_factory=set)
    choices: dict[str, list[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return next(iter(self.fields.get(name, [])), "")


@dataclass
class Page(HTMLParser):
    """`errors` is what stands beside each field; `summary` what stands on top of the form."""

    status: int = 200
    title: str = ""
    text: str = ""
    links: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    summary: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    described: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self._select = ""

    @property
    def form(self) -> Form:
        """The one form of the page that is filled in and sent."""
        (form,) = self.forms
        return form

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in BLOCKS:
            self.handle_data(" ")
        about = {name: value or "" for name, value in attrs}
        if "id" in about:
            self.ids.append(about["id"])
        self.described |= set(about.get("aria-describedby", "").split())
        if tag == "form" and about.get("method") == "post" and about.get("class") == "form":
            self.forms.append(Form(about.get("action", "")))
        if self._inside("form") and self.forms:
            self._control(tag, about)
        if tag not in VOID:
            self._open.append((tag, about, []))

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for _, _, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._inside(tag):
            name, about, words = self._open.pop()
            self._closed(name, about, "".join(words))
            if name == tag:
                return

    def _control(self, tag: str, about: dict[str, str]) -> None:
        form, name = self.forms[-1], about.get("name", "")
        if tag == "input" and about.get("type") in {"radio", "checkbox"}:
            form.choices.setdefault(name, []).append(about.get("value", "on"))
            if "checked" in about:
                form.fields.setdefault(name, []).append(about.get("value", "on"))
        elif tag == "input":
            form.fields[name] = [about.get("value", "")]
            if about.get("type") not in {"hidden", "file"}:
                form.typed.add(name)
        elif tag == "select":
            self._select = name
            form.choices[name] = []
        elif tag == "option" and self._select:
            values = form.choices[self._select]
            values.append(about.get("value", ""))
            if "selected" in about or len(values) == 1:
                form.fields[self._select] = [about.get("value", "")]

    def _closed(self, tag: str, about: dict[str, str], words: str) -> None:
        told = " ".join(words.split())
        if tag == "textarea" and self.forms and self._inside("form"):
            # HTML leaves out the first line break after the tag.
            self.forms[-1].fields[about["name"]] = [words.removeprefix("\n")]
            self.forms[-1].typed.add(about["name"])
        elif tag == "select":
            self._select = ""
        elif tag == "a" and told:
            self.links[told] = about.get("href", "")
        elif tag == "div" and about.get("id", "").endswith("_error"):
            self.errors[about["id"].removeprefix("id_").removesuffix("_error")] = told
        elif tag == "li" and self._inside_class("notice-list"):
            self.summary.append(told)
        elif tag == "title" and not self.title:
            self.title = told
        elif tag == "body":
            self.text = told

    def _inside(self, tag: str) -> bool:
        return any(name == tag for name, _, _ in self._open)

    def _inside_class(self, name: str) -> bool:
        return any(about.get("class") == name for _, about, _ in self._open)


def read(response: HttpResponse) -> Page:
    """The page of an answer; its ids are one of a kind and each error belongs to a control."""
    page = Page(status=response.status_code)
    page.feed(response.content.decode())
    page.close()
    assert len(page.ids) == len(set(page.ids)), _doubled(page.ids)
    assert {f"id_{name}_error" for name in page.errors} <= page.described
    return page


def submit(client: Client, url: str, /, **typed: Any) -> HttpResponse:
    """Open the page, type over its form, send it all; `typed` None takes a field out."""
    return send(client, url, read(client.get(url)), **typed)


def send(client: Client, url: str, page: Page, /, **typed: Any) -> HttpResponse:
    """Send the form of a page that is open already.

    Where it answers first with what would change, that is read and the form is sent again.
    """
    data = {name: values for name, values in page.form.fields.items() if name}
    data |= typed
    filled = {name: value for name, value in data.items() if value is not None}
    answer = client.post(page.form.action or url, filled)
    if answer.status_code == 200 and (confirmed := read(answer).form["confirmed"]):
        answer = client.post(page.form.action or url, filled | {"confirmed": confirmed})
    return answer


def _doubled(ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {name for name in ids if name in seen or seen.add(name)}  # type: ignore[func-returns-value]
