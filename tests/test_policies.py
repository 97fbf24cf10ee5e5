"""Who may: a table of people by function."""

import pytest
from django.contrib.auth.models import AnonymousUser

from provenance import policies
from provenance.domain.vocabulary import Role
from provenance.errors import NotAllowed
from provenance.models import User

PEOPLE = {
    "anonymous": AnonymousUser(),
    "leaver": User(role=Role.ADMIN, is_active=False),
    **{role.value: User(role=role) for role in Role},
}
MAY = {
    policies.read_refusal: {"viewer", "editor", "reviewer", "admin"},
    policies.edit_refusal: {"editor", "reviewer", "admin"},
    policies.manage_refusal: {"admin"},
}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("function", MAY, ids=lambda function: function.__name__)
def test_the_table(function, who):
    refusal = function(PEOPLE[who])
    assert (refusal is None) == (who in MAY[function])
    assert refusal is None or refusal.endswith(".")


def test_the_table_is_complete():
    refusals = {getattr(policies, name) for name in dir(policies) if name.endswith("_refusal")}
    assert refusals == {*MAY, policies.circle_refusal}


def test_only_who_is_within_a_closed_circle_lets_others_in():
    assert policies.circle_refusal(is_closed=True, is_within=False)
    for closed, within in ((True, True), (False, True), (False, False)):
        assert policies.circle_refusal(is_closed=closed, is_within=within) is None


def test_a_viewer_is_told_their_role_and_whom_to_ask():
    refusal = policies.edit_refusal(PEOPLE["viewer"])
    assert refusal == ("Only editors record and change things; your role is viewer. Ask an admin.")


@pytest.mark.parametrize("who", ["anonymous", "leaver"])
def test_who_is_not_with_the_desk_is_asked_to_log_in(who):
    assert policies.read_refusal(PEOPLE[who]) == "Log in to read."
    assert policies.edit_refusal(PEOPLE[who]) == "Log in to edit."


def test_a_reason_why_not_is_enforced_and_none_is_let_pass():
    policies.enforce(None)
    with pytest.raises(NotAllowed, match="Log in to edit"):
        policies.enforce("Log in to edit.")
