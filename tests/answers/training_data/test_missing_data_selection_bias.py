"""A salary survey that juniors answer more often than seniors: dropping, filling, weighting, and hidden causes."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
GROUP = 500
JUNIOR, SENIOR = 40_000, 80_000
ANSWERS = {JUNIOR: Fraction(80, 100), SENIOR: Fraction(20, 100)}
"""Probability that an employee of each group answers, by salary."""
MEAN = Fraction(JUNIOR + SENIOR, 2)


def complete_mean() -> Fraction:
    """Return the mean salary of those who answer, in expected counts."""
    answered = Fraction(sum(GROUP * share for share in ANSWERS.values()))
    return Fraction(sum(pay * GROUP * share for pay, share in ANSWERS.items())) / answered


def test_dropping_and_filling() -> None:
    ANSWER.prints("Among 1,000", 2 * GROUP)
    ANSWER.prints("500 juniors earn $40,000", JUNIOR)
    ANSWER.prints("500 seniors $80,000", SENIOR)
    ANSWER.prints("In a survey 80%", ANSWERS[JUNIOR])
    ANSWER.prints("juniors answer, but only 20%", ANSWERS[SENIOR])
    ANSWER.prints("so the mean is $60,000", MEAN)
    ANSWER.prints("leaves 400", GROUP * ANSWERS[JUNIOR])
    ANSWER.prints("leaves 400 juniors and 100", GROUP * ANSWERS[SENIOR])
    ANSWER.prints("so the mean falls to $48,000", complete_mean())
    answered = sum(GROUP * share for share in ANSWERS.values())
    filled = (answered * complete_mean() + (2 * GROUP - answered) * complete_mean()) / (2 * GROUP)
    ANSWER.prints("keeps $48,000", filled)


def test_weighting() -> None:
    weights = {pay: 1 / share for pay, share in ANSWERS.items()}
    ANSWER.prints("Juniors weigh 1.25", weights[JUNIOR])
    ANSWER.prints("Juniors weigh 1.25 and seniors 5", weights[SENIOR])
    counts = {pay: GROUP * share * weights[pay] for pay, share in ANSWERS.items()}
    assert counts[JUNIOR] == counts[SENIOR]
    ANSWER.prints("so each group counts as 500", counts[JUNIOR])
    weighted = sum(pay * count for pay, count in counts.items()) / sum(counts.values())
    ANSWER.prints("again and the mean is $60,000", weighted)
    assert weighted == MEAN

    rng = np.random.default_rng(1)
    pay = np.repeat([JUNIOR, SENIOR], 50_000)
    chance = np.where(pay == JUNIOR, float(ANSWERS[JUNIOR]), float(ANSWERS[SENIOR]))
    answered = rng.random(pay.size) < chance
    contribution = answered / chance * pay
    simulated(float(contribution.mean()), MEAN, float(contribution.std()) / pay.size**0.5)


def test_hidden_cause() -> None:
    poorer, richer = 60_000, 100_000
    assert Fraction(poorer + richer, 2) == SENIOR
    ANSWER.prints("half of the seniors earn $60,000", poorer)
    ANSWER.prints("half of the seniors earn $60,000, half $100,000", richer)
    # the seniors who answer, a fifth as before, all earn the smaller salary
    ANSWER.prints("these weights give $50,000", Fraction(JUNIOR + poorer, 2))


def test_regression_on_complete_rows() -> None:
    # gaps by covariate leave the coefficients alone, gaps by outcome do not
    rng = np.random.default_rng(2)
    x = rng.normal(size=40_000)
    y = 2 * x + rng.normal(size=x.size)

    def slope(keep: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float:
        return float(np.polyfit(x[keep], y[keep], 1)[0])

    assert abs(slope(x > 0) - 2) < 0.05
    assert slope(y > 0) < 1.6
