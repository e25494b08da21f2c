"""A hash map with chains: the one for the board."""

from __future__ import annotations

Bucket = list[tuple[object, object]]


class HashMap:
    def __init__(self) -> None:
        self.size = 0
        self.buckets: list[Bucket] = [[] for _ in range(8)]

    def bucket(self, key: object) -> Bucket:
        return self.buckets[hash(key) % len(self.buckets)]

    def get(self, key: object) -> object:
        for known, value in self.bucket(key):
            if known == key:
                return value
        raise KeyError(key)

    def put(self, key: object, value: object) -> None:
        bucket = self.bucket(key)
        for i, (known, _) in enumerate(bucket):
            if known == key:
                bucket[i] = key, value
                return
        bucket.append((key, value))
        self.size += 1
        if self.size > len(self.buckets):  # on average over one per bucket
            pairs = [pair for bucket in self.buckets for pair in bucket]
            self.buckets = [[] for _ in range(2 * len(self.buckets))]
            for pair in pairs:
                self.bucket(pair[0]).append(pair)
