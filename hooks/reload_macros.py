"""Lets `mkdocs serve` show a change of the macros' code: the macros plugin imports the package once a process."""

from __future__ import annotations

import importlib
import sys

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

KEPT = "macros.maths"  # its engine holds every formula rendered so far


@event_priority(100)  # before the macros plugin
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the package, so that the plugin imports it afresh."""
    for name in list(sys.modules):
        if name.partition(".")[0] == "macros" and name != KEPT:
            del sys.modules[name]
    importlib.invalidate_caches()
    return config
