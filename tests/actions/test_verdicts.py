import pytest

from provenance.actions import claims, verdicts
from provenance.actions.verdicts import NotConfirmed
from provenance.domain.vocabulary import VerdictStatus
from provenance.errors import Refused, Stale
from provenance.models import Verdict
from tests import draw, ledger

pytestmark = pytest.mark.django_db
REASON = "Two agencies contradict one another."


def decide(claim, **columns):
    there = {"status": VerdictStatus.DISPUTED, "reason": REASON, "by": draw.editor()}
    return verdicts.decide(claim=claim, **{"at": draw.NOW, **there, **columns})


def test_decide_marks_the_claim_with_who_when_and_why():
    claim = draw.claim()
    verdict = decide(claim, credibility="3", reason=f"  {REASON} ", by=draw.reviewer())
    verdict.refresh_from_db()
    assert (verdict.status, verdict.credibility, verdict.reason) == ("disputed", "3", REASON)
    assert (verdict.decided_by, verdict.decided_at) == (draw.reviewer(), draw.NOW)
    assert ledger.told(verdict) == {
        "verb": "verdicts.decide",
        "by": str(draw.reviewer().pk),
        "reason": REASON,
    }
    claim.refresh_from_db()
    assert claim.version == 2


def test_a_new_verdict_supersedes_the_former_which_stays_readable():
    claim = draw.claim()
    former = decide(claim)
    current = decide(claim, status=VerdictStatus.REFUTED, at=draw.LATER)
    former.refresh_from_db()
    assert former.superseded_at == draw.LATER
    assert Verdict.objects.filter(claim=claim, superseded_at=None).get() == current
    assert ledger.events(former) == ["insert", "update"]


def test_the_same_status_with_another_reason_is_a_new_verdict():
    claim = draw.claim()
    decide(claim)
    decide(claim, reason="A third agency joined in.")
    assert claim.verdicts.count() == 2


def test_a_clock_that_went_back_does_not_put_the_end_before_the_beginning():
    claim = draw.claim()
    former = decide(claim, at=draw.LATER)
    decide(claim, status=VerdictStatus.REFUTED, at=draw.NOW)
    former.refresh_from_db()
    assert former.superseded_at == former.decided_at


def test_decide_refuses_the_verdict_that_stands_already():
    claim = draw.claim()
    decide(claim)
    with ledger.refused(verdicts.NothingNew, field="status"):
        decide(claim)


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"reason": " \n"}, "reason"),
        ({"status": "true"}, "status"),
        ({"status": ""}, "status"),
        ({"credibility": "7"}, "credibility"),
    ],
)
def test_decide_refuses_what_is_no_verdict(columns, field):
    claim = draw.claim()
    decide(claim)
    with ledger.refused(Refused, field=field):
        decide(claim, **{"status": VerdictStatus.REFUTED, **columns})


def test_a_refused_verdict_leaves_the_former_one_current():
    claim = draw.claim()
    former = decide(claim)
    with ledger.refused(Refused, field="status"):
        decide(claim, status="true")
    former.refresh_from_db()
    assert former.superseded_at is None


def test_of_two_editors_at_once_the_second_is_told():
    claim = draw.claim()
    decide(claim, version=1)
    by = draw.second_editor()
    with ledger.refused(Stale) as refusal:
        decide(claim, status=VerdictStatus.CORROBORATED, version=1, by=by)
    assert refusal.value.current == 2


def test_a_chain_that_changed_meanwhile_makes_the_form_stale():
    claim = draw.claim("portal < wire")
    opened = claim.version
    draw.dissent(claim, "ministry")
    with ledger.refused(Stale):
        decide(claim, version=opened)


def test_a_verdict_keeps_the_words_it_was_given_on():
    claim = draw.claim(text="The hall is new.")
    verdict = draw.verdict(claim)
    claim.refresh_from_db()
    about = {"text": "The hall is old.", "kind": claim.kind, "when": "", "place": ""}
    with ledger.refused(claims.NotAStatement, field="reason"):
        claims.edit(claim=claim, **about, by=draw.editor())
    claims.edit(claim=claim, **about, reason="Misread.", by=draw.editor())
    verdict.refresh_from_db()
    assert verdict.wording == "The hall is new."


@pytest.mark.parametrize(
    ("chain", "known"), [("portal < wire", "no known"), ("portal < imagery", "one known")]
)
def test_credibility_one_is_refused_below_two_known_origins(chain, known):
    claim = draw.claim(chain)
    with ledger.refused(NotConfirmed, field="credibility", match=f"{claim.ref} has {known} origin"):
        draw.verdict(claim, "corroborated", credibility="1")


def test_credibility_one_is_given_where_two_origins_are_known():
    claim = draw.claim("portal < imagery; radio < eyewitness")
    assert draw.verdict(claim, "corroborated", credibility="1").credibility == "1"
