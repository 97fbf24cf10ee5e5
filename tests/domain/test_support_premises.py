"""Claims inferred from other claims: what premises do to a suggestion, and what they do not."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.rows import Hop, Premise, Voice
from provenance.domain.suggestions import Rule
from provenance.domain.support import measure
from provenance.domain.vocabulary import Basis, Stance, VerdictStatus

from .support_oracle import claims

STATUS = (VerdictStatus.UNVERIFIED, VerdictStatus.CORROBORATED, VerdictStatus.DISPUTED)
FIRM = Premise("built", 2, 2, VerdictStatus.CORROBORATED, Rule.INDEPENDENT)
THIN = Premise("idle", 1, 3, VerdictStatus.UNVERIFIED, Rule.ONE_ORIGIN)
LOST = Premise("moved", 0, 0, VerdictStatus.UNVERIFIED, Rule.UNSUPPORTED)
DISPUTED = Premise("sold", 2, 2, VerdictStatus.DISPUTED, Rule.DISSENT)

premises = st.lists(
    st.builds(
        lambda key, low, more, status: Premise(key, low, low + more, status, Rule.ONE_ORIGIN),
        st.integers(0, 9),
        st.integers(0, 2),
        st.integers(0, 2),
        st.sampled_from(STATUS),
    ),
    unique_by=lambda premise: premise.key,
    max_size=4,
)


def inferred(*premises, voices=(), hops=()):
    return measure(voices, hops, (), premises)


def test_a_claim_inferred_from_claims_with_known_origins_has_none_of_its_own():
    support = inferred(THIN, FIRM)
    assert (support.origins.low, support.origins.high) == (0, 0)
    assert support.rests_on == (FIRM, THIN)
    assert support.suggested.status == VerdictStatus.UNVERIFIED
    assert support.suggested.rule == Rule.INFERRED
    assert support.suggested.because == (
        ("premises", 2),
        ("premises.standing", 2),
        ("premises.origins.low", 1),
    )


@pytest.mark.parametrize(("fell", "least"), [(LOST, 0), (DISPUTED, 2)])
def test_one_premise_without_a_known_origin_or_disputed_is_enough_to_fall(fell, least):
    suggested = inferred(FIRM, fell).suggested
    assert (suggested.status, suggested.rule) == (VerdictStatus.UNVERIFIED, Rule.PREMISE_FELL)
    assert suggested.because == (
        ("premises", 2),
        ("premises.standing", 1),
        ("premises.origins.low", least),
    )


def test_a_claim_inferred_from_an_inferred_claim_rests_on_no_origin_at_all():
    first = inferred(FIRM)
    second = inferred(
        Premise(
            "first",
            first.origins.low,
            first.origins.high,
            first.suggested.status,
            first.suggested.rule,
        )
    )
    assert second.suggested.rule == Rule.PREMISE_FELL


def test_hearsay_beside_premises_is_still_an_inference():
    hearsay = [Voice("blog", "blog", basis=Basis.TOLD)]
    support = inferred(FIRM, voices=hearsay)
    assert support.origins.high == 1
    assert support.suggested.rule == Rule.INFERRED


def test_voices_in_a_circle_do_not_rest_on_nothing_else_where_there_is_a_premise():
    circle = [Voice("blog", "blog"), Voice("paper", "paper")]
    hops = [Hop("blog", "paper"), Hop("paper", "blog")]
    assert inferred(voices=circle, hops=hops).suggested.rule == Rule.CIRCULAR
    assert inferred(FIRM, voices=circle, hops=hops).suggested.rule == Rule.INFERRED
    assert inferred(LOST, voices=circle, hops=hops).suggested.rule == Rule.PREMISE_FELL


def test_a_claim_that_lost_its_own_origin_still_rests_on_its_premises_and_says_what_fell():
    gone = [Voice("image", "image", basis=Basis.WITNESSED, stands=False)]
    assert inferred(voices=gone).suggested.rule == Rule.UNSUPPORTED
    support = inferred(FIRM, voices=gone)
    assert support.suggested.rule == Rule.INFERRED
    assert support.fallen.origins == ("image",)


def test_a_known_origin_speaks_louder_than_a_premise():
    image = Voice("image", "image", basis=Basis.WITNESSED)
    assert inferred(LOST, voices=[image]).suggested.rule == Rule.ONE_ORIGIN
    against = image._replace(stance=Stance.DENIES)
    assert inferred(FIRM, voices=[against]).suggested.rule == Rule.ONLY_DENIED
    hearsay = Voice("blog", "blog", basis=Basis.TOLD)
    assert inferred(FIRM, voices=[against, hearsay]).suggested.rule == Rule.DISSENT


def test_denial_by_hearsay_alone_leaves_an_inference_standing():
    denial = [Voice("blog", "blog", stance=Stance.DENIES, basis=Basis.TOLD)]
    assert inferred(FIRM, voices=denial).suggested.rule == Rule.INFERRED


def test_the_order_of_premises_never_matters():
    first, *others = (inferred(*some) for some in permutations([FIRM, THIN, LOST]))
    assert all(other == first for other in others)


@given(claims(sources=5), premises)
def test_premises_change_no_figure_and_no_status(rows, drawn):
    support, alone = measure(*rows, drawn), measure(*rows)
    assert support.origins == alone.origins
    assert support.channels == alone.channels
    assert support.dissent == alone.dissent
    assert support.suggested.status == alone.suggested.status
    if alone.origins.low or alone.dissent.origins.low or not drawn:
        assert support.suggested == alone.suggested


@given(claims(sources=5), premises)
def test_only_premises_that_all_stand_make_an_inference(rows, drawn):
    suggested = measure(*rows, drawn).suggested
    if suggested.rule == Rule.INFERRED:
        assert all(one.low >= 1 and one.status != VerdictStatus.DISPUTED for one in drawn)
    if suggested.rule == Rule.PREMISE_FELL:
        assert any(one.low == 0 or one.status == VerdictStatus.DISPUTED for one in drawn)
