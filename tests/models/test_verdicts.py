from datetime import timedelta

import pytest
from django.db.models import ProtectedError

from provenance.models import Verdict
from tests import draw

from .refusals import refused_by

pytestmark = pytest.mark.django_db


def test_a_claim_has_one_current_verdict():
    there = draw.verdict(draw.claim())
    with refused_by("verdict_one_current"):
        Verdict.objects.create(
            claim=there.claim, status="refuted", reason="photographs", decided_by=draw.editor()
        )


def test_former_verdicts_are_as_many_as_there_were():
    there = draw.verdict(draw.claim())
    for _ in range(2):
        Verdict.objects.create(
            claim=there.claim,
            status="refuted",
            reason="photographs",
            decided_by=draw.editor(),
            decided_at=draw.NOW,
            superseded_at=draw.LATER,
        )
    assert Verdict.objects.filter(superseded_at=None).get() == there


def test_a_verdict_has_a_reason():
    draw.verdict(draw.claim())
    with refused_by("verdict_has_reason"):
        Verdict.objects.update(reason="")


@pytest.mark.parametrize("column", ["superseded_at", "approved_at"])
def test_a_verdict_is_neither_superseded_nor_approved_before_it_was_decided(column):
    draw.verdict(draw.claim())
    with refused_by(f"verdict_decided_at_before_{column}"):
        Verdict.objects.update(**{column: draw.NOW - timedelta(seconds=1)})


def test_whoever_decided_stays_in_the_record():
    there = draw.verdict(draw.claim())
    with pytest.raises(ProtectedError):
        there.decided_by.delete()
