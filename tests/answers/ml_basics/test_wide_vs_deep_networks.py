"""Pieces and parameters of deep and wide ReLU networks of equal size: the sawtooth, the bound, the too narrow."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np

from figures.ml_basics.depth_folds import LAYERS, counts, parameters, pieces, sawtooth, zigzag
from tests.answers.proof import answer

ANSWER = answer(__file__)


def relu(x: Fraction) -> Fraction:
    """Return the positive part."""
    return max(x, Fraction(0))


def tent(x: Fraction) -> Fraction:
    """Return the output of one layer of two units."""
    return 2 * relu(x) - 4 * relu(x - Fraction(1, 2))


def exact_pieces(layers: int) -> int:
    """Return how many straight pieces the composed tents have on [0, 1], in exact arithmetic."""
    cells = 2 ** (layers + 1)
    values = [Fraction(i, cells) for i in range(cells + 1)]
    for _ in range(layers):
        values = [tent(value) for value in values]
    slopes = [b - a for a, b in pairwise(values)]
    return 1 + sum(a != b for a, b in pairwise(slopes))


def test_tent_folds_the_interval() -> None:
    assert r"T(x) = 2 \max(0, x) - 4 \max(0, x - \tfrac12)" in ANSWER.text
    assert [tent(Fraction(i, 4)) for i in range(5)] == [0, Fraction(1, 2), 1, Fraction(1, 2), 0]
    assert [exact_pieces(k) for k in range(1, 8)] == [2**k for k in range(1, 8)]


def test_equal_budget() -> None:
    deep, wide = [2] * 10, [20]
    assert parameters(deep) == parameters(wide)
    ANSWER.prints("both have 61", parameters(deep))
    ANSWER.prints("Here 61", parameters(deep))
    ANSWER.prints("the deep network draws 1,024", exact_pieces(10))
    ANSWER.prints("fix all 1,024", exact_pieces(10))
    ANSWER.prints("the wide one at most 21", 20 + 1)
    ANSWER.prints("one layer needs at least 1,023", exact_pieces(10) - 1)  # h units draw at most h + 1
    for k in range(1, 30):
        assert parameters([2] * k) == 4 + 6 * (k - 1) + 3 == 6 * k + 1 == parameters([2 * k]) == 3 * 2 * k + 1


def test_wide_bound() -> None:
    rng = np.random.default_rng(1)
    for units in range(1, 12):
        cells = 720
        x = np.arange(cells + 1)
        kinks = rng.integers(1, cells, units)
        signs = rng.choice([-1, 1], units)
        heights = rng.integers(-9, 10, units)
        y = (heights * np.maximum(0, signs * (x[:, None] - kinks))).sum(axis=1)
        assert pieces(y.astype(float)) <= units + 1
        grid = np.linspace(0, 1, 2 * (units + 1) + 1)
        assert pieces(zigzag(grid, units)) == units + 1  # the bound is reached


def test_figure() -> None:
    rows = [counts(layers) for layers in LAYERS]
    assert [f"{layers} layers" for layers in LAYERS] == ["2 layers", "4 layers", "6 layers"]
    assert [row[0] for row in rows] == [13, 25, 37]
    assert "13, 25, and 37 parameters" in ANSWER.text
    assert [row[1] for row in rows] == [4, 16, 64]
    assert "sawtooths of 4, 16, and 64 pieces" in ANSWER.text
    assert [row[2] for row in rows] == [5, 9, 13]
    assert "draw at most 5, 9, and 13" in ANSWER.text
    x = np.linspace(0, 1, 65)
    assert np.allclose(sawtooth(x, 2), [float(tent(tent(Fraction(i, 64)))) for i in range(65)])


def test_one_unit_per_layer() -> None:
    rng = np.random.default_rng(2)
    most = 0
    for _ in range(300):
        y = np.linspace(-50.0, 50.0, 2001)
        for _ in range(10):
            y = np.maximum(0, rng.choice([-1.0, 1.0]) * y + rng.integers(-20, 21))
        steps = np.diff(y)
        assert (steps >= -1e-9).all() or (steps <= 1e-9).all()  # monotone: one unit cannot fold
        most = max(most, pieces(y))
    ANSWER.prints("a network of any depth draws at most 3", most)
