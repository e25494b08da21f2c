"""One KaTeX engine for the whole build.

markdown-katex finds the formulas and puts the results into the page, but starts a process for each of them. Here it
gets a single Node process holding npm's `katex`, which is a thousand times faster and as new as package-lock.json says.
This is the only module that knows markdown-katex's inside; tests/unit/test_maths.py fails the day it changes.
"""

from __future__ import annotations

import atexit
import functools
import json
import logging
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any

from markdown_katex import extension, wrapper
from mkdocs.config.defaults import MkDocsConfig

ROOT = Path(__file__).parent.parent
SERVER = Path(__file__).with_name("katex_server.js")
KATEX = ROOT / "node_modules" / "katex"


class EngineError(Exception):
    """The engine cannot run at all: Node or KaTeX is missing, or the process died."""


class TexError(Exception):
    """A formula that KaTeX does not accept; the message is KaTeX's own."""


class KatexEngine:
    """A Node process that renders one formula a line, started at the first formula and kept until Python exits."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    @functools.cache  # noqa: B019 - one engine a program, and a rebuild must not render the whole book again
    def render(self, tex: str, display: bool) -> str:
        """Return the HTML and MathML of a formula.

        Raises TexError where KaTeX rejects it, EngineError where there is no working engine.
        """
        stdin, stdout = self._pipes()
        try:
            stdin.write(json.dumps({"tex": tex, "display": display}) + "\n")
            stdin.flush()
            line = stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            self.close()
            raise EngineError("The KaTeX process ended. Run `npm ci` to install KaTeX afresh; its message is above.")
        reply: dict[str, str] = json.loads(line)
        if "error" in reply:
            raise TexError(reply["error"])
        return reply["html"]

    def close(self) -> None:
        """End the process; the next formula starts a new one."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process.wait()
            self._process = None

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        if self._process is None:
            node = shutil.which("node")
            if node is None:
                raise EngineError(
                    "Node.js is missing, and the formulas need it. Run `make build`, which brings it, or install "
                    "Node.js 18 or newer and run `npm ci`."
                )
            if not KATEX.is_dir():
                raise EngineError("KaTeX is missing from node_modules. Run `npm ci` (or `make build`, which does).")
            self._process = subprocess.Popen(
                [node, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
            atexit.register(self.close)
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        return stdin, stdout


engine = KatexEngine()


def _tex2html(tex: str, options: dict[str, Any] | None = None) -> str:
    """Stand in for markdown-katex's function of this name: same arguments, same result."""
    return engine.render(tex.strip(), bool(options and options.get("display-mode")))


class _HideTocPass(logging.Filter):
    """Drops one harmless message: the table of contents is rendered apart and holds none of the page's formulas."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("KatexPostprocessor couldn't find: tmp_")


def install(config: MkDocsConfig) -> None:
    """Put the engine under markdown-katex and add that extension to MkDocs' Markdown.

    It is added here, not in mkdocs.yml, because it starts Node several times as soon as it is configured, unless it
    finds its table of options filled.
    """
    extension.tex2html = _tex2html
    wrapper._PARSED_OPTIONS.update({"strict": "unused: the engine is always strict"})
    extension.logger.addFilter(_HideTocPass())
    if "markdown_katex" not in config.markdown_extensions:
        config.markdown_extensions.append("markdown_katex")
        config.mdx_configs["markdown_katex"] = {"insert_fonts_css": False}
