"""Formulas as a line of text, as search results and link previews show them."""

from __future__ import annotations

import pytest

from macros.formula_text import formula_text
from macros.loader import Book
from macros.maths import TexError
from macros.plain import plain_text

TABLE = {
    "x": "x",
    "x^2": "x²",
    "x_1": "x_1",
    "x_i^2": "x_i²",
    "x_{ij}": "x_ij",
    "x_{i,j}": "x_(i, j)",
    "x_{n+1}": "x_(n + 1)",
    "x^{a}_{b}": "x_b^a",
    "2^{n-1}": "2^(n − 1)",
    "e^{-x}": "e^(−x)",
    "x^{-1}": "x⁻¹",
    "(-1)^n": "(−1)ⁿ",
    "a-b": "a − b",
    "-x": "−x",
    "x=-1": "x = −1",
    r"\{-1,+1\}": "{−1, +1}",
    r"\frac{1}{n}": "1/n",
    r"\frac{a+b}{2}": "(a + b)/2",
    r"\tfrac12": "1/2",
    r"\sqrt{2}": "√2",
    r"\sqrt{x+1}": "√(x + 1)",
    r"\sqrt[3]{x}": "x^(1/3)",
    r"A^\top B": "AᵀB",
    r"\mathbb{R}^n": "ℝⁿ",
    r"\mathbb{E}[X]": "𝔼[X]",
    r"\operatorname{Var}(X)": "Var(X)",
    r"\mathcal{N}(\mu,\sigma^2)": "N(μ, σ²)",
    r"X\sim N(0,1)": "X ∼ N(0, 1)",
    r"\log p(x)": "log p(x)",
    r"\exp(-x)": "exp(−x)",
    r"O(n\log n)": "O(n log n)",
    r"p(y = 1 \mid \mathbf{x})": "p(y = 1 ∣ x)",
    r"P(A\cap B)": "P(A ∩ B)",
    r"|x|": "∣x∣",
    r"\|w\|_2": "∥w∥_2",
    r"x \in [0, 1]": "x ∈ [0, 1]",
    r"a \le b": "a ≤ b",
    "x < y": "x < y",
    r"10{,}000": "10,000",
    r"50\%": "50%",
    r"f'(x)": "f′(x)",
    r"\text{if } x > 0": "if x > 0",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}": "(1 2; 3 4)",
    r"\begin{aligned}a&=b\\c&=d\end{aligned}": "a = b; c = d",
    # Where one thing ends and the next begins must stay visible.
    r"\sum_i x_i": "∑_i x_i",
    r"\sum_{i=1}^{n} i": "∑_(i = 1)ⁿ i",
    r"\frac{1}{n}\sum_i x_i^2": "1/n ∑_i x_i²",
    r"\frac{1}{2}x": "1/2 x",
    r"\nabla_{\mathbf{w}} L": "∇_w L",
    r"\log_2 n": "log_2 n",
    r"\max_{x} f(x)": "max_x f(x)",
    r"\lim_{n\to\infty} a_n": "lim_(n → ∞) a_n",
    r"\int_0^1 x\,dx": "∫_0¹ x dx",
    # A different thing must not read like another.
    r"\binom{n}{k}": "(n choose k)",
    r"\underbrace{a+b}_{c}": "a + b_c",
    r"\hat{\theta}": "θ̂",
    r"\bar{X}": "X̄",
    r"\hat{\theta} - \theta": "θ̂ − θ",
}


@pytest.mark.parametrize(("tex", "text"), TABLE.items())
def test_formula(tex: str, text: str) -> None:
    assert formula_text(tex) == text


def test_bad_tex_is_an_error() -> None:
    with pytest.raises(TexError):
        formula_text(r"\bad")


def test_no_formula_of_the_book_leaves_tex_behind(book: Book) -> None:
    for entry in book.entries:
        text = plain_text("\n\n".join([entry.part.text, entry.answer.text if entry.answer else ""]))
        left = [
            sign for sign in ("$`", "`$", "\\frac", "\\mathbb", "\\math", "\\sum", "<math", "^{", "_{") if sign in text
        ]
        assert not left, f"{entry.id}: {left}"
