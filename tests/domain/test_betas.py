"""The interval of a share, against tables and against what must be so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.betas import cumulative, interval, quantile

SHAPES = st.floats(0.5, 500)


# Brown, Cai and DasGupta (2001), table of Jeffreys limits in the appendix, n = 7 and 10, 95 %.
@pytest.mark.parametrize(
    ("held", "settled", "low", "high"),
    [
        (0, 7, 0, 0.292),
        (1, 7, 0.016, 0.501),
        (2, 7, 0.065, 0.648),
        (3, 7, 0.139, 0.766),
        (0, 10, 0, 0.217),
        (3, 10, 0.093, 0.606),
    ],
)
def test_the_interval_is_that_of_the_published_table(held, settled, low, high):
    assert interval(held, settled) == pytest.approx((low, high), abs=0.0006)


@pytest.mark.parametrize(
    ("x", "a", "b", "share"),
    [
        (0.3, 1, 1, 0.3),  # the uniform distribution
        (0.3, 3, 1, 0.3**3),  # x to the a
        (0.5, 0.5, 0.5, 0.5),  # the arcsine law: 2/π · arcsin √x
        (0.25, 0.5, 0.5, 1 / 3),
        (0.2, 2, 3, 0.1808),  # P(at least 2 of 4), by the binomial sum
    ],
)
def test_the_function_has_its_known_values(x, a, b, share):
    assert cumulative(x, a, b) == pytest.approx(share, abs=1e-12)


@given(st.floats(0.001, 0.999), SHAPES, SHAPES)
def test_both_tails_make_one(x, a, b):
    assert cumulative(x, a, b) + cumulative(1 - x, b, a) == pytest.approx(1, abs=1e-9)


@given(st.floats(0.01, 0.99), SHAPES, SHAPES)
def test_a_quantile_is_where_that_part_lies_below(p, a, b):
    assert cumulative(quantile(p, a, b), a, b) == pytest.approx(p, abs=1e-5)


@given(st.integers(1, 400), st.data())
def test_it_holds_the_share_and_its_mirror(settled, data):
    held = data.draw(st.integers(0, settled))
    found = interval(held, settled)
    assert 0 <= found.low <= held / settled <= found.high <= 1
    mirror = interval(settled - held, settled)
    assert (1 - mirror.high, 1 - mirror.low) == pytest.approx(found, abs=1e-9)


@given(st.integers(1, 60))
def test_more_cases_of_one_share_tell_more(settled):
    few, many = interval(settled, 2 * settled), interval(10 * settled, 20 * settled)
    assert few.low < many.low < many.high < few.high


def test_ten_thousand_are_no_trouble_and_per_cents_are_rounded_outwards():
    assert interval(7_000, 10_000).words == "69 to 71 %"
    assert interval(7, 9).words == "45 to 96 %"


@pytest.mark.parametrize("share", [(0, 0), (3, 2), (-1, 2)])
def test_what_is_no_share_is_refused(share):
    with pytest.raises(ValueError, match="no share"):
        interval(*share)
