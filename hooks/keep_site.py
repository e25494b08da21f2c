"""Keeps the last good site until a new one is complete.

MkDocs empties site_dir before it builds, so a build that fails would leave nothing. Here it builds beside it, and the
two change places only when the build, strict mode's verdict included, has succeeded.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal

import click
from mkdocs.config.defaults import MkDocsConfig

SUFFIX = ".building"

_building = False
_site: Path | None = None


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """`mkdocs serve` builds into a temporary folder anyway, and a dirty build needs the old site in its place.

    Under `mkdocs serve --clean` the command is said to be "build"; what was typed is not.
    """
    global _building
    typed = click.get_current_context(silent=True)
    _building = command == "build" and not dirty and not (typed and typed.info_name == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Send the build to a folder beside the site."""
    global _site
    if _building:
        _site = Path(config.site_dir)
        config.site_dir = f"{config.site_dir}{SUFFIX}"
    return config


def on_shutdown() -> None:
    """Let the new site take the old one's place, or remove it where the build has failed.

    MkDocs calls this in a `finally`, and strict mode raises after every other event: an exception on its way is how a
    failed build shows here.
    """
    if _site is None:
        return
    new = _site.with_name(_site.name + SUFFIX)
    if sys.exc_info()[0] is None:
        shutil.rmtree(_site, ignore_errors=True)
        new.rename(_site)
    else:
        shutil.rmtree(new, ignore_errors=True)
