from uuid import uuid4

import pytest

from provenance.actions import assertions, hops, sources
from provenance.actions.hops import Leaning, Saying
from provenance.actions.publications import Filing
from provenance.domain.vocabulary import Basis, Mode, Stance
from provenance.errors import Refused, Stale
from provenance.models import Publication
from tests import draw, ledger

pytestmark = pytest.mark.django_db
URL = "https://wire.example/report"


def fill_in(assertion, saying=None, filing=None, leanings=None, **columns):
    return hops.fill_in(
        assertion=assertion,
        saying=saying or Saying(),
        filing=filing or Filing(),
        leanings=leanings or {},
        **{"by": draw.editor(), "at": draw.NOW, **columns},
    )


def speak(claim, source, saying=None, filing=None, **columns):
    return hops.speak(
        claim=claim,
        source=source,
        saying=saying or Saying(),
        filing=filing or Filing(),
        **{"by": draw.editor(), "at": draw.NOW, **columns},
    )


def test_fill_in_saves_words_publication_and_leaning_as_one_act():
    claim = draw.claim("portal < wire < institute")
    wire, hop = draw.assertion(claim, "wire"), draw.hop(claim, "wire < institute")
    saying = Saying(quote="growing", basis=Basis.TOLD, was_read=True)
    filing = Filing(kind="dispatch", title="Report", url=URL, published="2024-11-25")
    filled = fill_in(wire, saying, filing, {hop.pk: Leaning(Mode.QUOTES, cue="told")}, version=1)
    hop.refresh_from_db()
    assert (filled.quote, filled.was_read) == ("growing", True)
    assert (filled.publication.url, filled.publication.kind) == (URL, "dispatch")
    assert (hop.mode, hop.cue) == (Mode.QUOTES, "told")
    told = {"verb": "hops.fill_in", "by": str(draw.editor().pk)}
    assert all(ledger.told(row) == told for row in (filled, filled.publication, hop))


def test_fill_in_edits_the_publication_that_is_there():
    claim = draw.claim("wire")
    there = fill_in(draw.assertion(claim, "wire"), filing=Filing(title="Reprot")).publication
    again = draw.assertion(claim, "wire")
    filled = fill_in(again, filing=Filing(title="Report", url=URL))
    assert filled.publication == there
    assert Publication.objects.get().title == "Report"


def test_another_address_is_another_publication_where_others_stand_on_the_first():
    claim, other = draw.claim("wire"), draw.claim("wire")
    first = fill_in(draw.assertion(claim, "wire"), filing=Filing(url=URL)).publication
    assert fill_in(draw.assertion(other, "wire"), filing=Filing(url=URL)).publication == first
    second = fill_in(draw.assertion(claim, "wire"), filing=Filing(url=f"{URL}-2")).publication
    assert first != second
    assert Publication.objects.filter(canonical_url=first.canonical_url).exists()


def test_an_address_that_nothing_else_stands_on_is_mended():
    claim = draw.claim("wire")
    first = fill_in(draw.assertion(claim, "wire"), filing=Filing(url=URL)).publication
    second = fill_in(draw.assertion(claim, "wire"), filing=Filing(url=f"{URL}-2")).publication
    assert first == second
    assert Publication.objects.count() == 1


def test_emptied_fields_take_the_publication_off_the_hop():
    claim = draw.claim("wire")
    fill_in(draw.assertion(claim, "wire"), filing=Filing(url=URL))
    assert fill_in(draw.assertion(claim, "wire")).publication is None
    assert Publication.objects.count() == 1


def test_leanings_of_other_hops_are_left_alone():
    claim = draw.claim("portal < wire < institute")
    other = draw.hop(claim, "wire < institute")
    fill_in(draw.assertion(claim, "portal"), leanings={other.pk: Leaning("quotes")})
    fill_in(draw.assertion(claim, "portal"), leanings={uuid4(): Leaning("quotes")})
    other.refresh_from_db()
    assert other.mode == Mode.CITES


@pytest.mark.parametrize(
    ("saying", "filing", "field"),
    [
        (Saying(stance="maybe"), Filing(url=URL), "stance"),
        (Saying(), Filing(url="https://wire.example/a b"), "url"),
        (Saying(), Filing(published="2024-12-24"), "published"),
        (Saying(hedge="h" * 101), Filing(title="Report"), "hedge"),
    ],
)
def test_fill_in_refuses_one_part_and_saves_none(saying, filing, field):
    wire = draw.assertion(draw.claim("portal < wire"), "wire")
    with ledger.refused(Refused, field=field):
        fill_in(wire, saying, filing)


def test_a_leaning_that_is_refused_takes_the_words_with_it():
    claim = draw.claim("portal < wire")
    portal, hop = draw.assertion(claim, "portal"), draw.hop(claim, "portal < wire")
    with ledger.refused(Refused, field="mode"):
        fill_in(portal, Saying(quote="growing"), Filing(url=URL), {hop.pk: Leaning("steals")})


def test_of_two_editors_at_once_the_second_is_told_and_files_nothing():
    wire = draw.assertion(draw.claim("portal < wire"), "wire")
    fill_in(wire, Saying(quote="growing"), version=1)
    with ledger.refused(Stale):
        fill_in(wire, Saying(quote="grown"), Filing(url=URL), version=1)


def test_speak_records_one_more_source_by_its_name():
    claim = draw.claim("portal < wire")
    denial = speak(
        claim,
        "Ministry",
        Saying(stance=Stance.DENIES, quote="nothing of the kind"),
        Filing(kind="statement", title="Statement"),
        kinds={"Ministry": "government-body"},
    )
    assert (denial.source.name, denial.stance) == ("Ministry", Stance.DENIES)
    assert denial.publication.source == denial.source
    assert ledger.told(denial.source) == ledger.told(denial)
    assert ledger.told(denial) == {"verb": "hops.speak", "by": str(draw.editor().pk)}


def test_speak_finds_a_source_by_its_alias():
    draw.source("Reuters", aliases=["RTRS"])
    assert speak(draw.claim("portal"), "rtrs").source.name == "Reuters"


def test_speak_refuses_an_unknown_name_without_a_kind():
    claim = draw.claim("portal")
    with ledger.refused(sources.UnknownSources, field="source"):
        speak(claim, "Ministry")


def test_speak_refuses_who_spoke_already_and_makes_no_publication():
    claim = draw.claim("portal < wire")
    draw.assertion(claim, "wire", publication=draw.publication("wire", url=URL))
    with ledger.refused(assertions.AlreadySaid, field="source"):
        speak(claim, "portal", Saying(stance=Stance.DENIES))
    with ledger.refused(assertions.AlreadySaid, field="url"):
        speak(claim, "wire", filing=Filing(url=URL))


def test_speak_refuses_an_empty_name():
    claim = draw.claim("portal")
    with ledger.refused(Refused, field="source"):
        speak(claim, "")
