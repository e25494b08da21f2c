"""What tests of repeated looks at the data share."""

import numpy as np
from numpy.typing import NDArray
from scipy import integrate, stats


def false_alarm_rate(looks: int, critical: float) -> float:
    """Return the probability that |z| passes the critical value at one of the evenly spaced looks, under the null.

    The density of the running sum, while no look has passed, is carried from look to look by quadrature.
    """
    x = np.linspace(-critical, critical, 801)
    density: NDArray[np.float64] = np.asarray(stats.norm.pdf(x))
    for look in range(2, looks + 1):
        y = np.linspace(-critical, critical, 801) * look**0.5
        steps = np.exp(-((y[:, None] - x[None, :]) ** 2) / 2) / (2 * np.pi) ** 0.5
        density = np.asarray(integrate.simpson(steps * density[None, :], x=x, axis=1))
        x = y
    return float(1 - integrate.simpson(density, x=x))


def simulated_false_alarms(looks: int, critical: float, runs: int, seed: int) -> float:
    """Return the share of simulated null experiments that pass the critical value at some look."""
    sums = np.random.default_rng(seed).normal(size=(runs, looks)).cumsum(axis=1)
    return float(np.mean((np.abs(sums) > critical * np.arange(1, looks + 1) ** 0.5).any(axis=1)))
