"""Who may: a table of people by what there is to do."""

import pytest
from django.contrib.auth.models import AnonymousUser

from provenance import policies
from provenance.domain.vocabulary import Role
from provenance.errors import NotAllowed
from provenance.models import Comment, Proposal, Rating, User

PEOPLE = {
    "anonymous": AnonymousUser(),
    "leaver": User(role=Role.ADMIN, is_active=False),
    **{role.value: User(role=role) for role in Role},
}
OTHER = User(name="Olga", role=Role.REVIEWER)
READERS = {"viewer", "editor", "reviewer", "admin"}
EDITORS = READERS - {"viewer"}


def of(user, row, column):
    """The row as `user` made it, as far as somebody can have made anything."""
    return row(**{column: user if isinstance(user, User) else OTHER})


def proposed(by_whom):
    """What a policy takes beside the person: a proposal of theirs, or of somebody else."""
    return lambda user: (of(user if by_whom == "mine" else OTHER, Proposal, "proposed_by"),)


def commented(by_whom):
    return lambda user: (of(user if by_whom == "mine" else OTHER, Comment, "by"),)


def rated(by_whom):
    return lambda user: (of(user if by_whom == "mine" else OTHER, Rating, "rated_by"),)


def nothing(user):
    return ()


# What there is to do: the policy, what it is asked about, who may.
MAY = {
    "read": (policies.read_refusal, nothing, READERS),
    "edit": (policies.edit_refusal, nothing, EDITORS),
    "propose a verdict": (policies.propose_refusal, nothing, EDITORS),
    "decide at once": (policies.decide_refusal, nothing, set()),
    "approve": (policies.approve_refusal, proposed("theirs"), {"reviewer", "admin"}),
    "approve one's own": (policies.approve_refusal, proposed("mine"), set()),
    "read blind": (policies.second_read_refusal, proposed("theirs"), {"reviewer", "admin"}),
    "read one's own blind": (policies.second_read_refusal, proposed("mine"), set()),
    "send back": (policies.send_back_refusal, proposed("theirs"), {"reviewer", "admin"}),
    "send one's own back": (policies.send_back_refusal, proposed("mine"), set()),
    "take another's back": (policies.take_back_refusal, proposed("theirs"), set()),
    "take one's own back": (policies.take_back_refusal, proposed("mine"), EDITORS),
    "publish a claim": (policies.release_refusal, nothing, {"reviewer", "admin"}),
    "take a public page back": (policies.unrelease_refusal, nothing, EDITORS),
    "comment": (policies.comment_refusal, nothing, EDITORS),
    "reword": (policies.reword_refusal, commented("theirs"), set()),
    "reword one's own": (policies.reword_refusal, commented("mine"), EDITORS),
    "withdraw a comment": (policies.uncomment_refusal, commented("theirs"), {"admin"}),
    "withdraw one's own": (policies.uncomment_refusal, commented("mine"), EDITORS),
    "rate for the desk": (policies.desk_rating_refusal, nothing, {"reviewer", "admin"}),
    "withdraw a rating": (
        policies.rating_withdrawal_refusal,
        rated("theirs"),
        {"reviewer", "admin"},
    ),
    "withdraw one's own rating": (policies.rating_withdrawal_refusal, rated("mine"), EDITORS),
    "look after people": (policies.manage_refusal, nothing, {"admin"}),
}


@pytest.mark.usefixtures("two_people")
@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("what", MAY)
def test_the_table(what, who):
    policy, about, may = MAY[what]
    refusal = policy(PEOPLE[who], *about(PEOPLE[who]))
    assert (refusal is None) == (who in may)
    assert refusal is None or refusal.endswith(".")


def test_the_table_is_complete():
    refusals = {getattr(policies, name) for name in dir(policies) if name.endswith("_refusal")}
    by_hand = {policies.circle_refusal, policies.own_refusal, policies.webhook_refusal}
    by_hand |= {policies.token_refusal}
    assert refusals == {*by_hand, *(policy for policy, _, _ in MAY.values())}


def test_what_is_a_persons_own_is_theirs_or_an_admins_to_mend():
    owner, other = User(role=Role.VIEWER, name="Vida"), PEOPLE["editor"]
    assert policies.own_refusal(owner, owner) is None
    assert policies.own_refusal(PEOPLE["admin"], owner) is None
    assert policies.own_refusal(other, owner) == "This belongs to Vida; only they change it."
    assert policies.own_refusal(PEOPLE["leaver"], PEOPLE["leaver"]) == "Log in to read."


def test_a_webhook_is_its_owners_and_no_admins():
    owner = User(role=Role.VIEWER, name="Vida")
    assert policies.webhook_refusal(owner, owner) is None
    assert policies.webhook_refusal(PEOPLE["admin"], owner) == (
        "This webhook belongs to Vida; only they look after it."
    )
    assert policies.webhook_refusal(PEOPLE["leaver"], PEOPLE["leaver"]) == "Log in to read."


def test_a_token_is_made_by_its_owner_and_no_admin():
    owner = User(role=Role.VIEWER, name="Vida")
    assert policies.token_refusal(owner, owner) is None
    assert policies.token_refusal(PEOPLE["admin"], owner) == (
        "It would speak for Vida; only they make tokens of their own."
    )
    assert policies.token_refusal(PEOPLE["leaver"], PEOPLE["leaver"]) == "Log in to read."


def test_only_who_is_within_a_closed_circle_lets_others_in():
    assert policies.circle_refusal(is_closed=True, is_within=False)
    for closed, within in ((True, True), (False, True), (False, False)):
        assert policies.circle_refusal(is_closed=closed, is_within=within) is None


def test_a_desk_of_one_decides_at_once(settings):
    settings.VERDICTS_NEED_APPROVAL = False
    may = {who for who, user in PEOPLE.items() if policies.decide_refusal(user) is None}
    assert may == EDITORS


def test_whoever_may_not_is_told_why_and_whom_to_ask():
    viewer, editor, mine = PEOPLE["viewer"], PEOPLE["editor"], PEOPLE["reviewer"]
    assert policies.edit_refusal(viewer) == (
        "Only editors record and change things; your role is viewer. Ask an admin."
    )
    theirs = Proposal(proposed_by=OTHER)
    assert policies.approve_refusal(editor, theirs) == (
        "Only reviewers and admins approve a verdict; your role is editor. Ask an admin."
    )
    assert policies.approve_refusal(mine, Proposal(proposed_by=mine)) == (
        "You proposed this verdict yourself: another person has to approve it."
    )
    assert policies.take_back_refusal(mine, theirs) == (
        "Olga proposed this verdict and alone can take it back."
    )


@pytest.mark.parametrize("who", ["anonymous", "leaver"])
def test_who_is_not_with_the_desk_is_asked_to_log_in(who):
    for policy, about, _ in MAY.values():
        if policy is not policies.manage_refusal:
            assert policy(PEOPLE[who], *about(PEOPLE[who])).startswith("Log in to ")


def test_a_reason_why_not_is_enforced_and_none_is_let_pass():
    policies.enforce(None)
    with pytest.raises(NotAllowed, match="Log in to edit"):
        policies.enforce("Log in to edit.")
