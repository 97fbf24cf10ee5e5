import pytest

from provenance.actions import sources
from provenance.errors import Refused, Stale
from provenance.models import Source
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def add(name, **columns):
    there = {"kind": "wire-agency", "by": draw.editor(), "at": draw.NOW}
    return sources.add(name=name, **{**there, **columns})


def edit(source, **columns):
    there = {name: getattr(source, name) for name in ("name", "kind", "country", "domains")}
    texts = {"description": source.description, "by": draw.editor()}
    aliases = source.aliases.values_list("name", flat=True)
    return sources.edit(source=source, **{**there, "aliases": list(aliases), **texts, **columns})


def aliases(source):
    return sorted(source.aliases.values_list("name", flat=True))


def test_add_records_a_source_with_all_names_it_goes_by():
    source = add(
        "  Reuters   News ",
        country="gb",
        domains=["https://www.Reuters.com/world", "reuters.com", " "],
        aliases=["Reuters", " RTRS ", "reuters", "Reuters News"],
        description=" An agency. ",
        policies_published={"corrections": "https://reuters.example/c"},
    )
    source.refresh_from_db()
    assert (source.name, source.country, source.domains) == (
        "Reuters News",
        "GB",
        ["reuters.com"],
    )
    assert (source.description, source.recorded_at) == ("An agency.", draw.NOW)
    assert source.policies == {"corrections": "https://reuters.example/c"}
    assert [name.lower() for name in aliases(source)] == ["rtrs", "reuters"]
    assert ledger.told(source) == {"verb": "sources.add", "by": str(draw.editor().pk)}


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "n" * 201}, "name"),
        ({"name": "Portal < Wire"}, "name"),
        ({"kind": "rumour-mill"}, "kind"),
        ({"country": "KOR"}, "country"),
        ({"country": "4!"}, "country"),
        ({"domains": ["reuters"]}, "domains"),
        ({"domains": ["reuters dot com"]}, "domains"),
        ({"aliases": ["a ← b"]}, "aliases"),
    ],
)
def test_add_refuses_what_is_no_source(columns, field):
    draw.editor()
    with ledger.refused(Refused, field=field):
        add(**{"name": "Reuters", **columns})


@pytest.mark.parametrize("name", ["Reuters", "REUTERS", " reuters ", "rtrs"])
def test_a_name_that_leads_somewhere_already_is_taken(name):
    add("Reuters", aliases=["RTRS"])
    with ledger.refused(sources.NameTaken, field="name", match="leads to Reuters already"):
        add(name)


def test_an_alias_that_leads_somewhere_already_is_taken():
    add("Reuters")
    with ledger.refused(sources.NameTaken, field="aliases"):
        add("Radio", aliases=["reuters"])


def test_edit_changes_names_kind_and_aliases():
    source = add("Reuter", aliases=["RTRS", "Reuter's"])
    edited = edit(source, name="Reuters", kind="outlet", aliases=["RTRS", "Reuters UK"])
    assert (edited.name, edited.kind) == ("Reuters", "outlet")
    assert aliases(edited) == ["RTRS", "Reuters UK"]


def test_an_alias_left_out_stops_leading_to_the_source():
    source = add("Reuters", aliases=["RTRS"])
    edit(source, aliases=[])
    assert draw.source("RTRS") != source


def test_policies_that_are_not_given_stay():
    source = add("Reuters", policies_published={"ethics": "https://reuters.example/e"})
    assert edit(source).policies == {"ethics": "https://reuters.example/e"}
    assert edit(source, policies_published={}).policies == {}


def test_a_source_may_be_respelled_and_take_its_own_alias_as_name():
    source = add("Reuter", aliases=["Reuters"])
    edited = edit(source, name="REUTERS", aliases=["Reuter", "Reuters"])
    assert edited.name == "REUTERS"
    assert aliases(edited) == ["Reuter"]


def test_edit_refuses_another_sources_name():
    add("Reuters")
    radio = add("Radio")
    with ledger.refused(sources.NameTaken, field="name"):
        edit(radio, name="REUTERS")


def test_of_two_editors_at_once_the_second_is_told():
    source = Source.objects.get(pk=add("Reuters").pk)
    edit(source, country="GB", version=source.version)
    with ledger.refused(Stale, match="this source") as refusal:
        edit(source, country="US", version=source.version)
    assert refusal.value.current == source.version + 1


def test_of_two_editors_of_the_aliases_the_second_is_told():
    source = Source.objects.get(pk=add("Reuters").pk)
    edit(source, aliases=["RTRS"], version=source.version)
    with ledger.refused(Stale, match="this source"):
        edit(source, aliases=["Reuter"], version=source.version)


def test_an_alias_too_long_for_its_column_is_refused_at_the_aliases():
    draw.editor()
    with ledger.refused(Refused, field="aliases"):
        add("Reuters", aliases=["n" * 201])


def test_named_finds_by_alias_and_makes_what_a_kind_is_given_for():
    reuters = add("Reuters", aliases=["RTRS"])
    fields = {"expert": "rtrs", "institution": "CNS", "other": ""}
    found = sources.named(fields, {"cns": "think-tank"}, at=draw.NOW)
    assert found["expert"] == reuters
    assert (found["institution"].name, found["institution"].kind) == ("CNS", "think-tank")
    assert "other" not in found


def test_named_refuses_an_unknown_name_at_its_own_field():
    with ledger.refused(sources.UnknownSources, field="institution", match="“CNS” is not known"):
        sources.named({"institution": "CNS"}, {"IISS": "think-tank"}, at=draw.NOW)


def test_a_policy_is_published_at_a_web_address_and_nowhere_else():
    reuters = add("Reuters")
    where = "https://reuters.example/corrections"
    assert edit(reuters, policies_published={"corrections": where}).policies == {
        "corrections": where
    }
    with ledger.refused(Refused, field="policy-ethics"):
        edit(reuters, policies_published={"ethics": "javascript:alert(1)"})
    with ledger.refused(Refused, match="no kind of policy"):
        edit(reuters, policies_published={"gossip": where})
