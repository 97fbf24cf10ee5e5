"""A case is restricted to its members, a source known to its confidants, and opened again."""

import pytest

from provenance.actions import (
    chains,
    claims,
    hops,
    inferences,
    members,
    merges,
    placements,
    publications,
    sources,
)
from provenance.actions.keeping import CrossesOver
from provenance.errors import NotAllowed, Refused
from provenance.models import Case, Notice, Source
from provenance.queries import acts, sight
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def people(case):
    return sorted(str(member.user) for member in case.members.all())


def test_a_case_is_restricted_to_those_chosen_and_its_history_says_so():
    case = draw.restrict(draw.case(), draw.second_editor())
    assert case.is_restricted
    assert people(case) == ["Edda", "Egon"]
    assert acts.page(case).rows[0].what == "restricted the case to its members"
    draw.restrict(case)
    assert people(case) == ["Edda"]


def test_somebody_who_may_edit_stays_within():
    case, viewer = draw.case(), draw.viewer()
    with ledger.refused(members.NobodyLeft, match="must be able to let others in", field="people"):
        members.restrict(case=case, members=[viewer], by=draw.editor())


def test_only_a_member_changes_who_is_within_or_opens_the_case():
    case, admin = draw.restricted(), draw.admin()
    with ledger.refused(NotAllowed, match="Only who is within"):
        members.restrict(case=case, members=[admin], by=admin)
    with ledger.refused(NotAllowed, match="Only who is within"):
        members.open_up(case=case, reason="Curious.", by=admin)
    assert not members.open_up(case=case, reason="Published.", by=draw.editor()).is_restricted


def test_claims_of_a_restricted_case_rest_on_claims_of_that_case_only():
    inside = draw.claim("portal", case=draw.restricted())
    outside = draw.claim("wire", text="It grows.")
    for conclusion, premise in ((inside, outside), (outside, inside)):
        with ledger.refused(CrossesOver, match="rest on claims of that case only"):
            draw.inference(conclusion, premise)
    draw.inference(inside, draw.claim("radio", text="A road.", case=inside.case))


def test_a_case_is_not_restricted_while_a_claim_elsewhere_rests_on_one_of_it():
    premise = draw.claim("portal")
    other = draw.claim("wire", text="It grows.", case=draw.case("Another"))
    step = draw.inference(other, premise)
    with ledger.refused(CrossesOver, match=f"{other.ref} rests on {premise.ref}"):
        draw.restrict(premise.case)
    inferences.withdraw(inference=step, reason="A slip.", by=draw.editor(), at=draw.LATER)
    assert draw.restrict(premise.case).is_restricted


def test_a_claim_moves_between_circles_only_with_what_it_rests_on():
    conclusion, premise = draw.claim("portal"), draw.claim("wire", text="It grows.")
    draw.inference(conclusion, premise)
    case = draw.restricted()
    with ledger.refused(CrossesOver, match="Move the claims into one case"):
        placements.move(claims=[conclusion], case=case, by=draw.editor())
    placements.move(claims=[conclusion, premise], case=case, by=draw.editor())
    premise.refresh_from_db()
    assert premise.case == case


def test_what_was_kept_in_a_case_is_listed_with_the_claim_that_leaves_it():
    claim = draw.claim("courier", case=draw.restricted())
    assert draw.source("courier").kept_in == claim.case
    placements.move(claims=[claim], case=draw.case(), by=draw.editor())
    assert draw.source("courier").kept_in is None


def test_a_confidential_source_needs_a_code_name_that_does_not_tell():
    source = draw.source("informer", aliases=["The cook"])
    draw.source("heron")
    given = {"source": source, "confidants": [draw.editor()], "by": draw.editor()}
    for code_name, field, why in (
        (" ", "code_name", "Give a code name"),
        ("Informer", "code_name", "part of the name"),
        ("Heron", "code_name", "this one is taken"),
        ("Crane", None, "which would say who it is"),
    ):
        with ledger.refused(Refused, field=field, match=why):
            members.keep_secret(**given, code_name=code_name)


def test_who_does_not_know_a_source_neither_edits_nor_merges_nor_opens_it():
    source, other = draw.secret("informer"), draw.source("wire")
    bare = {"kind": source.kind, "country": "", "domains": [], "aliases": [], "description": ""}
    egon = draw.second_editor()
    with ledger.refused(NotAllowed, match="Only who is within"):
        sources.edit(source=source, name="Heron", **bare, by=egon)
    with ledger.refused(NotAllowed, match="Only who is within"):
        members.name_openly(source=source, reason="Curious.", by=egon)
    with ledger.refused(merges.CannotMerge, match="is confidential"):
        merges.merge(keep=source, absorb=other, reason="One.", by=egon)


def test_a_refusal_calls_a_confidential_source_by_its_code_name():
    secret = draw.secret("informer", "Heron")
    claim = draw.dissent(draw.claim(), "portal").claim
    draw.dissent(claim, "informer")
    with sight.of(draw.second_editor()), pytest.raises(Refused) as refusal:
        draw.chain(claim, "portal two < Heron")
    assert "Heron" in str(refusal.value)
    assert secret.name not in str(refusal.value)


def test_what_somebody_was_not_shown_is_not_taken_for_a_change_of_theirs():
    publication = draw.publication("informer", title="A letter", url="https://letter.example/1")
    draw.secret("informer")
    with sight.of(draw.second_editor()):
        publications.edit(
            publication=publication,
            kind="statement",
            title="",
            url="",
            published="2024-11-01",
            by=draw.second_editor(),
            at=draw.NOW,
        )
    publication.refresh_from_db()
    assert (publication.title, publication.kind) == ("A letter", "statement")


def test_a_name_that_was_recorded_twice_meanwhile_is_told_before_it_is_opened():
    source = draw.secret("informer")
    Source.objects.create(name="Informer", kind="person")
    with ledger.refused(Refused, match="was recorded meanwhile"):
        members.name_openly(source=source, reason="Agreed.", by=draw.editor())


def test_a_sight_ends_with_what_failed_in_it():
    case = draw.restricted()
    viewer = draw.viewer()
    with pytest.raises(ZeroDivisionError), sight.of(viewer):
        _ = 1 / Case.objects.filter(pk=case.pk).count()
    assert Case.objects.filter(pk=case.pk).exists()


def test_an_act_within_a_sight_sees_everything_and_leaves_the_sight_as_it_was():
    case = draw.restricted()
    with sight.of(draw.second_editor()):
        claims.record(
            case=draw.case(), text="It grows.", kind="observation", by=draw.editor(), at=draw.NOW
        )
        assert not Case.objects.filter(pk=case.pk).exists()
        with pytest.raises(Refused):
            claims.record(
                case=draw.case(), text="", kind="observation", by=draw.editor(), at=draw.NOW
            )
        assert not Case.objects.filter(pk=case.pk).exists()


def test_what_somebody_typed_is_said_back_as_they_typed_it():
    """A code name in place of a guess would tell that the guess was right."""
    draw.secret("informer", "Heron")
    claim = draw.claim("portal")
    with sight.of(draw.second_editor()), pytest.raises(Refused) as refusal:
        chains.enter(claim=claim, text="portal < informer", by=draw.second_editor(), at=draw.NOW)
    assert "“informer” is not known yet" in str(refusal.value)
    review = draw.review(claim, "Is it the informer?", by=draw.second_editor())
    with sight.of(draw.second_editor()):
        review.refresh_from_db()
    assert review.words == "Is it the informer?"


def test_a_spelling_given_up_does_not_say_who_a_source_is():
    source, spelling = draw.source("informer"), draw.source("The informer")
    merges.merge(keep=source, absorb=spelling, reason="One.", by=draw.editor())
    source.aliases.all().delete()
    draw.secret("informer")
    with sight.of(draw.second_editor()):
        assert not Source.objects.filter(pk=spelling.pk).exists()


def test_a_notice_of_a_tie_to_a_confidential_source_is_not_there_for_others():
    egon = draw.second_editor()
    draw.secret("informer")
    draw.watch(draw.source("portal"), by=egon)
    draw.tie("informer", "portal")
    assert Notice.objects.filter(person=egon).exists()
    with sight.of(egon):
        assert not Notice.objects.filter(person=egon).exists()


def test_mending_a_hop_of_a_confidential_source_leaves_its_publication():
    claim = draw.claim("portal < informer")
    said = draw.fill(claim, "informer", draw.publication("informer", title="A letter"))
    draw.secret("informer")
    hops.fill_in(
        assertion=said,
        saying=hops.Saying(quote="It is so."),
        filing=publications.Filing(),
        leanings={},
        by=draw.second_editor(),
        at=draw.NOW,
    )
    said.refresh_from_db()
    assert (str(said.publication), said.quote) == ("A letter", "It is so.")


def test_who_names_a_source_that_is_kept_and_confidential_is_not_led_to_it():
    draw.claim("courier", case=draw.restricted())
    draw.secret("courier")
    with sight.of(draw.second_editor()):
        draw.claim("portal < courier")
    assert Source.objects.filter(name="courier").count() == 2
