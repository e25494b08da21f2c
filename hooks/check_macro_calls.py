"""Checks the macro calls of the pages before the macros plugin runs them, whose own message is a traceback."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import meta, nodes
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from macros.loader import Book


@event_priority(50)  # before the macros plugin
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Raise PluginError where a page calls what is no macro, or does not show its own section."""
    from macros.loader import BookError, Problem  # importable once the macros plugin has found the package

    plugin: Any = config.plugins["macros"]
    known = [*plugin.macros, *plugin.variables, *plugin.env.globals]
    path = Path("docs", page.file.src_uri)
    head = page.file.content_string.count("\n") - markdown.count("\n")  # the lines of its settings, taken off
    if any(sign in markdown for sign in ("{{", "{%")) and page.meta.get("render_macros") is not True:
        what = "a macro call, but macros are off here; the page must begin with `---`, `render_macros: true`, `---`"
        raise PluginError(str(BookError([Problem(path, "", what)])))
    problems = [
        Problem(path, f"line {line + head}", what)
        for line, what in _mistakes(markdown, path, config.extra["book"], known)
    ]
    if problems:
        raise PluginError(str(BookError(problems)))
    return markdown


def _mistakes(text: str, path: Path, book: Book, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the description of each mistake."""
    from macros.loader import QUESTIONS, did_you_mean, page_of

    try:
        tree = jinja2.Environment().parse(text)
    except jinja2.TemplateSyntaxError as error:
        yield error.lineno, f"{error.message}; it reads: {text.splitlines()[error.lineno - 1].strip()}"
        return
    unknown = meta.find_undeclared_variables(tree) - set(known)
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            yield name.lineno, f"no macro '{name.name}'{did_you_mean(name.name, list(known))}"
    pages = {s.id: Path("docs", page_of(chapter, s)) for chapter in book.chapters for s in chapter.sections}
    own = next((id_ for id_, page in pages.items() if page == path), None)
    shown = [
        (call.lineno, call.args[0].value)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "section"
        if call.args and isinstance(call.args[0], nodes.Const)
    ]
    for line, id_ in shown:
        if id_ not in pages:
            yield line, f"no section '{id_}' in {QUESTIONS.as_posix()}{did_you_mean(id_, list(pages))}"
        elif id_ != own:
            yield line, f"section '{id_}' belongs on {pages[id_].as_posix()}; this page is of {own!r}"
    if own and not shown:
        yield text.count("\n") + 1, f"the page does not show its section; add {{{{ section('{own}') }}}}"
