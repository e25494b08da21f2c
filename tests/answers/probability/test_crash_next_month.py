"""At least one crash in a month: plug-in, interval, posterior prediction, and the estimate of last year's months."""

import math

import numpy as np
import sympy as sp
from scipy.optimize import brentq
from scipy.stats import chi2, poisson

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
CRASHES = 5
MONTH = 1 / 12


def test_plug_in() -> None:
    expected = 1 - math.exp(-CRASHES * MONTH)
    ANSWER.prints("About 34%", expected)
    ANSWER.prints(r"&= 1 - e^{-5/12} \approx 0.341", expected)
    first = np.random.default_rng(1).exponential(1 / CRASHES, 200_000)  # time to the next crash
    crashed = first <= MONTH
    simulated(crashed.mean(), expected, crashed.std() / len(first) ** 0.5)


def test_maximum_likelihood_rate() -> None:
    rate = sp.Symbol("lambda", positive=True)
    assert sp.solve(sp.diff(CRASHES * sp.log(rate) - rate, rate), rate) == [CRASHES]


def test_exact_interval() -> None:
    low = brentq(lambda rate: poisson.sf(CRASHES - 1, rate) - 0.025, 0.1, 5)
    high = brentq(lambda rate: poisson.cdf(CRASHES, rate) - 0.025, 5, 30)
    ANSWER.prints("interval for the rate is 1.6", low)
    ANSWER.prints("is 1.6 to 11.7", high)
    ANSWER.prints("2.5% with 10 degrees of freedom gives 1.62", low)
    ANSWER.prints("97.5% with 12 gives 11.67", high)
    assert math.isclose(chi2(10).ppf(0.025) / 2, low)
    assert math.isclose(chi2(12).ppf(0.975) / 2, high)
    ANSWER.prints("anywhere from 13%", 1 - math.exp(-low * MONTH))
    ANSWER.prints("from 13% to 62%", 1 - math.exp(-high * MONTH))
    counts = np.random.default_rng(2).poisson([[low], [high]], (2, 100_000))
    for extreme in (counts[0] >= CRASHES, counts[1] <= CRASHES):
        simulated(extreme.mean(), 0.025, extreme.std() / 100_000**0.5)


def test_posterior_prediction() -> None:
    rate, shape = sp.Symbol("lambda", positive=True), sp.Rational(11, 2)
    # Jeffreys: the square root of the Fisher information 1/lambda; times the likelihood it is a Gamma(5.5, 1) kernel
    assert r"Jeffreys' prior is proportional to $`\lambda^{-1/2}`$" in ANSWER.text
    kernel = rate ** sp.Rational(-1, 2) * rate**CRASHES * sp.exp(-rate)
    assert sp.simplify(kernel - rate ** (shape - 1) * sp.exp(-rate)) == 0
    none = sp.integrate(kernel * sp.exp(-rate / 12), (rate, 0, sp.oo)) / sp.integrate(kernel, (rate, 0, sp.oo))
    assert abs(sp.N(none - sp.Rational(12, 13) ** shape, 30)) < 1e-25
    expected = float(1 - none)
    ANSWER.prints(r"\mathrm{Gamma}(5.5, 1", 1)
    ANSWER.prints(r"\left(\tfrac{12}{13}\right)^{5.5} \approx 0.356", expected)
    ANSWER.prints("Averaging gives about 36%", expected)
    rng = np.random.default_rng(3)
    crashed = rng.exponential(1 / rng.gamma(5.5, size=200_000)) <= MONTH
    simulated(crashed.mean(), expected, crashed.std() / len(crashed) ** 0.5)


def test_expected_number_is_not_a_probability() -> None:
    ANSWER.prints(r"$`5/12 \approx 42\%", CRASHES * MONTH)
    assert 13 * MONTH > 1 >= 12 * MONTH
    assert "at 13 crashes a year it would exceed 1" in ANSWER.text
    counts = np.random.default_rng(4).poisson(CRASHES * MONTH, 100_000)
    simulated(counts.mean(), CRASHES * MONTH, counts.std() / len(counts) ** 0.5)


def test_month_of_last_year() -> None:
    expected = 1 - (1 - sp.Rational(1, 12)) ** CRASHES
    ANSWER.prints(r"$`1 - (11/12)^5 \approx 35.3\%", expected)
    hit = (np.random.default_rng(6).random((100_000, CRASHES)) < MONTH).sum(axis=1) > 0
    simulated(hit.mean(), expected, hit.std() / len(hit) ** 0.5)


def test_no_memory() -> None:
    gaps = np.random.default_rng(7).exponential(1 / CRASHES, 400_000)
    late = gaps[gaps > 3 * MONTH] - 3 * MONTH
    crashed = late <= MONTH
    simulated(crashed.mean(), 1 - math.exp(-CRASHES * MONTH), crashed.std() / len(late) ** 0.5)


def test_pairs_at_the_same_average_rate() -> None:
    expected = 1 - math.exp(-CRASHES / 2 * MONTH)
    assert "If crashes trigger each other, a crash-free month is more likely" in ANSWER.text
    assert expected < 1 - math.exp(-CRASHES * MONTH)
    counts = 2 * np.random.default_rng(8).poisson(CRASHES / 2 * MONTH, 100_000)
    simulated(counts.mean(), CRASHES * MONTH, counts.std() / len(counts) ** 0.5)
    simulated((counts > 0).mean(), expected, (counts > 0).std() / len(counts) ** 0.5)


def test_ten_systems() -> None:
    expected = 1 - math.exp(-10 * CRASHES * MONTH)
    ANSWER.prints("Their rates add to 50", 10 * CRASHES)
    ANSWER.prints(r"$`1 - e^{-50/12} \approx 0.984", expected)
    alone = 1 - math.exp(-CRASHES * MONTH)
    assert math.isclose(1 - (1 - alone) ** 10, expected)
