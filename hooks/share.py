"""Publishes a share page, `/q/PART/`, for every part and topic, and for every id one was published under before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from macros.loader import Book

# What a server that rebuilds answers from: to write three hundred files again would take a quarter of each rebuild.
_served: dict[str, str] | None = None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Answer for the share pages from here on; the first build has written its own, as every other does."""
    global _served
    _served = {}
    root = urlsplit(config.site_url or "/").path
    site = server.serve_request

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        page = (_served or {}).get(environ["PATH_INFO"].removeprefix(root))
        if page is None:
            return site(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [page.encode()]

    server.set_app(answer)
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the share pages."""
    global _served
    from macros.links import Site  # importable once the macros plugin has found the package
    from macros.share import share_page

    book: Book = config.extra["book"]
    site = Site(url=config.site_url or "", repository=config.repo_url or "")
    pages = {}
    for id_, entry in book.by_id.items():
        target = f"../../{files.src_uris[entry.page].url}#{entry.id}"
        pages[f"q/{id_}/"] = share_page(entry, site, target, config.site_name)
    if _served is None:
        for address, page in pages.items():
            files.append(File.generated(config, f"{address}index.html", content=page))
    else:
        _served = pages
    return files
