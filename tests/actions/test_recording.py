import pghistory
import pytest

from provenance.actions import cases, ratings, recording
from provenance.models import Source
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def a_source(name="portal"):
    return Source.objects.create(name=name, kind="outlet")


def test_a_change_tells_verb_person_and_reason():
    by = draw.editor()
    with recording.change("sources.add", by=by, reason="seen in print"):
        source = a_source()
    told = {"verb": "sources.add", "by": str(by.pk), "reason": "seen in print"}
    assert ledger.told(source) == told


def test_an_action_inside_another_keeps_the_outer_verb_and_person():
    with recording.change("claims.record", by=draw.editor()):
        before = a_source("before")
        with recording.change("sources.add", by=draw.second_editor()):
            source = a_source()
        after = a_source("after")
    for row in (before, source, after):
        assert ledger.told(row) == {"verb": "claims.record", "by": str(draw.editor().pk)}


def test_the_next_change_is_told_apart():
    with recording.change("claims.record", by=draw.editor(), reason="why"):
        first = a_source("first")
    with recording.change("sources.add", by=draw.editor()):
        second = a_source("second")
    assert ledger.told(first)["verb"] == "claims.record"
    assert ledger.told(second) == {"verb": "sources.add", "by": str(draw.editor().pk)}


def failing():
    with recording.change("claims.record", by=draw.editor()):
        a_source()
        raise ValueError


def test_a_change_that_fails_writes_nothing_and_is_over():
    draw.editor()
    before = ledger.counts()
    with pytest.raises(ValueError):  # noqa: PT011
        failing()
    assert ledger.counts() == before
    with recording.change("sources.add", by=draw.editor()):
        source = a_source()
    assert ledger.told(source)["verb"] == "sources.add"


def test_what_changes_come_through_is_told_until_it_ends():
    with recording.through("command"):
        first = draw.case("first")
    second = draw.case("second")
    assert ledger.told(first)["through"] == "command"
    assert "through" not in ledger.told(second)


def test_a_page_that_makes_one_change_tells_who_through_what_and_which():
    by = draw.editor()
    with pghistory.context(through="page", by=str(by.pk)):
        case = cases.open(title="Hamhung", code="HAM", by=by, at=draw.NOW)
    told = {"through": "page", "verb": "cases.open", "by": str(by.pk)}
    assert ledger.told(case) == told


def test_a_page_that_makes_two_changes_tells_them_apart():
    by, source = draw.editor(), draw.source("wire")
    with recording.through("page"):
        rating = ratings.add(
            source=source,
            reliability="B",
            valid_from=draw.TODAY,
            reason="open corrections",
            by=by,
            at=draw.NOW,
        )
        case = cases.open(title="Hamhung", code="HAM", by=by, at=draw.NOW)
    assert ledger.told(rating)["verb"] == "ratings.add"
    assert "reason" not in ledger.told(case)
