"""The beta distribution, and the interval it gives for a share of which some cases are known.

The interval is Jeffreys': the equal-tailed one of Beta(held + 1/2, failed + 1/2), the posterior
under Jeffreys' prior Beta(1/2, 1/2); it reaches down to 0 where nothing held and up to 1 where
everything did. Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion",
Statistical Science 16 (2001), pages 101 to 133, sections 4.1.1 and 5.
"""

from functools import lru_cache
from math import ceil, exp, floor, lgamma, log, log1p
from typing import NamedTuple

LEVEL = 0.95
_TINY = 1e-300
_NEAR = 1e-15
_MOST_STEPS = 10_000


class Interval(NamedTuple):
    """A share from `low` to `high`, both from 0 to 1: never a number in between."""

    low: float
    high: float

    @property
    def words(self) -> str:
        """In whole per cent, rounded outwards: 44 to 94 %."""
        return f"{floor(100 * self.low)} to {ceil(100 * self.high)} %"


@lru_cache(maxsize=4096)
def interval(held: int, settled: int) -> Interval:
    """Where the share of cases that hold lies, `held` of `settled` having done so, at 95 %.

    Raises ValueError where more held than were settled, or none was settled.
    """
    if not 0 <= held <= settled or settled < 1:
        raise ValueError(f"{held} of {settled} is no share.")
    a, b, tail = held + 0.5, settled - held + 0.5, (1 - LEVEL) / 2
    low = quantile(tail, a, b) if held else 0.0
    high = quantile(1 - tail, a, b) if held < settled else 1.0
    return Interval(low, high)


def quantile(p: float, a: float, b: float) -> float:
    """The x from 0 to 1 below which Beta(a, b) has the part `p` of its weight, within 1e-10.

    By bisection: the distribution only rises.
    """
    low, high = 0.0, 1.0
    while high - low > 1e-10:
        middle = (low + high) / 2
        if cumulative(middle, a, b) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def cumulative(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function I_x(a, b), for positive `a` and `b`.

    The continued fraction DLMF 8.17.22 (https://dlmf.nist.gov/8.17.E22) by Lentz's method, which
    needs in the order of √max(a, b) steps where x < (a + 1) / (a + b + 2); elsewhere I_x(a, b) is
    1 - I_{1-x}(b, a) (DLMF 8.17.4).
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """1 / (1 + d1 / (1 + d2 / (1 + …))) of DLMF 8.17.23."""
    numerator = 1.0
    denominator = _kept(1 - (a + b) * x / (a + 1)) ** -1
    value = denominator
    for m in range(1, _MOST_STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            denominator = _kept(1 + term * denominator) ** -1
            numerator = _kept(1 + term / numerator)
            value *= numerator * denominator
        if abs(numerator * denominator - 1) < _NEAR:
            break
    return value


def _kept(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
