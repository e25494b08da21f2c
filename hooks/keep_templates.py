"""Lets `mkdocs serve` show an edit sooner: a template that is as it was is not compiled again at every build."""

from __future__ import annotations

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class MemoryCache(BytecodeCache):
    """Keeps compiled templates as long as the process lives."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled; Jinja compares the source's checksum."""
        if compiled := self._compiled.get(bucket.key):
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


_cache = MemoryCache()


def on_env(env: Environment, **_: object) -> Environment:
    """Give each build's environment, which is new, the one cache."""
    env.bytecode_cache = _cache
    return env
