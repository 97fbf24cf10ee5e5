import pytest

from provenance.actions import assertions, merges, ties
from provenance.domain.vocabulary import Reliability
from provenance.errors import Refused
from provenance.models import Source
from tests import draw, ledger

pytestmark = pytest.mark.django_db
REASON = "Two spellings of one agency."
REUTERS, REUTER = "Reuters", "Reuter wire"


def merge(keep=REUTERS, absorb=REUTER, reason=REASON):
    return merges.merge(
        keep=draw.source(keep), absorb=draw.source(absorb), reason=reason, by=draw.editor()
    )


def pair():
    return draw.source(REUTERS), draw.source(REUTER)


def test_all_the_absorbed_source_said_and_holds_becomes_the_kept_ones():
    keep, absorb = pair()
    claim = draw.claim(f"portal < {REUTER} < imagery")
    publication = draw.publication(REUTER, title="Report")
    rating = draw.rating(REUTER)
    held, holder = draw.tie(REUTER, "portal"), draw.tie("holding", REUTER)
    affiliation = draw.affiliation("analyst", REUTER)
    assessment = draw.assessment(draw.question(), institution=REUTER)
    version = claim.version
    merge()
    for row in (publication, rating, held, holder, affiliation, assessment, claim):
        row.refresh_from_db()
    assert claim.assertions.filter(source=keep).count() == 1
    moved = [publication.source, rating.source, held.holder, holder.held, affiliation.organisation]
    assert {*moved, assessment.institution} == {keep}
    assert not absorb.assertions.exists()
    assert claim.version == version + 1


def test_a_person_is_merged_with_what_they_thought_and_where_they_worked():
    draw.affiliation("Sam Lair", "institute")
    draw.source("Samuel Lair", kind="person")
    assessment = draw.assessment(draw.question(), "Sam Lair")
    merge("Samuel Lair", "Sam Lair")
    assessment.refresh_from_db()
    assert assessment.expert.name == "Samuel Lair"
    assert assessment.expert.affiliations.count() == 1


def test_both_names_lead_to_the_kept_source():
    keep, _ = pair()
    assert merge() == keep
    assert draw.source(REUTER) == draw.source(REUTERS) == keep


def test_aliases_and_domains_come_along():
    draw.source(REUTERS, domains=["reuters.com"], aliases=["RTRS"])
    draw.source(REUTER, domains=["reuter.example"], aliases=["Reuter's"])
    keep = merge()
    assert set(keep.aliases.values_list("name", flat=True)) == {"RTRS", "Reuter's", REUTER}
    assert keep.domains == ["reuter.example", "reuters.com"]


def test_the_absorbed_row_stays_and_points_to_the_kept_one():
    keep, absorb = pair()
    merge()
    absorb.refresh_from_db()
    assert (absorb.merged_into, absorb.name) == (keep, REUTER)
    assert set(Source.objects.standing()) == {keep}


def test_what_was_merged_before_follows_to_the_last_one():
    pair()
    first = draw.source("Reuter agency")
    merge(REUTER, "Reuter agency")
    merge()
    first.refresh_from_db()
    assert first.merged_into == draw.source(REUTERS)
    assert draw.source("Reuter agency") == draw.source(REUTERS)


def test_history_tells_of_each_row_that_moved_and_why():
    keep, absorb = pair()
    publication = draw.publication(REUTER, title="Report")
    merge()
    told = {"verb": "sources.merge", "by": str(draw.editor().pk), "reason": REASON}
    assert ledger.told(publication) == ledger.told(absorb) == told
    assert ledger.told(keep.aliases.get()) == told


def test_merge_refuses_to_go_without_a_reason():
    pair()
    with ledger.refused(Refused, field="reason"):
        merge(reason=" ")


def test_a_source_is_not_merged_into_itself_nor_twice():
    _, absorb = pair()
    with ledger.refused(merges.CannotMerge, match="into itself"):
        merge(REUTERS, REUTERS)
    merge()
    radio = draw.source("radio")
    with ledger.refused(merges.CannotMerge, match="merged before"):
        merges.merge(keep=radio, absorb=absorb, reason=REASON, by=draw.editor())


def test_two_voices_on_one_claim_are_settled_first():
    claim = draw.claim(f"{REUTERS} < imagery; {REUTER} < imagery")
    with ledger.refused(merges.CannotMerge, match=claim.ref):
        merge()
    assertion = draw.assertion(claim, REUTER)
    assertions.withdraw(assertion=assertion, reason="twice", by=draw.editor(), at=draw.NOW)
    assert merge().assertions.count() == 2


def test_two_ratings_of_one_day_are_settled_first():
    pair()
    draw.rating(REUTERS, Reliability.B)
    draw.rating(REUTER, Reliability.C)
    with ledger.refused(merges.CannotMerge, match="Edda rated both from"):
        merge()


def test_a_tie_between_the_two_is_settled_first():
    pair()
    tie = draw.tie(REUTERS, REUTER)
    with ledger.refused(merges.CannotMerge, match="withdraw the tie first"):
        merge()
    ties.withdraw(row=tie, reason="wrong", by=draw.editor(), at=draw.NOW)


def test_a_withdrawn_tie_between_the_two_stands_in_no_ones_way():
    pair()
    tie = draw.tie(REUTERS, REUTER)
    ties.withdraw(row=tie, reason="wrong", by=draw.editor(), at=draw.NOW)
    assert merge().name == REUTERS


def test_the_same_tie_of_both_is_settled_first():
    pair()
    draw.tie("holding", REUTERS)
    draw.tie("holding", REUTER)
    with ledger.refused(merges.CannotMerge):
        merge()


def test_the_same_affiliation_of_both_is_settled_first():
    draw.affiliation("Sam Lair", "institute")
    draw.affiliation("Samuel Lair", "institute")
    with ledger.refused(merges.CannotMerge):
        merge("Samuel Lair", "Sam Lair")


def test_a_person_is_not_merged_into_the_organisation_they_work_at():
    draw.affiliation("Sam Lair", "institute")
    with ledger.refused(merges.CannotMerge):
        merge("institute", "Sam Lair")
