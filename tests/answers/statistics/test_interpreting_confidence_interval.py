from itertools import pairwise
from math import sqrt
from statistics import NormalDist

import numpy as np

from figures.statistics.confidence_interval_coverage import ERROR, HALF_WIDTH, sample_means
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
NORMAL = NormalDist()
FACTOR = NORMAL.inv_cdf(0.975)
SE = 0.1 / FACTOR
SIGMA = SE * 10  # the root of 100 puppies


def test_spread() -> None:
    ANSWER.prints(r"\bar x \pm 1.96", FACTOR)
    ANSWER.prints(r"the half-width 0.1 gives $`s \approx 0.51`", SIGMA)
    ANSWER.prints(r"vary $`\sqrt{100} = 10`", sqrt(100))


def test_single_puppy() -> None:
    chance = NORMAL.cdf(0.1 / SIGMA) - NORMAL.cdf(-0.1 / SIGMA)
    ANSWER.prints("only about 16% ", chance)
    ANSWER.prints("$`0.1/0.51 = 0.196`", 0.1 / SIGMA)
    ANSWER.prints(r"$`2\,\Phi(0.196) - 1 = 15.5\%`", chance)
    count = 300_000
    weights = np.random.default_rng(71).normal(1, SIGMA, count)
    simulated(float((np.abs(weights - 1) <= 0.1).mean()), chance, sqrt(chance * (1 - chance) / count))


def captured(miss: float) -> float:
    """Return the chance that the next mean is in an interval whose center missed by so many standard errors."""
    return NORMAL.cdf(FACTOR - miss) - NORMAL.cdf(-FACTOR - miss)


def test_next_mean_given_ours() -> None:
    ANSWER.prints("depends on its unknown miss: 95% ", captured(0))
    ANSWER.prints("centered on the true mean, 50% ", captured(FACTOR))
    chances = [captured(miss) for miss in np.linspace(0, 4, 81)]
    assert all(later < earlier for earlier, later in pairwise(chances))
    count = 200_000
    inside = np.abs(np.random.default_rng(72).normal(size=count) - 1) <= FACTOR
    simulated(float(inside.mean()), captured(1), sqrt(captured(1) * (1 - captured(1)) / count))


def test_next_mean_on_average() -> None:
    chance = 2 * NORMAL.cdf(FACTOR / sqrt(2)) - 1
    ANSWER.prints(r"\tfrac{1.96}{\sqrt2}\right) - 1 = 83.4\%", chance)
    ANSWER.prints("only about 83% ", chance)
    # the average of the chances given ours, over where ours falls
    misses = np.linspace(-8, 8, 3201)
    average = sum(captured(float(miss)) * NORMAL.pdf(float(miss)) for miss in misses) * (misses[1] - misses[0])
    assert abs(average - chance) < 1e-9
    count = 200_000
    ours, others = np.random.default_rng(73).normal(size=(2, count))
    simulated(float((np.abs(ours - others) <= FACTOR).mean()), chance, sqrt(chance * (1 - chance) / count))


def test_the_interval_is_the_values_not_rejected() -> None:
    for mean in np.linspace(0.8, 1.2, 41):
        p = 2 * (1 - NORMAL.cdf(abs(1 - float(mean)) / SE))
        if abs(abs(mean - 1) - 0.1) > 1e-9:
            assert (p > 0.05) == (0.9 <= mean <= 1.1)


def test_litters_cover_less() -> None:
    # 20 litters of 5: a shared part of the weight, half of the variance, makes the nominal interval too short
    rng = np.random.default_rng(76)
    runs = 4000
    shared = rng.normal(0, SIGMA * sqrt(0.5), (runs, 20, 1))
    weights = (1 + shared + rng.normal(0, SIGMA * sqrt(0.5), (runs, 20, 5))).reshape(runs, 100)
    error = weights.std(axis=1, ddof=1) / sqrt(100)
    assert float((np.abs(weights.mean(axis=1) - 1) <= FACTOR * error).mean()) < 0.8


def test_figure() -> None:
    assert abs(ERROR - SE) < 1e-12
    covers = np.abs(sample_means() - 1) <= HALF_WIDTH
    ANSWER.prints("each reaches 0.1 ", HALF_WIDTH)
    ANSWER.prints("its sample mean; 47 ", int(covers.sum()))
    assert "fifty intervals from fifty samples" in ANSWER.text
    assert len(covers) == 50
    # gamma weights: 95% to the accuracy of the central limit theorem
    many = float((np.abs(sample_means(4000, 2) - 1) <= HALF_WIDTH).mean())
    assert abs(many - 0.95) < 0.002 + 5 * sqrt(0.95 * 0.05 / 4000)
