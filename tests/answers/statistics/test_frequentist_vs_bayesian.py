from fractions import Fraction
from math import comb, sqrt

import numpy as np
from scipy.special import betaincinv

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
HEADS, TOSSES = 7, 10


def clopper_pearson(heads: int, tosses: int) -> tuple[float, float]:
    """Return the exact 95% interval: each end makes a tail of the binomial distribution 2.5%."""
    low = float(betaincinv(heads, tosses - heads + 1, 0.025)) if heads else 0.0
    high = float(betaincinv(heads + 1, tosses - heads, 0.975)) if heads < tosses else 1.0
    return low, high


def tail(chance: float, at_least: int, tosses: int) -> float:
    """Return the probability of at least this many heads."""
    return sum(comb(tosses, k) * chance**k * (1 - chance) ** (tosses - k) for k in range(at_least, tosses + 1))


def test_maximum_likelihood() -> None:
    grid = np.linspace(0.001, 0.999, 999)
    best = grid[np.argmax(HEADS * np.log(grid) + (TOSSES - HEADS) * np.log(1 - grid))]
    ANSWER.prints("the maximum-likelihood estimate is 0.7", best)


def test_confidence_interval() -> None:
    low, high = clopper_pearson(HEADS, TOSSES)
    ANSWER.prints("with an exact 95% confidence interval from 0.35", low)
    ANSWER.prints("95% confidence interval from 0.35 to 0.93", high)
    # what makes the ends the ends, from the binomial distribution itself
    assert abs(tail(low, HEADS, TOSSES) - 0.025) < 1e-9
    assert abs(1 - tail(high, HEADS + 1, TOSSES) - 0.025) < 1e-9


def test_confidence_interval_covers_at_least_95_percent() -> None:
    intervals = [clopper_pearson(heads, TOSSES) for heads in range(TOSSES + 1)]
    for chance in np.linspace(0.005, 0.995, 199):
        covered = [heads for heads, (low, high) in enumerate(intervals) if low <= chance <= high]
        assert sum(comb(TOSSES, k) * chance**k * (1 - chance) ** (TOSSES - k) for k in covered) >= 0.95


def test_posterior() -> None:
    ANSWER.prints(r"\operatorname{Beta}(8,", HEADS + 1)
    ANSWER.prints(r"\operatorname{Beta}(8, 4)", TOSSES - HEADS + 1)
    mean = Fraction(HEADS + 1, TOSSES + 2)
    low, high = (float(betaincinv(HEADS + 1, TOSSES - HEADS + 1, level)) for level in (0.025, 0.975))
    ANSWER.prints("with mean $`2/3`", mean)
    ANSWER.prints("credible interval from 0.39", low)
    ANSWER.prints("credible interval from 0.39 to 0.89", high)
    # Bayes' rule by simulation: draw the chance from the prior, keep those whose data agree
    rng = np.random.default_rng(20261)
    prior = rng.random(400_000)
    kept = prior[rng.binomial(TOSSES, prior) == HEADS]
    simulated(float(kept.mean()), mean, float(kept.std() / sqrt(len(kept))))
    inside = float(((kept >= low) & (kept <= high)).mean())
    simulated(inside, 0.95, sqrt(0.95 * 0.05 / len(kept)))


def test_informative_prior() -> None:
    ANSWER.prints("makes the posterior mean 0.52", Fraction(50 + HEADS, 100 + TOSSES))


def test_penalty_is_a_gaussian_prior() -> None:
    """One-parameter least squares: the ridge solution maximizes likelihood times a normal prior."""
    rng = np.random.default_rng(20263)
    x, noise, spread = rng.normal(size=30), 0.7, 0.4
    y = 1.5 * x + noise * rng.normal(size=30)
    ridge = float((x * y).sum() / ((x * x).sum() + noise**2 / spread**2))
    grid = np.linspace(ridge - 0.5, ridge + 0.5, 10_001)
    squares = ((y[None, :] - grid[:, None] * x[None, :]) ** 2).sum(axis=1)
    log_posterior = -squares / (2 * noise**2) - grid**2 / (2 * spread**2)
    assert abs(float(grid[log_posterior.argmax()]) - ridge) < 2e-4


def test_stopping_rule() -> None:
    fixed = Fraction(sum(comb(12, k) for k in range(9, 13)), 2**12)
    # the third tail at toss 12 or later: at most two tails in eleven tosses
    third_tail = Fraction(sum(comb(11, k) for k in range(3)), 2**11)
    ANSWER.prints("one-sided p-value is 0.073 ", fixed)
    ANSWER.prints("It is 0.033 ", third_tail)
    rng = np.random.default_rng(20262)
    count = 200_000
    heads = rng.binomial(12, 0.5, count)
    simulated(float((heads >= 9).mean()), fixed, sqrt(float(fixed * (1 - fixed)) / count))
    before = rng.negative_binomial(3, 0.5, count)
    simulated(float((before >= 9).mean()), third_tail, sqrt(float(third_tail * (1 - third_tail)) / count))
    # the likelihoods are proportional, so the posteriors are equal
    ratio = {
        comb(12, 9) * Fraction(p, 10) ** 9 * Fraction(10 - p, 10) ** 3
        / (comb(11, 9) * Fraction(p, 10) ** 9 * Fraction(10 - p, 10) ** 3)
        for p in range(1, 10)
    }  # fmt: skip
    assert len(ratio) == 1
