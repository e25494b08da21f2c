"""Share pages: `/q/PART/` shows a part's title and text to whatever previews a link, and sends the reader on to it."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.links import Site
from macros.loader import Entry
from macros.plain import plain_text

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), undefined=StrictUndefined, autoescape=True
)


def share_page(entry: Entry, site: Site, target: str, site_name: str) -> str:
    """Return the page as HTML; `target` is the part's address, seen from the page."""
    return _templates.get_template("share.html.j2").render(
        title=entry.part.title,
        text=plain_text(entry.part.text),
        url=site.share_url(entry),
        image=f"{site.url}assets/share.png",
        target=target,
        canonical=f"{site.url}{target.removeprefix('../../')}",
        site_name=site_name,
    )
