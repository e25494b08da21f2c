"""Publishes a share page, `/q/PART/`, for every part and topic, and for every id one was published under before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from macros.loader import Book


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the share pages."""
    from macros.links import Site  # importable once the macros plugin has found the package
    from macros.share import share_page

    book: Book = config.extra["book"]
    site = Site(url=config.site_url or "", repository=config.repo_url or "")
    for id_, entry in book.by_id.items():
        target = f"../../{files.src_uris[entry.page].url}#{entry.id}"
        page = share_page(entry, site, target, config.site_name)
        files.append(File.generated(config, f"q/{id_}/index.html", content=page))
    return files
