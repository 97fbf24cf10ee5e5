"""What a brief holds: all of a claim, in words."""

import pytest

from provenance.models import Verdict
from provenance.queries import briefs, past
from provenance.queries.briefs import claims, voices
from tests import draw, later
from tests.addresses import story

pytestmark = pytest.mark.django_db


def test_a_verdict_says_whether_somebody_else_has_read_it():
    claim = draw.claim("portal")
    draw.verdict(claim, "unverified", reason="One page.")
    verdict = draw.verdict(claim)
    assert briefs.of_claim(claim).decision.second == "not second-read"
    Verdict.objects.filter(pk=verdict.pk).update(
        approved_by=draw.reviewer(), approved_at=draw.LATER
    )
    brief = briefs.of_claim(claim)
    assert brief.decision.second == "second-read by Rhea, 27 Nov 2024"
    assert [one.reason for one in brief.former] == ["One page."]


def test_those_who_deny_it_and_their_figures_stand_apart():
    claim = draw.claim("portal < wire < imagery")
    draw.dissent(claim, "ministry", quote="No.")
    brief = briefs.of_claim(claim)
    assert [one.name for one in brief.supporting] == ["portal", "wire", "imagery"]
    assert [one.name for one in brief.dissenting] == ["ministry"]
    assert "1 source denies it" in [one.value for one in brief.dissent_figures]
    assert "deny" not in " ".join(one.value for one in brief.figures)


def test_figures_are_ranges_with_their_receipts_in_words():
    claim = draw.claim("portal < wire < imagery; radio")
    figures = {one.name: one for one in briefs.of_claim(claim).figures}
    assert figures["origins"].value == "1 to 2 origins"
    assert "Known origin: imagery (it is the raw evidence)" in figures["origins"].receipts
    assert figures["channels"].receipts == ("portal had it from wire had it from imagery",)


def test_corrections_of_all_that_speaks_on_it_are_named_once():
    claim, other = draw.claim("portal"), draw.claim("radio", text="Another.")
    page = draw.publication("portal", title="Plant grows")
    for one in (claim, other):
        draw.fill(one, "portal", page) if one == claim else draw.assertion(
            one, "portal", publication=page
        )
    draw.retract(page)
    (found,) = briefs.of_claim(claim).corrections
    assert (found.name, found.standing) == ("portal: Plant grows", "Retracted")
    assert briefs.of_case(claim.case).corrections == (found,)


def test_open_reviews_and_questions_are_told_with_experts_side_by_side():
    claim = draw.claim("portal")
    draw.review(claim, "Look again.")
    question = draw.question()
    draw.assessment(question)
    brief = briefs.of_claim(claim)
    assert [(one.words, one.who) for one in brief.waiting] == [("Look again.", "nobody has it yet")]
    ((page,), total) = brief.questions.pages, brief.questions.total
    assert (total, page.question, len(page.experts)) == (1, question, 1)


def test_more_voices_than_fit_are_counted_and_long_quotes_say_that_they_are_cut(monkeypatch):
    monkeypatch.setattr(claims, "MOST_VOICES", 2)
    claim = draw.claim("portal 1 < wire; portal 2 < wire; portal 3 < wire")
    (brief,) = claims.each([claim], most_voices=2)
    assert (len(brief.supporting), brief.more_voices) == (2, 2)
    assert voices.cut("a" * 2000).endswith("a […] (longer in the record)")


def test_a_brief_of_a_moment_tells_what_was_known_then():
    rows = story()
    before = briefs.of_claim(rows["claim"])
    moment = draw.moment()
    later.everything(rows)
    with past.at(moment):
        claim = type(rows["claim"]).objects.select_related("case").get(pk=rows["claim"].pk)
        then = briefs.of_claim(claim)
    assert (then.text, then.figures, then.supporting) == (
        before.text,
        before.figures,
        before.supporting,
    )
    assert briefs.of_claim(rows["claim"]).figures != then.figures
