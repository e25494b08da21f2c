"""Backpropagation through time, with every state kept, or only some."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Slope = Callable[[int, Array], Array]
"""The gradient of the loss of step t with respect to the state h."""


@dataclass
class Cell:
    """h' = tanh(W h + U x): W is (H, H), U is (H, D)."""

    w: Array
    u: Array

    def forward(self, h: Array, x: Array) -> Array:
        return np.tanh(self.w @ h + self.u @ x)

    def backward(
        self, grad: Array, h: Array, x: Array, new: Array
    ) -> tuple[Array, Array, Array]:
        """Return the gradients for h, W and U: three products."""
        inner = grad * (1 - new**2)
        return self.w.T @ inner, np.outer(inner, h), np.outer(inner, x)


def bptt(
    cell: Cell, xs: Array, slope: Slope, h: Array, keep: int = 1
) -> tuple[Array, Array, Array]:
    """Return the gradients for W and U, and the last state.

    h is the state before xs[0]; slope(t, state) is the gradient of
    the loss after xs[t] for that state. Every keep-th state is
    stored; those between are made anew, one segment at a time.
    """
    stored = {0: h}
    for t, x in enumerate(xs, 1):
        h = cell.forward(h, x)
        if t % keep == 0:
            stored[t] = h
    last = after = h
    grad = np.zeros_like(h)
    dw, du = np.zeros_like(cell.w), np.zeros_like(cell.u)
    for start in reversed(range(0, len(xs), keep)):
        segment = xs[start : start + keep]
        states = [stored.pop(start)]
        for x in segment[:-1]:
            states.append(cell.forward(states[-1], x))
        states.append(after)
        after = states[0]
        for i in reversed(range(len(segment))):
            grad = grad + slope(start + i, states[i + 1])
            grad, w_part, u_part = cell.backward(
                grad, states[i], segment[i], states[i + 1]
            )
            dw += w_part
            du += u_part
            states.pop()
    return dw, du, last
