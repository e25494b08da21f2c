"""The lie factor of a cut axis, and Anscombe's data sets."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)

# Anscombe (1973), table 1
X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
ANSCOMBE = [
    (X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    (X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
    (X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    ([8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]),
]


def test_lie_factor() -> None:
    start, low, high = 49, 50, 52
    drawn = Fraction(high - start, low - start) - 1
    true = Fraction(high, low) - 1
    ANSWER.prints("Drawn from 49", start)
    ANSWER.prints("bars for 50", low)
    ANSWER.prints("bars for 50 and 52", high)
    ANSWER.prints("have heights 1", low - start)
    ANSWER.prints("have heights 1 and 3", high - start)
    ANSWER.prints("a difference of 4%", true)
    ANSWER.prints("looks like 200%", drawn)
    ANSWER.prints("In the example it is 50", drawn / true)


def test_anscombe() -> None:
    sets = [(np.array(x, float), np.array(y)) for x, y in ANSCOMBE]
    for x, y in sets:
        ANSWER.prints("correlation 0.82", np.corrcoef(x, y)[0, 1])
    assert {(x.size, y.size) for x, y in sets} == {(11, 11)}
    assert "have eleven points" in ANSWER.text
    for summary in (
        [(x.mean(), y.mean()) for x, y in sets],
        [(x.var(ddof=1), y.var(ddof=1)) for x, y in sets],
        [tuple(np.polyfit(x, y, 1)) for x, y in sets],
    ):
        assert np.ptp(np.array(summary), axis=0).max() < 0.01
    x, y = sets[1]  # the parabola
    assert np.abs(np.polyval(np.polyfit(x, y, 2), x) - y).max() < 0.01
    x, y = sets[2]  # the line, and one point
    line = np.delete(np.arange(x.size), y.argmax())
    fit = np.polyfit(x[line], y[line], 1)
    assert np.abs(np.polyval(fit, x[line]) - y[line]).max() < 0.01
    assert np.abs(np.polyval(fit, x) - y).max() > 3
    x, y = sets[3]  # one value of x, and one point
    assert np.unique(x, return_counts=True)[1].tolist() == [10, 1]


def test_pixels() -> None:
    ANSWER.prints("a screen of 1920", 1920)
    ANSWER.prints("a screen of 1920 by 1080", 1080)
    assert round(1920 * 1080 / 1e6) == 2
    assert "has about two million pixels" in ANSWER.text


def test_a_box_plot_hides_two_peaks() -> None:
    """One peak or two: the same five numbers."""
    two = np.array([0.0, 9, 10, 10, 11, 20, 29, 30, 30, 31, 40])
    one = np.array([0.0, 5, 10, 10, 19, 20, 21, 30, 30, 35, 40])
    quarters = [0, 25, 50, 75, 100]
    assert np.percentile(one, quarters).tolist() == np.percentile(two, quarters).tolist()
