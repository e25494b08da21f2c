"""A log-structured merge tree, in memory: a buffer and sorted runs."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter


class LsmTree:
    def __init__(self, buffer_size: int) -> None:
        self._buffer_size = buffer_size
        self._buffer: dict[str, int] = {}
        self.runs: list[list[tuple[str, int]]] = []  # oldest, longest first
        self.written = 0

    def put(self, key: str, value: int) -> None:
        self._buffer[key] = value
        if len(self._buffer) == self._buffer_size:
            self._flush()

    def get(self, key: str) -> int | None:
        if key in self._buffer:
            return self._buffer[key]
        for run in reversed(self.runs):  # newest first: it overrides
            at = bisect_left(run, key, key=itemgetter(0))
            if at < len(run) and run[at][0] == key:
                return run[at][1]
        return None

    def _flush(self) -> None:
        run = sorted(self._buffer.items())
        self._buffer.clear()
        self.written += len(run)
        while self.runs and len(self.runs[-1]) <= len(run):
            # newer values win; sorted() merges two runs in linear time
            run = sorted((dict(self.runs.pop()) | dict(run)).items())
            self.written += len(run)
        self.runs.append(run)
