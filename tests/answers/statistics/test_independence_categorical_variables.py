"""Proves the example of the chi-squared test."""

from fractions import Fraction
from math import comb

import numpy as np
import sympy as sp
from scipy import stats

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
TABLE = ((30, 70), (45, 55))
ROWS = tuple(sum(row) for row in TABLE)
COLUMNS = tuple(sum(column) for column in zip(*TABLE, strict=True))
N = sum(ROWS)


def chi_squared() -> Fraction:
    """Return Pearson's statistic of the table."""
    expected = [[Fraction(r * c, N) for c in COLUMNS] for r in ROWS]
    return sum(((TABLE[i][j] - expected[i][j]) ** 2 / expected[i][j] for i in (0, 1) for j in (0, 1)), Fraction(0))


def test_table_is_the_printed_one() -> None:
    assert "| newsletter A | 30 | 70 |" in ANSWER.text
    assert "| newsletter B | 45 | 55 |" in ANSWER.text


def test_statistic() -> None:
    ANSWER.prints(r"both $`(37.5", Fraction(ROWS[0] * COLUMNS[0], N))
    ANSWER.prints(r"both $`(37.5,\ 62.5", Fraction(ROWS[1] * COLUMNS[1], N))
    ANSWER.prints(r"\frac{7.5^2}{37.5}\cdot 2+\frac{7.5^2}{62.5}\cdot 2 = 4.8", chi_squared())
    assert abs(TABLE[0][0] - 37.5) == 7.5
    ANSWER.prints("degree of freedom and $`p=0.028", stats.chi2.sf(float(chi_squared()), 1))
    ANSWER.prints("=0.155", float(chi_squared() / N) ** 0.5)
    rows, columns = sp.symbols("r c")
    free = (rows * columns - 1) - (rows - 1) - (columns - 1)
    assert sp.expand(free - (rows - 1) * (columns - 1)) == 0
    ANSWER.prints("with 1", free.subs({rows: 2, columns: 2}))


def test_fisher() -> None:
    def chance(k: int) -> Fraction:
        return Fraction(comb(ROWS[0], k) * comb(ROWS[1], COLUMNS[0] - k), comb(N, COLUMNS[0]))

    seen = chance(TABLE[0][0])
    exact = sum((chance(k) for k in range(COLUMNS[0] + 1) if chance(k) <= seen), Fraction(0))
    ANSWER.prints("gives\n$`p=0.041", exact)
    counts = np.random.default_rng(16).hypergeometric(COLUMNS[0], COLUMNS[1], ROWS[0], 300_000)
    extreme = [k for k in range(COLUMNS[0] + 1) if chance(k) <= seen]
    p = float(exact)
    simulated(float(np.isin(counts, extreme).mean()), p, (p * (1 - p) / counts.size) ** 0.5)


def test_likelihood_ratio_statistic_is_close() -> None:
    expected = np.outer(ROWS, COLUMNS) / N
    g = 2 * float(np.sum(np.array(TABLE) * np.log(np.array(TABLE) / expected)))
    assert abs(g - float(chi_squared())) < 0.05


def test_statistic_scales_with_the_counts() -> None:
    ten = stats.chi2_contingency(10 * np.array(TABLE), correction=False).statistic
    assert abs(ten - 10 * float(chi_squared())) < 1e-9


def test_continuity_correction() -> None:
    expected = np.outer(ROWS, COLUMNS) / N
    corrected = float(np.sum((np.abs(np.array(TABLE) - expected) - 0.5) ** 2 / expected))
    p = float(stats.chi2.sf(corrected, 1))
    ANSWER.prints("it is $`0.041", p)
    assert abs(float(stats.chi2_contingency(np.array(TABLE)).pvalue) - p) < 1e-12  # SciPy's default


def test_homogeneity_is_the_same_computation() -> None:
    # with fixed rows: the squared z statistic of two proportions with a pooled rate
    first, second, pooled = TABLE[0][0] / ROWS[0], TABLE[1][0] / ROWS[1], COLUMNS[0] / N
    z = (first - second) / (pooled * (1 - pooled) * (1 / ROWS[0] + 1 / ROWS[1])) ** 0.5
    assert abs(z**2 - float(chi_squared())) < 1e-12
