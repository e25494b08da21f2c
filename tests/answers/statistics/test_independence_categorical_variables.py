"""Proves the example of the chi-squared test."""

from fractions import Fraction
from math import comb

import numpy as np
import sympy as sp
from scipy import stats

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
TABLE = ((30, 70), (50, 50))
ROWS = tuple(sum(row) for row in TABLE)
COLUMNS = tuple(sum(column) for column in zip(*TABLE, strict=True))
N = sum(ROWS)


def chi_squared() -> Fraction:
    """Return Pearson's statistic of the table."""
    expected = [[Fraction(r * c, N) for c in COLUMNS] for r in ROWS]
    return sum(((TABLE[i][j] - expected[i][j]) ** 2 / expected[i][j] for i in (0, 1) for j in (0, 1)), Fraction(0))


def test_table_is_the_stated_one() -> None:
    assert ROWS[0] == ROWS[1]
    ANSWER.prints("Two newsletters go to 100", ROWS[0])
    ANSWER.prints("100 readers each: 30", TABLE[0][0])
    ANSWER.prints("after A, 50", TABLE[1][0])


def test_statistic() -> None:
    ANSWER.prints("Expect 40", Fraction(ROWS[0] * COLUMNS[0], N))
    ANSWER.prints(r"\frac{10^2}{40} + 2\cdot\frac{10^2}{60", Fraction(ROWS[1] * COLUMNS[1], N))
    ANSWER.prints("every cell is off by 10", abs(TABLE[0][0] - 40))
    ANSWER.prints(r"2\cdot\frac{10^2}{40} + 2\cdot\frac{10^2}{60} = 8.3", chi_squared())
    ANSWER.prints("the 5% critical value is 3.84", stats.chi2.isf(0.05, 1))
    ANSWER.prints("So reject independence: $`p = 0.004", stats.chi2.sf(float(chi_squared()), 1))
    ANSWER.prints("which is 0.20", float(chi_squared() / N) ** 0.5)
    rows, columns = sp.symbols("r c")
    free = (rows * columns - 1) - (rows - 1) - (columns - 1)
    assert sp.expand(free - (rows - 1) * (columns - 1)) == 0
    ANSWER.prints("With 1", free.subs({rows: 2, columns: 2}))


def test_fisher() -> None:
    def chance(k: int) -> Fraction:
        return Fraction(comb(ROWS[0], k) * comb(ROWS[1], COLUMNS[0] - k), comb(N, COLUMNS[0]))

    seen = chance(TABLE[0][0])
    exact = sum((chance(k) for k in range(COLUMNS[0] + 1) if chance(k) <= seen), Fraction(0))
    ANSWER.prints("it gives $`p = 0.006", exact)
    counts = np.random.default_rng(16).hypergeometric(COLUMNS[0], COLUMNS[1], ROWS[0], 300_000)
    extreme = [k for k in range(COLUMNS[0] + 1) if chance(k) <= seen]
    p = float(exact)
    simulated(float(np.isin(counts, extreme).mean()), p, (p * (1 - p) / counts.size) ** 0.5)


def test_statistic_scales_with_the_counts() -> None:
    ten = stats.chi2_contingency(10 * np.array(TABLE), correction=False).statistic
    assert abs(ten - 10 * float(chi_squared())) < 1e-9


def test_continuity_correction() -> None:
    expected = np.outer(ROWS, COLUMNS) / N
    corrected = float(np.sum((np.abs(np.array(TABLE) - expected) - 0.5) ** 2 / expected))
    p = float(stats.chi2.sf(corrected, 1))
    ANSWER.prints("and then $`p = 0.006", p)
    assert abs(float(stats.chi2_contingency(np.array(TABLE)).pvalue) - p) < 1e-12  # SciPy's default
