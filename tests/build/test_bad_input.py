"""What a contributor can get wrong, each on a really run build.

The build fails, says file, part and mend, and leaves the last good site as it was.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import QUESTIONS, ROOT, Project, snapshot

pytestmark = pytest.mark.xdist_group("bad-input")

ANSWER = "data/answers/calculus/chain-rule.md"
IN_ANSWER = [ANSWER, "part 'chain-rule'"]
DRAWING = "../../../docs/assets/figures/minimax-tree.svg"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy without answers, so that it fails by the test's mistake alone, and with a site of the last good build."""
    project = Project.copy(tmp_path_factory.mktemp("bad-input") / "project")
    shutil.rmtree(project.root / "data/answers")
    (project.site / "q").mkdir(parents=True)
    (project.site / "index.html").write_text("The last good site.")
    (project.site / "q" / "marker").write_bytes(bytes(range(256)))
    return project


@pytest.fixture
def project(copied: Project) -> Iterator[Project]:
    yield copied
    copied.restore()


def fails(project: Project, *said: str, env: dict[str, str] | None = None) -> str:
    """Build; assert that it fails, says all of this, keeps the last good site, and leaves nothing half-built."""
    before = snapshot(project.site)
    build = project.build(env=env)
    assert build.code != 0, build.output
    assert [words for words in said if words not in build.output] == [], build.output
    assert snapshot(project.site) == before
    assert not (project.root / "site.building").exists()
    return build.output


def fails_cleanly(project: Project, *said: str, env: dict[str, str] | None = None) -> None:
    """As `fails`, and no Python traceback buries the message."""
    output = fails(project, *said, env=env)
    assert "Traceback" not in output, output


def part(id_: str, **fields: object) -> Callable[[Project], None]:
    return lambda project: project.edit_part(id_, **fields)


def answer(text: str, path: str = ANSWER) -> Callable[[Project], None]:
    return lambda project: project.write(path, text)


def page(path: str, text: str) -> Callable[[Project], None]:
    return lambda project: project.append(path, text)


MISTAKES: dict[str, tuple[Callable[[Project], None], list[str]]] = {
    "unknown field": (
        part("chain-rule", titel="No"),
        [QUESTIONS, "part 'chain-rule'", "unknown field 'titel'; remove it or mend its spelling"],
    ),
    "missing field": (
        part("chain-rule", text=None),
        [QUESTIONS, "part 'chain-rule'", "the field 'text' is missing; add it"],
    ),
    "duplicate id": (
        part("jensens-inequality", id="chain-rule"),
        [QUESTIONS, "part 'chain-rule'", "the id 'chain-rule' is taken by calculus", "choose another"],
    ),
    "bad slug": (
        part("chain-rule", id="Chain rule"),
        [QUESTIONS, "part 'Chain rule'", "is no slug; use lower-case letters, digits and single hyphens"],
    ),
    "wrong difficulty": (
        part("chain-rule", difficulty="simple"),
        [QUESTIONS, "part 'chain-rule'", 'difficulty is "simple"; use "easy", "medium", "hard" or null'],
    ),
    "title too long": (
        part("chain-rule", title="one two three four five six seven eight nine"),
        [QUESTIONS, "part 'chain-rule'", "title: it has 9 words; cut it to 8"],
    ),
    "title with maths": (
        part("chain-rule", title="The rule of $`f'`$"),
        [QUESTIONS, "part 'chain-rule'", "title: it holds maths or code; say it in words"],
    ),
    "invalid JSON": (
        lambda project: project.write(QUESTIONS, '{\n  "chapters": [\n    {"id" "mathematics"}\n  ]\n}\n'),
        [QUESTIONS, "line 3, column 11", "not valid JSON: Expecting ':' delimiter"],
    ),
    "answer without a part": (
        answer("So.", "data/answers/calculus/chain-rul.md"),
        ["data/answers/calculus/chain-rul.md", "part 'chain-rul'", "did you mean 'chain-rule'?", "rename the file"],
    ),
    "answer in the wrong section": (
        answer("So.", "data/answers/nlp/chain-rule.md"),
        ["data/answers/nlp/chain-rule.md", "part 'chain-rule'", f"move the file to {ANSWER}"],
    ),
    "missing page": (
        lambda project: project.remove("docs/mathematics/calculus.md"),
        ["docs/mathematics/calculus.md", "its page is missing; create it with {{ section('calculus') }}"],
    ),
    "a page with macros off": (
        lambda project: project.replace("docs/mathematics/calculus.md", "render_macros: true\n", ""),
        ["docs/mathematics/calculus.md", "macros are off here; the page must begin with", "render_macros: true"],
    ),
    "bad TeX": (answer(r"So $`\fraq{1}{2}`$."), [*IN_ANSWER, "line 1", r"\fraq", r"mend the formula \fraq{1}{2}"]),
    "bad TeX in the data": (
        part("chain-rule", text=r"So $`\fraq{1}{2}`$."),
        [QUESTIONS, "part 'chain-rule', text, line 1", r"mend the formula \fraq{1}{2}"],
    ),
    "a TeX comment": (answer("So $`5% of x`$."), [*IN_ANSWER, "line 1", "mend the formula 5% of x"]),
    "a Unicode dash": (answer("So $`a – b`$."), [*IN_ANSWER, "line 1", "mend the formula a – b"]),
    "unclosed fence": (
        answer("So.\n\n```python\nx = 1\n"),
        [*IN_ANSWER, "line 3", "the fence ```python is never closed; close it with ```"],
    ),
    "maths over two lines": (
        answer("So $`a +\nb`$."),
        [*IN_ANSWER, "line 1", "on one line; join the lines, or use a ```math fence"],
    ),
    "maths fence in a quote": (
        answer("So.\n\n> ```math\n> x\n> ```\n"),
        [*IN_ANSWER, "line 3", "a maths fence cannot stand in a quote; take it out of the quote"],
    ),
    "maths fence without blank lines": (
        answer("So.\n```math\nx\n```\nand.\n"),
        [*IN_ANSWER, "line 2", "put a blank line before the maths fence", "put a blank line after the maths fence"],
    ),
    "a line that ends in $`code`": (answer("So $`code`"), [*IN_ANSWER, "line 1", "close with `$"]),
    "a lone dollar": (answer("So $x$."), [*IN_ANSWER, "line 1", "a lone $; write maths as $`x`$"]),
    "link to a part that does not exist": (
        answer("See [it](q:jensens-inequalty)."),
        [*IN_ANSWER, "line 1", "q:jensens-inequalty; did you mean 'jensens-inequality'?"],
    ),
    "image that does not exist": (
        answer("![A line](../../../docs/assets/figures/none.svg)"),
        [*IN_ANSWER, "line 1", "image ../../../docs/assets/figures/none.svg does not exist"],
    ),
    "image without words": (
        answer(f"![]({DRAWING})"),
        [*IN_ANSWER, "line 1", f"image {DRAWING} has no alternative text; say what it shows"],
    ),
    "image outside docs": (
        answer("![A file](../../questions.json)"),
        [*IN_ANSWER, "lies outside docs/", "move it there"],
    ),
    "heading in an answer": (answer("So.\n\n## Why\n"), [*IN_ANSWER, "line 3", "an answer has no headings; use"]),
    "unknown block": (
        answer("So.\n\n/// pitfal\nNo.\n///\n"),
        [*IN_ANSWER, "line 3", "unknown block 'pitfal'; did you mean 'pitfall'?"],
    ),
    "unclosed block": (
        answer("So.\n\n/// pitfall\nNo.\n"),
        [*IN_ANSWER, "line 3", "is never closed; close it with ///"],
    ),
    "short answer too long": (answer("word " * 61), [*IN_ANSWER, "has 61 words; cut it to 60"]),
    "a raw marker in a page": (
        page("docs/mathematics/calculus.md", "\n\nIt is `x`$ here.\n"),
        ["docs/mathematics/calculus.md", "close with `$ on one line"],
    ),
    "a raw marker from an answer": (
        answer("It is tmp_inline_md_katex_0 here."),
        ["docs/mathematics/calculus.md, part 'chain-rule'", "a formula's placeholder; put blank lines around"],
    ),
    "a formula's placeholder in a page": (
        page("docs/index.md", "\n\nIt is tmp_inline_md_katex_0 here.\n"),
        ["docs/index.md", "a formula's placeholder; put blank lines around the maths fence"],
    ),
    "a maths fence in a quote of a page": (
        page("docs/index.md", "\n\n> ```math\n> x\n> ```\n"),
        ["docs/index.md", "take it out of"],
    ),
    "a link to a part from a page": (
        page("docs/index.md", "\n\nSee [it](q:chain-rule).\n"),
        ["docs/index.md", "q:chain-rule"],
    ),
    "bad TeX in a page": (page("docs/index.md", "\n\nSo $`\\bad`$.\n"), ["index.md", r"\bad", "mend the formula"]),
    "a line that ends in $`code` in a page": (
        page("docs/index.md", "\n\nSo $`code`\n"),
        ["docs/index.md", "close with `$ on one line"],
    ),
    "an image that does not exist, in a page": (
        page("docs/index.md", "\n\n![A line](assets/none.svg)\n"),
        ["index.md", "assets/none.svg"],
    ),
    "an unknown macro": (
        lambda project: project.replace("docs/index.md", "{{ chapters() }}", "{{ chaptres() }}"),
        ["docs/index.md", "chaptres", "did you mean 'chapters'?"],
    ),
    "an unknown section": (
        lambda project: project.replace("docs/mathematics/calculus.md", 'section("calculus")', 'section("calclus")'),
        ["docs/mathematics/calculus.md", "no section 'calclus' in data/questions.json; did you mean 'calculus'?"],
    ),
    "a page of another section": (
        lambda project: project.replace("docs/mathematics/calculus.md", 'section("calculus")', 'section("nlp")'),
        ["docs/mathematics/calculus.md", "section", "calculus"],
    ),
    "a page that shows no section": (
        lambda project: project.replace("docs/mathematics/calculus.md", '{{ section("calculus") }}', "Nothing."),
        ["docs/mathematics/calculus.md", "section", "calculus"],
    ),
    "braces in a page": (page("docs/index.md", "\n\nSo {{ x.\n"), ["docs/index.md", "So {{ x."]),
}


@pytest.mark.parametrize(("spoil", "said"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_ends_the_build(project: Project, spoil: Callable[[Project], None], said: list[str]) -> None:
    spoil(project)
    fails_cleanly(project, *said)


# What MkDocs itself finds: warnings, which strict mode turns into a failure after everything is built.
WARNINGS: dict[str, tuple[Callable[[Project], None], list[str]]] = {
    "a link to a page that does not exist": (page("docs/index.md", "\n\n[x](none.md)\n"), ["index.md", "none.md"]),
    "a link to a place that does not exist": (
        page("docs/index.md", "\n\n[x](mathematics/calculus.md#chain-rul)\n"),
        ["index.md", "mathematics/calculus.md", "#chain-rul"],
    ),
    "a link to the site's root": (page("docs/index.md", "\n\n[x](/q/chain-rule/)\n"), ["index.md", "/q/chain-rule/"]),
    "a page that the navigation lacks": (
        lambda project: project.write("docs/mathematics/more.md", "# More\n"),
        ["mathematics/more.md", "nav"],
    ),
}


@pytest.mark.parametrize(("spoil", "said"), WARNINGS.values(), ids=list(WARNINGS))
def test_a_warning_ends_the_build(project: Project, spoil: Callable[[Project], None], said: list[str]) -> None:
    spoil(project)
    fails_cleanly(project, *said, "in strict mode")


def test_several_mistakes_are_told_at_once(project: Project) -> None:
    project.write(ANSWER, "See [it](q:nowhere).\n\n## No\n")
    project.write("data/answers/nlp/nothing.md", "So.")
    fails_cleanly(project, "data/answers/nlp/nothing.md")
    project.remove("data/answers/nlp/nothing.md")
    fails_cleanly(project, "The book has 2 problems", "q:nowhere", "no headings")


def test_node_missing(project: Project, tmp_path: Path) -> None:
    fails_cleanly(
        project,
        "Node.js is missing, and the formulas need it. Run `make build`, which brings it, or install Node.js 18",
        env={"PATH": str(tmp_path)},
    )


def test_npm_has_not_run(project: Project) -> None:
    with without_modules(project):
        fails_cleanly(project, "KaTeX is missing from node_modules. Run `npm ci` (or `make build`, which does).")


def test_npm_has_not_finished(project: Project) -> None:
    with without_modules(project):
        modules = project.root / "node_modules"
        modules.mkdir()
        (modules / "katex").symlink_to((ROOT / "node_modules/katex").resolve(), target_is_directory=True)
        fails_cleanly(project, "node_modules/@fontsource-variable", "is missing. Run `npm ci`")
        shutil.rmtree(modules)


def test_katex_is_broken(project: Project) -> None:
    with without_modules(project):
        (project.root / "node_modules/katex").mkdir(parents=True)
        fails(project, "The KaTeX process ended. Run `npm ci` to install KaTeX afresh")
        shutil.rmtree(project.root / "node_modules")


class without_modules:  # noqa: N801 - reads as a statement
    """Take away what npm installed, for a while."""

    def __init__(self, project: Project) -> None:
        self.modules = project.root / "node_modules"
        self.target = self.modules.readlink()

    def __enter__(self) -> None:
        self.modules.unlink()

    def __exit__(self, *_: object) -> None:
        if self.modules.is_symlink() or self.modules.exists():
            shutil.rmtree(self.modules)
        self.modules.symlink_to(self.target, target_is_directory=True)


def test_a_good_build_replaces_the_site(tmp_path: Path) -> None:
    project = Project.copy(tmp_path / "project")
    shutil.rmtree(project.root / "data/answers")
    (project.site).mkdir()
    (project.site / "stale.html").write_text("From an older build.")
    build = project.build()
    assert build.code == 0, build.output
    assert not (project.site / "stale.html").exists()
    assert (project.site / "index.html").is_file()
    assert not (project.root / "site.building").exists()


def test_braces_in_the_data_reach_the_page(tmp_path: Path) -> None:
    project = Project.copy(tmp_path / "project")
    shutil.rmtree(project.root / "data/answers")
    words = ["A {{ name }} here", "a {{ lone", "an {% if x %} here", "an {% open", "a {# note #} here", "a {# lone"]
    project.edit_part("chain-rule", text="; ".join(words) + ".", options=words)
    project.write(ANSWER, "; ".join(words) + ".\n\n```jinja\n" + "\n".join(words) + "\n```\n")
    build = project.build()
    assert build.code == 0, build.output
    page = (project.site / "mathematics/calculus/index.html").read_text(encoding="utf-8")
    assert page.count("; ".join(words)) == 2
    assert [word for word in words if page.count(word) < 3] == []
