"""A line and two nearest neighbors fitted to a parabola, with five points and with a thousand."""

from __future__ import annotations

from fractions import Fraction

from tests.answers.proof import answer

ANSWER = answer(__file__)
HALFWAY, OUTSIDE = Fraction(5, 2), Fraction(6)
FEATURES, ROWS = 10, 1_000_000


def points(count: int) -> list[Fraction]:
    """Return evenly spaced inputs from 0 to 4."""
    return [Fraction(4 * i, count - 1) for i in range(count)]


def line(xs: list[Fraction]) -> tuple[Fraction, Fraction]:
    """Return intercept and slope of the least-squares line through the squares."""
    mean_x = sum(xs, Fraction(0)) / len(xs)
    mean_y = sum((x * x for x in xs), Fraction(0)) / len(xs)
    slope = sum(((x - mean_x) * (x * x - mean_y) for x in xs), Fraction(0)) / sum(
        ((x - mean_x) ** 2 for x in xs), Fraction(0)
    )
    return mean_y - slope * mean_x, slope


def two_neighbors(xs: list[Fraction], x: Fraction) -> Fraction:
    """Return the mean square of the two nearest inputs."""
    first, second = sorted(xs, key=lambda other: abs(other - x))[:2]
    return (first**2 + second**2) / 2


def test_what_is_kept() -> None:
    ANSWER.prints("With 10", FEATURES)
    ANSWER.prints("With 10 features it keeps 11", FEATURES + 1)
    assert FEATURES * ROWS == 10_000_000
    assert "A million rows with 10 features are ten million numbers" in ANSWER.text


def test_truth() -> None:
    ANSWER.prints("At $`x = 2.5`$ the truth is 6.25", HALFWAY**2)
    ANSWER.prints("At $`x = 6`$ the truth is 36", OUTSIDE**2)


def test_five_points() -> None:
    intercept, slope = line(points(5))
    ANSWER.prints("The line $`4", slope)
    ANSWER.prints("The line $`4x - 2", -intercept)
    ANSWER.prints("The line $`4x - 2`$ says 8", intercept + slope * HALFWAY)
    ANSWER.prints("k-NN with $`k = 2`$ says 6.5", two_neighbors(points(5), HALFWAY))
    ANSWER.prints("The line from five points says 22", intercept + slope * OUTSIDE)
    ANSWER.prints("k-NN stays at 12.5", two_neighbors(points(5), OUTSIDE))
    assert sorted(points(5), key=lambda x: abs(x - HALFWAY))[:2] == [2, 3]


def test_thousand_points() -> None:
    intercept, slope = line(points(1_000))
    ANSWER.prints("it still says 7.3", intercept + slope * HALFWAY)
    ANSWER.prints("With 1,000 points it says 6.25", two_neighbors(points(1_000), HALFWAY))
