"""A filter that memorizes campaigns, tested on a random split of a week and on its last day."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
COPIES, DAYS, STARTED_DAILY = 10, 7, 500


def week() -> tuple[np.ndarray, np.ndarray]:
    """Return campaign and day of each spam comment; campaigns start daily, from the day before, and last two days."""
    campaign = np.repeat(np.arange((DAYS + 1) * STARTED_DAILY), COPIES)
    first = campaign // STARTED_DAILY  # day 0 is the day before the data begin
    day = first + np.tile(np.arange(COPIES) >= COPIES // 2, (DAYS + 1) * STARTED_DAILY)
    seen = (day >= 1) & (day <= DAYS)
    return campaign[seen], day[seen]


def caught(campaign: np.ndarray, test: np.ndarray) -> float:
    """Return the share of the test comments whose campaign is in train."""
    return float(np.isin(campaign[test], campaign[~test]).mean())


def test_ten_copies() -> None:
    missing = Fraction(20, 100) ** (COPIES - 1)
    ANSWER.prints("$`0.2^9", COPIES - 1)
    assert "one in two million" in ANSWER.text
    assert round(float(1 / missing) / 1e6) == 2


def test_random_split_and_time_split() -> None:
    campaign, day = week()
    test = np.random.default_rng(1).random(campaign.size) < 0.2
    assert caught(campaign, test) > 0.999
    assert "it catches half on day 7" in ANSWER.text
    assert caught(campaign, day == DAYS) == 0.5
