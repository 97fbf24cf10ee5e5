"""Every row and column that history tells of has a name that people use."""

import pytest

from provenance.models import OutsideList, User
from provenance.queries import acts, belongings, wordings
from tests.models import world

# Keys, counters, and columns that follow from others; what a verdict says of itself elsewhere.
UNTOLD = {"id", "number", "version", "position", "recorded_at", "opened_at", "asked_at", "rated_at"}
UNTOLD |= {
    f"{name}_{end}"
    for name in ("when", "published", "stated", "notice", "dated", "reviewed", "said")
    for end in ("earliest", "latest")
}
UNTOLD |= {
    "canonical_url",
    "kept_in",
    "withdrawn_reason",
    "wording",
    "decided_by",
    "decided_at",
    "approved_at",
    "released_by",
}
# What waits is read by some before others may see it; who and when is told with the act.
UNTOLD |= {
    "status",
    "credibility",
    "reason",
    "note",
    "claim_version",
    "read_by",
    "read_at",
    "review",
}
UNTOLD |= {"proposed_by", "proposed_at", "answered_by", "answered_at", "by", "at", "edited_at"}
UNTOLD |= {"mapped_by", "mapped_at"}
UNTOLD |= {"rated_by", "resolved_by", "resolved_at", "chosen_by", "chosen_at"}
# How somebody reads the evidence: shown on the matrix only, to those who marked it.
UNTOLD |= {"consistency", "marked_at"}
# Where an outside rating was read: the page of its source says it.
UNTOLD |= {"outside_list", "line"}
# Lists are looked at on their own page and in the admin; they are never edited.
OF_THEIR_OWN = {User, OutsideList}
# What a review says of itself on its own page.
UNTOLD |= {"cause", "before", "after", "fell", "opened_by", "settled_by", "settled_at", "verdict"}


@pytest.mark.parametrize("model", [m for m in world.tracked() if m not in OF_THEIR_OWN])
def test_every_column_is_told_of_or_left_out_on_purpose(model):
    wording = wordings.WORDINGS[model]
    names = {field.name for field in model._meta.fields}
    told = set(wording.columns) | {name for name in names if f"{{{name}}}" in wording.row}
    ends = {"assertion", "assessment", "case", "claim", "comment", "hypothesis", "proposal"}
    ends = {*ends, "question", "rating", "source"} & names
    assert names - told - UNTOLD - ends == set()
    assert set(wording.columns) <= names


def test_every_table_belongs_to_a_noun():
    told = {b.model for every in belongings.BELONGINGS.values() for b in every}
    assert told == set(world.tracked()) - OF_THEIR_OWN


@pytest.mark.django_db
def test_every_filter_of_every_noun_can_be_asked():
    world.made()
    for noun in belongings.BELONGINGS:
        row = noun.objects.first()
        for what, words in belongings.fields_of(noun):
            assert words
            acts.page(row, what=what)
