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
    ANSWER.prints("doubles the odds, so three take them from 1 to 8", expected / (1 - expected))
    ANSWER.prints(r"multiply to $`\big(\tfrac{2}{3}\big)^3 = \tfrac{8}{27}", (1 - THIRD) ** 3)
    ANSWER.prints(r"must be wrong: $`\big(\tfrac{1}{3}\big)^3 = \tfrac{1}{27}", THIRD**3)
    ANSWER.prints(r"+ \tfrac{1}{2} \cdot \tfrac{1}{27}} = \frac{8}{9}", expected)
    ANSWER.prints(r"likelihood ratio $`\tfrac{2/3}{1/3} = 2", (1 - THIRD) / THIRD)
    ANSWER.prints("so three give 8", ((1 - THIRD) / THIRD) ** 3)
    estimate, error = simulate(2 / 3, 1 / 3, 0.5, 1)
    simulated(estimate, expected, error)


def test_other_prior() -> None:
    prior = sp.Symbol("pi")
    exact = prior * sp.Rational(2, 3) ** 3 / (prior * sp.Rational(2, 3) ** 3 + (1 - prior) * sp.Rational(1, 3) ** 3)
    assert sp.simplify(exact - 8 * prior / (1 + 7 * prior)) == 0
    tenth = Fraction(1, 10)
    ANSWER.prints("the odds are $`1 : 9", (1 - tenth) / tenth)
    ANSWER.prints("the odds are $`1 : 9`$ times 8", Fraction(2, 1) ** 3)
    ANSWER.prints("That is $`8 : 9", 8 * (1 - fog(1 - THIRD, THIRD, tenth)) / fog(1 - THIRD, THIRD, tenth))
    ANSWER.prints(r"That is $`8 : 9`$, or $`\tfrac{8}{17}", fog(1 - THIRD, THIRD, tenth))
    estimate, error = simulate(2 / 3, 1 / 3, 0.1, 2)
    simulated(estimate, Fraction(8, 17), error)


def test_wrong_in_a_third_of_its_fog_forecasts() -> None:
    # Any rates with which a forecast of fog is wrong a third of the time, at even odds: hit = 2 * false alarm.
    for alarm in (Fraction(1, 10), Fraction(1, 4), HALF):
        assert fog(2 * alarm, alarm, apps=1) == 1 - THIRD
        ANSWER.prints(r"so three give $`\tfrac{8}{9}", fog(2 * alarm, alarm))
    estimate, error = simulate(0.5, 0.25, 0.5, 3)
    simulated(estimate, Fraction(8, 9), error)
    prior = Fraction(1, 10)  # at another prior the readings differ
    alarm = Fraction(1, 100)
    hit = alarm * 2 * (1 - prior) / prior
    assert fog(hit, alarm, prior, apps=1) == 1 - THIRD
    assert fog(hit, alarm, prior) != fog(1 - THIRD, THIRD, prior)


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
    ANSWER.prints(r"case $`a = \tfrac{1}{3}`$ gives $`\tfrac{8}{9}", fog(THIRD + THIRD, THIRD))
    ANSWER.prints(r"P(F \mid Y) = \frac{1}{1 + \big(\tfrac{2}{3}\big)^3} = \frac{27}{35}", fog(Fraction(1), 2 * THIRD))
    ANSWER.prints(r"\frac{27}{35} \approx 77\%", fog(Fraction(1), 2 * THIRD))
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
    ANSWER.prints(r"$`P(F \mid Y) \ge \tfrac{2}{3}", Fraction(2, 2 + 1))
    ANSWER.prints(r"count once: $`P(F \mid Y) = \tfrac{2}{3}", fog(1 - THIRD, THIRD, apps=1))
    half_copied = [HALF * rate + HALF * rate**3 for rate in (1 - THIRD, THIRD)]  # all right, all wrong
    ANSWER.prints(r"independent on the others: $`\tfrac{13}{18}", half_copied[0] / sum(half_copied))
    ANSWER.prints(r"$`\tfrac{13}{18}`$, about 72%", half_copied[0] / sum(half_copied))
    ANSWER.prints("three copies of one forecast give only 2/3", fog(1 - THIRD, THIRD, apps=1))
    # Random joint patterns never fall below.
    rng = np.random.default_rng(5)
    for _ in range(50):
        corner = linprog(rng.normal(size=8), A_eq=np.vstack((patterns.T, np.ones(8))), b_eq=[1 / 3] * 3 + [1]).x
        right, wrong = corner[all_right].sum(), corner[all_wrong].sum()
        assert right >= 2 * wrong - 1e-9


def test_pairwise_correlation_does_not_decide() -> None:
    # Any two apps err together more often than independent ones, yet never all three: hence the answer's "usually".
    wrong = {0: Fraction(35, 100), 1: Fraction(30, 100), 2: Fraction(35, 100), 3: Fraction(0)}  # how many err
    assert sum(wrong.values()) == 1
    assert sum(count * weight for count, weight in wrong.items()) == 3 * THIRD
    assert (wrong[2] + 3 * wrong[3]) / 3 > THIRD**2
    assert wrong[0] / (wrong[0] + wrong[3]) == 1
    assert "agreement is usually worth less than it seems" in ANSWER.text


def test_errors_that_change_with_the_weather() -> None:
    foggy = {(True, False, False): THIRD, (False, True, False): THIRD, (False, False, True): THIRD}  # who is wrong
    clear = {(True, True, True): THIRD, (False, False, False): 1 - THIRD}
    for pattern in (foggy, clear):
        assert sum(pattern.values()) == 1
        for app in range(3):
            assert sum(weight for wrong, weight in pattern.items() if wrong[app]) == THIRD
    right = HALF * foggy.get((False, False, False), Fraction(0))
    wrong_say = HALF * clear[True, True, True]
    assert right + wrong_say > 0
    ANSWER.prints(r"on clear days only: $`P(F \mid Y) = 0", right / (right + wrong_say))


def test_pitfalls() -> None:
    ANSWER.prints(r"$`1 - \big(\tfrac{1}{3}\big)^3 = \tfrac{26}{27}", 1 - THIRD**3)
    ANSWER.prints(r"so the answer is $`\big(\tfrac{2}{3}\big)^3 = \tfrac{8}{27}", (1 - THIRD) ** 3)
    ANSWER.prints(r"It gives $`\tfrac{32}{27}", HALF * (1 - THIRD) ** 3 / HALF**3)
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
