"""Ties the numbers that an answer prints to computed ones.

A test module `tests/answers/SECTION/test_PART.py` (hyphens as underscores) proves the answer
`data/answers/SECTION/PART.md`:

    from fractions import Fraction
    from tests.answers.proof import answer

    ANSWER = answer(__file__)

    def test_exact() -> None:
        ANSWER.prints("$`P = 0.343`$", Fraction(343, 1000))

The page then shows that the answer's numbers are checked, with a link to the module.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import SupportsFloat

ROOT = Path(__file__).parents[2]

# 1,000 and 1{,}000 and 1\,000; 0.5; 12; 3.2e-5; an optional \times 10^{-5} behind
_NUMBER = re.compile(
    r"(?P<sign>[-−])?(?P<digits>\d+(?:(?:,|\{,\}|\\,)\d{3})*(?:\.\d+)?)(?:e(?P<e>-?\d+))?"
    r"(?:\s*(?:\\times|\\cdot|×)\s*10\^\{?(?P<ten>-?\d+)\}?)?(?P<percent>\s*\\?%)?"
)
_FRACTION = re.compile(r"(?P<sign>-)?\\[tdc]?frac\{(?P<over>\d+)\}\{(?P<under>\d+)\}|(?P<over2>\d+)/(?P<under2>\d+)")
_SEPARATOR = re.compile(r"\{,\}|\\,|,")

SIGMAS = 5.0
"""How many standard errors a simulation may be off: by chance, one in 1.7 million is further."""


@dataclass(frozen=True)
class Answer:
    """The text of an answer, whose numbers a test proves."""

    path: Path
    text: str

    def prints(self, quote: str, value: SupportsFloat) -> None:
        r"""Assert that the answer holds this quote, whose last number (or fraction) is the value to its printed digits.

        A fraction (`\tfrac{12}{17}`, `12/17`) at the quote's end must be equal; a percentage is read as such, so
        `12.5 %` is 0.125.
        """
        assert quote in self.text, f"{self.path.name} does not print {quote!r}"
        printed, tolerance = last_number(quote)
        assert math.isclose(float(value), printed, rel_tol=1e-9, abs_tol=tolerance), (
            f"{self.path.name} prints {quote!r}, the value is {float(value):.12g}"
        )


def answer(test_file: str) -> Answer:
    """Return the answer that a test module proves, by the module's `__file__`."""
    test = Path(test_file)
    section, part = test.parent.name.replace("_", "-"), test.stem.removeprefix("test_").replace("_", "-")
    path = ROOT / "data" / "answers" / section / f"{part}.md"
    return Answer(path, path.read_text(encoding="utf-8"))


def last_number(quote: str) -> tuple[float, float]:
    """Return the last number of a text and half a unit in its last printed place; 0 for a fraction, which is exact.

    Raises ValueError where there is none.
    """
    fractions = list(_FRACTION.finditer(quote))
    numbers = list(_NUMBER.finditer(quote))
    if not numbers:
        raise ValueError(f"no number in {quote!r}")
    if fractions and fractions[-1].end() >= numbers[-1].end():
        match = fractions[-1]
        fraction = Fraction(int(match["over"] or match["over2"]), int(match["under"] or match["under2"]))
        return float(-fraction if match["sign"] else fraction), 0.0
    match = numbers[-1]
    digits = _SEPARATOR.sub("", match["digits"])
    scale = 10.0 ** int(match["e"] or match["ten"] or 0) / (100 if match["percent"] else 1)
    decimals = len(digits.partition(".")[2])
    value = float(digits) * scale * (-1 if match["sign"] else 1)
    return value, 0.5000001 * 10.0**-decimals * scale


def simulated(estimate: float, expected: SupportsFloat, standard_error: float) -> None:
    """Assert that a seeded simulation agrees with a computed value, within `SIGMAS` of its own standard errors."""
    assert standard_error > 0
    distance = abs(estimate - float(expected)) / standard_error
    assert distance <= SIGMAS, (
        f"simulated {estimate:.6g}, computed {float(expected):.6g}: {distance:.1f} standard errors"
    )
