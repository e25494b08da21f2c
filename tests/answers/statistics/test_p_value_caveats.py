"""Proves the numbers of the answer on p-values' caveats."""

from fractions import Fraction

import numpy as np
from scipy import integrate, optimize, stats

from tests.answers.proof import answer, simulated
from tests.answers.statistics._sequential import false_alarm_rate, simulated_false_alarms

ANSWER = answer(__file__)
CRITICAL = float(stats.norm.ppf(0.975))


def power(shift: float) -> float:
    """Return the power of the two-sided z-test at 0.05."""
    return float(stats.norm.sf(CRITICAL - shift) + stats.norm.cdf(-CRITICAL - shift))


def false_share(of_power: Fraction) -> Fraction:
    """Return the share of true nulls among the significant results, if a tenth of the effects are real."""
    return Fraction(9, 10) * Fraction(1, 20) / (Fraction(9, 10) * Fraction(1, 20) + Fraction(1, 10) * of_power)


def test_false_share() -> None:
    ANSWER.prints("at level 5%, there are on average 80", 100 * Fraction(8, 10))
    ANSWER.prints("80 true and 45", 900 * Fraction(1, 20))
    ANSWER.prints("false findings, so 36%", false_share(Fraction(8, 10)))
    ANSWER.prints("that is 36%", false_share(Fraction(8, 10)))
    ANSWER.prints("at 80% power, and 69%", false_share(Fraction(2, 10)))
    rng = np.random.default_rng(10)
    for target in (0.8, 0.2):
        shift = optimize.brentq(lambda d, target=target: power(d) - target, 0.01, 6)
        real = rng.random(400_000) < 0.1
        significant = np.abs(rng.normal(np.where(real, shift, 0.0))) > CRITICAL
        share = float(false_share(Fraction(target).limit_denominator(10)))
        seen = float(np.mean(~real[significant]))
        simulated(seen, share, (share * (1 - share) / float(significant.sum())) ** 0.5)


def test_replications() -> None:
    assert "Even with 80% power, one in five exact replications misses" in ANSWER.text
    shift = optimize.brentq(lambda d: power(d) - 0.8, 0.01, 6)
    again = np.abs(np.random.default_rng(16).normal(shift, 1, 100_000)) > CRITICAL
    simulated(float(np.mean(~again)), 1 / 5, (0.16 / again.size) ** 0.5)


def test_large_sample() -> None:
    z = 0.005 / (2 / 1e6) ** 0.5
    ANSWER.prints("difference of 0.005", z * (2 / 1e6) ** 0.5)
    ANSWER.prints("$`p = 0.0004", 2 * stats.norm.sf(z))
    # the mean of a million standard normal draws is one normal draw with standard deviation 1/1000
    rng = np.random.default_rng(15)
    zs = (rng.normal(0.005, 1e-3, 100_000) - rng.normal(0, 1e-3, 100_000)) / 2**0.5 / 1e-3
    simulated(float(zs.mean()), z, 100_000**-0.5)


def test_exaggeration() -> None:
    shift = optimize.brentq(lambda d: power(d) - 0.2, 0.01, 6)

    def integrand(z: float) -> float:
        return abs(z) * float(stats.norm.pdf(z - shift))

    mean = integrate.quad(integrand, CRITICAL, 12)[0] + integrate.quad(integrand, -12, -CRITICAL)[0]
    factor = mean / power(shift) / shift
    ANSWER.prints("overstate the effect 2.3", factor)
    z = np.abs(np.random.default_rng(11).normal(shift, 1, 400_000))
    kept = z[z > CRITICAL] / shift
    simulated(float(kept.mean()), factor, float(kept.std()) / kept.size**0.5)


def test_twenty_tests() -> None:
    exact = 1 - Fraction(19, 20) ** 20
    ANSWER.prints("with probability 64%", exact)
    hit = (np.random.default_rng(12).random((100_000, 20)) < 0.05).any(axis=1)
    simulated(float(hit.mean()), exact, float(exact * (1 - exact) / hit.size) ** 0.5)


def test_peeking() -> None:
    exact = false_alarm_rate(10, CRITICAL)
    assert abs(false_alarm_rate(1, CRITICAL) - 0.05) < 1e-6
    ANSWER.prints("raises false alarms from 5% to 19%", exact)
    simulated(simulated_false_alarms(10, CRITICAL, 100_000, 13), exact, (exact * (1 - exact) / 100_000) ** 0.5)


def test_bound_on_the_bayes_factor() -> None:
    bound = -np.e * 0.05 * np.log(0.05)
    ANSWER.prints("At $`p = 0.05`$ that is 0.41", bound)
    ANSWER.prints("a probability of at least 29%", bound / (1 + bound))
    # the bound is the smallest ratio of densities 1 / (k p^(k - 1)) over the alternatives Beta(k, 1) of p, 0 < k <= 1
    shapes = np.linspace(0.001, 1, 20_000)
    assert abs(float(np.min(1 / (shapes * 0.05 ** (shapes - 1)))) - bound) < 1e-6
