"""Lets `mkdocs serve` show a change of the macros' code: the macros plugin imports the package once a process."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

MACROS = Path(__file__).parent.parent / "macros"
KEPT = "macros.maths"  # its engine holds every formula rendered so far


def _changed() -> dict[Path, int]:
    """Return when each file of the package was last changed."""
    return {path: path.stat().st_mtime_ns for path in MACROS.glob("*.py")}


_loaded = _changed()


@event_priority(100)  # before the macros plugin
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the package where its code has changed, so that the plugin imports it afresh."""
    global _loaded
    if (changed := _changed()) != _loaded:
        _loaded = changed
        for name in list(sys.modules):
            if name.partition(".")[0] == "macros" and name != KEPT:
                del sys.modules[name]
        importlib.invalidate_caches()
    return config
