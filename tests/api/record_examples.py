"""Writes the examples of the API's description anew. It is no test, and runs when it is named:

python -m pytest tests/api/record_examples.py
"""

import json
import sys
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import override_settings

from provenance.api import examples
from tests import draw
from tests.api import acts, answers
from tests.api.recorded import (
    given,
    oncases,
    oncircles,
    onclaims,
    oncomments,
    onoutside,
    onprograms,
    onreading,
    onselections,
    onsources,
)
from tests.api.recorded.desk import Desk, operations, program
from tests.api.recorded.harmless import SITE

pytestmark = pytest.mark.django_db
OURS = {"SITE_URL": SITE, "PUBLISHER_URL": SITE, "PUBLISHER_NAME": "Example Desk"}
# What changes what the demo says comes late; programs are refused at the end.
TOURS = (
    *(given, onclaims, onsources, oncases, onreading, oncomments),
    *(onselections, onoutside, oncircles, onprograms),
)


@override_settings(**OURS)
def test_the_examples_are_written(capsys):
    with override_settings(VERDICTS_NEED_APPROVAL=True):
        desk = Desk()
        for part in TOURS:
            part.tour(desk)
    passed_over = {name for name, *_ in operations()} - set(desk.exchanges)
    if passed_over:
        from_the_tests(desk, passed_over)
        with capsys.disabled():
            sys.stdout.write(f"Told from the tests' story: {', '.join(sorted(passed_over))}.\n")
    for file in examples.FOLDER.glob("*.json"):
        file.unlink()
    for name, exchange in desk.exchanges.items():
        text = json.dumps(exchange, ensure_ascii=False, indent=2)
        (examples.FOLDER / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def from_the_tests(desk, names):
    """Operations that nobody took into the tour yet, over the story that the tests draw."""
    with undone():
        for act in acts.every().values():
            name = answers.operation(act.method, act.url)["operationId"]
            if name in names:
                with undone():
                    desk.send(name, acts.bearer(), act.method, act.url, act.body)
    with undone():
        for url in answers.every().values():
            name = "" if "/schema/" in url else answers.operation("get", url)["operationId"]
            if name in names:
                desk.read(name, program(draw.viewer()), url, {})


@contextmanager
def undone():
    """What is done inside is undone at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
