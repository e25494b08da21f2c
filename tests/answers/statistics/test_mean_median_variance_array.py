import statistics
from fractions import Fraction
from math import sqrt

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
ARRAY = [1, 5, 3, 2, 4, 4]
EXACT = [Fraction(x) for x in ARRAY]
MEAN = sum(EXACT) / 6
SQUARES = sum((x - MEAN) ** 2 for x in EXACT)


def test_mean_and_median() -> None:
    ANSWER.prints("**The mean is 3.17,", MEAN)
    ANSWER.prints(r"\bar x = \frac{1+5+3+2+4+4}{6} = \frac{19}{6}", MEAN)
    ANSWER.prints(r"= \frac{19}{6} \approx 3.167", MEAN)
    ANSWER.prints("the median is 3.5.", statistics.median(EXACT))
    ANSWER.prints("the median is 3.5.", Fraction(sorted(ARRAY)[2] + sorted(ARRAY)[3], 2))
    ANSWER.prints("$`(3+4)/2 = 3.5`", statistics.median(EXACT))
    squares = [x * x for x in ARRAY]
    ANSWER.prints(" + ".join(map(str, squares)) + " = 71 ", sum(squares))
    assert "$`1, 2, 3, 4, 4, 5`$" in ANSWER.text
    assert sorted(ARRAY) == [1, 2, 3, 4, 4, 5]


def test_variances() -> None:
    ANSWER.prints(r"71 - \frac{19^2}{6} = \frac{65}{6}", SQUARES)
    ANSWER.prints(r"= \frac{65}{6} \approx 10.833 ", SQUARES)
    population, sample = SQUARES / 6, SQUARES / 5
    assert (population, sample) == (statistics.pvariance(EXACT), statistics.variance(EXACT))
    ANSWER.prints("dividing by 6, the array has variance 1.81 ", population)
    ANSWER.prints("variance 1.81 and standard deviation 1.34.", sqrt(population))
    ANSWER.prints("dividing by 5, they are 2.17 ", sample)
    ANSWER.prints("they are 2.17 and 1.47.", sqrt(sample))
    ANSWER.prints(r"| $`n = 6`$, population | $`\tfrac{65}{36}", population)
    ANSWER.prints(r"| $`\tfrac{65}{36} \approx 1.806`", population)
    ANSWER.prints(r"| $`\sqrt{1.806} \approx 1.344`", sqrt(population))
    ANSWER.prints(r"| $`n - 1 = 5`$, sample | $`\tfrac{65}{30}", sample)
    ANSWER.prints(r"| $`\tfrac{65}{30} \approx 2.167`", sample)
    ANSWER.prints(r"| $`\sqrt{2.167} \approx 1.472`", sqrt(sample))


def test_defaults_of_the_libraries() -> None:
    assert np.isclose(np.var(ARRAY), float(SQUARES / 6))
    assert np.isclose(np.var(ARRAY, ddof=1), float(SQUARES / 5))
    assert np.isclose(statistics.variance(ARRAY), float(SQUARES / 5))


def test_larger_largest_value() -> None:
    changed = [500 if x == 5 else x for x in ARRAY]
    ANSWER.prints("The mean jumps to 85.67,", Fraction(sum(changed), 6))
    ANSWER.prints("the median stays 3.5.", statistics.median(changed))


def test_dividing_by_n_minus_one_is_unbiased_and_its_root_is_not() -> None:
    # every sample of two, with replacement, from the array as a population
    pairs = [(a, b) for a in EXACT for b in EXACT]
    variances = [statistics.variance(pair) for pair in pairs]
    assert sum(variances) / len(pairs) == SQUARES / 6
    # dividing by n instead is too small, here by one half
    assert sum(statistics.pvariance(pair) for pair in pairs) / len(pairs) == SQUARES / 6 / 2
    assert sum(sqrt(v) for v in variances) / len(pairs) < sqrt(SQUARES / 6)


def test_shortcut_loses_digits_where_the_mean_is_large() -> None:
    shifted = [1e9 + x for x in ARRAY]
    shortcut = sum(x * x for x in shifted) - sum(shifted) ** 2 / 6
    mean = sum(shifted) / 6
    assert abs(shortcut - float(SQUARES)) > 1
    assert abs(sum((x - mean) ** 2 for x in shifted) - float(SQUARES)) < 1e-5
