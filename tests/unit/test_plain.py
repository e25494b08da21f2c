"""Markdown as plain text."""

from __future__ import annotations

import pytest

from macros.plain import plain_text

TABLE = {
    "words": ("Plain words.", "Plain words."),
    "lines": ("One\ntwo\n\nthree", "One two three"),
    "emphasis": ("**Bold**, *slanted* and ***both***.", "Bold, slanted and both."),
    "code": ("Call `malloc()`, then `free()`.", "Call malloc(), then free()."),
    "code of signs": ("Use `*`, `|` and `a*b*c`.", "Use *, | and a*b*c."),
    "inline maths": ("So $`x^2`$ is.", "So x² is."),
    "a maths fence": ("So\n\n```math\n\\frac{1}{n}\n```\n\nis.", "So 1/n is."),
    "a maths fence in a list": ("- So\n\n    ```math\n    x^2\n    ```", "So x²"),
    "a code fence": ("So\n\n```python\nx = 1\n```", "So x = 1"),
    "a link": ("See [the *rule*](q:chain-rule).", "See the rule."),
    "an image": ("![A line](../a.svg)", "A line"),
    "a list": ("- one\n- two\n1. three", "one two three"),
    "a table": ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a b 1 2"),
    "a quote": ("> Said.", "Said."),
    "a block": ("/// pitfall\nNo.\n///", "No."),
    "a dollar": (r"It costs \$5.", "It costs $5."),
    "a minus and a star in words": ("a - b * c and 3*4 and snake_case", "a - b * c and 3*4 and snake_case"),
    "a bar in maths": ("$`p(y \\mid x)`$ and $`|x|`$", "p(y ∣ x) and ∣x∣"),
}


@pytest.mark.parametrize(("markdown", "text"), TABLE.values(), ids=list(TABLE))
def test_plain_text(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text
