from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.answers.proof import answer

ANSWER = answer(__file__)
Posterior = dict[tuple[str, int], Fraction]


def mpe(posterior: Posterior) -> str:
    """Return the cause in the most probable complete combination."""
    return max(posterior, key=lambda entry: posterior[entry])[0]


def marginals(posterior: Posterior) -> dict[str, Fraction]:
    """Return the probability of each cause."""
    return {cause: sum((p for (c, _), p in posterior.items() if c == cause), Fraction()) for cause, _ in posterior}


def map_cause(posterior: Posterior) -> str:
    """Return the most probable cause."""
    sums = marginals(posterior)
    return max(sums, key=lambda cause: sums[cause])


def even(power: Fraction, bugs: int) -> Posterior:
    """Return a posterior where power has one detail and software this many equally likely ones."""
    return {("power", 0): power} | {("software", bug): (1 - power) / bugs for bug in range(bugs)}


def test_the_example() -> None:
    posterior = even(Fraction(4, 10), 3)
    ANSWER.prints("| **Power** | fuse: **0.4", posterior["power", 0])
    ANSWER.prints("| **Power** | fuse: **0.4** | 0.4", marginals(posterior)["power"])
    ANSWER.prints("| **Software** | three bugs: 0.2, 0.2, 0.2", posterior["software", 2])
    ANSWER.prints("0.2, 0.2, 0.2 | **0.6", marginals(posterior)["software"])
    ANSWER.prints("the largest single case, 0.4", max(posterior.values()))
    ANSWER.prints("So one case with 0.4", posterior["power", 0])
    ANSWER.prints("three cases of 0.2", posterior["software", 0])
    assert mpe(posterior) == "power"
    assert map_cause(posterior) == "software"
    ANSWER.prints(r"3 \cdot 0.2 = 0.6", marginals(posterior)["software"])
    assert posterior["software", 0] / marginals(posterior)["software"] == Fraction(1, 3)


def test_the_extreme() -> None:
    posterior = even(Fraction(1, 100), 100)
    assert mpe(posterior) == "power"
    ANSWER.prints("Each bug has 0.0099", posterior["software", 0])
    ANSWER.prints("a cause with a posterior of only 1%", marginals(posterior)["power"])


def test_coarser_details_change_the_mpe_alone() -> None:
    fine, coarse = even(Fraction(4, 10), 3), even(Fraction(4, 10), 1)
    assert (mpe(fine), mpe(coarse)) == ("power", "software")
    assert map_cause(fine) == map_cause(coarse)


def test_a_viterbi_path_can_pass_through_a_less_likely_state() -> None:
    # a chain of two states; from b, the next state is uncertain
    paths = {("a", 0): Fraction(4, 10), ("b", 0): Fraction(3, 10), ("b", 1): Fraction(3, 10)}
    assert (mpe(paths), map_cause(paths)) == ("a", "b")


@given(st.lists(st.integers(1, 9), min_size=2, max_size=5), st.integers(1, 4))
def test_equally_many_equally_likely_details_agree(weights: list[int], details: int) -> None:
    total = sum(weights) * details
    posterior = {(str(i), d): Fraction(w, total) for i, w in enumerate(weights) for d in range(details)}
    assert marginals(posterior)[mpe(posterior)] == max(marginals(posterior).values())
