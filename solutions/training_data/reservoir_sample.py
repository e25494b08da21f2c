"""A uniform sample from a stream in one pass (algorithm R)."""

import random
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def reservoir_sample(
    stream: Iterable[T], size: int, rng: random.Random
) -> list[T]:
    """Return `size` items, drawn uniformly without replacement.

    Needs one pass and O(size) memory. Returns all the items, if the
    stream has fewer. Raises ValueError for a negative size.
    """
    if size < 0:
        raise ValueError("the size must not be negative")
    sample: list[T] = []
    for seen, item in enumerate(stream):
        if seen < size:
            sample.append(item)  # fill the reservoir
        else:
            place = rng.randrange(seen + 1)
            if place < size:  # with probability size / (seen + 1)
                sample[place] = item
    return sample
