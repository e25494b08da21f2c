from math import ceil, sqrt
from statistics import NormalDist

import numpy as np
from scipy.special import stdtrit

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
SIGMA, N = 0.12, 100
FACTOR = NormalDist().inv_cdf(0.975)
ERROR = SIGMA / sqrt(N)


def test_interval() -> None:
    ANSWER.prints(r"$`0.12/\sqrt{100} = 0.012`", ERROR)
    ANSWER.prints("The factor $`z = 1.96`", FACTOR)
    ANSWER.prints("leaves 2.5% ", 1 - NormalDist().cdf(FACTOR))
    ANSWER.prints("make the margin 0.0235", FACTOR * ERROR)
    ANSWER.prints(r"&= 1 \pm 0.0235 ", FACTOR * ERROR)
    ANSWER.prints("The interval is about $`[0.976,", 1 - FACTOR * ERROR)
    ANSWER.prints("interval is about $`[0.976, 1.024]", 1 + FACTOR * ERROR)


def test_coverage_simulated() -> None:
    runs = 20_000
    means = np.random.default_rng(61).normal(1, SIGMA, (runs, N)).mean(axis=1)
    simulated(float(means.std()), ERROR, ERROR / sqrt(2 * runs))
    covered = float((np.abs(means - 1) <= FACTOR * ERROR).mean())
    simulated(covered, 0.95, sqrt(0.95 * 0.05 / runs))


def test_t_interval() -> None:
    factor = float(stdtrit(N - 1, 0.975))
    ANSWER.prints("with 99 ", N - 1)
    ANSWER.prints("The factor is 1.984,", factor)
    assert (round(1 - factor * ERROR, 3), round(1 + factor * ERROR, 3)) == (0.976, 1.024)


def test_single_puppies() -> None:
    ANSWER.prints("*single* puppies weigh 0.765 ", 1 - FACTOR * SIGMA)
    ANSWER.prints("*single* puppies weigh 0.765 to 1.235 ", 1 + FACTOR * SIGMA)


def test_other_factor() -> None:
    ANSWER.prints("goes with $`z = 1.645`", NormalDist().inv_cdf(0.95))
    ANSWER.prints("it makes a 90% ", 2 * NormalDist().cdf(1.645) - 1)


def test_sample_size() -> None:
    needed = ceil((FACTOR * SIGMA / 0.01) ** 2)
    ANSWER.prints("so 554.", needed)
    assert FACTOR * SIGMA / sqrt(needed) <= 0.01 < FACTOR * SIGMA / sqrt(needed - 1)


def test_litters() -> None:
    litters, size, correlation = 20, 5, 0.5
    block = np.full((size, size), correlation) + (1 - correlation) * np.eye(size)
    covariance = SIGMA**2 * np.kron(np.eye(litters), block)
    variance = float(covariance.sum()) / N**2
    assert "the variance of the mean triples" in ANSWER.text
    assert round(variance / ERROR**2, 9) == 3
    ANSWER.prints("and the honest margin is 0.041.", FACTOR * sqrt(variance))
    rng = np.random.default_rng(62)
    runs = 20_000
    shared = rng.normal(0, SIGMA * sqrt(correlation), (runs, litters)).mean(axis=1)
    own = rng.normal(0, SIGMA * sqrt(1 - correlation) / sqrt(N), runs)  # the mean of 100 independent parts
    simulated(float((shared + own).std()), sqrt(variance), sqrt(variance / (2 * runs)))
