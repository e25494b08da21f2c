"""A stratified sample of comments: its violations, weights, and precision, and the reservoir that draws it."""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction
from math import comb, isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.training_data import reddit_comments_to_label as figure
from solutions.training_data.reservoir_sample import reservoir_sample
from tests.answers.proof import answer

ANSWER = answer(__file__)
RATE = Fraction(1, 100)
LABELED, USERS, HELD_OUT, TEST, POOL = 100_000, 10_000, 2_000, 20_000, 7_000_000
MONTHS, TEST_MONTHS, ANNOTATORS, SECONDS = 24, 3, 20, 20
TOP_SHARE, DRAWN = Fraction(2, 100), 40_000
TOP = TOP_SHARE * POOL
REST = POOL - TOP
TOP_RATE, REST_RATE = RATE * POOL / 2 / TOP, RATE * POOL / 2 / REST


def test_uniform_sample() -> None:
    ANSWER.prints("uniform ones hold about 1,000", RATE * LABELED)
    ANSWER.prints("violations instead of 800", RATE * (LABELED - TEST))
    ANSWER.prints("**Training part: 80,000", LABELED - TEST)


def test_held_out_users() -> None:
    ANSWER.prints("from the last 3", TEST_MONTHS)
    ANSWER.prints("Keep 2,000", HELD_OUT)
    earlier = Fraction(10_000_000 * (MONTHS - TEST_MONTHS), MONTHS)  # if each month has as many comments
    assert earlier * (USERS - HELD_OUT) / USERS == POOL
    ANSWER.prints("from the other users' 7", Fraction(POOL, 1_000_000))
    violations = RATE * TEST
    ANSWER.prints("About 200", violations)
    recall = 0.8
    margin = 1.96 * sqrt(recall * (1 - recall) / float(violations))
    ANSWER.prints("to within 6", 100 * margin)
    assert 100 * margin < 6
    ANSWER.prints("each user at 100", 10 * Fraction(LABELED - TEST, USERS - HELD_OUT))


def test_strata() -> None:
    drawn = [(TOP, DRAWN, DRAWN * TOP_RATE, TOP / DRAWN), (REST, DRAWN, DRAWN * REST_RATE, REST / DRAWN)]
    for shown, exact in zip(figure.strata(), drawn, strict=True):
        assert shown == pytest.approx([float(value) for value in exact])
    ANSWER.prints("![Of 7,000,000", POOL)
    ANSWER.prints("the top 2%", TOP_SHARE)
    ANSWER.prints("fill half of the sample: 40,000", DRAWN)
    ANSWER.prints("40,000 comments with 10,000", DRAWN * TOP_RATE)
    ANSWER.prints("violations and weight 3.5", TOP / DRAWN)
    ANSWER.prints("The other 40,000", DRAWN)
    ANSWER.prints("The other 40,000 hold 204", DRAWN * REST_RATE)
    ANSWER.prints("violations and have weight 171.5", REST / DRAWN)
    found = DRAWN * (TOP_RATE + REST_RATE)
    ANSWER.prints("That gives 10,204", found)
    ANSWER.prints("Without the weights 13%", found / (2 * DRAWN))
    weighted = sum(weight * bad for _, _, bad, weight in drawn) / POOL
    assert weighted == RATE
    ANSWER.prints("with them 1.0%", weighted)
    ANSWER.prints(
        r"\frac{3.5 \cdot 10{,}000 + 171.5 \cdot 204}{7{,}000{,}000} = 1.0\%",
        (3.5 * 10_000 + 171.5 * 204) / POOL,
    )


def test_annotators() -> None:
    each = LABELED // ANNOTATORS
    ANSWER.prints("Each gets 5,000", each)
    ANSWER.prints("Each gets 5,000 random comments, 28", each * SECONDS / 3600)
    ANSWER.prints("Budget 5,000", Fraction(5, 100) * LABELED)


def test_standard_error_before_the_cap() -> None:
    # that of as many uniform draws, with replacement; without it, the stratified sample is slightly ahead
    stratified = sum(
        (stratum / POOL) ** 2 * rate * (1 - rate) / DRAWN for stratum, rate in ((TOP, TOP_RATE), (REST, REST_RATE))
    )
    assert isclose(stratified, RATE * (1 - RATE) / (2 * DRAWN))
    finite = sum(
        (stratum / POOL) ** 2 * rate * (1 - rate) / DRAWN * (1 - DRAWN / stratum)
        for stratum, rate in ((TOP, TOP_RATE), (REST, REST_RATE))
    )
    assert isclose(finite, RATE * (1 - RATE) / (2 * DRAWN) * (1 - Fraction(2 * DRAWN, POOL)), rel_tol=0.01)


def test_cap_widens_the_standard_error() -> None:
    # one prolific user among many: Poisson sampling with the cap's smaller probability for that user's comments
    size, draws, cap, prolific = 1_000_000, 10_000, 100, 50_000
    plain = draws / size
    capped = cap / prolific
    others = (draws - cap) / (size - prolific)

    def variance(*groups: tuple[int, float]) -> float:
        return sum(count * float(RATE) * (1 - pi) / pi for count, pi in groups)

    assert capped < plain  # so the weight is larger
    assert variance((prolific, capped), (size - prolific, others)) > variance((size, plain))


class Scripted(random.Random):
    """A generator whose `randrange` follows a script."""

    def __init__(self, script: list[int]) -> None:
        """Keep the script."""
        super().__init__()
        self.script = script

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """Return the script's next number."""
        assert (stop, step) == (None, 1)
        value = self.script.pop(0)
        assert 0 <= value < start
        return value


def test_reservoir_is_exactly_uniform() -> None:
    # every outcome of the random numbers, each equally likely
    size, items = 2, 5
    counts = Counter(
        frozenset(reservoir_sample(range(items), size, Scripted([a, b, c])))
        for a in range(3)
        for b in range(4)
        for c in range(5)
    )
    assert len(counts) == comb(items, size)
    assert set(counts.values()) == {3 * 4 * 5 // comb(items, size)}


@given(st.integers(0, 30), st.integers(0, 30), st.integers())
def test_reservoir_is_a_sample(items: int, size: int, seed: int) -> None:
    drawn = reservoir_sample(iter(range(items)), size, random.Random(seed))
    assert len(drawn) == len(set(drawn)) == min(size, items)
    assert set(drawn) <= set(range(items))
    if items <= size:
        assert drawn == list(range(items))


def test_reservoir_refuses() -> None:
    with pytest.raises(ValueError, match="negative"):
        reservoir_sample([1], -1, random.Random(0))
