"""Days until a normal draw above one half: the geometric distribution, its spread, and the follow-ups."""

import math

import numpy as np
import sympy as sp
from scipy.stats import geom, norm

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
P = math.erfc(0.5 / math.sqrt(2)) / 2


def days(seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return simulated waits: draw every day for 60 days, and take the first day above one half."""
    draws = np.random.default_rng(seed).standard_normal((20_000, 60))
    high = draws > 0.5
    assert high.any(axis=1).all()
    return np.asarray(high.argmax(axis=1) + 1, dtype=np.int64)


WAITS = days(1)


def test_mean() -> None:
    assert abs(P - norm.sf(0.5)) < 1e-15
    ANSWER.prints("takes about 3.24", 1 / P)
    ANSWER.prints(r"same probability $`p \approx 0.3085", P)
    ANSWER.prints(r"p = 1 - \Phi(0.5) \approx 1 - 0.6915", norm.cdf(0.5))
    ANSWER.prints(r"p = 1 - \Phi(0.5) \approx 1 - 0.6915 = 0.3085", P)
    ANSWER.prints(r"\frac{1}{0.3085} \approx 3.24", 1 / P)
    ANSWER.prints("you still expect 3.24", 1 / P)
    ANSWER.prints("only the failed days, the mean is 2.24", 1 / P - 1)
    assert 0.3 < P < 1 / 3
    ANSWER.prints("the density at 0 is about 0.4", norm.pdf(0))
    ANSWER.prints(r"$`\Phi(0.5) \approx 0.5 + 0.5 \cdot 0.4 = 0.7", 0.5 + 0.5 * 0.4)
    assert round(norm.cdf(0.5), 1) == 0.7
    assert 3 < 1 / P < 3.5
    simulated(WAITS.mean(), 1 / P, WAITS.std() / WAITS.size**0.5)
    first_day = WAITS == 1
    simulated(first_day.mean(), P, first_day.std() / WAITS.size**0.5)
    p, k = sp.Symbol("p", positive=True), sp.Symbol("k", integer=True, nonnegative=True)
    assert sp.simplify(sp.summation((1 - p) ** k, (k, 0, sp.oo)).args[0][0] - 1 / p) == 0
    mean = sp.Symbol("m")
    assert sp.simplify(sp.solve(1 + (1 - p) * mean - mean, mean)[0] - 1 / p) == 0


def test_spread() -> None:
    expected = math.sqrt(1 - P) / P
    assert abs(expected - geom.std(P)) < 1e-12
    ANSWER.prints(r"$`\sqrt{1-p}/p \approx 2.70", expected)
    squares = (WAITS - 1 / P) ** 2
    simulated(squares.mean(), expected**2, squares.std() / WAITS.size**0.5)
    ANSWER.prints("The median is only 2", geom.median(P))
    ANSWER.prints(r"$`P(T \le 2) = 1 - (1-p)^2 \approx 0.52", 1 - (1 - P) ** 2)
    early = WAITS <= 2
    simulated(early.mean(), 1 - (1 - P) ** 2, early.std() / WAITS.size**0.5)


def test_pitfalls() -> None:
    ANSWER.prints('"4', math.ceil(1 / P))
    ANSWER.prints(r"$`1/\Phi(0.5) \approx 1.45", 1 / norm.cdf(0.5))


def test_follow_ups() -> None:
    ANSWER.prints("The smallest whole number is 9", geom.ppf(0.95, P))
    assert 1 - (1 - P) ** 8 < 0.95 <= 1 - (1 - P) ** 9


def test_no_memory_and_first_day_record() -> None:
    late = WAITS[WAITS > 5] - 5
    simulated(late.mean(), 1 / P, late.std() / late.size**0.5)
    u, low = sp.symbols("u epsilon", positive=True)
    assert sp.limit(sp.integrate(1 / u, (u, low, 1)), low, 0) == sp.oo
