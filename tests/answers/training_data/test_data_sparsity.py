"""Memory of a sparse matrix, useless words that look predictive, and how many reviews share no word."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import numpy as np
from scipy.sparse import csr_array

from tests.answers.proof import answer, simulated

ANSWER = answer(__file__)
REVIEWS, WORDS, PER_REVIEW = 100_000, 50_000, 100


def csr_bytes(rows: int, nonzeros: int) -> int:
    """Return the size of a matrix in compressed sparse rows, values and indices of 4 bytes each."""
    return 8 * nonzeros + 4 * (rows + 1)


def test_memory() -> None:
    ANSWER.prints("Take 100,000", REVIEWS)
    ANSWER.prints("reviews over 50,000", WORDS)
    ANSWER.prints("words, with 100", PER_REVIEW)
    ANSWER.prints("So 99.8%", 1 - Fraction(PER_REVIEW, WORDS))
    ANSWER.prints("Stored densely, 4-byte numbers fill 20", 4 * REVIEWS * WORDS / 1e9)
    ANSWER.prints("back into 20", 4 * REVIEWS * WORDS / 1e9)
    ANSWER.prints("their columns, 80", csr_bytes(REVIEWS, REVIEWS * PER_REVIEW) / 1e6)
    ANSWER.prints("and 80", csr_bytes(REVIEWS, REVIEWS * PER_REVIEW) / 1e6)


def test_memory_of_scipy() -> None:
    rows, words = 200, 1_000
    rng = np.random.default_rng(1)
    columns = np.concatenate([rng.choice(words, PER_REVIEW, replace=False) for _ in range(rows)]).astype(np.int32)
    pointers = np.arange(0, columns.size + 1, PER_REVIEW, dtype=np.int32)
    matrix = csr_array((np.ones(columns.size, dtype=np.float32), columns, pointers), shape=(rows, words))
    size = matrix.data.nbytes + matrix.indices.nbytes + matrix.indptr.nbytes
    assert size == csr_bytes(rows, rows * PER_REVIEW)
    dense = matrix.toarray()
    assert dense.nbytes == 4 * rows * words
    assert np.count_nonzero(dense - dense.mean(axis=0)) > 0.99 * dense.size  # centering fills the zeros


def test_useless_words() -> None:
    useless, occurrences = 10_000, 3
    perfect = 2 * Fraction(1, 2) ** occurrences  # all positive, or all negative
    ANSWER.prints("Take 10,000", useless)
    ANSWER.prints("By chance about 2,500", useless * perfect)
    positive = np.random.default_rng(2).binomial(occurrences, 0.5, useless)
    share = np.isin(positive, (0, occurrences)).mean()
    simulated(float(share), perfect, float(perfect * (1 - perfect) / useless) ** 0.5)


def test_pairs_without_a_common_word() -> None:
    none = Fraction(comb(WORDS - PER_REVIEW, PER_REVIEW), comb(WORDS, PER_REVIEW))
    ANSWER.prints("equally likely, 82%", none)
    rng = np.random.default_rng(3)
    pairs = 1_000
    shared = [
        np.isin(rng.integers(WORDS, size=PER_REVIEW), np.arange(PER_REVIEW)).any() for _ in range(pairs)
    ]  # drawn with replacement: nearly the same
    simulated(1 - float(np.mean(shared)), none, (float(none * (1 - none)) / pairs) ** 0.5)
    # without a common word two reviews differ in 200 places, always
    one, two = np.zeros(300), np.zeros(300)
    one[:100], two[100:200] = 1, 1
    assert np.isclose(np.linalg.norm(one - two) ** 2, 2 * PER_REVIEW)
