"""Counts what a distributed word count sends, and computes the rest."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from solutions.data_structures.map_reduce import combine, word_count
from tests.answers.proof import answer

ANSWER = answer(__file__)
SPLITS, WORDS, DISTINCT = 8, 80_000, 100


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.lists(st.lists(st.text("abc", max_size=2), max_size=20), max_size=5), st.integers(1, 4))
def test_word_count(splits: list[list[str]], reducers: int) -> None:
    expected = Counter(word for split in splits for word in split)
    plain, sent = word_count(splits, reducers, combined=False)
    combined, sent_combined = word_count(splits, reducers, combined=True)
    assert plain == combined == expected
    assert sum(sent) == sum(map(len, splits))
    assert sum(sent_combined) == sum(len(set(split)) for split in splits) <= len(splits) * len(expected)


def test_what_is_sent() -> None:
    words = np.random.default_rng(1).integers(DISTINCT, size=(SPLITS, WORDS // SPLITS)).astype(str).tolist()
    counts, sent = word_count(words, 4, combined=False)
    again, sent_combined = word_count(words, 4, combined=True)
    assert counts == again
    ANSWER.prints("Counting 80,000", sum(counts.values()))
    ANSWER.prints("words with 100", len(counts))
    ANSWER.prints("distinct ones on 8", len(words))
    ANSWER.prints("mappers sends 80,000", sum(sent))
    ANSWER.prints("pairs, or 800", sum(sent_combined))


def test_sent_scales() -> None:
    """Twice the words: twice the pairs, and no more of them once each machine adds up its own."""
    for size in (20_000, 40_000):
        words = np.random.default_rng(2).integers(DISTINCT, size=(SPLITS, size // SPLITS)).astype(str).tolist()
        assert sum(word_count(words, 4, combined=False)[1]) == size
        assert sum(word_count(words, 4, combined=True)[1]) == SPLITS * DISTINCT


def test_small_word_count() -> None:
    splits = [["a", "b", "a"], ["b", "b"]]
    assert sum(word_count(splits, 2, combined=False)[1]) == 5
    assert sum(word_count(splits, 2, combined=True)[1]) == 3
    ANSWER.prints("Sending each word takes 5", 5)
    ANSWER.prints("Adding up locally first takes 3", 3)
    pairs = [pair for split in splits for pair in combine((word, 1) for word in split)]
    assert ", ".join(f"({word}, {count})" for word, count in pairs) in ANSWER.text


def test_broadcast_join() -> None:
    large, small, workers = 1e12, 100e6, 100
    ANSWER.prints("Joining 1", large / 1e12)
    ANSWER.prints("Joining 1 TB with 100", small / 1e6)
    ANSWER.prints("with 100 MB on 100", workers)
    ANSWER.prints("workers then sends 10", workers * small / 1e9)
    assert workers * small < large < large + small < 1.01 * large


def test_skew() -> None:
    share = Fraction(1, 10)
    speedups = [1 / max(share, (1 - share) / (workers - 1)) for workers in (11, 100, 1000)]
    ANSWER.prints("one key holds 10%", share)
    ANSWER.prints("speeds up at most 10", max(speedups))
    assert speedups[-1] == max(speedups)


def test_salting_adds_up_to_the_same() -> None:
    assert "the record's ID modulo 4" in ANSWER.text
    words = ["hot"] * 90 + ["cold"] * 10
    salted = Counter(f"{word}#{nth % 4}" for nth, word in enumerate(words))
    totals = Counter[str]()
    for key, count in salted.items():
        totals[key.split("#")[0]] += count
    assert totals == Counter(words)
    assert max(salted.values()) < 30


def test_one_key_goes_to_one_reducer() -> None:
    _, sent = word_count([["same"] * 1000, ["same"] * 1000], 10, combined=False)
    assert max(sent) == sum(sent) == 2000


def test_mean_of_means() -> None:
    parts = [[1, 2, 3], [10]]
    means = [Fraction(sum(part), len(part)) for part in parts]
    ANSWER.prints("1, 2, 3 and 10 have the mean 4", Fraction(sum(map(sum, parts)), sum(map(len, parts))))
    ANSWER.prints("the means of (1, 2, 3) and (10) average to 6", sum(means) / len(means))


def test_adding_up_may_be_repeated() -> None:
    """MapReduce may combine a mapper's pairs in several passes."""
    pairs = [("a", 1), ("b", 2), ("a", 3)]
    assert dict(combine([*combine(pairs), ("a", 1)])) == {"a": 5, "b": 2}
