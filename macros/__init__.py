"""The macros of the book's pages: a thin adapter between MkDocs and the pure functions of this package."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs_macros.plugin import MacrosPlugin

from macros import maths, render
from macros.checks import check_book
from macros.links import Site
from macros.loader import BookError, load_book
from macros.maths import EngineError


def define_env(env: MacrosPlugin) -> None:
    """Load the book, check it, and give the pages their macros.

    MkDocs imports this package once and calls this function before every build, so the book is read here.
    """
    root = Path(env.project_dir)
    maths.install(env.conf)
    try:
        book = load_book(root)
        check_book(book, root)
    except (BookError, EngineError) as error:
        raise PluginError(str(error)) from error
    env.conf.extra["book"] = book
    site = Site(repository=env.conf.repo_url or "", url=env.conf.site_url or "")

    @env.macro  # type: ignore[untyped-decorator]
    def section(id_: str) -> str:
        """All questions (or topics) of a section."""
        return render.section(book, book.section(id_), site, root)

    @env.macro  # type: ignore[untyped-decorator]
    def chapters() -> str:
        """The chapters with their sections, counts and answered parts."""
        return render.chapters(book)

    @env.macro  # type: ignore[untyped-decorator]
    def random_question() -> str:
        """A link that leads to a part chosen at random."""
        # Asked for here and not above: the offline plugin decides it after this function has returned.
        return render.random_question(book, "/" if env.conf.use_directory_urls else ".html")
