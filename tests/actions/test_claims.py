from datetime import UTC, datetime

import pytest

from provenance.actions import claims
from provenance.domain.vocabulary import ClaimKind
from provenance.errors import Refused, Stale
from tests import draw, ledger

pytestmark = pytest.mark.django_db


def test_record_writes_a_claim_with_folded_spaces():
    claim = claims.record(
        case=draw.case(),
        text="  The plant\nis  being expanded. ",
        kind=ClaimKind.OBSERVATION,
        when="early October 2024",
        place=" Hamhung ",
        by=draw.editor(),
        at=draw.NOW,
    )
    claim.refresh_from_db()
    assert claim.text == "The plant is being expanded."
    assert (claim.place, claim.recorded_at) == ("Hamhung", draw.NOW)
    assert claim.when_earliest == datetime(2024, 10, 1, tzinfo=UTC)
    assert ledger.told(claim) == {"verb": "claims.record", "by": str(draw.editor().pk)}


def test_when_may_be_words_that_are_no_date():
    claim = draw.claim(when="during   the summer")
    assert (claim.when_words, claim.when_earliest) == ("during the summer", None)


def test_a_forecast_may_speak_of_the_future():
    assert draw.claim(when="2030", kind=ClaimKind.FORECAST).when_earliest.year == 2030


def test_html_is_text_like_any_other():
    assert draw.claim(text="<b>Hall</b> & 'more'").text == "<b>Hall</b> & 'more'"


def test_a_text_of_a_thousand_characters_is_recorded():
    assert len(draw.claim(text="t" * 1000).text) == 1000


@pytest.mark.parametrize(
    ("columns", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": " \n "}, "text"),
        ({"text": "t" * 1001}, "text"),
        ({"text": "t " * 5000}, "text"),
        ({"kind": "rumour"}, "kind"),
        ({"kind": ""}, "kind"),
        ({"place": "p" * 201}, "place"),
        ({"when": "w" * 101}, "when"),
    ],
)
def test_record_refuses_what_is_no_one_statement(columns, field):
    there = {"case": draw.case(), "text": draw.STATEMENT, "kind": "observation"}
    by = draw.editor()
    with ledger.refused(Refused, field=field):
        claims.record(**{**there, **columns}, by=by, at=draw.NOW)


def edit(claim, **columns):
    there = {"text": claim.text, "kind": claim.kind, "when": "", "place": "", "by": draw.editor()}
    return claims.edit(claim=claim, **{**there, **columns})


def test_edit_keeps_what_stood_before_in_history_with_the_reason():
    claim = draw.claim()
    edited = edit(claim, text="The hall is new.", reason="The quote says hall.", version=1)
    assert (edited.text, edited.version) == ("The hall is new.", 2)
    texts = type(claim).pgh_event_model.objects.order_by("pgh_id").values_list("text", flat=True)
    assert list(texts) == [draw.STATEMENT, "The hall is new."]
    assert ledger.told(claim)["reason"] == "The quote says hall."


def test_edit_that_changes_nothing_leaves_version_and_history_alone():
    claim = draw.claim()
    assert edit(claim).version == 1
    assert ledger.events(claim) == ["insert"]


def test_edit_refuses_an_empty_text_and_an_unknown_kind():
    claim = draw.claim()
    with ledger.refused(claims.NotAStatement, field="text"):
        edit(claim, text=" ")
    with ledger.refused(Refused, field="kind"):
        edit(claim, kind="rumour")


def test_of_two_editors_at_once_the_second_is_told_what_version_stands():
    claim = draw.claim("portal < wire")
    opened = claim.version
    draw.chain(claim, "radio < wire")
    with ledger.refused(Stale, match=claim.ref) as refusal:
        edit(claim, text="The hall is new.", version=opened)
    claim.refresh_from_db()
    assert refusal.value.current == claim.version > opened
