import pytest

from provenance.actions import selecting, tags
from provenance.errors import Refused
from provenance.models import ClaimTag, Tag
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def names(claim):
    return sorted(row.tag.name for row in claim.tagged.select_related("tag"))


def test_claims_are_tagged_in_one_act_and_nobodys_form_is_stale():
    claims = [draw.claim(), draw.claim(text="A road.")]
    tags.add(claims=claims, name="  Hall   7 ", by=draw.editor())
    rows = ClaimTag.objects.all()
    assert [names(claim) for claim in claims] == [["Hall 7"], ["Hall 7"]]
    assert {ledger.told(row)["verb"] for row in rows} == {"tags.add"}
    assert len({row.pgh_context_id for row in ClaimTag.pgh_event_model.objects.all()}) == 1
    claims[0].refresh_from_db()
    assert claims[0].version == draw.claim().version


def test_a_tag_is_one_in_any_case_of_letters_and_what_has_it_is_left_alone():
    first, second = draw.claim(), draw.claim(text="A road.")
    draw.tag("plants", first)
    changed = tags.add(claims=[first, second], name="PLANTS", by=draw.editor())
    assert changed == [second]
    assert (Tag.objects.count(), names(second)) == (1, ["plants"])


@pytest.mark.parametrize("name", ["", "  ", "t" * 51])
def test_what_is_no_tag_is_refused(name):
    claim, by = draw.claim(), draw.editor()
    with ledger.refused(tags.NotATag, field="name"):
        tags.add(claims=[claim], name=name, by=by)


def test_an_act_that_would_change_nothing_or_selects_nothing_is_refused():
    claim, by = draw.claim(), draw.editor()
    draw.tag("plants", claim)
    with ledger.refused(selecting.NothingToDo, field="name", match="tagged “plants” already"):
        tags.add(claims=[claim], name="plants", by=by)
    with ledger.refused(selecting.NothingToDo, match="tick some"):
        tags.add(claims=[], name="plants", by=by)


def test_a_tag_is_taken_off_and_the_history_keeps_that_it_was_there():
    claim = draw.claim()
    tag = draw.tag("plants", claim)
    (row,) = claim.tagged.all()
    tags.take_off(claims=[claim], tag=tag, by=draw.editor())
    assert names(claim) == []
    assert ledger.events(row) == ["insert", "delete"]


def test_a_tag_is_renamed_and_a_name_that_is_taken_is_refused_unless_a_merger_is_meant():
    claim, both = draw.claim(), draw.claim(text="A road.")
    tag, other = draw.tag("plant", claim, both), draw.tag("works", both)
    by = draw.editor()
    tags.rename(tag=tag, name="Plant", by=by)
    with ledger.refused(tags.NameTaken, field="name", match="on 1 claims"):
        tags.rename(tag=tag, name="WORKS", by=by)
    assert tags.rename(tag=tag, name="works", is_merging=True, by=by) == other
    assert (names(claim), names(both)) == (["works"], ["works"])
    tags.add(claims=[draw.claim(text="A third.")], name="plant", by=by)
    assert ClaimTag.objects.filter(tag=other).count() == 3
    with ledger.refused(Refused, match="leads to it already", field="name"):
        tags.rename(tag=other, name="plant", by=by)
