"""What every table has in common."""

import pytest
from django.apps import apps
from django.db.models import CheckConstraint

from provenance.domain import dates
from provenance.models import (
    Answered,
    Claim,
    ClaimSupport,
    ColumnMapping,
    Import,
    ImportLine,
    IncomingFile,
    Notice,
    NoticeClaim,
    OutsideId,
    Preference,
    SavedFilter,
    Source,
    Spent,
    Token,
    Watch,
    Webhook,
    WebhookAttempt,
    WebhookDelivery,
    WebhookMessage,
    WordCount,
)
from provenance.models.columns import span_columns
from provenance.models.seals import ContextSeal, Layout, Seal
from tests import draw

from . import world
from .refusals import refused_by

pytestmark = pytest.mark.django_db

CLOSED = [
    (model, constraint.name)
    for model in world.tracked()
    for constraint in model._meta.constraints
    if constraint.name.endswith("_in_vocabulary")
]


def column_of(model, constraint):
    return constraint.removeprefix(f"{model._meta.model_name}_").removesuffix("_in_vocabulary")


def test_the_database_itself_knows_only_the_words_of_each_list():
    world.made()
    for model, constraint in CLOSED:
        with refused_by(constraint):
            model.objects.update(**{column_of(model, constraint): "made-up"})


def test_every_column_of_words_is_held_by_the_database():
    held = {(model, column_of(model, name)) for model, name in CLOSED}
    listed = {
        (model, field.name)
        for model in world.tracked()
        for field in model._meta.fields
        if field.choices
    }
    assert held == listed


def test_every_pair_of_dates_is_held_in_order_by_the_database():
    ordered = {
        constraint.name
        for model in world.tracked()
        for constraint in model._meta.constraints
        if isinstance(constraint, CheckConstraint) and "_before_" in constraint.name
    }
    assert ordered == {
        "affiliation_since_before_until",
        "assessment_stated_earliest_before_stated_latest",
        "claim_when_earliest_before_when_latest",
        "proposal_proposed_at_before_answered_at",
        "outsiderating_dated_earliest_before_dated_latest",
        "outsidereview_reviewed_earliest_before_reviewed_latest",
        "outsidereview_said_earliest_before_said_latest",
        "publication_notice_earliest_before_notice_latest",
        "publication_published_earliest_before_published_latest",
        "tie_since_before_until",
        "verdict_decided_at_before_approved_at",
        "verdict_decided_at_before_superseded_at",
    }


@pytest.mark.parametrize("model", world.tracked())
def test_keys_are_uuids_of_the_seventh_version_made_before_the_row_is(model):
    assert model().pk.version == 7


def test_the_order_of_keys_is_the_order_of_recording():
    rows = [draw.source(f"paper {n}") for n in range(20)]
    assert list(Source.objects.order_by("pk")) == rows


def test_numbers_come_from_the_database_and_grow():
    numbers = [draw.claim().number for _ in range(3)]
    assert numbers == sorted(set(numbers))
    assert numbers[0] > 1000
    assert Claim.objects.get(number=numbers[0]).ref == f"C-{numbers[0]}"


def test_a_span_fills_three_columns_and_no_span_empties_them():
    span = dates.parse("2024-10")
    assert span_columns("when", span) == {
        "when_words": "2024-10",
        "when_earliest": span.earliest,
        "when_latest": span.latest,
    }
    assert span_columns("when", None) == {
        "when_words": "",
        "when_earliest": None,
        "when_latest": None,
    }


def test_every_table_of_the_record_has_a_history_but_for_what_is_derived_from_it():
    # Habits of persons, no part of the record.
    personal = {Watch, Preference, Notice, NoticeClaim, SavedFilter, Webhook}
    personal |= {WebhookMessage, WebhookDelivery, WebhookAttempt}
    personal |= {Token, Answered, Spent, ColumnMapping, IncomingFile}
    # Records on their way in, and what they are called outside: what they become has a history.
    personal |= {Import, ImportLine, OutsideId}
    every = (
        set(apps.get_app_config("provenance").get_models()) - {ClaimSupport, WordCount} - personal
    )
    events = {model.pgh_event_model for model in world.tracked()}
    assert every == events | set(world.tracked()) | {ContextSeal, Layout, Seal}
