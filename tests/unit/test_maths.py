"""The one KaTeX engine, and its place under markdown-katex."""

from __future__ import annotations

import inspect
import json
import logging
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import markdown
import pytest
from markdown_katex import extension, wrapper
from mkdocs.config.defaults import MkDocsConfig

from macros import maths
from macros.maths import EngineError, KatexEngine, TexError
from tests.project import ROOT

SAMPLES = [
    ("x", False),
    ("x", True),
    (r"\frac{1}{n}\sum_{i=1}^{n} x_i^2", True),
    (r"\mathbb{E}[X] = \int_{-\infty}^{\infty} x\,f(x)\,dx", False),
    (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", True),
    (r"\nabla_{\mathbf{w}} L(y, \mathbf{x}; \mathbf{w})", False),
    (r"p(y = 1 \mid \mathbf{x}) < 5\%", False),
    (r"\text{a " '"quoted"' r" word \& more}", False),
    (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", True),
]
BAD = [r"\bad", r"\frac{1}{2", "5% of x", "a – b", "a — b", r"\begin{aligned} a", "x_"]

# What stands in place of macros/katex_server.js: npm's katex, asked once, without any setting but these.
_KATEX_ITSELF = """
const katex = require("katex")
const samples = JSON.parse(require("node:fs").readFileSync(0, "utf8"))
const withoutTex = (html) => html.replace(/<annotation.*?<\\/annotation>/gs, "").replace(/<\\/?semantics>/g, "")
const html = samples.map(([tex, displayMode]) => withoutTex(katex.renderToString(tex, { displayMode })))
process.stdout.write(JSON.stringify(html))
"""


@pytest.fixture
def engine() -> Iterator[KatexEngine]:
    """An engine of the test's own, with a process of its own."""
    engine = KatexEngine()
    yield engine
    engine.close()


def test_html_is_what_katex_gives_but_for_the_tex_source(engine: KatexEngine) -> None:
    node = shutil.which("node")
    assert node
    done = subprocess.run(
        [node, "-e", _KATEX_ITSELF],
        cwd=ROOT,
        input=json.dumps(SAMPLES),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert [engine.render(tex, display) for tex, display in SAMPLES] == json.loads(done.stdout)


def test_html_holds_mathml_for_screen_readers(engine: KatexEngine) -> None:
    html = engine.render("x", False)
    assert '<span class="katex-mathml"><math' in html
    assert '<span class="katex-html" aria-hidden="true">' in html


@pytest.mark.parametrize("tex", BAD)
@pytest.mark.parametrize("display", [False, True])
def test_bad_tex_is_an_error(tex: str, display: bool) -> None:
    with pytest.raises(TexError, match="KaTeX parse error"):
        maths.engine.render(tex, display)


def test_the_engine_survives_bad_tex(engine: KatexEngine) -> None:
    with pytest.raises(TexError):
        engine.render(r"\bad", False)
    assert "katex" in engine.render("x", False)


@pytest.mark.parametrize("tex", ['"', r"\text{äé日}", "a\nb", "</script>", r"\text{\textbackslash}"])
def test_any_text_crosses_to_the_process_and_back(engine: KatexEngine, tex: str) -> None:
    assert "katex" in engine.render(tex, False)
    assert "<mn>2</mn>" in engine.render("2", False), "the next answer belongs to the next question"


def test_one_process_renders_everything(engine: KatexEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Any] = []
    popen = subprocess.Popen

    def count(*args: Any, **kwargs: Any) -> subprocess.Popen[str]:
        started.append(args)
        return popen(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", count)
    for n in range(100):
        engine.render(f"x_{{{n}}}", display=n % 2 == 0)
    assert len(started) == 1


def test_a_formula_is_rendered_once(engine: KatexEngine) -> None:
    html = engine.render("x + 1", False)
    engine.close()
    assert engine.render("x + 1", False) is html
    assert engine._process is None, "a rebuild must not render the book again"


def test_prepared_formulas_are_what_they_would_have_been(engine: KatexEngine) -> None:
    engine.prepare([(r"\bad", False), *SAMPLES, ("5% of x", True)])
    process = engine._process
    assert [engine.render(tex, display) for tex, display in SAMPLES] == [
        maths.engine.render(tex, display) for tex, display in SAMPLES
    ]
    for tex, display in ((r"\bad", False), ("5% of x", True)):
        with pytest.raises(TexError, match="KaTeX parse error"):
            engine.render(tex, display)
    assert engine._process is process


def test_more_formulas_than_a_batch(engine: KatexEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maths, "BATCH", 7)
    engine.prepare((f"x_{{{n}}}", False) for n in range(30))
    assert "<mn>29</mn>" in engine.render("x_{29}", False)
    assert "<mn>6</mn>" in engine.render("x_{6}", False)


def test_missing_node(engine: KatexEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        EngineError, match=r"Node\.js is missing.*Run `make build`.*Node\.js 18 or newer and run `npm ci`"
    ):
        engine.render("x", False)


def test_missing_katex(engine: KatexEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(maths, "KATEX", tmp_path / "katex")
    with pytest.raises(EngineError, match=r"KaTeX is missing from node_modules\. Run `npm ci`"):
        engine.render("x", False)


def test_a_process_that_ends_at_once(engine: KatexEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    server = tmp_path / "server.js"
    server.write_text("process.exit(1)")
    monkeypatch.setattr(maths, "SERVER", server)
    with pytest.raises(EngineError, match=r"The KaTeX process ended\. Run `npm ci`"):
        engine.render("x", False)


def test_a_process_that_dies_is_told_and_replaced(engine: KatexEngine) -> None:
    engine.render("x", False)
    assert engine._process
    engine._process.kill()
    engine._process.wait()
    with pytest.raises(EngineError, match="The KaTeX process ended"):
        engine.render("y", False)
    assert "katex" in engine.render("z", False)


def test_closing_twice_is_harmless(engine: KatexEngine) -> None:
    engine.render("x", False)
    engine.close()
    engine.close()


@pytest.fixture
def config() -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Test", "markdown_extensions": []})
    config.validate()
    return config


@pytest.fixture
def to_html(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Markdown to HTML as MkDocs does it, where markdown-katex may start no process."""

    class NoProcess:
        def __getattr__(self, name: str) -> Any:
            raise AssertionError(f"markdown-katex used subprocess.{name}")

    monkeypatch.setattr(wrapper, "sp", NoProcess())
    monkeypatch.setattr(wrapper, "_PARSED_OPTIONS", {})
    monkeypatch.setattr(extension, "tex2html", extension.tex2html)
    maths.install(config)
    return markdown.Markdown(
        extensions=[*config.markdown_extensions, "pymdownx.superfences"], extension_configs=config.mdx_configs
    ).convert


class TestPlaceUnderMarkdownKatex:
    """These fail the day markdown-katex's inside is no longer what macros.maths patches."""

    def test_version(self) -> None:
        assert version("markdown-katex") == "202406.1035", "read its new source before macros/maths.py trusts it"

    def test_both_kinds_of_formula_go_through_the_one_function(self) -> None:
        assert list(inspect.signature(extension.tex2html).parameters) == ["tex", "options"]
        for function in (extension.md_block2html, extension.md_inline2html):
            assert "tex2html" in function.__code__.co_names, f"{function.__name__} no longer calls tex2html"

    def test_the_table_of_options_is_taken_as_it_is_where_filled(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(wrapper, "_PARSED_OPTIONS", {"strict": "x"})
        assert wrapper.parse_options() == {"strict": "x"}

    def test_inline(self, to_html: Any) -> None:
        html = to_html("So $`x^2`$ and $`x^2`$.")
        assert html == "<p>So {0} and {0}.</p>".format(maths.engine.render("x^2", False))

    def test_display(self, to_html: Any) -> None:
        html = to_html("So\n\n```math\nx^2\n```\n\nhence")
        assert html == f"<p>So</p>\n<p>{maths.engine.render('x^2', True)}</p>\n<p>hence</p>"

    def test_no_style_of_another_host_is_put_in(self, to_html: Any) -> None:
        assert "http" not in to_html("So $`x`$.").replace("http://www.w3.org/1998/Math/MathML", "")

    def test_bad_tex_is_an_error(self, to_html: Any) -> None:
        with pytest.raises(Exception, match=r"Undefined control sequence: \\bad"):
            to_html(r"So $`\bad`$.")

    def test_only_the_harmless_message_is_hidden(self, to_html: Any, caplog: pytest.LogCaptureFixture) -> None:
        to_html("So $`x`$.")
        caplog.clear()
        with caplog.at_level(logging.WARNING):
            extension.logger.warning("KatexPostprocessor couldn't find: tmp_inline_md_katex_0")
            extension.logger.warning("KatexPostprocessor met something else")
        assert caplog.messages == ["KatexPostprocessor met something else"]

    def test_that_message_is_still_the_one_it_logs(self) -> None:
        source = inspect.getsource(extension.KatexPostprocessor)
        assert '"KatexPostprocessor couldn\'t find: {0}"' in source

    def test_markers_are_what_the_page_check_looks_for(self) -> None:
        source = inspect.getsource(extension.KatexPreprocessor)
        assert "tmp_block_md_katex_{0}" in source
        assert "tmp_inline_md_katex_{0}" in source

    def test_installing_twice_adds_it_once(self, config: MkDocsConfig) -> None:
        maths.install(config)
        filters = list(extension.logger.filters)
        maths.install(config)
        assert config.markdown_extensions.count("markdown_katex") == 1
        assert extension.logger.filters == filters, "each rebuild of `mkdocs serve` adds a filter"
