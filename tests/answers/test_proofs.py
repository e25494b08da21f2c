"""The mark on an answer, "the numbers are computed by a test", is had by no file that does not compute them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.answers.proof import answer, last_number

PROOFS = sorted(Path(__file__).parent.glob("*/test_*.py"))


@pytest.mark.parametrize("proof", PROOFS, ids=lambda path: path.stem)
def test_a_proof_ties_printed_numbers_to_computed_ones(proof: Path) -> None:
    assert answer(str(proof)).path.is_file(), "it proves no answer; name it after its part"
    calls = [node for node in ast.walk(ast.parse(proof.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    prints = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "prints"]
    assert prints, "it checks no printed number"
    assert any(not isinstance(call.args[1], ast.Constant) for call in prints), "its values are stated, not computed"


@pytest.mark.parametrize(
    ("quote", "number", "tolerance"),
    [
        ("about 0.343", 0.343, 0.0005),
        ("12.5 %", 0.125, 0.0005),
        (r"$`99\%`$", 0.99, 0.005),
        ("49,995,000 pairs", 49_995_000, 0.5),
        (r"$`10{,}000`$", 10_000, 0.5),
        (r"$`1.35 \times 10^{-6}`$", 1.35e-6, 0.005e-6),
        (r"$`P = \tfrac{12}{17}`$", 12 / 17, 0),
        ("the odds are 1/3", 1 / 3, 0),
        (r"from 3 to $`-0.5`$", -0.5, 0.05),
    ],
)
def test_the_last_number_of_a_quote(quote: str, number: float, tolerance: float) -> None:
    found, found_tolerance = last_number(quote)
    assert found == pytest.approx(number)
    assert found_tolerance == pytest.approx(tolerance, rel=1e-3)


def test_a_wrong_number_and_an_absent_quote_are_caught(tmp_path: Path) -> None:
    module = tmp_path / "tests" / "answers" / "section" / "test_part.py"
    proved = type(answer(str(PROOFS[0])))(module, "It is 0.343, or 1/3.")
    proved.prints("0.343", 0.34300001)
    with pytest.raises(AssertionError, match=r"the value is 0\.3436"):
        proved.prints("0.343", 0.3436)
    with pytest.raises(AssertionError, match="does not print"):
        proved.prints("0.344", 0.344)
    with pytest.raises(AssertionError):
        proved.prints("1/3", 0.3334)
