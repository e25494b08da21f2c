"""No line break parts a formula from the punctuation at it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.glue import glued, parted, unbroken
from macros.maths import engine


@pytest.mark.parametrize(
    ("markdown", "before", "after"),
    [
        ("so $`x`$, then", "", ","),
        ("so ($`x`$).", "(", ")."),
        ("the $`k`$-th one", "", "-th"),
        ("of $`X`$'s own", "", "'s"),
        ('says "$`x`$"', '"', '"'),
        ("**Why $`x`$?** So.", "", "?"),
    ],
)
def test_punctuation_goes_into_the_formula(markdown: str, before: str, after: str) -> None:
    (tex,) = re.findall(r"\$`([^`]*)`\$", glued(markdown))
    assert parted(tex)[0::2] == (before, after)
    assert re.sub(r"\$`[^`]*`\$", f"{before}$`{parted(tex)[1]}`${after}", glued(markdown)) == markdown


@pytest.mark.parametrize(
    "markdown",
    [
        "a $`x`$ b",
        "$`n`$-dimensional",
        "[$`x`$](q:x)",
        "| $`x`$ |",
        "``$`x`$,``",
        "```text\n$`x`$,\n```",
        "plain, text",
    ],
)
def test_the_rest_stays_as_it_is(markdown: str) -> None:
    assert glued(markdown) == markdown


@given(st.text(alphabet=st.sampled_from("$`xy ,.()\n"), max_size=40))
def test_nothing_is_lost(markdown: str) -> None:
    assert sorted(glued(markdown).replace("\ue000", "").split()) is not None
    assert sorted(glued(markdown).replace("\ue000", "")) == sorted("\n".join(markdown.splitlines()))


@pytest.mark.parametrize("tex", ["x", "a = b", r"a \le b + c < d"])
@pytest.mark.parametrize(("before", "after"), [("", ","), ("(", ""), ("(", ").")])
def test_the_box_at_the_punctuation_is_held_with_it(tex: str, before: str, after: str) -> None:
    """All boxes of KaTeX are kept, in order; each stretch that holds punctuation holds one box."""
    formula = engine.render(tex, False)
    html = unbroken(formula, before, after)
    boxes = formula.count('<span class="katex-base">')
    assert boxes >= 1  # fails the day KaTeX names them otherwise
    assert html.count('<span class="katex-base">') == boxes
    assert re.sub(r"<[^>]*>", "", html) == before + re.sub(r"<[^>]*>", "", formula) + after
    assert html.count("<span") == html.count("</span>")
    stretches = html.split('<span class="unbroken">')[1:]
    assert len(stretches) == (2 if before and after and boxes > 1 else 1)
