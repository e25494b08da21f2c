"""Proves how often independent stocks correlate above 0.8."""

from math import comb, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import integrate, special, stats

from figures.statistics.stock_correlations_by_chance import correlations
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
PAIRS = comb(10_000, 2)
RETURNS = 23


def chance(count: int, threshold: float = 0.8) -> float:
    """Return P(r > threshold) for independent normal samples, by Student's distribution."""
    return float(stats.t.sf(threshold * sqrt((count - 2) / (1 - threshold**2)), count - 2))


def test_given_pair() -> None:
    p = chance(RETURNS)
    ANSWER.prints("24 prices make only 23", RETURNS)
    ANSWER.prints(r"\frac{21", RETURNS - 2)
    ANSWER.prints(r"\frac{21}{0.36}} \approx 6.11", 0.8 * sqrt((RETURNS - 2) / (1 - 0.8**2)))
    ANSWER.prints("Student's distribution with 21", RETURNS - 2)
    ANSWER.prints(r"P(r>0.8)\approx 2.3\times10^{-6}", p)
    ANSWER.prints("is only about 2.3", 1e6 * p)
    # the same from the density of r itself
    constant = special.beta(0.5, (RETURNS - 2) / 2)
    by_density = integrate.quad(lambda r: (1 - r * r) ** ((RETURNS - 4) / 2) / constant, 0.8, 1)[0]
    assert abs(by_density - p) < 1e-12


def test_some_pair() -> None:
    assert "about 50 million pairs" in ANSWER.text
    assert round(PAIRS / 1e6) == 50
    ANSWER.prints(r"\binom{10000}{2}=49{,}995{,}000", PAIRS)
    p = chance(RETURNS)
    ANSWER.prints("we expect about 115", PAIRS * p)
    # Cantelli: P(count = 0) <= variance / (variance + mean^2); pairwise independence gives the variance
    mean, variance = PAIRS * p, PAIRS * p * (1 - p)
    bound = 1 - variance / (variance + mean**2)
    ANSWER.prints("at most its mean, 115", mean)
    assert variance <= mean
    ANSWER.prints(r"\frac{1}{1+115} \approx 0.9", 100 * (1 - bound))
    assert "at least one is above 99%" in ANSWER.text
    assert bound > 0.99


def test_the_whole_question_simulated() -> None:
    # 10,000 independent stocks, all pairs: the correlations are pairwise independent, so the count's variance is known
    rows = np.random.default_rng(27).standard_normal((10_000, RETURNS), dtype=np.float32)
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    count = 0
    for start in range(0, 10_000, 1_000):
        block = rows[start : start + 1_000] @ rows[start:].T > 0.8
        count += int(block[:, :1_000].sum() - 1_000) // 2 + int(block[:, 1_000:].sum())
    mean = PAIRS * chance(RETURNS)
    simulated(count, mean, sqrt(mean))
    assert count > 0


def test_pairwise_independence() -> None:
    x, y, z = np.random.default_rng(28).standard_normal((3, 60_000, RETURNS))

    def correlate(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
        a, b = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
        return np.asarray((a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1)))

    first, second = correlate(x, y) > 0.3, correlate(x, z) > 0.3
    p = chance(RETURNS, 0.3)
    simulated(float(np.mean(first & second)), p * p, sqrt(p * p * (1 - p * p) / 60_000))


def walks(count: int, seed: int) -> NDArray[np.float64]:
    """Return centered walks of 24 steps, of norm 1: log prices, but for their scale."""
    path = np.random.default_rng(seed).standard_normal((count, 24)).cumsum(axis=1)
    path -= path.mean(axis=1, keepdims=True)
    return np.asarray(path / np.linalg.norm(path, axis=1, keepdims=True))


def given_one_walk(direction: NDArray[np.float64]) -> float:
    """Return P(r > 0.8) of an independent random walk with a given one, of norm 1 and mean 0.

    r > 0.8 or r < -0.8 when a quadratic form in 24 normal steps is positive; Imhof's integral gives its probability.
    """
    steps = np.tril(np.ones((24, 24)))
    center = np.eye(24) - 1 / 24
    form = steps.T @ (np.outer(direction, direction) - 0.64 * center) @ steps
    roots = np.linalg.eigvalsh(form)
    roots = roots[np.abs(roots) > 1e-9]
    roots = roots / np.abs(roots).max()
    u = np.exp(np.linspace(-8, 8, 500))
    angle = np.arctan(u[:, None] * roots).sum(axis=1) / 2
    size = ((1 + (u[:, None] * roots) ** 2) ** 0.25).prod(axis=1)
    integral = float(np.trapezoid(np.sin(angle) / size, np.log(u))) + float(u[0] * roots.sum() / 2)
    return (0.5 + integral / np.pi) / 2


def test_prices() -> None:
    exact = np.array([given_one_walk(direction) for direction in walks(400, 29)])
    expected, error = float(exact.mean()), float(exact.std()) / 400**0.5
    pairs = 100_000
    r = (walks(pairs, 30) * walks(pairs, 31)).sum(axis=1)
    share = float(np.mean(r > 0.8))
    simulated(share, expected, sqrt(error**2 + share * (1 - share) / pairs))
    ANSWER.prints("at random, it is about 4%", expected)
    ANSWER.prints("with 4%", share)
    ANSWER.prints("independent random walks, 4%", share)
    assert round(PAIRS * share / 1e6) == 2  # "two million"


def test_figure() -> None:
    returns, prices = correlations()
    assert float(np.mean(returns > 0.8)) < 1e-4
    ANSWER.prints("between -0.7 and 0.7, with 4%", float(np.mean(prices > 0.8)))
    density = np.histogram(prices, bins=14, range=(-0.7, 0.7))[0]
    assert density.min() > 0.8 * density.max()  # "almost evenly"


def test_fat_tails() -> None:
    # the same count with returns that follow Student's t with four degrees of freedom
    assert "four degrees of freedom make several times as many" in ANSWER.text
    stocks = 4_000
    rows = np.random.default_rng(44).standard_t(4, (stocks, RETURNS))
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    count = (int((rows @ rows.T > 0.8).sum()) - stocks) // 2
    assert 3 < count / (comb(stocks, 2) * chance(RETURNS)) < 15
