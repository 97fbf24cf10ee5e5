import pytest

from provenance.actions import savedfilters, tags
from provenance.models import SavedFilter
from provenance.queries import savedfilters as filters_read
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_case_source_and_tag_are_kept_as_rows_and_follow_their_names():
    claim = draw.claim("wire")
    tag = draw.tag("plants", claim)
    query = f"q=hall&case={claim.case.ref}&source=WIRE&tag=Plants&page=abc"
    saved = draw.saved_filter(query=query)
    assert saved.query == "q=hall"
    tags.rename(tag=tag, name="works", by=draw.editor())
    saved = SavedFilter.objects.get()
    assert filters_read.query_of(saved) == f"q=hall&case={claim.case.ref}&source=wire&tag=works"


@pytest.mark.parametrize("query", ["", "page=abc", "q=", "case=HAM-9999", "tag=none", "source=x"])
def test_what_narrows_nothing_or_leads_nowhere_is_refused(query):
    owner = draw.editor()
    with ledger.refused(savedfilters.NothingNarrowed):
        savedfilters.save(owner=owner, name="Mine", query=query, by=owner)


def test_a_person_has_a_name_once():
    draw.saved_filter("Mine")
    owner = draw.editor()
    with ledger.refused(savedfilters.NameTaken, field="name"):
        savedfilters.save(owner=owner, name="mine", query="q=x", by=owner)
    draw.saved_filter("mine", owner=draw.second_editor())


def test_others_see_what_is_shared_and_a_parameter_that_is_gone_is_named():
    draw.saved_filter("Mine")
    draw.saved_filter("Ours", "q=hall&origin_count=2", is_shared=True)
    (seen,) = filters_read.for_list(draw.viewer())
    assert (seen.name, seen.owner, seen.edit_url) == ("Ours", "Edda", "")
    assert seen.gone == ("origin_count",)
    own = filters_read.for_list(draw.editor(), "q=plant")
    assert [(one.name, one.is_current) for one in own] == [("Mine", True), ("Ours", False)]
