import io

import pytest
from django.core.management import CommandError, call_command

from provenance.models import ClaimSupport
from provenance.queries import changes
from tests import draw

pytestmark = pytest.mark.django_db


def run(**options):
    out, err = io.StringIO(), io.StringIO()
    call_command("recompute_support", **options, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def claims():
    """Three claims in the order of their keys, the last one inferred from the first."""
    made = [draw.claim("portal < imagery", text=f"Statement {n}.") for n in range(3)]
    draw.inference(made[2], made[0])
    return made


def test_it_writes_only_what_differs_and_says_how_many(claims):
    ClaimSupport.objects.filter(claim=claims[1]).update(origins_low=0)
    said, progress = run()
    assert said == "1 rows written; the others were right.\n"
    assert "3 of 3 claims" in progress
    assert f"up to {claims[2].ref}" in progress
    assert run()[0] == "0 rows written; the others were right.\n"


def test_claims_that_were_never_counted_are(claims):
    ClaimSupport.objects.all().delete()
    assert run()[0].startswith("3 rows")
    assert changes.stale([claim.pk for claim in claims]) == []


def test_check_names_what_differs_and_changes_nothing(claims):
    ClaimSupport.objects.filter(claim=claims[1]).update(channels=9)
    ClaimSupport.objects.filter(claim=claims[2]).delete()
    out = io.StringIO()
    with pytest.raises(CommandError, match="2 claims differ"):
        call_command("recompute_support", check=True, stdout=out, stderr=io.StringIO())
    assert out.getvalue().splitlines() == [
        f"{claims[1].ref}: channels",
        f"{claims[2].ref}: not counted yet",
    ]
    assert ClaimSupport.objects.get(claim=claims[1]).channels == 9


def test_check_says_so_where_nothing_differs(claims):
    assert run(check=True)[0] == "All stored figures are what their rows bear.\n"


def test_it_goes_on_behind_a_claim(claims):
    ClaimSupport.objects.update(channels=9)
    assert run(after=claims[1].ref)[0].startswith("2 rows")  # the last, and what it rests on
    assert ClaimSupport.objects.get(claim=claims[1]).channels == 9


def test_a_premise_is_counted_before_what_is_inferred_from_it(claims):
    conclusion = draw.claim("", text="Earlier.")
    draw.inference(claims[0], conclusion)
    ClaimSupport.objects.update(origins_low=0, rule="unsourced")
    run()
    assert changes.stale([claim.pk for claim in (*claims, conclusion)]) == []


def test_a_claim_that_is_not_there_is_told(claims):
    with pytest.raises(CommandError, match="There is no claim C-9"):
        run(after="C-9")
