"""Random search: its chances against a grid, its log scale, the budget of successive halving, and the program."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.ml_basics import grid_against_random_search as figure
from solutions.ml_basics.random_search import Config, log_uniform, random_search
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
LOW, HIGH = 0.0001, 0.1


def test_sixty_trials() -> None:
    ANSWER.prints("a budget, say 60", 60)
    ANSWER.prints("misses the best 5% of all draws with probability 0.95", 1 - 0.05)
    ANSWER.prints(r"So all 60 miss with probability $`0.95^{60} \approx 5\%", 0.95**60)
    assert 1 - 0.95**59 > 0.95 > 1 - 0.95**58  # 59 would do


def test_log_scale() -> None:
    ANSWER.prints("log-uniformly, from 0.0001", LOW)
    ANSWER.prints("from 0.0001 to 0.1", HIGH)
    rng = random.Random(1)
    share = sum(log_uniform(rng, LOW, HIGH) > 0.01 for _ in range(20_000)) / 20_000
    simulated(share, 1 / 3, (2 / 9 / 20_000) ** 0.5)


def test_grid_against_random() -> None:
    good = Fraction(1, 10)
    rates = np.unique(figure.grid()[:, 0])
    assert len(rates) == 3
    assert len(np.unique(figure.drawn()[:, 0])) == 9
    assert figure.hits(figure.grid()).sum() == 0
    assert figure.hits(figure.drawn()).sum() == 1
    # the band starts anywhere in [0, 0.9]; each grid point lies in it for a tenth of the starts, no two at once
    grid = 3 * good / (1 - good)
    ANSWER.prints("The grid in the picture hits it with probability 33%", grid)
    ANSWER.prints("nine random trials with 61%", 1 - (1 - good) ** 9)
    rng = np.random.default_rng(2)
    starts = rng.random(50_000) * 0.9
    points = rng.random((starts.size, 9))
    for tried, expected in ((np.tile(rates, (starts.size, 1)), grid), (points, 1 - (1 - good) ** 9)):
        hit = ((tried > starts[:, None]) & (tried < starts[:, None] + 0.1)).any(axis=1)
        simulated(float(hit.mean()), expected, float(hit.std()) / hit.size**0.5)


def test_successive_halving() -> None:
    alive, trained, rounds = 27, 0, []
    epochs = 1
    while alive:
        rounds.append(alive * (epochs - trained))  # each survivor goes on from where it stopped
        trained, epochs, alive = epochs, 3 * epochs, alive // 3
    ANSWER.prints("Start 27", 27)
    assert rounds == [27, 18, 18, 18]
    ANSWER.prints("it costs $`27 + 18 + 18 + 18 = 81", sum(rounds))
    ANSWER.prints("Training all 27 for 27", trained)
    ANSWER.prints("for 27 epochs costs 729", 27 * trained)


def quadratic(config: Config) -> float:
    """Return a loss whose smallest value lies at rate 0.01."""
    return math.log10(config["rate"] / 0.01) ** 2


def draw(rng: random.Random) -> Config:
    """Return a configuration as the answer proposes."""
    return {"rate": log_uniform(rng, 1e-4, 1e-1), "dropout": rng.uniform(0, 0.5)}


@given(st.integers(1, 40), st.integers(0, 1000))
def test_program_keeps_the_best(trials: int, seed: int) -> None:
    best, loss = random_search(draw, quadratic, trials, random.Random(seed))
    again = random.Random(seed)
    all_drawn = [draw(again) for _ in range(trials)]
    assert best == min(all_drawn, key=quadratic)
    assert loss == quadratic(best)
    assert LOW <= best["rate"] <= HIGH * (1 + 1e-9)
    assert 0 <= best["dropout"] <= 0.5


def test_diverged_trials_lose() -> None:
    losses = iter([math.nan, math.inf, 3.0, 2.0, -math.inf, 2.5])
    _, loss = random_search(draw, lambda _: next(losses), 6, random.Random(1))
    assert loss == 2.0


@pytest.mark.parametrize(("loss", "trials"), [(math.nan, 3), (math.inf, 3), (-math.inf, 3), (1.0, 0)])
def test_no_winner(loss: float, trials: int) -> None:
    with pytest.raises(ValueError, match="no trial"):
        random_search(draw, lambda _: loss, trials, random.Random(1))
