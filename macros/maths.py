"""One KaTeX engine for the whole build.

markdown-katex finds the formulas and puts the results into the page, but starts a process for each of them. Here it
gets a single Node process holding npm's `katex`, which is a thousand times faster and as new as package-lock.json says.
This is the only module that knows markdown-katex's inside; tests/unit/test_maths.py fails the day it changes.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import logging
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from markdown_katex import extension, wrapper
from mkdocs.config.defaults import MkDocsConfig

from macros.glue import parted, unbroken

ROOT = Path(__file__).parent.parent
SERVER = Path(__file__).with_name("katex_server.js")
KATEX = ROOT / "node_modules" / "katex"
BATCH = 500  # formulas a round trip; a reply of as many has about two megabytes


class EngineError(Exception):
    """The engine cannot run at all: Node or KaTeX is missing, or the process died."""


class TexError(Exception):
    """A formula that KaTeX does not accept; the message is KaTeX's own."""


class KatexEngine:
    """A Node process that renders formulas, started at the first one and kept until Python exits.

    It keeps what it rendered, so that a rebuild does not render the whole book again.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._replies: dict[tuple[str, bool], dict[str, str]] = {}

    def prepare(self, formulas: Iterable[tuple[str, bool]]) -> None:
        """Render formulas (TeX, and whether displayed) ahead, many at once: a round trip for each takes twice as long.

        What KaTeX rejects raises TexError when it is asked for, not here. Raises EngineError as `render` does.
        """
        missing = [formula for formula in dict.fromkeys(formulas) if formula not in self._replies]
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            self._replies.update(zip(batch, self._ask(batch), strict=True))

    def render(self, tex: str, display: bool) -> str:
        """Return the HTML and MathML of a formula.

        Raises TexError where KaTeX rejects it, EngineError where there is no working engine.
        """
        if (tex, display) not in self._replies:
            self.prepare([(tex, display)])
        reply = self._replies[tex, display]
        if "error" in reply:
            raise TexError(reply["error"])
        return reply["html"]

    def _ask(self, formulas: list[tuple[str, bool]]) -> list[dict[str, str]]:
        stdin, stdout = self._pipes()
        try:
            stdin.write(json.dumps([{"tex": tex, "display": display} for tex, display in formulas]) + "\n")
            stdin.flush()
            line = stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            self.close()
            raise EngineError("The KaTeX process ended. Run `npm ci` to install KaTeX afresh; its message is above.")
        replies: list[dict[str, str]] = json.loads(line)
        return replies

    def close(self) -> None:
        """End the process; the next formula starts a new one."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    with contextlib.suppress(BrokenPipeError):  # it has died, with something still on its way to it
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
    """Stand in for markdown-katex's function of this name: same arguments, same result, and punctuation glued to it."""
    before, tex, after = parted(tex.strip())
    formula = engine.render(tex.strip(), bool(options and options.get("display-mode")))
    return unbroken(formula, before, after) if before or after else formula


def _hide_toc_pass(record: logging.LogRecord) -> bool:
    """Drop one harmless message: the table of contents is rendered apart and holds none of the page's formulas."""
    return not record.getMessage().startswith("KatexPostprocessor couldn't find: tmp_")


def install(config: MkDocsConfig) -> None:
    """Put the engine under markdown-katex and add that extension to MkDocs' Markdown.

    It is added here, not in mkdocs.yml, because it starts Node several times as soon as it is configured, unless it
    finds its table of options filled.
    """
    extension.tex2html = _tex2html
    wrapper._PARSED_OPTIONS.update({"strict": "unused: the engine is always strict"})
    extension.logger.addFilter(_hide_toc_pass)  # once, however often: it is the same function
    if "markdown_katex" not in config.markdown_extensions:
        config.markdown_extensions.append("markdown_katex")
        config.mdx_configs["markdown_katex"] = {"insert_fonts_css": False}
