"""The weights of a first layer with and without an embedding table, counted on the arrays themselves."""

from __future__ import annotations

import numpy as np

from tests.answers.proof import answer

ANSWER = answer(__file__)
WORDS_READ, VOCABULARY, DIMENSION, HIDDEN = 4, 50_000, 300, 500


def test_weights_on_one_hot_vectors() -> None:
    layer = np.broadcast_to(np.float32(0), (WORDS_READ * VOCABULARY, HIDDEN))
    ANSWER.prints(r"4 \cdot 50{,}000 \cdot 500 = 100{,}000{,}000", layer.size)


def test_weights_with_a_shared_table() -> None:
    table = np.broadcast_to(np.float32(0), (VOCABULARY, DIMENSION))
    layer = np.broadcast_to(np.float32(0), (WORDS_READ * DIMENSION, HIDDEN))
    ANSWER.prints(r"50{,}000 \cdot 300 + 4 \cdot 300 \cdot 500 = 15{,}600{,}000", table.size + layer.size)


def test_a_table_times_a_one_hot_vector_is_a_row() -> None:
    table = np.random.default_rng(0).normal(size=(7, 3))
    for word, one_hot in enumerate(np.eye(7)):
        np.testing.assert_array_equal(table.T @ one_hot, table[word])
