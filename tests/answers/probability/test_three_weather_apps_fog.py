"""Three agreeing weather apps under each reading of "wrong a third of the time"."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import sympy as sp
from scipy.optimize import linprog

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
THIRD = Fraction(1, 3)
HALF = Fraction(1, 2)


def fog(hit: Fraction, false_alarm: Fraction, prior: Fraction = HALF, apps: int = 3) -> Fraction:
    """Return the probability of fog if all the apps say so, independently given the weather."""
    return prior * hit**apps / (prior * hit**apps + (1 - prior) * false_alarm**apps)


def simulate(hit: float, false_alarm: float, prior: float, seed: int, says_fog: int = 3) -> tuple[float, float]:
    """Return the share of foggy days among those on which so many apps say fog, and its standard error."""
    rng = np.random.default_rng(seed)
    foggy = rng.random(400_000) < prior
    votes = (rng.random((3, foggy.size)) < np.where(foggy, hit, false_alarm)).sum(axis=0)
    days = foggy[votes == says_fog]
    return float(days.mean()), float(days.std() / days.size**0.5)


def test_symmetric_errors() -> None:
    expected = fog(1 - THIRD, THIRD)
    assert expected == Fraction(8, 9)
    ANSWER.prints("8/9, about 89%", expected)
    ANSWER.prints(r"must be right: $`\big(\tfrac{2}{3}\big)^3 = \tfrac{8}{27}", (1 - THIRD) ** 3)
    ANSWER.prints(r"must be wrong: $`\big(\tfrac{1}{3}\big)^3 = \tfrac{1}{27}", THIRD**3)
    ANSWER.prints(r"+ \tfrac{1}{2} \cdot \tfrac{1}{27}} = \frac{8}{9}", expected)
    ANSWER.prints(r"likelihood ratio $`\tfrac{2/3}{1/3} = 2", (1 - THIRD) / THIRD)
    ANSWER.prints("so three give 8", ((1 - THIRD) / THIRD) ** 3)
    assert expected / (1 - expected) == 8
    estimate, error = simulate(2 / 3, 1 / 3, 0.5, 1)
    simulated(estimate, expected, error)


def test_other_prior() -> None:
    prior = sp.Symbol("pi")
    exact = prior * sp.Rational(2, 3) ** 3 / (prior * sp.Rational(2, 3) ** 3 + (1 - prior) * sp.Rational(1, 3) ** 3)
    assert sp.simplify(exact - 8 * prior / (1 + 7 * prior)) == 0
    tenth = Fraction(1, 10)
    ANSWER.prints(
        "only 10% of days, the odds are $`8 : 9", 8 * (1 - fog(1 - THIRD, THIRD, tenth)) / fog(1 - THIRD, THIRD, tenth)
    )
    ANSWER.prints(r"the odds are $`8 : 9`$. That is $`\tfrac{8}{17}", fog(1 - THIRD, THIRD, tenth))
    estimate, error = simulate(2 / 3, 1 / 3, 0.1, 2)
    simulated(estimate, Fraction(8, 17), error)


def test_wrong_in_a_third_of_all_forecasts() -> None:
    a, miss = sp.symbols("a b")
    total = sp.solve(sp.Rational(1, 2) * a + sp.Rational(1, 2) * miss - sp.Rational(1, 3), miss)[0] + a
    assert total == sp.Rational(2, 3)
    assert r"fixes the miss rate at $`\tfrac{2}{3} - a`$. The hit rate is $`\tfrac{1}{3} + a`$" in ANSWER.text
    assert sp.simplify(1 - (total - a) - (sp.Rational(1, 3) + a)) == 0
    alarms = [Fraction(k, 30) for k in range(21)]
    answers = [fog(THIRD + alarm, alarm) for alarm in alarms]
    assert all(high > low for high, low in pairwise(answers))
    ANSWER.prints("It falls from 1", answers[0])
    ANSWER.prints(r"at $`a = 0`$ to $`\tfrac{27}{35}", answers[-1])
    assert fog(THIRD + THIRD, THIRD) == Fraction(8, 9)
    ANSWER.prints(r"Yet independent errors give $`\tfrac{27}{35}", fog(Fraction(1), 2 * THIRD))
    ANSWER.prints(r"\tfrac{27}{35} \approx 77\%", fog(Fraction(1), 2 * THIRD))
    estimate, error = simulate(1.0, 2 / 3, 0.5, 4)
    simulated(estimate, answers[-1], error)


def test_dependent_errors() -> None:
    # Over all joint patterns of errors with each app wrong a third of the time, the least r - 2w is zero.
    patterns = np.array([[(code >> app) & 1 for app in range(3)] for code in range(8)])
    all_wrong, all_right = (patterns.sum(axis=1) == 3), (patterns.sum(axis=1) == 0)
    least = linprog(
        all_right.astype(float) - 2 * all_wrong,
        A_eq=np.vstack((patterns.T, np.ones(8))),
        b_eq=[1 / 3, 1 / 3, 1 / 3, 1],
    )
    assert abs(least.fun) < 1e-9
    ANSWER.prints(r"\tfrac{r}{r+w} \ge \tfrac{2}{3}", Fraction(2, 2 + 1))
    ANSWER.prints(r"count once, which gives $`\tfrac{2}{3}", fog(1 - THIRD, THIRD, apps=1))
    # Random joint patterns never fall below.
    rng = np.random.default_rng(5)
    for _ in range(50):
        corner = linprog(rng.normal(size=8), A_eq=np.vstack((patterns.T, np.ones(8))), b_eq=[1 / 3] * 3 + [1]).x
        right, wrong = corner[all_right].sum(), corner[all_wrong].sum()
        assert right >= 2 * wrong - 1e-9


def test_pitfalls() -> None:
    ANSWER.prints(r"$`1 - \big(\tfrac{1}{3}\big)^3 = \tfrac{26}{27}", 1 - THIRD**3)
    ANSWER.prints(r"- $`\big(\tfrac{2}{3}\big)^3 = \tfrac{8}{27}", (1 - THIRD) ** 3)
    ANSWER.prints(r"This would give $`P(F \mid Y) = \tfrac{32}{27}", HALF * (1 - THIRD) ** 3 / HALF**3)
    agree = HALF * (1 - THIRD) ** 3 + HALF * THIRD**3
    ANSWER.prints(r"$`P(Y) = \tfrac{1}{6}", agree)
    rng = np.random.default_rng(6)
    foggy = rng.random(200_000) < 0.5
    says = (rng.random((3, foggy.size)) < np.where(foggy, 2 / 3, 1 / 3)).all(axis=0)
    simulated(says.mean(), agree, says.std() / says.size**0.5)


def test_two_against_one() -> None:
    odds = Fraction(2) * 2 / 2
    ANSWER.prints("one halving leave odds of 2", odds)
    ANSWER.prints(r"odds of 2 : 1, so $`\tfrac{2}{3}", odds / (1 + odds))
    estimate, error = simulate(2 / 3, 1 / 3, 0.5, 7, says_fog=2)
    simulated(estimate, Fraction(2, 3), error)
