"""Lets `mkdocs serve` show a change of the macros' code: the macros plugin imports the package once a process."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

MACROS = Path(__file__).parent.parent / "macros"
KEPT = "macros.maths"  # its engine holds every formula rendered so far

_loaded: dict[Path, int] = {}


@event_priority(100)  # before the macros plugin
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the package where its code has changed, so that the plugin imports it afresh."""
    code = {path: path.stat().st_mtime_ns for path in MACROS.glob("*.py")}
    if code != _loaded:
        _loaded.clear()
        _loaded.update(code)
        for name in list(sys.modules):
            if name.partition(".")[0] == "macros" and name != KEPT:
                del sys.modules[name]
        importlib.invalidate_caches()
    return config
