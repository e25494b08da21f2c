"""Publishes `/questions.json`: every part with its answer, for people who build on the book."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from macros.loader import Book

FEED = "questions.json"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the feed."""
    from macros.feed import feed  # importable once the macros plugin has found the package
    from macros.links import Site

    book: Book = config.extra["book"]
    site = Site(url=config.site_url or "", repository=config.repo_url or "")
    records = feed(book, site, Path(config.config_file_path).parent)
    files.append(File.generated(config, FEED, content=json.dumps(records, ensure_ascii=False, indent=1)))
    return files
