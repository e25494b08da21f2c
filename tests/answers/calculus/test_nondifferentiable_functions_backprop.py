"""Runs the chain rule with a chosen slope at the kink, as automatic differentiation does."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import sympy as sp

from tests.answers.proof import answer

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER = answer(__file__)
HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Dual:
    """A number and its derivative, carried through each operation by the chain rule."""

    value: Fraction
    slope: Fraction

    def __neg__(self) -> Dual:
        return Dual(-self.value, -self.slope)

    def __sub__(self, other: Dual) -> Dual:
        return Dual(self.value - other.value, self.slope - other.slope)

    def relu(self, at_kink: Fraction) -> Dual:
        slope = at_kink if self.value == 0 else Fraction(self.value > 0)
        return Dual(max(self.value, Fraction(0)), slope * self.slope)


def slope_of_identity(x: Fraction, at_kink: Fraction) -> Fraction:
    """Return the slope that the chain rule gives for ReLU(x) - ReLU(-x), which is x."""
    point = Dual(x, Fraction(1))
    result = point.relu(at_kink) - (-point).relu(at_kink)
    assert result.value == x
    return result.slope


def test_the_chain_rule_fails_at_the_kink() -> None:
    assert slope_of_identity(Fraction(3), Fraction(0)) == slope_of_identity(Fraction(-3), Fraction(1)) == 1
    zero, half, one = (slope_of_identity(Fraction(0), at_kink) for at_kink in (Fraction(0), HALF, Fraction(1)))
    ANSWER.prints("the slope is 1 everywhere", slope_of_identity(Fraction(3), Fraction(0)))
    ANSWER.prints("right only for $`s = \\tfrac{1}{2}`$", HALF)
    assert zero == 0
    assert half == 1
    assert one == 2
    for s in (Fraction(1, 3), Fraction(2, 7)):
        assert slope_of_identity(Fraction(0), s) == 2 * s != 1


@pytest.mark.parametrize(("kink", "low", "high"), [("relu", 0, 1), ("abs", -1, 1)])
def test_subgradients_fill_an_interval(kink: str, low: int, high: int) -> None:
    z = np.linspace(-2, 2, 401)
    values = np.maximum(z, 0) if kink == "relu" else np.abs(z)
    for slope in np.linspace(low - 1, high + 1, 41):
        assert bool(np.all(values >= slope * z - 1e-12)) == (low - 1e-9 <= slope <= high + 1e-9)
    name = "ReLU" if kink == "relu" else "$`|z|`$"
    ANSWER.prints(f"{name} {'allows ' if kink == 'relu' else ''}every slope in $`[{low}", low)
    ANSWER.prints(f"every slope in $`[{low}, {high}", high)


def test_the_backward_pass_of_relu() -> None:
    inputs, incoming = np.array([-2, 0, 3]), np.array([5, 5, 5])
    assert "inputs $`(-2, 0, 3)`$ and incoming gradient $`(5, 5, 5)`$" in ANSWER.text
    first, second, third = np.where(inputs > 0, incoming, 0)
    ANSWER.prints("give $`(0", first)
    ANSWER.prints("give $`(0, 0", second)
    ANSWER.prints("give $`(0, 0, 5", third)


def test_the_score_function_is_unbiased() -> None:
    theta = sp.symbols("theta")
    rewards = sp.symbols("r0:3")
    weights = [sp.exp(theta), sp.exp(-2 * theta), sp.Integer(1)]
    p = [weight / sum(weights) for weight in weights]
    true = sp.diff(sum(a * r for a, r in zip(p, rewards, strict=True)), theta)
    score = sum(a * r * sp.diff(sp.log(a), theta) for a, r in zip(p, rewards, strict=True))
    assert sp.simplify(true - score) == 0


def test_what_pytorch_returns() -> None:
    torch = pytest.importorskip("torch", reason="no requirement of the book; the answer names the version it ran on")
    zero = torch.tensor(0.0)

    def slope(of: Callable[[Any], Any]) -> float:
        x = torch.tensor(0.0, requires_grad=True)
        of(x).backward()
        return float(x.grad)

    def identity(relu: Callable[[Any], Any], x: Any) -> Any:
        return relu(x) - relu(-x)

    relus: tuple[Callable[[Any], Any], ...] = (torch.relu, lambda x: torch.maximum(x, zero), lambda x: x.clamp(min=0))
    at_kink = [slope(relu) for relu in relus]
    for name, value, printed in zip(
        ("torch.relu(x)", "torch.maximum(x, zero)", "x.clamp(min=0)"), at_kink, ("0", "\\tfrac{1}{2}", "1"), strict=True
    ):
        ANSWER.prints(f"| `{name}` | $`{printed}", value)
    for relu, s in zip(relus, at_kink, strict=True):
        assert slope(partial(identity, relu)) == 2 * s
    ANSWER.prints("PyTorch returns 0 for both", slope(torch.abs))
