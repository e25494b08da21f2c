"""The weights of a first layer with and without an embedding table, counted on the arrays themselves."""

from __future__ import annotations

import numpy as np
import pytest

from tests.answers.proof import answer

ANSWER = answer(__file__)
WORDS_READ, VOCABULARY, DIMENSION, HIDDEN = 4, 50_000, 300, 500


def weights(*shape: int) -> int:
    """Count the entries of a weight matrix (a view of one number: no memory)."""
    return int(np.broadcast_to(np.float32(0), shape).size)


def one_hot(words: int, hidden: int) -> int:
    """Return the weights of a first layer on concatenated one-hot vectors."""
    return weights(words * VOCABULARY, hidden)


def embedded(words: int, hidden: int, dimension: int = DIMENSION) -> int:
    """Return the weights of a shared table and of the layer on its concatenated rows."""
    return weights(VOCABULARY, dimension) + weights(words * dimension, hidden)


def test_the_example_is_the_one_computed_here() -> None:
    ANSWER.prints("A network reads 4", WORDS_READ)
    ANSWER.prints("with $`V = 50{,}000`$ and 500", HIDDEN)
    ANSWER.prints("with $`V = 50{,}000", VOCABULARY)
    ANSWER.prints("a shared table of $`d = 300", DIMENSION)


def test_weights_on_one_hot_vectors() -> None:
    ANSWER.prints(r"4 \cdot 50{,}000 &\cdot 500 \\" + "\n&= 100{,}000{,}000", one_hot(WORDS_READ, HIDDEN))
    ANSWER.prints("its first layer has 100", one_hot(WORDS_READ, HIDDEN) / 10**6)


def test_weights_with_a_shared_table() -> None:
    ANSWER.prints(
        r"50{,}000 \cdot 300 &+ 4 \cdot 300 \cdot 500 \\" + "\n&= 15{,}600{,}000",
        embedded(WORDS_READ, HIDDEN),
    )
    ANSWER.prints("layer have 15.6", embedded(WORDS_READ, HIDDEN) / 10**6)


def test_sharing_alone_gives_most_of_the_saving() -> None:
    saved = one_hot(WORDS_READ, HIDDEN) - embedded(WORDS_READ, HIDDEN)
    shared_but_as_wide = one_hot(WORDS_READ, HIDDEN) - embedded(WORDS_READ, HIDDEN, dimension=HIDDEN)
    assert shared_but_as_wide > saved / 2
    narrow_but_four_tables = WORDS_READ * weights(VOCABULARY, DIMENSION) + weights(WORDS_READ * DIMENSION, HIDDEN)
    assert one_hot(WORDS_READ, HIDDEN) - narrow_but_four_tables < saved / 2


@pytest.mark.parametrize("hidden", [1, 50, DIMENSION])
def test_one_word_and_few_hidden_units_save_nothing(hidden: int) -> None:
    assert embedded(1, hidden) >= one_hot(1, hidden)


def test_a_table_times_a_one_hot_vector_is_a_row() -> None:
    table = np.random.default_rng(0).normal(size=(7, 3))
    for word, unit in enumerate(np.eye(7)):
        np.testing.assert_array_equal(table.T @ unit, table[word])


def test_a_step_on_one_word_leaves_the_weight_of_another_untouched() -> None:
    cat, dog = np.eye(2)
    weight = np.array([0.3, -0.7])
    step = (1 - 1 / (1 + np.exp(-weight @ cat))) * cat  # the gradient of the log-likelihood of label 1
    assert step @ cat != 0
    assert step @ dog == 0
