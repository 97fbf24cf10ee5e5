"""Two editors in the very same moment, on a real PostgreSQL.

`together` holds a lock that both need until both wait for it: neither can be done before the
other has begun.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from provenance.actions import (
    assertions,
    attributions,
    merges,
    proposals,
    ratings,
    sources,
    verdicts,
)
from provenance.errors import Refused, Stale
from provenance.models import Claim, Source, Verdict
from tests import draw

pytestmark = pytest.mark.django_db(transaction=True)
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = %s"
PATIENCE = 10_000


def together(*works: Callable[[], object], held: Claim | Source | None = None) -> list[object]:
    """What came of each of `works`, done at once: its answer or its refusal."""
    start = Barrier(len(works) + 1)

    def work(one: Callable[[], object]) -> object:
        try:
            start.wait(timeout=10)
            return one()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        with transaction.atomic():
            if held is not None:
                type(held).objects.select_for_update().get(pk=held.pk)
            running = [threads.submit(work, one) for one in works]
            start.wait(timeout=10)
            if held is not None:
                wait_for_waiting(len(works))
        return [future.result(timeout=10) for future in running]


def wait_for_waiting(count: int) -> None:
    with connection.cursor() as cursor:
        for _ in range(PATIENCE):
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING, [connection.settings_dict["NAME"]])
            if cursor.fetchone()[0] == count:
                return
    raise AssertionError(f"{count} never came to wait for the lock")


def refusals(results):
    return [result for result in results if isinstance(result, Refused)]


def test_of_two_halves_of_a_loop_entered_at_once_one_wins():
    claim = draw.claim("portal; wire")
    results = together(
        lambda: draw.chain(claim, "portal < wire"),
        lambda: draw.chain(claim, "wire < portal"),
        held=claim,
    )
    assert [type(refusal) for refusal in refusals(results)] == [attributions.ClosesLoop]
    assert claim.attributions.count() == 1


def test_of_two_hops_that_close_a_loop_drawn_at_once_one_wins():
    claim = draw.claim("portal < wire; institute")
    portal, wire, institute = (draw.assertion(claim, n) for n in ("portal", "wire", "institute"))
    by = draw.editor()
    results = together(
        lambda: attributions.add(citing=wire, cited=institute, by=by, at=draw.NOW),
        lambda: attributions.add(citing=institute, cited=portal, by=by, at=draw.NOW),
        held=claim,
    )
    assert [type(refusal) for refusal in refusals(results)] == [attributions.ClosesLoop]
    assert claim.attributions.count() == 2


def test_one_chain_entered_by_two_at_once_is_there_once():
    claim = draw.claim("portal")
    draw.source("wire"), draw.source("imagery")
    enter = lambda: draw.chain(claim, "portal < wire < imagery")  # noqa: E731
    first, second = together(enter, enter, held=claim)
    assert sorted([len(first.attributions), len(second.attributions)]) == [0, 2]
    assert claim.assertions.count() == 3


def test_of_two_first_words_of_one_source_at_once_one_is_told():
    claim, wire, by = draw.claim("portal"), draw.source("wire"), draw.editor()
    add = lambda: assertions.add(claim=claim, source=wire, by=by, at=draw.NOW)  # noqa: E731
    results = together(add, add, held=claim)
    assert [type(refusal) for refusal in refusals(results)] == [assertions.AlreadySaid]


def test_of_two_verdicts_at_once_one_is_current_and_the_other_editor_is_told():
    claim = draw.claim("portal < wire")
    results = together(
        lambda: draw.verdict(claim, "disputed", version=claim.version),
        lambda: draw.verdict(claim, "corroborated", version=claim.version),
        held=claim,
    )
    (refusal,) = refusals(results)
    assert isinstance(refusal, Stale)
    assert refusal.current == claim.version + 1
    assert Verdict.objects.filter(claim=claim, superseded_at=None).count() == 1


def test_the_same_verdict_by_two_at_once_is_one():
    claim = draw.claim()
    results = together(lambda: draw.verdict(claim), lambda: draw.verdict(claim), held=claim)
    assert [type(refusal) for refusal in refusals(results)] == [verdicts.NothingNew]


def test_of_two_people_who_approve_at_once_one_stands_behind_the_verdict():
    claim = draw.claim()
    proposal = draw.proposal(claim)
    people = (draw.reviewer(), draw.admin())
    for person in people:
        draw.read(proposal, by=person)

    def approve(by):
        return lambda: proposals.approve(proposal=proposal, by=by, at=draw.LATER)

    results = together(*map(approve, people), held=claim)
    assert [type(refusal) for refusal in refusals(results)] == [proposals.NotWaiting]
    assert claim.verdicts.get().approved_by in people


def test_of_two_verdicts_proposed_at_once_one_waits():
    claim = draw.claim()
    people = (draw.editor(), draw.second_editor())

    def propose(by):
        return lambda: draw.proposal(claim, by=by)

    results = together(*map(propose, people), held=claim)
    assert [type(refusal) for refusal in refusals(results)] == [proposals.IsWaiting]
    assert claim.proposals.count() == 1


def test_two_sources_merged_into_each_other_at_once_leave_one_standing():
    draw.editor()
    one, other = draw.source("Reuters"), draw.source("Reuter")
    held = min(one, other, key=lambda source: source.pk)

    def merge(keep, absorb):
        by = draw.editor()
        return lambda: merges.merge(keep=keep, absorb=absorb, reason="one", by=by)

    results = together(merge(one, other), merge(other, one), held=held)
    assert [type(refusal) for refusal in refusals(results)] == [merges.CannotMerge]
    assert Source.objects.standing().count() == 1


def test_of_two_who_add_one_name_at_once_one_is_told():
    by = draw.editor()
    _expect_one_refusal(lambda: sources.add(name="Reuters", kind="wire-agency", by=by, at=draw.NOW))


def test_an_address_filed_by_two_at_once_is_one_publication():
    draw.source("portal")
    url = "https://portal.example/story"
    first, second = one_after_the_other(lambda: draw.publication("portal", url=url))
    assert first == second


def test_of_two_ratings_sent_twice_at_once_one_is_told():
    source, by = draw.source("wire"), draw.editor()
    about = {"reliability": "B", "valid_from": draw.TODAY, "reason": "twice"}
    _expect_one_refusal(lambda: ratings.add(source=source, **about, by=by, at=draw.NOW))


def test_of_two_ties_sent_twice_at_once_one_is_told():
    draw.source("holding"), draw.source("portal")
    _expect_one_refusal(lambda: draw.tie("holding", "portal"))


def _expect_one_refusal(work):
    assert len(refusals(one_after_the_other(work))) == 1


def one_after_the_other(work: Callable[[], object]) -> list[object]:
    """`work` twice: the second has read before the first has committed."""

    def again() -> object:
        try:
            return work()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            first = work()
            second = threads.submit(again)
            wait_for_waiting(1)
        return [first, second.result(timeout=10)]
