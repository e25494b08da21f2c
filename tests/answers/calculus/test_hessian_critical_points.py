"""Recomputes the example and the cases where the test fails."""

import numpy as np
import sympy as sp

from tests.answers.proof import answer

ANSWER = answer(__file__)
X, Y = sp.symbols("x y", real=True)
F = X**3 - 3 * X + Y**2


def test_the_example() -> None:
    gradient = [sp.diff(F, v) for v in (X, Y)]
    assert gradient == [3 * X**2 - 3, 2 * Y]
    points = sp.solve(gradient, [X, Y], dict=True)
    assert {(p[X], p[Y]) for p in points} == {(1, 0), (-1, 0)}
    hessian = sp.hessian(F, (X, Y))
    assert hessian == sp.diag(6 * X, 2)
    at_right, at_left = ([h.subs(X, x) for h in hessian.diagonal()] for x in (1, -1))
    ANSWER.prints("At $`(1, 0)`$ the eigenvalues are 6", at_right[0])
    ANSWER.prints("the eigenvalues are 6 and 2", at_right[1])
    ANSWER.prints("$`f = -2`$", F.subs({X: 1, Y: 0}))
    ANSWER.prints("they are $`-6", at_left[0])
    ANSWER.prints("they are $`-6`$ and 2", at_left[1])
    ANSWER.prints("$`f(-3, 0) = -18`$", F.subs({X: -3, Y: 0}))


def test_the_inconclusive_cases_share_their_hessian() -> None:
    flat = (X**2 + Y**4, X**2 - Y**4, X**2 + Y**3)
    for f in flat:
        assert sp.hessian(f, (X, Y)).subs({X: 0, Y: 0}) == sp.diag(2, 0)
    t = sp.symbols("t", positive=True)
    minimum, *others = flat
    assert all(minimum.subs({X: a, Y: b}) > 0 for a, b in ((0.1, 0), (0, 0.1), (-0.1, 0.1)))
    for f in others:  # higher along x, lower along y
        assert f.subs({X: t, Y: 0}).is_positive
        assert f.subs({X: 0, Y: -t}).is_negative
    eigenvalues = sorted(sp.hessian(flat[2], (X, Y)).subs({X: 0, Y: 0}).eigenvals(), reverse=True)
    ANSWER.prints("all have the Hessian $`\\operatorname{diag}(2", eigenvalues[0])
    ANSWER.prints("$`\\operatorname{diag}(2, 0", eigenvalues[1])


def test_a_saddle_with_a_positive_determinant() -> None:
    saddle = sp.diag(-1, -1, 1)
    ANSWER.prints("has the determinant 1", saddle.det())
    assert {sp.sign(value) for value in saddle.eigenvals()} == {-1, 1}


def test_the_bound_of_the_proof_and_two_tests_of_definiteness_agree() -> None:
    rng = np.random.default_rng(13)
    seen = set()
    for _ in range(200):
        root = rng.normal(size=(3, 3))
        matrix = root @ root.T - rng.uniform(0, 2) * np.eye(3)
        smallest = np.linalg.eigvalsh(matrix)[0]
        for h in rng.normal(size=(5, 3)):
            assert h @ matrix @ h >= smallest * (h @ h) - 1e-9
        try:
            np.linalg.cholesky(matrix)
            factored = True
        except np.linalg.LinAlgError:
            factored = False
        assert (smallest > 0) == factored
        seen.add(factored)
    assert seen == {True, False}
