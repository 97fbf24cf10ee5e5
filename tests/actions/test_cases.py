import pytest

from provenance.actions import cases
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_open_gives_a_case_its_reference():
    case = cases.open(
        title=" Hamhung ", code=" ham", summary=" A hall. ", by=draw.editor(), at=draw.NOW
    )
    case.refresh_from_db()
    assert (case.title, case.summary, case.opened_at) == ("Hamhung", "A hall.", draw.NOW)
    assert case.ref == f"HAM-{case.number:04d}"
    assert ledger.told(case) == {"verb": "cases.open", "by": str(draw.editor().pk)}


@pytest.mark.parametrize("code", ["", "H", "HAMHUNG", "H4M", "HÄM", "HA M"])
def test_open_refuses_a_code_that_is_no_code(code):
    by = draw.editor()
    with ledger.refused(cases.NotACode, field="code"):
        cases.open(title="Hamhung", code=code, by=by, at=draw.NOW)


@pytest.mark.parametrize("title", ["", "  ", "t" * 201])
def test_open_refuses_a_title_that_is_empty_or_too_long(title):
    by = draw.editor()
    with ledger.refused(Refused, field="title"):
        cases.open(title=title, code="HAM", by=by, at=draw.NOW)


def test_edit_changes_title_and_summary_and_keeps_the_reference():
    case = draw.case()
    ref = case.ref
    edited = cases.edit(case=case, title="Hall 7", summary="", version=1, by=draw.editor())
    edited.refresh_from_db()
    assert (edited.title, edited.version, edited.ref) == ("Hall 7", 2, ref)
    assert ledger.events(case) == ["insert", "update"]


def test_edit_that_changes_nothing_is_no_event():
    case = draw.case()
    cases.edit(case=case, title=case.title, summary=case.summary, by=draw.editor())
    assert ledger.events(case) == ["insert"]


def test_of_two_editors_at_once_the_second_is_told():
    case = draw.case()
    cases.edit(case=case, title="Hall 7", summary="", version=1, by=draw.editor())
    by = draw.second_editor()
    with ledger.refused(Stale, match="Nothing of yours is lost") as refusal:
        cases.edit(case=case, title="Hall 8", summary="", version=1, by=by)
    assert refusal.value.current == 2
