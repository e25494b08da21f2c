"""What is found in the book's Markdown before it becomes a page: file, part, line and mend."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.checks import Source, _problems_of_its_own, check_book, sources
from macros.form import Form
from macros.loader import ANSWERS, BookError
from macros.model import Topic
from macros.render import section
from tests.unit.books import SITE, SmallBook

# An answer's Markdown, what is said of it.
BAD_ANSWERS = {
    "unknown command": (r"As $`\fraq{1}{2}`$ is.", r"line 1: KaTeX parse error: Undefined control sequence: \fraq"),
    "missing brace": (r"As $`\frac{1}{2`$ is.", "line 1: KaTeX parse error"),
    "a TeX comment": ("So $`5% of x`$ is lost.", "line 1: KaTeX parse error"),
    "a TeX comment in a fence": ("So\n\n```math\n5% of x\n```\n", "line 3: KaTeX parse error"),
    "a Unicode dash": ("So $`a – b`$.", "line 1: KaTeX parse error"),
    "a Unicode minus": ("So $`a − b`$.", "mend the formula a − b"),
    "a Unicode square": ("So $`x²`$.", "mend the formula x²"),
    "bad TeX in a block": ("So.\n\n/// pitfall\nThis $`\\bad`$.\n///\n", "line 4: KaTeX parse error"),
    "bad TeX in a table": ("So.\n\n| a |\n|---|\n| $`\\bad`$ |\n", "line 5: KaTeX parse error"),
    "unclosed fence": (
        "So.\n\n```python\nx = 1\n",
        "line 3: the fence ```python is never closed; close it with ```",
    ),
    "unclosed maths fence": ("So.\n\n```math\nx = 1\n", "line 3: the fence ```math is never closed; close it with ```"),
    "a fence closed by a shorter one": (
        "So.\n\n````python\nx = 1\n```\n",
        "line 3: the fence ````python is never closed",
    ),
    "a fence closed by another kind": ("So.\n\n~~~python\nx = 1\n```\n", "line 3: the fence ~~~python is never closed"),
    "maths over two lines": (
        "So $`a +\nb`$ is.",
        "line 1: inline maths must open with $` and close with `$ on one line; join the lines, or use a ```math fence",
    ),
    "the second of the two lines": ("So $`a +\nb`$ is.", "line 2: inline maths must open with $`"),
    "a maths fence in a quote": (
        "So.\n\n> ```math\n> x\n> ```\n",
        "line 3: a maths fence cannot stand in a quote; take it out of the quote, or write it inline",
    ),
    "no blank line before a maths fence": (
        "So.\n```math\nx\n```\n",
        "line 2: put a blank line before the maths fence",
    ),
    "no blank line after a maths fence": (
        "So.\n\n```math\nx\n```\nand so on.",
        "line 5: put a blank line after the maths fence",
    ),
    "a line that ends in an unclosed formula": ("This is $`code`", "line 1: inline maths must open with $`"),
    "a formula without its first dollar": ("This is `x`$ here.", "line 1: inline maths must open with $`"),
    "a lone dollar": ("It is $x here.", "line 1: a lone $; write maths as $`x`$ and a dollar sign as \\$"),
    "dollars for maths": ("It is $x$ here.", "line 1: a lone $"),
    "a link to no part": (
        "See [it](q:chain-rul).",
        "line 1: link to a part that does not exist, q:chain-rul; did you mean 'chain-rule'?",
    ),
    "a link to nothing": ("See [it](q:).", "line 1: link to a part that does not exist, q:"),
    "a missing image": (
        "![A line](../../../docs/assets/none.svg)",
        "line 1: image ../../../docs/assets/none.svg does not exist (paths are relative to this file)",
    ),
    "an image outside docs": (
        "![A line](../../drawing.svg)",
        "line 1: image ../../drawing.svg lies outside docs/, so the site would lack it; move it there",
    ),
    "an image without words": (
        "![](../../../docs/assets/drawing.svg)",
        "line 1: image ../../../docs/assets/drawing.svg has no alternative text; say what it shows",
    ),
    "an image with blank words": ("![ ](../../../docs/assets/drawing.svg)", "has no alternative text"),
    "a missing image with words over two lines": (
        "![A\nline](../../../docs/assets/none.svg)",
        "none.svg does not exist",
    ),
    "a missing image with brackets in its words": (
        "![E[X] is](../../../docs/assets/none.svg)",
        "none.svg does not exist",
    ),
    "a missing image with a title": ('![A line](../../../docs/assets/none.svg "Line")', "none.svg"),
    "a heading": ("So.\n\n## Why\n\nHence.", "line 3: an answer has no headings; use a sentence, or bold text"),
    "an underlined heading": ("So.\n\nWhy\n---\n\nHence.", "an answer has no headings"),
    "an unknown block": (
        "So.\n\n/// pitfal\nNo.\n///\n",
        "line 3: unknown block 'pitfal'; did you mean 'pitfall'?; use one of deeper, pitfall, follow-up, sources",
    ),
    "an unclosed block": (
        "So.\n\n/// pitfall\nNo.\n",
        "line 3: the block '/// pitfall' is never closed; close it with ///",
    ),
    "a close of nothing": ("So.\n\n///\n", "line 3: '///' closes no block; remove it"),
    "a long short answer": (
        " ".join(["word"] * 61),
        "line 1: the short answer (the first paragraph) has 61 words; cut it to 60",
    ),
    "a column without a name": (
        "So.\n\n| | b |\n|---|---|\n| 1 | 2 |\n",
        "line 3: a column of the table has no name; name every column, in words",
    ),
    "a maths fence in capitals": ("So.\n\n```Math\nx\n```\n", "line 3: the fence ```Math is no maths; write ```math"),
    "maths in TeX's own brackets": (r"It is \(x^2\).", r"line 1: \( is no maths here; write inline maths as $`x`$"),
    "displayed maths in TeX's own brackets": (r"It is \[x^2\].", r"line 1: \[ is no maths here"),
    "an image as HTML": ('<img src="none.svg">', "line 1: write an image as ![what it shows](path)"),
    "a heading without a space": ("So.\n\n#Why\n\nHence.", "line 3: an answer has no headings"),
    "a link to a place": ("See [it](#heap).", "line 1: link to #heap: link to a part as [words](q:PART)"),
    "a link to a file": ("See [it](heap.md).", "line 1: link to heap.md: link to a part as [words](q:PART)"),
    "a link in capitals to nothing": ("See [it](Q:nope).", "line 1: link to a part that does not exist, q:nope"),
    "an indented quote": (
        'So.\n\n```python\n    --8<-- "solutions/a.py"\n```\n',
        'line 4: a quote of code reads --8<-- "FILE:NAME", from the beginning of its line',
    ),
    "an operator alone in an index": (
        r"It is $`\lambda_{\min}`$.",
        r"line 1: its MathML is broken at <msub>; write \text{min} for \min in an index; mend the formula \lambda_",
    ),
    "an operator alone in an exponent": (r"It is $`x^{\max}`$.", "line 1: its MathML is broken at <msup>"),
    "an answer without a short answer": (
        "/// pitfall\nNo.\n///\n",
        "line 1: an answer opens with its short answer, a paragraph; put one before this",
    ),
    "an empty answer": ("\n", "the answer is empty; write it, or remove the file"),
}

GOOD_ANSWERS = {
    "maths": "It is $`x`$ and $`y^2`$; it costs \\$5 or $5.",
    "fences": "So.\n\n```math\nx\n```\n\n```python\ny = '$`x'\n# no heading\n/// no block\n```\n",
    "a maths fence in a list": "It is so.\n\n- So\n\n    ```math\n    x\n    ```\n\n- Then",
    "code with signs": "Say `$HOME` or `x$` or ``a`b``.",
    "links": "See [one](q:heap) and [two](q:convex) and [old](q:bowl).",
    "an image": "So.\n\n![A line](../../../docs/assets/drawing.svg)",
    "blocks": "So.\n\n/// pitfall\nNo.\n///\n\n/// follow-up\n**Why?** So.\n///\n\n/// sources\nA (1950).\n///\n",
    "braces": "A template has {{ name }}, {% if %} and {# a note #}.",
    "sixty words": " ".join(["word"] * 60) + "\n\nAnd more.",
    "an operator in an index, as text": r"It is $`\lambda_{\text{min}}`$.",
    "operators beside an index": r"It is $`\min_x \max(x, y)`$.",
    "a longer fence around fences": "So.\n\n````text\n```math\nx\n```\n````\n",
    "a percentage": r"It is $`5\%`$ of it.",
    "a table": "So.\n\n| a | b |\n|---|--:|\n| | 2 |\n",
    "a drawn table": "So.\n\n```text\n| | b |\n|---|---|\n```\n",
    "TeX brackets in code": r"Code: `\(x\)`.",
    "links to sites": "See [a](https://a.org), [b](http://b.org) and [c](Q:heap).",
    "a hash sign": "So.\n\n    #include",
}


@pytest.fixture
def drawn(small: SmallBook) -> SmallBook:
    small.write("docs/assets/drawing.svg", '<svg viewBox="0 0 3 4"/>')
    small.write("data/drawing.svg", '<svg viewBox="0 0 3 4"/>')
    small.edit("convex", former_ids=["bowl"])
    return small


@pytest.mark.parametrize(("text", "message"), BAD_ANSWERS.values(), ids=list(BAD_ANSWERS))
def test_bad_answer(drawn: SmallBook, text: str, message: str) -> None:
    drawn.answer("sums", "chain-rule", text)
    problems = drawn.problems()
    assert any(message in problem for problem in problems), problems
    assert all(problem.startswith("data/answers/sums/chain-rule.md: part 'chain-rule'") for problem in problems)


@pytest.mark.parametrize("text", GOOD_ANSWERS.values(), ids=list(GOOD_ANSWERS))
def test_good_answer(drawn: SmallBook, text: str) -> None:
    drawn.answer("sums", "chain-rule", text)
    assert drawn.problems() == []


@pytest.mark.parametrize("field", ["text", "note", "given"])
def test_every_field_of_the_data_is_checked(small: SmallBook, field: str) -> None:
    small.edit("convex", **{field: r"So $`\bad`$"})
    (problem,) = small.problems()
    assert problem.startswith(f"data/questions.json: part 'convex', {field}, line 1: KaTeX parse error")
    assert problem.endswith(r"; mend the formula \bad")


def test_options_are_checked(small: SmallBook) -> None:
    small.edit("convex", options=["Fine", r"So $`\bad`$"])
    (problem,) = small.problems()
    assert problem.startswith("data/questions.json: part 'convex', option 2, line 1: ")


def test_topics_are_checked(small: SmallBook) -> None:
    small.edit("heap", text=r"So $`\bad`$")
    (problem,) = small.problems()
    assert problem.startswith("data/questions.json: part 'heap', text, line 1: ")


def test_data_is_no_answer(small: SmallBook) -> None:
    """The anatomy of an answer is not asked of a question."""
    small.edit("convex", given="# " + "word " * 70)
    assert small.problems() == []


def test_images_of_the_data_lie_relative_to_it(drawn: SmallBook) -> None:
    drawn.edit("convex", given="![A line](../docs/assets/drawing.svg)")
    assert drawn.problems() == []


def test_all_problems_are_told_at_once(drawn: SmallBook) -> None:
    drawn.answer("sums", "chain-rule", "See [it](q:nowhere) and $`\\bad`$.\n\n# No")
    drawn.answer("sums", "convex", "So.\n\n```\n")
    with pytest.raises(BookError, match="The book has 4 problems"):
        check_book(drawn.load(), drawn.root)


def test_every_piece_of_markdown_is_a_source(drawn: SmallBook) -> None:
    drawn.edit("chain-rule", given="G", note="N", options=["A", "B"])
    drawn.answer("sums", "chain-rule")
    found = [(source.part_id, source.field) for source in sources(drawn.load())]
    fields = ["text", "note", "given", "option 1", "option 2", None]
    assert [field for id_, field in found if id_ == "chain-rule"] == fields
    assert [id_ for id_, field in found if field == "text"] == [
        "chain-rule",
        "convex",
        "concave",
        "heap",
        "dead-neuron",
    ]


@pytest.mark.parametrize("sign", ["{{ x }}", "{{", "{% if x %}", "{%", "{# note #}", "{#"])
def test_braces_in_data_and_answers_survive(small: SmallBook, sign: str) -> None:
    small.edit("chain-rule", text=f"Text {sign}.", given=f"Given {sign}.", options=[f"Option {sign}."])
    small.answer("sums", "chain-rule", f"Answer {sign}.")
    assert small.problems() == []
    book = small.load()
    page = section(book, book.section("sums"), SITE, small.root)
    assert [word for word in ("Text", "Given", "Option", "Answer") if f"{word} {sign}." not in page] == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("$`~/#>![](){}q: a1\\\n-math"), max_size=60))
def test_no_text_makes_the_checks_fall_over(text: str) -> None:
    """Any text gives a list of problems, and each says where it is."""
    form = Form.of(Topic(id="x", title="X", text="X"))
    for problem in _problems_of_its_own(Source(ANSWERS / "sums" / "x.md", "x", None, text, form)):
        assert problem.where.startswith("part 'x'")


def test_code_is_counted_as_it_is_shown(small: SmallBook) -> None:
    """What a quote stands for counts, blank lines and what is folded do not; a program may be longer."""
    small.write("solutions/sums/long.py", "a = 1\n\n" * 20)
    listing = '```python\n--8<-- "solutions/sums/long.py"\n```\n'
    plain = "```text\n" + "x\n" * 11 + "```\n"
    small.answer("sums", "chain-rule", f"So.\n\n{listing}\n/// deeper\n{listing}///\n")
    assert small.problems() == []
    small.answer("sums", "chain-rule", f"So.\n\n{listing}\n/// follow-up\n**Why?** So.\n\n{plain}///\n")
    (problem,) = small.problems()
    what = "line 3: the answer shows 31 lines of code; cut it to 30, or move some of it to '/// deeper'"
    assert problem == f"data/answers/sums/chain-rule.md: part 'chain-rule', {what}"
    small.edit("chain-rule", kind="code")
    assert small.problems() == []
