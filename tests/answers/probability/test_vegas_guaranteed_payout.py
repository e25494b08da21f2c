"""Doubling until the first win: exact gains, no guarantee within bounded time, and what the means do."""

from fractions import Fraction
from functools import cache
from itertools import product

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
RED = Fraction(18, 38)


def play(outcomes: tuple[bool, ...]) -> int:
    """Return the gain from doubling until the first win over these games."""
    gain, bet = 0, 1
    for won in outcomes:
        if won:
            return gain + bet
        gain, bet = gain - bet, 2 * bet
    return gain


def expected_gain(p: Fraction, games: int) -> Fraction:
    """Return the mean gain, over every course of the games."""
    total = Fraction(0)
    for outcomes in product((True, False), repeat=games):
        wins = sum(outcomes)
        total += p**wins * (1 - p) ** (games - wins) * play(outcomes)
    return total


def test_a_win_gains_one() -> None:
    for game in range(1, 20):
        assert play((False,) * (game - 1) + (True,)) == 1
        assert 2 ** (game - 1) - (2 ** (game - 1) - 1) == 1
        assert sum(2**lost for lost in range(game - 1)) == 2 ** (game - 1) - 1
    ANSWER.prints("Bet 1, then 2, 4", 2**2)
    ANSWER.prints("you are 1", play((False, False, True)))
    assert play((False, False, False, True)) == 1
    for games in range(1, 12):
        assert play((False,) * games) == -(2**games - 1)


def test_expected_gain() -> None:
    for p in (Fraction(0), Fraction(1, 3), RED, Fraction(1, 2), Fraction(3, 5), Fraction(1)):
        for games in (1, 4, 9):
            assert expected_gain(p, games) == 1 - (2 * (1 - p)) ** games
    ANSWER.prints("$`p = 18/38", RED)
    ANSWER.prints("You gain 1 with probability 99.84%", 1 - (1 - RED) ** 10)
    ANSWER.prints("otherwise lose 1,023", -play((False,) * 10))
    mean = 1 - (2 * (1 - RED)) ** 10
    ANSWER.prints("On average, you lose 0.67", -mean)
    ANSWER.prints(r"At $`p = \tfrac12`$ it is 0", expected_gain(Fraction(1, 2), 10))
    first = np.random.default_rng(1).geometric(float(RED), 1_000_000)
    gains = np.where(first <= 10, 1, -1023)
    simulated(gains.mean(), mean, gains.std() / gains.size**0.5)
    won = first <= 10
    simulated(won.mean(), 1 - (1 - RED) ** 10, won.std() / won.size**0.5)


def test_no_strategy_gains_on_every_course() -> None:
    rng = np.random.default_rng(2)
    for _ in range(200):  # any nonnegative bets that depend on the past; a loss each time ends with no gain
        table = rng.exponential(size=64) * (rng.random(64) < 0.8)
        gain, past = 0.0, 1
        for _game in range(6):
            gain -= table[past % 64]
            past = 2 * past
        assert gain <= 0


def test_no_positive_mean_in_finitely_many_games() -> None:
    @cache
    def best(money: int, games: int, p: Fraction) -> Fraction:
        """Return the largest expected final money over all strategies with whole bets."""
        if games == 0:
            return Fraction(money)
        return max(
            p * best(money + bet, games - 1, p) + (1 - p) * best(money - bet, games - 1, p) for bet in range(money + 1)
        )

    assert best(4, 4, RED) == 4
    assert best(4, 4, Fraction(1, 2)) == 4
    assert best(4, 4, Fraction(3, 5)) > 4


def test_limits_of_a_strategy_with_bounded_bets() -> None:
    # bet 1 until ahead by 1, at most 400 games: the mean never exceeds 0 for p up to 1/2
    for p in (float(RED), 0.5):
        behind = np.zeros(402)  # the probability of being behind by j, still playing
        behind[0], won = 1.0, 0.0
        for _game in range(400):
            won += p * behind[0]
            behind = np.append(p * behind[1:], 0.0) + np.append(0.0, (1 - p) * behind[:-1])
        assert abs(behind.sum() + won - 1) < 1e-12
        assert won - (behind * np.arange(402)).sum() < 1e-9
        assert won < p / (1 - p)
        assert p / (1 - p) - won < (0.01 if p < 0.5 else 0.05)
    ANSWER.prints("$`p/(1-p)`$, which is 0.9", RED / (1 - RED))
