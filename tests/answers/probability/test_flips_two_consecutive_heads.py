"""Flips until HH: mean, distribution, spread, other patterns, by enumeration, algebra and simulation."""

from fractions import Fraction
from itertools import product

import numpy as np
import sympy as sp

from figures.probability import coin_run_states
from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)


def distribution(pattern: str, longest: int) -> list[Fraction]:
    """Return P(N = n) for n up to the longest, by counting sequences that first end in the pattern (an automaton)."""
    ways = {"": 1}
    chances = [Fraction(0)]
    for n in range(1, longest + 1):
        after: dict[str, int] = {}
        finished = 0
        for tail, count in ways.items():
            for flip in "HT":
                seen = tail + flip
                if seen == pattern:
                    finished += count
                    continue
                while not pattern.startswith(seen):
                    seen = seen[1:]
                after[seen] = after.get(seen, 0) + count
        ways = after
        chances.append(Fraction(finished, 2**n))
    return chances


def mean_flips(chances: list[Fraction]) -> Fraction:
    """Return the mean of a distribution that was cut off at its longest sequence."""
    return sum((n * chance for n, chance in enumerate(chances)), Fraction(0))


def first_end(pattern: str, seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return simulated numbers of flips until the pattern is complete."""
    flips = np.random.default_rng(seed).random((20_000, 160)) < 0.5
    hits = np.ones((20_000, 160 - len(pattern) + 1), dtype=bool)
    for offset, letter in enumerate(pattern):
        hits &= flips[:, offset : offset + hits.shape[1]] == (letter == "H")
    assert hits.any(axis=1).all()
    return np.asarray(hits.argmax(axis=1) + len(pattern), dtype=np.int64)


CHANCES = distribution("HH", 400)
FLIPS = first_end("HH", 1)


def test_mean() -> None:
    e0, e1 = sp.symbols("e0 e1")
    half = sp.Rational(1, 2)
    solved = sp.solve([1 + half * e1 + half * e0 - e0, 1 + half * e0 - e1], [e0, e1])
    assert ANSWER.text.startswith(f"**It takes {solved[e0]} flips on average.**")
    ANSWER.prints("so $`e_1 = 4", solved[e1])
    ANSWER.prints("so $`e_1 = 4`$ and $`e_0 = 6", solved[e0])
    assert coin_run_states.expected_flips() == (solved[e0], solved[e1])
    assert 0 < 6 - mean_flips(CHANCES) < 1e-30
    simulated(FLIPS.mean(), 6, FLIPS.std() / FLIPS.size**0.5)
    ANSWER.prints("over $`n \\ge 0`$ gives 6", 6)
    checked = sp.solve(half * (1 + e0) + half**2 * (2 + e0) + half**2 * 2 - e0, e0)
    ANSWER.prints(r"\tfrac32 + \tfrac34 e_0 \;\Rightarrow\; e_0 = 6", checked[0])
    assert sp.expand(half * (1 + e0) + half**2 * (2 + e0) + half**2 * 2) == sp.Rational(3, 2) + sp.Rational(3, 4) * e0
    ANSWER.prints(r"are HH with probability $`\tfrac{1}{4}", Fraction(1, 4))


def test_distribution() -> None:
    fibonacci = [0, 1, 1]
    while len(fibonacci) < 403:
        fibonacci.append(fibonacci[-1] + fibonacci[-2])
    for n in range(2, 60):
        assert CHANCES[n] == Fraction(fibonacci[n - 1], 2**n)
    for n in range(60):
        assert 1 - sum(CHANCES[: n + 1]) == Fraction(fibonacci[n + 2], 2**n)
    for m in range(9):  # sequences without HH
        assert sum("HH" not in "".join(flips) for flips in product("HT", repeat=m)) == fibonacci[m + 2]
    assert fibonacci[2:4] == [1, 2]
    for n in range(2, 7):
        share = np.equal(FLIPS, n)
        simulated(share.mean(), CHANCES[n], share.std() / FLIPS.size**0.5)
    ANSWER.prints("The most likely number is 2", CHANCES.index(max(CHANCES)))
    ANSWER.prints(r"most likely number is 2, with probability $`\tfrac{1}{4}", CHANCES[2])
    assert all(chance < CHANCES[2] for chance in CHANCES[3:])
    assert sum(CHANCES[:5]) == Fraction(1, 2)
    ANSWER.prints("The median is 4", next(n for n in range(400) if sum(CHANCES[: n + 1]) >= Fraction(1, 2)))


def test_spread() -> None:
    variance = sum(((n - 6) ** 2 * chance for n, chance in enumerate(CHANCES)), Fraction(0))
    assert 0 < 22 - variance < 1e-20
    ANSWER.prints("The variance is 22", variance)
    ANSWER.prints("the standard deviation 4.69", float(variance) ** 0.5)
    squares = (FLIPS - 6) ** 2
    simulated(squares.mean(), 22, squares.std() / squares.size**0.5)
    enough = next(n for n in range(400) if sum(CHANCES[: n + 1]) >= Fraction(95, 100))
    ANSWER.prints("HH 95% likely?** 15", enough)
    ANSWER.prints("15, with probability about 0.951", sum(CHANCES[:16]))


def test_other_coins_and_runs() -> None:
    e0, e1, p = sp.symbols("e0 e1 p", positive=True)
    solved = sp.solve([1 + p * e1 + (1 - p) * e0 - e0, 1 + (1 - p) * e0 - e1], [e0, e1])
    assert sp.simplify(solved[e0] - (1 + p) / p**2) == 0
    assert sp.simplify(1 / p + 1 / p**2 - (1 + p) / p**2) == 0
    for heads in (1, 2, 3, 4):
        mean = mean_flips(distribution("H" * heads, 1500))
        assert 0 < 2 ** (heads + 1) - 2 - mean < 1e-9
    for heads, quote in ((1, "on average: 2"), (2, "on average: 2, 6"), (3, "on average: 2, 6, 14")):
        ANSWER.prints(quote, 2 ** (heads + 1) - 2)
        before, now = sp.Integer(2**heads - 2), sp.Symbol("m")
        assert sp.solve(before + 1 + now / 2 - now, now) == [2 ** (heads + 1) - 2]
    three = first_end("HHH", 2)
    simulated(three.mean(), 14, three.std() / three.size**0.5)
    mixed = mean_flips(distribution("HT", 300))
    assert 0 < 4 - mixed < 1e-30
    ANSWER.prints("HT takes only 4", mixed)
    waits = first_end("HT", 3)
    simulated(waits.mean(), 4, waits.std() / waits.size**0.5)


def test_pitfall() -> None:
    pairs = np.random.default_rng(4).geometric(0.25, 100_000)
    ANSWER.prints("so 4", 1 / Fraction(1, 4))
    ANSWER.prints("Four pairs of two flips, so 8", 2 / Fraction(1, 4))
    simulated(2 * pairs.mean(), 8, 2 * pairs.std() / pairs.size**0.5)
