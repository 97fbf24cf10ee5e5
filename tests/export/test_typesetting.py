"""The typesetter has bounds, and what comes of them is an answer."""

import logging

import pytest

from provenance.export import typesetting
from provenance.export.typesetting import NotTypeset

DATA = {"kind": "unknown"}


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("SECONDS", 0.001, "takes too long"),
        ("MEMORY", 2**20, "could not be set"),
        ("LARGEST", 2, "too large"),
        ("WAIT", 0, "Too many"),
    ],
)
def test_beyond_a_bound_it_is_refused_with_what_to_do_instead(
    monkeypatch, caplog, name, value, why
):
    caplog.set_level(logging.CRITICAL)
    monkeypatch.setattr(typesetting, name, value)
    busy = name == "WAIT"
    taken = [typesetting._free.acquire() for _ in range(typesetting.AT_ONCE if busy else 0)]
    with pytest.raises(NotTypeset, match=why):
        typesetting.pdf("brief.typ", DATA)
    for _ in taken:
        typesetting._free.release()


def test_what_cannot_be_set_names_its_cause_to_the_operator_and_not_to_the_reader():
    with pytest.raises(NotTypeset, match="Print the page instead") as refused:
        typesetting.pdf("brief.typ", DATA)
    assert b"sheet" in refused.value.__cause__.stderr
    assert "sheet" not in str(refused.value)
    assert typesetting._free.acquire(blocking=False)
    typesetting._free.release()


def test_the_fonts_of_the_packages_are_found():
    assert len(typesetting._fonts()) == len(typesetting.FONTS)
