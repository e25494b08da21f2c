from __future__ import annotations

from fractions import Fraction

from tests.answers.proof import answer

ANSWER = answer(__file__)
POSTERIOR = {
    ("flu", 1): Fraction(40, 100),
    ("cold", 1): Fraction(30, 100),
    ("cold", 2): Fraction(30, 100),
}


def test_the_two_explanations_differ() -> None:
    assert sum(POSTERIOR.values()) == 1
    disease, _ = max(POSTERIOR, key=lambda entry: POSTERIOR[entry])
    sums = {name: sum(p for (d, _), p in POSTERIOR.items() if d == name) for name in ("flu", "cold")}
    assert disease == "flu"
    assert max(sums, key=lambda name: sums[name]) == "cold"
    ANSWER.prints("because 40%", max(POSTERIOR.values()))
    ANSWER.prints("sum to 60%", sums["cold"])


def test_marginals_can_combine_to_the_impossible() -> None:
    exactly_one = {(1, 0, 0), (0, 1, 0), (0, 0, 1)}
    modes = tuple(max((0, 1), key=lambda v: sum(key[i] == v for key in exactly_one)) for i in range(3))
    assert modes == (0, 0, 0)
    assert modes not in exactly_one
