"""The demo as it stands in the tables: what the product must be able to show of its first story."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pghistory.models
import pytest
from django.apps import apps
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from provenance.actions import cases, claims, sources
from provenance.domain.chain import Chain
from provenance.domain.vocabulary import Basis, Lean, Role, VerdictStatus
from provenance.ingest import demo
from provenance.models import (
    Affiliation,
    Alias,
    Assertion,
    Assessment,
    Attribution,
    Case,
    Claim,
    ClaimSupport,
    Comment,
    Proposal,
    Question,
    Rating,
    SecondReading,
    Source,
    User,
    Verdict,
)
from tests import draw

NOW = datetime(2024, 12, 20, 9, tzinfo=UTC)
PORTAL = "ViewUSGlobal"
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Loaded once for all tests of this module, and gone after them."""
    needed = override_settings(VERDICTS_NEED_APPROVAL=True)
    with django_db_blocker.unblock(), transaction.atomic(), needed:
        demo.load(at=NOW)
        yield
        transaction.set_rollback(True)


def claim(words: str) -> Claim:
    return Claim.objects.get(text__contains=words)


def voice(words: str, who: str) -> Assertion:
    return Assertion.objects.get(claim=claim(words), source__name=who)


def hops(words: str, stance: str = "asserts") -> list[tuple[str, str]]:
    rows = Attribution.objects.filter(claim=claim(words), citing__stance=stance)
    return list(rows.order_by("pk").values_list("citing__source__name", "cited__source__name"))


def ends(words: str) -> set[str]:
    said = Assertion.objects.filter(claim=claim(words), stance="asserts")
    return set(Chain(said.values_list("source__name", flat=True), hops(words)).ends())


def hop(words: str, citing: str, cited: str) -> Attribution:
    return Attribution.objects.get(
        claim=claim(words), citing__source__name=citing, cited__source__name=cited
    )


def statuses(words: str) -> list[str]:
    rows = Verdict.objects.filter(claim=claim(words)).order_by("decided_at")
    return list(rows.values_list("status", flat=True))


def question(words: str) -> Question:
    return Question.objects.get(text__contains=words)


def leanings(words: str, expert: str) -> dict[str, str]:
    said = Assessment.objects.get(question=question(words), expert__name=expert)
    return dict(said.judgements.values_list("hypothesis__text", "lean"))


def written() -> dict[str, int]:
    """Every row of every table of ours and of the history."""
    models: list[Any] = [*apps.get_app_config("provenance").get_models(), pghistory.models.Context]
    return {model.__name__: model.objects.count() for model in models}


# ---- Loading --------------------------------------------------------------------------------


def test_the_seed_story_comes_first_and_the_mutated_figure_second():
    assert list(Case.objects.order_by("number").values_list("code", flat=True)) == ["HAM", "FIG"]


def test_four_people_can_log_in_with_the_password_that_is_printed():
    people = demo.accounts()
    assert [(user.email, user.role) for user in people] == [
        ("editor@demo.example", Role.EDITOR),
        ("reviewer@demo.example", Role.REVIEWER),
        ("viewer@demo.example", Role.VIEWER),
        ("admin@demo.example", Role.ADMIN),
    ]
    assert all(user.check_password(demo.PASSWORD) for user in people)


def test_a_second_load_writes_nothing_at_all():
    before = written()
    assert before["ClaimEvent"] > before["Claim"] > 0
    assert demo.load(at=NOW) == []
    assert written() == before


def test_what_people_changed_meanwhile_stays_as_they_left_it():
    editor = User.objects.get(email="editor@demo.example")
    cases.edit(case=Case.objects.get(code="HAM"), title="Ours now", summary="", by=editor)
    ours = claim("is going up")
    words = {"text": "A hall.", "kind": ours.kind, "when": "", "place": ""}
    claims.edit(claim=ours, **words, reason="Shorter.", by=editor)
    User.objects.filter(email="viewer@demo.example").delete()
    before = written()
    assert demo.load(at=NOW) == []
    assert written() == before
    assert Claim.objects.get(pk=ours.pk).text == "A hall."


def test_a_case_that_is_new_in_the_files_is_added_and_nothing_else(tmp_path: Path):
    folder = shutil.copytree(demo.FOLDER, tmp_path / "demo")
    (folder / "cases" / "3-new.toml").write_text('code = "NEW"\ntitle = "Another story"\n')
    editor = User.objects.get(email="editor@demo.example")
    wire = Source.objects.get(name="Reuters")
    sources.edit(
        source=wire,
        name="Reuters",
        kind=wire.kind,
        country="GB",
        domains=[],
        aliases=[],
        description="Ours",
        by=editor,
    )
    before = written()
    (ref,) = demo.load(at=NOW, folder=folder)
    assert ref.startswith("NEW-")
    after = written()
    assert {name for name in after if after[name] != before[name]} == {
        "Case",
        "CaseEvent",
        "Context",
    }


def test_history_says_who_wrote_and_that_a_command_did():
    editor = User.objects.get(email="editor@demo.example")
    opened = apps.get_model("provenance", "CaseEvent").objects.get(code="HAM")
    assert opened.pgh_context.metadata == {
        "verb": "cases.open",
        "by": str(editor.pk),
        "through": "command",
    }


def test_a_public_installation_will_not_have_it(settings: Settings):
    settings.LOCAL = False
    with pytest.raises(demo.NotHere, match="password is known to everyone"):
        demo.load(at=NOW)


def test_quotes_are_short_and_every_claim_has_a_reasoned_verdict():
    assert max(len(quote) for quote in Assertion.objects.values_list("quote", flat=True)) < 260
    unjudged = Claim.objects.exclude(verdicts__superseded_at=None)
    assert not unjudged.exists()


def test_two_people_stand_behind_every_verdict_and_both_grades_are_kept():
    assert not Verdict.objects.filter(approved_by=None).exists()
    blind = SecondReading.objects.exclude(status="")
    assert blind.filter(proposal__verdict__isnull=False).count() >= 4


def test_one_proposal_waits_and_one_was_sent_back():
    states = dict(Proposal.objects.exclude(state="approved").values_list("state", "claim__text"))
    assert set(states) == {"proposed", "sent-back"}
    assert "capacity" in states["proposed"]


def test_people_call_one_another_in_comments():
    called = Comment.objects.values_list("mentions__person__email", flat=True)
    assert set(called) == {"editor@demo.example", "reviewer@demo.example"}


def test_no_claim_rests_on_itself():
    for one in Claim.objects.all():
        edges = list(one.attributions.values_list("citing", "cited"))
        assert not any(Chain((), edges).path(cited, citing) for citing, cited in edges)


# ---- What the seed story must show ----------------------------------------------------------


def test_the_cns_reading_is_one_line_of_four_with_one_end():
    assert hops("is going up") == [(PORTAL, "Reuters"), ("Reuters", "CNS"), ("CNS", "Planet Labs")]
    assert ends("is going up") == {"Planet Labs"}
    end = voice("is going up", "Planet Labs")
    assert (end.basis, end.chain_end) == ("witnessed", "raw-evidence")


def test_iiss_is_reached_through_reuters_by_inference_only():
    below, above = hop("own arsenal", PORTAL, "Reuters"), hop("own arsenal", "Reuters", "IISS")
    assert below.is_inferred
    assert "does not say who relayed" in below.inferred_because
    assert above.is_inferred
    was = apps.get_model("provenance", "AssertionEvent").objects.filter(pgh_obj=below.citing_id)
    assert list(was.order_by("pgh_id").values_list("chain_end", flat=True)) == [
        "relay-not-stated",
        "",
    ]


def test_the_relay_of_kcna_is_not_stated():
    assert hops("KCNA reported") == [(PORTAL, "KCNA")]
    assert voice("KCNA reported", "KCNA").chain_end == "relay-not-stated"


def test_cns_and_iiss_agree_on_capacity_and_differ_on_the_purpose():
    assert leanings("capacity", "Sam Lair") == leanings("capacity", "Joseph Dempsey")
    assert leanings("Why is North Korea", "Sam Lair") == {}
    assert leanings("Why is North Korea", "Joseph Dempsey") == {
        "Mainly for its own arsenal": Lean.FAVOURS,
        "Mainly to supply Russia": Lean.REJECTS,
    }


def test_only_cns_is_said_to_have_read_the_images():
    access = dict(question("Why is North Korea").assessments.values_list("expert__name", "access"))
    assert access == {"Sam Lair": "saw", "Joseph Dempsey": "unknown", "CNS": "saw"}
    read = Assessment.objects.get(question=question("capacity"), expert__name="Sam Lair")
    assert [str(image.source) for image in read.evidence.all()] == ["Planet Labs"]


def test_words_that_are_not_the_experts_are_marked_as_the_desks_reading():
    dempsey = Assessment.objects.get(question=question("Why"), expert__name="Joseph Dempsey")
    marked = dict(dempsey.judgements.values_list("lean", "is_desk_reading"))
    assert marked == {Lean.FAVOURS: False, Lean.REJECTS: True}


def test_analysts_in_the_plural_rest_on_one_named_person():
    assert voice("own arsenal", PORTAL).quote.startswith("Analysts believe")
    assert ends("own arsenal") == {"IISS"}
    assert "one named person" in voice("own arsenal", PORTAL).note


def test_military_experts_are_nobody():
    end = voice("eased the depletion", "Military experts (unnamed)")
    assert (end.source.kind, end.chain_end) == ("unnamed", "unnamed-source")
    assert hop("eased the depletion", PORTAL, end.source.name).mode == "cites-unnamed"


def test_august_has_no_source_and_is_disputed_by_one_that_looked():
    assert hops("12,000") == []
    assert voice("12,000", PORTAL).chain_end == "unnamed-source"
    denial = voice("12,000", "National Intelligence Service")
    assert (denial.stance, denial.basis) == ("denies", "witnessed")
    assert denial.publication.published_words == "2024-10-18"
    assert statuses("12,000") == [VerdictStatus.UNVERIFIED, VerdictStatus.DISPUTED]


def test_kursk_has_no_source_either_and_falls_with_august():
    assert hops("stationed in the Kursk") == []
    assert voice("stationed in the Kursk", PORTAL).chain_end == "relay-not-stated"
    assert voice("stationed in the Kursk", "National Intelligence Service").stance == "denies"
    assert statuses("stationed in the Kursk")[-1] == VerdictStatus.DISPUTED


def test_the_lead_is_contradicted_by_an_analyst_on_the_same_page():
    lead, denial = voice("Russia's war", PORTAL), voice("Russia's war", "IISS")
    assert (lead.stance, denial.stance) == ("asserts", "denies")
    assert statuses("Russia's war") == [VerdictStatus.DISPUTED]


def test_text_and_caption_date_the_image_differently():
    assert "in early October" in voice("analysed are by Planet Labs", PORTAL).quote
    caption = voice("Reuters obtained", PORTAL)
    assert "obtained by Reuters on November 20" in caption.quote
    assert caption.publication == voice("analysed are by Planet Labs", PORTAL).publication
    assert ends("Reuters obtained") == {"Reuters"}
    assert voice("Reuters obtained", "Reuters").chain_end == "relay-not-stated"


def test_the_footage_came_by_yonhap_from_a_ukrainian_centre():
    centre = "Centre for Strategic Communications"
    assert {(PORTAL, "Yonhap"), ("Yonhap", centre)} <= set(hops("Footage"))
    assert ends("Footage") == {centre}


def test_the_scope_of_a_sentence_grew_between_two_hops():
    assert voice("Nobody had reported", PORTAL).quote.startswith("No previous expansions")
    assert voice("Nobody had reported", "Reuters").quote == "had not been previously reported"
    assert voice("Nobody had reported", "CNS").stance == "denies"


def test_the_analysts_name_changes_on_the_way():
    assert "Lear stated" in voice("output capacity", PORTAL).quote
    assert "Lair said" in voice("output capacity", "LIGA.net").quote
    names = set(Alias.objects.filter(source__name="Sam Lair").values_list("name", flat=True))
    assert {"Samuel Lear", "Sam Lear", "Sam Leir"} <= names


def test_experts_are_people_at_institutions():
    people = dict(Affiliation.objects.values_list("person__name", "organisation__name"))
    assert people == {"Sam Lair": "CNS", "Michael Duitsman": "CNS", "Joseph Dempsey": "IISS"}


def test_the_portal_cannot_be_judged_and_says_why():
    rating = Rating.objects.get(source__name=PORTAL)
    assert rating.reliability == "F"
    assert rating.reason.startswith("Cannot be judged")


# ---- The figure that mutates ----------------------------------------------------------------


def test_seven_outlets_have_the_figure_from_one_origin():
    outlets = {citing for citing, cited in hops("old assembly building") if cited == "Reuters"}
    assert len(outlets) == 7
    assert ends("old assembly building") == {"Planet Labs"}


def test_the_figure_is_told_in_four_ways():
    said = Assertion.objects.filter(claim=claim("old assembly building"), source__kind="outlet")
    quotes = list(said.values_list("quote", flat=True))
    ways = ("the size of", "larger", "smaller", "twice the size")
    counts = [sum(way in quote for quote in quotes) for way in ways]
    assert counts == [3, 2, 2, 1]  # “twice the size of” is among the first as well


def test_seven_copies_do_not_corroborate():
    assert statuses("old assembly building") == [
        VerdictStatus.CORROBORATED,
        VerdictStatus.UNVERIFIED,
    ]


def test_the_seoul_analysis_stands_apart():
    assert ends("second satellite analysis") == {"SI Analytics"}
    assert voice("second satellite analysis", "SI Analytics").basis == "deduced"


# ---- What stands behind them ----------------------------------------------------------------


def figures(words: str) -> tuple[int, int, int, str, str]:
    row = ClaimSupport.objects.get(claim=claim(words))
    return row.origins_low, row.origins_high, row.analyses, row.suggested, row.rule


def choke_points(words: str) -> dict[str, str]:
    """The source of each choke point, and what part it plays."""
    row = ClaimSupport.objects.get(claim=claim(words))
    names = {str(pk): name for pk, name in Source.objects.values_list("pk", "name")}
    return {names[c["sources"][0]]: c["part"] for c in row.receipts["choke_points"]}


def test_behind_the_cns_reading_is_one_origin_and_all_of_it_passes_reuters():
    assert figures("is going up") == (1, 1, 1, "unverified", "single-origin")
    assert choke_points("is going up") == {
        PORTAL: "only-entry",
        "Reuters": "relay",
        "CNS": "only-analysis",
        "Planet Labs": "only-origin",
    }


def test_iiss_is_a_second_analysis_once_it_is_known_to_have_read_the_same_images():
    reading = claim("is going up")
    draw.chain(reading, "Reuters < IISS < Planet Labs")
    assert figures("is going up")[:3] == (1, 1, 1)
    iiss = draw.assertion(reading, "IISS")
    draw.fill(reading, "IISS", iiss.publication, basis=Basis.DEDUCED)
    assert figures("is going up")[:3] == (1, 1, 2)


def test_behind_the_twelve_thousand_is_perhaps_one_origin_and_a_known_one_denies_them():
    assert figures("more than 12,000") == (0, 1, 0, "disputed", "dissent")


def test_behind_seven_outlets_and_four_figures_is_one_origin():
    assert figures("old assembly building")[:2] == (1, 1)
    assert choke_points("old assembly building")["Reuters"] == "relay"


def test_what_is_inferred_from_the_reading_says_so():
    row = ClaimSupport.objects.get(claim=claim("output capacity"))
    assert [its["claim"] for its in row.receipts["rests_on"]] == [str(claim("is going up").pk)]
