"""Densities above 1: their areas and their units."""

import math

import numpy as np
import sympy as sp
from scipy.integrate import trapezoid
from scipy.stats import norm, uniform

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
X = sp.Symbol("x", real=True)


def test_uniform_on_half_an_interval() -> None:
    height = 1 / sp.Rational(1, 2)
    ANSWER.prints("*Uniform on $`[0, 0.5]`$:* the height 2", height)
    ANSWER.prints("the height 2 times the width 0.5 gives area 1", sp.integrate(height, (X, 0, sp.Rational(1, 2))))


def test_narrow_normal() -> None:
    assert "Density of a normal variable with standard deviation 0.1." in ANSWER.text
    x = np.linspace(-1.5, 1.5, 30_001)  # with 0 and both ends of the shaded interval on the grid
    density = np.exp(-(x**2) / (2 * 0.1**2)) / (0.1 * np.sqrt(2 * np.pi))
    assert np.isclose(trapezoid(density, x), 1)
    peak = density.max()
    inside = np.abs(x) <= 0.1 + 1e-9
    area = trapezoid(density[inside], x[inside])
    assert np.isclose(area, math.erf(1 / math.sqrt(2)), atol=1e-7)
    ANSWER.prints("the shaded area between −0.1 and 0.1 is 0.683", area)
    ANSWER.prints("The curve peaks at 3.99", peak)
    ANSWER.prints(r"$`1/(\sigma\sqrt{2\pi}) \approx 3.99", peak)
    window = norm(scale=0.1).cdf(0.005) - norm(scale=0.1).cdf(-0.005)
    ANSWER.prints(r"width 0.01 holds about $`3.99 \cdot 0.01 \approx 4\%", window)
    draws = np.random.default_rng(1).normal(scale=0.1, size=200_000)
    hits = np.abs(draws) <= 0.1
    simulated(hits.mean(), area, hits.std() / len(draws) ** 0.5)


def test_the_peak_of_a_normal() -> None:
    peak = norm.pdf(0, scale=np.array([0.2, 1.0, 3.0])) * np.array([0.2, 1.0, 3.0]) * np.sqrt(2 * np.pi)
    assert np.allclose(peak, 1)
    assert r"the peak is $`1/(\sigma\sqrt{2\pi})" in ANSWER.text


def test_units() -> None:
    per_meter = uniform(0, 0.5)
    per_centimeter = uniform(0, 50)
    ANSWER.prints("A density of 2", per_meter.pdf(0.2))
    ANSWER.prints("2 per meter is 0.02", per_centimeter.pdf(20))
    ANSWER.prints("divides every density by 100", per_meter.pdf(0.2) / per_centimeter.pdf(20))


def test_unbounded_density_with_area_one() -> None:
    positive = sp.Symbol("t", positive=True)
    density = 1 / (2 * sp.sqrt(positive))
    assert r"$`f(x) = 1/(2\sqrt{x})`$ on $`(0, 1]`$" in ANSWER.text
    assert sp.limit(density, positive, 0, "+") == sp.oo
    assert sp.integrate(density, (positive, 0, 1)) == 1
