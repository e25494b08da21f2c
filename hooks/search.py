"""Gives search one document for each part, in place of the theme's one for each heading.

Online, the documents lie in a file of their own, which the worker loads at the first query: a reader who does not
search does not pay for it. From disk nothing can be fetched, so the theme's own index hands them over.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from macros.loader import Book

_urls: dict[str, str] = {}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Remember the pages' addresses."""
    _urls.clear()
    _urls.update({file.src_uri: file.url for file in files.documentation_pages()})
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Keep the page out of the theme's index, which on_post_build empties: making it takes half of a whole build."""
    page.meta["search"] = {"exclude": True}
    return markdown


def on_post_build(config: MkDocsConfig) -> None:
    """Write the documents, and empty the theme's index of headings."""
    from macros.search import documents  # importable once the macros plugin has found the package

    book: Book = config.extra["book"]
    docs = documents(book, _urls.__getitem__)
    folder = Path(config.site_dir) / "search"
    index_path = folder / "search_index.json"
    index = json.loads(index_path.read_text(encoding="utf-8"))
    if config.plugins["material/offline"].config.enabled:
        index["docs"] = docs
    else:
        index["docs"] = []
        (folder / "documents.json").write_text(_compact(docs), encoding="utf-8")
    index_path.write_text(_compact(index), encoding="utf-8")


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
