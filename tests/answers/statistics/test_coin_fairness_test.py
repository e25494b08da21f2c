"""Proves the numbers of the answer on testing a coin."""

from fractions import Fraction
from math import comb

import numpy as np
from scipy import integrate, optimize, stats

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
TOSSES, HEADS = 15, 10
SPACE = 2**TOSSES


def upper(heads: int, tosses: int = TOSSES) -> Fraction:
    """Return the probability of at least that many heads from a fair coin."""
    return Fraction(sum(comb(tosses, k) for k in range(heads, tosses + 1)), 2**tosses)


def power(tosses: int, chance: float) -> float:
    """Return the power of the exact two-sided test at level 0.05."""
    tails = stats.binom.cdf(np.arange(tosses // 2 + 1), tosses, 0.5)
    last = int(np.searchsorted(tails, 0.025, side="right")) - 1
    return float(stats.binom.cdf(last, tosses, chance) + stats.binom.sf(tosses - last - 1, tosses, chance))


def test_p_value() -> None:
    ANSWER.prints(r"\frac{4944}{32768}", Fraction(4944, SPACE))
    assert upper(HEADS) == Fraction(4944, 32768)
    ANSWER.prints(r"\frac{4944}{32768} = 0.151", upper(HEADS))
    ANSWER.prints(r"p &= 2\,P(X\ge 10) = 0.302", 2 * upper(HEADS))
    ANSWER.prints("a split at least that uneven with probability 0.30", 2 * upper(HEADS))
    ANSWER.prints("the coin is fair with probability 0.30", 2 * upper(HEADS))
    ANSWER.prints('- "$`p = 0.30', stats.binomtest(HEADS, TOSSES).pvalue)
    heads = np.random.default_rng(1).binomial(TOSSES, 0.5, 400_000)
    p = float(upper(HEADS))
    simulated(float(np.mean(heads >= HEADS)), p, (p * (1 - p) / heads.size) ** 0.5)
    simulated(float(np.mean(np.abs(heads - 7.5) >= 2.5)), 2 * p, (2 * p * (1 - 2 * p) / heads.size) ** 0.5)


def test_interval() -> None:
    low = optimize.brentq(lambda q: stats.binom.sf(HEADS - 1, TOSSES, q) - 0.025, 0.01, 0.99)
    high = optimize.brentq(lambda q: stats.binom.cdf(HEADS, TOSSES, q) - 0.025, 0.01, 0.99)
    ANSWER.prints("95% interval from 0.38", low)
    ANSWER.prints("95% interval from 0.38 to 0.88", high)
    ANSWER.prints(r"The estimate of $`\theta`$ is 0.67", Fraction(HEADS, TOSSES))


def test_deviation() -> None:
    deviation = (TOSSES / 4) ** 0.5
    ANSWER.prints("above the mean of 7.5", TOSSES / 2)
    ANSWER.prints(r"\sqrt{15/4} \approx 1.94", deviation)
    ANSWER.prints("ten heads is only 1.3", (HEADS - TOSSES / 2) / deviation)


def test_rejection_and_power() -> None:
    rejected = [k for k in range(TOSSES + 1) if 2 * min(upper(k), 1 - upper(k + 1)) <= Fraction(1, 20)]
    ANSWER.prints("rejects only at 12", min(k for k in rejected if k > 7))
    ANSWER.prints("rejects only at 12 or more heads, or 3", max(k for k in rejected if k < 8))
    exact = sum(Fraction(comb(TOSSES, k) * 2**k, 3**TOSSES) for k in rejected)
    ANSWER.prints("with probability just 0.21", exact)
    assert abs(power(TOSSES, 2 / 3) - exact) < 1e-12
    heads = np.random.default_rng(2).binomial(TOSSES, 2 / 3, 400_000)
    q = float(exact)
    simulated(float(np.isin(heads, rejected).mean()), q, (q * (1 - q) / heads.size) ** 0.5)


def test_tosses_needed() -> None:
    for chance, limit in ((0.6, 400), (2 / 3, 200), (0.55, 1000)):
        needed = 1 + max(n for n in range(10, limit) if power(n, chance) < 0.8)
        assert abs(needed / (2 / (chance - 0.5) ** 2) - 1) < 0.1
    ANSWER.prints("80% power takes some 200", 2 / (0.6 - 0.5) ** 2)
    ANSWER.prints("1.96 + 0.84 = 2.8", stats.norm.ppf(0.975) + stats.norm.ppf(0.8))
    ANSWER.prints(r"n \approx 1.4", (stats.norm.ppf(0.975) + stats.norm.ppf(0.8)) / 2)


def test_bayesian_analysis() -> None:
    marginal = Fraction(1, TOSSES + 1)
    by_quadrature = integrate.quad(lambda q: comb(15, 10) * q**10 * (1 - q) ** 5, 0, 1)[0]
    assert abs(by_quadrature - float(marginal)) < 1e-12
    ANSWER.prints("$`\\tfrac{1}{16}", marginal)
    factor = Fraction(comb(15, 10), SPACE) / marginal
    ANSWER.prints(r"\frac{3003}{2048}", factor)
    ANSWER.prints(r"\frac{3003}{2048} \approx 1.47", factor)
    fair = factor / (factor + 1)
    ANSWER.prints("posterior probability of 0.59", fair)
    ANSWER.prints("$`1.47/2.47 = 0.59", fair)
    posterior = stats.beta(HEADS + 1, TOSSES - HEADS + 1)  # from the kernel of the likelihood, the prior being flat
    ANSWER.prints(r"\operatorname{Beta}(11", HEADS + 1)
    ANSWER.prints(r"\operatorname{Beta}(11, 6", TOSSES - HEADS + 1)
    for q in (0.3, 0.6, 0.8):
        assert abs(posterior.pdf(q) - stats.binom.pmf(HEADS, TOSSES, q) / float(marginal)) < 1e-9
    # P(Beta(11, 6) > 1/2) is the chance of at most 10 heads in 16 fair tosses
    above = Fraction(sum(comb(16, k) for k in range(11)), 2**16)
    ANSWER.prints(r"P(\theta > \tfrac12) = 0.89", above)

    rng = np.random.default_rng(3)
    size = 800_000
    is_fair = rng.random(size) < 0.5
    chance = np.where(is_fair, 0.5, rng.random(size))
    kept = rng.binomial(TOSSES, chance) == HEADS
    n, p = int(kept.sum()), float(fair)
    simulated(float(is_fair[kept].mean()), p, (p * (1 - p) / n) ** 0.5)
    free = chance[kept & ~is_fair]
    a = float(above)
    simulated(float(np.mean(free > 0.5)), a, (a * (1 - a) / free.size) ** 0.5)
    simulated(float(free.mean()), 11 / 17, float(posterior.std()) / free.size**0.5)


def test_stopping_rule() -> None:
    # at least 10 heads before the fifth tail: at most 4 tails in the first 14 tosses
    stopping = Fraction(sum(comb(14, k) for k in range(5)), 2**14)
    ANSWER.prints(r"P(\text{at least 10 heads}) = 0.090", stopping)
    heads = np.random.default_rng(4).negative_binomial(5, 0.5, 400_000)
    p = float(stopping)
    simulated(float(np.mean(heads >= 10)), p, (p * (1 - p) / heads.size) ** 0.5)
    ANSWER.prints("= 0.090`$ instead of 0.151", upper(HEADS))
    for q in (0.2, 0.5, 0.7):
        kernel = q**10 * (1 - q) ** 5
        assert abs(stats.binom.pmf(10, 15, q) / kernel - comb(15, 10)) < 1e-6
        assert abs(stats.nbinom.pmf(10, 5, 1 - q) / kernel - comb(14, 4)) < 1e-6
