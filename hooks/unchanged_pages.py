"""Lets `mkdocs serve` show an edit at once: pages whose Markdown is as it was are not made again.

MkDocs makes every page at every change, which at full size takes several seconds. Here it is handed nothing in place of
an unchanged page, and given back what the last build made of it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

# What MkDocs reads off a page while it renders it, besides the HTML.
READ_OFF = ("toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")

Source = tuple[object, ...]


@dataclass(frozen=True)
class Rendered:
    """A page as the last build left it, and what it was made from."""

    source: Source
    html: str
    read_off: dict[str, object]


_serving = False
_warnings = CountHandler(level=logging.WARNING)
_warned_before = 0
_last: dict[str, Rendered] = {}
_sources: dict[str, Source] = {}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Only a server builds more than once."""
    global _serving
    _serving = command == "serve"
    if _serving:
        logging.getLogger("mkdocs").addHandler(_warnings)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return nothing where the Markdown, the files it can link to and the extensions are as they were."""
    global _warned_before
    if not _serving:
        return markdown
    _warned_before = _count_warnings()
    uri = page.file.src_uri
    linkable = frozenset(file.src_uri for file in files if not file.generated_by)
    _sources[uri] = (markdown, linkable, tuple(config.markdown_extensions), repr(config.mdx_configs))
    return "" if _is_unchanged(uri) else markdown


def on_page_content(html: str, page: Page, files: Files, **_: object) -> str:
    """Return what the last build made of an unchanged page; keep what this one made of a changed one."""
    if not _serving:
        return html
    uri = page.file.src_uri
    if not _is_unchanged(uri):
        _last.pop(uri, None)
        if _count_warnings() == _warned_before:  # else it is made again at every change, and says so again
            _last[uri] = Rendered(_sources[uri], html, {name: getattr(page, name) for name in READ_OFF})
        return html
    for name, value in _last[uri].read_off.items():
        setattr(page, name, value)
    # These name the files of the last build.
    page.links_to_anchors = {files.src_uris[file.src_uri]: ids for file, ids in (page.links_to_anchors or {}).items()}
    return _last[uri].html


def _is_unchanged(uri: str) -> bool:
    return uri in _last and _last[uri].source == _sources[uri]


def _count_warnings() -> int:
    return sum(count for _, count in _warnings.get_counts())
