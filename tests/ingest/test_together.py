"""Reviews that come in by the file: recorded together, as if one by one."""

import io
import json
import random
import re
from collections.abc import Iterable
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from provenance.actions import imports as acts
from provenance.actions.imports import AT_ONCE
from provenance.domain.imports import ImportKind, ImportState
from provenance.ingest import imports
from provenance.models import (
    Assertion,
    Attribution,
    Claim,
    ClaimSupport,
    Import,
    OutsideReview,
    Publication,
    Source,
    WebhookMessage,
)
from tests import draw

pytestmark = pytest.mark.django_db


def review(n: int, **more: Any) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "url": f"https://checkers.example/{n}",
        "claimReviewed": f"Statement {n}.",
        "author": {"@type": "Organization", "name": "Checkers"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": f"Speaker {n % 4}"},
            "appearance": [{"url": f"https://portal{n % 3}.example/{n}"}],
        },
        "reviewRating": {"alternateName": "False"},
        **more,
    }


def spoken(name: str) -> dict[str, Any]:
    return {"@type": "Claim", "author": {"@type": "Person", "name": name}}


MIXED = [
    *(review(n) for n in range(6)),
    review(1),
    review(2, reviewRating={"alternateName": "True"}),
    review(3, author={"@type": "Organization", "name": "Others"}, url="https://others.example/3"),
    review(4, claimReviewed="Statement  4."),
    review(7, datePublished="2190-01-01"),
    review(8, claimReviewed="N/A"),
    # These fail only after they named a publisher and a claim.
    review(9, itemReviewed=spoken("a < b"), author={"name": "Nobody else"}),
    review(10, itemReviewed=spoken("c ← d")),
    # One name for the database, two for Python: they meet only when they are written.
    review(11, itemReviewed=spoken("ΟΔΟΣ")),
    review(12, itemReviewed=spoken("οδοσ")),
    review(13, author={}, url="https://www.checkers.example/13"),
    review(14, author={}, url="/relative"),
    {"@type": "Article"},
]


def received(records: Iterable[object], **options: Any) -> Import:
    content = "\n".join(json.dumps(record) for record in records).encode()
    return imports.receive(
        kind=ImportKind.CLAIM_REVIEWS,
        name="reviews.ndjson",
        content=io.BytesIO(content),
        choices={},
        **{"is_dry_run": False, "case": draw.case(), **options},
        by=draw.editor(),
        at=draw.NOW,
    )


def brought(records: Iterable[object], **options: Any) -> list[tuple[str, str]]:
    """What became of each record, with why; references, which differ, left out."""
    whole = received(records, **options)
    while imports.go_on(whole.pk, at=draw.NOW):
        pass
    told = whole.lines.order_by("number").values_list("outcome", "why")
    return [(outcome, re.sub(r"[A-Z]+-\d+", "REF", why)) for outcome, why in told]


def recorded() -> dict[str, list[Any]]:
    """What is in the record, by what it says."""
    figures = ("claim__text", "voices", "origins_low", "origins_high", "suggested")
    asked = {
        Claim: ("text", "version", "kind", "case"),
        Source: ("name", "version", "kind", "domains", "kept_in"),
        Publication: ("canonical_url", "version", "source__name", "title", "kept_in"),
        Assertion: ("claim__text", "source__name", "publication__url", "basis", "chain_end"),
        Attribution: ("claim__text", "citing__source__name", "cited__source__name"),
        OutsideReview: ("wording", "publisher__name", "url", "rating_text", "said__source__name"),
        ClaimSupport: figures,
    }
    return {
        model.__name__: sorted(model._default_manager.values_list(*columns), key=str)
        for model, columns in asked.items()
    }


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("is_restricted", [False, True])
def test_many_together_become_what_they_become_one_by_one(seed: int, is_restricted: bool) -> None:
    case = draw.restricted(members=[draw.editor()]) if is_restricted else draw.case()
    draw.claim("minister", text="Statement 5.", case=case)
    records = random.Random(seed).sample(MIXED, len(MIXED))
    with transaction.atomic():
        alone = [became for record in records for became in brought([record], case=case)]
        as_alone = recorded()
        transaction.set_rollback(True)
    assert brought(records, case=case) == alone
    assert recorded() == as_alone
    again = brought(records, case=case)
    assert {outcome for outcome, _ in again} == {"unchanged", "refused", "applied"}
    assert {**recorded(), "OutsideReview": []} == {**as_alone, "OutsideReview": []}


def test_a_line_that_fails_late_leaves_its_neighbours_and_nothing_of_itself() -> None:
    draw.webhook(kinds=["claim.recorded"])
    became = brought([review(1), review(2, author={}, itemReviewed=spoken("a < b")), review(3)])
    assert [outcome for outcome, _ in became] == ["applied", "refused", "applied"]
    assert "cannot hold “<”" in became[1][1]
    assert set(Claim.objects.values_list("text", flat=True)) == {"Statement 1.", "Statement 3."}
    assert set(WebhookMessage.objects.values_list("claim__text", flat=True)) == {
        "Statement 1.",
        "Statement 3.",
    }


def test_a_dry_run_of_many_writes_nothing() -> None:
    became = brought(MIXED, is_dry_run=True)
    assert {outcome for outcome, _ in became} == {"applied", "unchanged", "refused"}
    assert not Claim.objects.exists()


def test_what_is_stopped_between_batches_keeps_what_was_done() -> None:
    whole = received(review(n) for n in range(AT_ONCE + 1))
    assert imports.go_on(whole.pk, at=draw.NOW)
    acts.stop(whole=whole, by=draw.editor(), at=draw.NOW)
    assert not imports.go_on(whole.pk, at=draw.NOW)
    whole.refresh_from_db()
    assert (whole.state, whole.applied) == (ImportState.STOPPED, AT_ONCE)
    assert OutsideReview.objects.count() == ClaimSupport.objects.count() == AT_ONCE


def test_many_cost_as_many_statements_as_few() -> None:
    def statements(many: int) -> int:
        with transaction.atomic():
            whole = received(review(n) for n in range(many))
            with CaptureQueriesContext(connection) as asked:
                imports.go_on(whole.pk, at=draw.NOW)
            transaction.set_rollback(True)
        return len(asked)

    assert draw.case()
    assert statements(30) == statements(3)
