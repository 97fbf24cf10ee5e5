"""/api/v1/filters/, and the account of who asks."""

import pytest

from provenance.actions import savedfilters
from provenance.errors import Stale
from tests import draw
from tests.api.acts import bearer
from tests.api.answers import checked, missing, read, sent

pytestmark = pytest.mark.django_db


def test_a_saved_filter_leads_to_its_claims(editor_client):
    found = draw.claim("portal", text="The plant grows.")
    draw.claim("radio", text="The harbour is closed.")
    draw.tag("plants", found)
    saved = sent(editor_client, "filters", name="Plants", query="tag=plants&sort=-origins&page=x")
    assert (saved["query"], saved["is_own"], saved["is_shared"]) == (
        *("sort=-origins&tag=plants", True),
        False,
    )
    (row,) = checked(editor_client.get(saved["claims"]))["results"]
    assert row["ref"] == found.ref
    for spoilt in ("tag=%00", "source=wire%00"):
        assert (
            "leads to nothing" in sent(editor_client, "filters", name="X", query=spoilt)["detail"]
        )
    unknown = sent(editor_client, "filters", name="Roads", query="tag=roads")
    assert unknown["detail"] == "This leads to nothing recorded: roads."


def test_of_two_changes_at_once_the_second_is_told():
    saved = draw.saved_filter("Mine")
    savedfilters.edit(
        saved=saved, name="One", is_shared=False, version=saved.version, by=draw.editor()
    )
    with pytest.raises(Stale):
        savedfilters.edit(
            saved=saved, name="Two", is_shared=False, version=saved.version, by=draw.editor()
        )


def test_others_see_what_is_shared_and_change_none_of_it():
    own, shared = draw.saved_filter("Mine"), draw.saved_filter("Ours", is_shared=True)
    hidden = draw.restricted()
    draw.saved_filter("Sealed", f"case={hidden.ref}", is_shared=True)
    other = bearer(draw.second_editor(), "read", "write")
    (told,) = read(other, "filters", own="false")["results"]
    assert (told["name"], told["owner"], told["is_own"]) == ("Ours", "Edda", False)
    assert read(other, "filters", own="true")["results"] == []
    assert missing(other, "filter", own.pk) == f"There is no filter {own.pk}."
    kind = {"content_type": "application/json", "headers": {"If-Match": "*"}}
    assert other.patch(told["url"], {"name": "Mine"}, **kind).status_code == 403
    assert other.delete(told["url"], {}, **kind).status_code == 403
    assert bearer(draw.editor(), "read", "write").delete(told["url"], {}, **kind).json()[
        "id"
    ] == str(shared.pk)


def test_who_i_am_and_how_i_am_told(viewer_client):
    before = read(viewer_client, "account")
    assert (before["name"], before["role"], before["delivery"]) == ("Vida", "viewer", "immediate")
    assert sent(viewer_client, "preference", delivery="daily")["delivery"] == "daily"
    assert read(viewer_client, "account")["delivery"] == "daily"


def test_addresses_of_colleagues_are_for_those_who_edit(editor_client, viewer_client):
    draw.reviewer()
    seen = {row["name"]: row["email"] for row in read(editor_client, "people")["results"]}
    assert seen["Rhea"] == draw.reviewer().email
    kept = {row["name"]: row["email"] for row in read(viewer_client, "people", q="a")["results"]}
    assert kept == {"Edda": None, "Rhea": None, "Vida": draw.viewer().email}
