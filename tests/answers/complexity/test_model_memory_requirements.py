"""Counts GPT-2 XL tensor by tensor, from a list of shapes that the formulas do not know."""

from __future__ import annotations

import json
from math import prod
from pathlib import Path

import pytest

from solutions.complexity.model_memory import (
    GPT2,
    XL,
    activations,
    block_activations,
    cache_per_token,
    parameters,
    training_states,
)
from tests.answers.proof import answer

ANSWER = answer(__file__)
SMALL = GPT2(layers=12, width=768, heads=12, vocabulary=50257, context=1024)
MEASURED = json.loads((Path(__file__).parent / "measured.json").read_text(encoding="utf-8"))
GB = 1e9


def shapes(m: GPT2) -> list[tuple[int, ...]]:
    """The shapes in a GPT-2 checkpoint."""
    h = m.width
    block = [(h,), (h,), (h, 3 * h), (3 * h,), (h, h), (h,), (h,), (h,), (h, 4 * h), (4 * h,), (4 * h, h), (h,)]
    return [(m.vocabulary, h), (m.context, h), *block * m.layers, (h,), (h,)]


def saved_by_a_block(m: GPT2, batch: int) -> int:
    """Bytes of the tensors that the backward pass of a block reads."""
    s, b, h, a = m.context, batch, m.width, m.heads
    half = [
        (s, b, h),  # input of the first norm
        (s, b, h),  # its output: input of query, key, value
        *[(s, b, h)] * 3,  # query, key, value
        *[(b, a, s, s)] * 2,  # softmax, and what dropout made of it
        (s, b, h),  # input of the output projection
        (s, b, h),  # input of the second norm
        (s, b, h),  # its output: input of the MLP
        *[(s, b, 4 * h)] * 2,  # before and after GELU
    ]
    masks = [(b, a, s, s), (s, b, h), (s, b, h)]
    return sum(2 * prod(shape) for shape in half) + sum(prod(shape) for shape in masks)


def test_parameters() -> None:
    for m, published in ((SMALL, 124_439_808), (XL, 1_557_611_200)):
        assert parameters(m) == sum(map(prod, shapes(m))) == published
    ANSWER.prints("GPT-2 XL, with 1.56", sum(map(prod, shapes(XL))) / 1e9)
    h = XL.width
    assert (parameters(XL) - (50257 + 1024) * h - 2 * h) // 48 == 12 * h * h + 13 * h
    ANSWER.prints("the 48", XL.layers)
    ANSWER.prints("GPT-2 XL ($`h = 1{,}600", XL.width)
    ANSWER.prints("a batch of 8 sequences of 1,024", XL.context)
    ANSWER.prints("$`a = 25", XL.heads)


def test_the_two_terms_of_the_activations() -> None:
    tokens, width, entries = 2 * SMALL.context, SMALL.width, 2 * SMALL.heads * SMALL.context**2
    headless = GPT2(**{**vars(SMALL), "heads": 0})
    linear = saved_by_a_block(headless, 2)
    ANSWER.prints("sbh\\left(34", linear / (tokens * width))
    ANSWER.prints("- 34", linear / (tokens * width))
    ANSWER.prints("sbh\\left(34 + 5", (saved_by_a_block(SMALL, 2) - linear) / entries)
    ANSWER.prints("- 5", (saved_by_a_block(SMALL, 2) - linear) / entries)
    ANSWER.prints("softmax 2, dropout mask 1, result 2", 5 - 2 - 1)


def test_training_line_by_line() -> None:
    p = sum(map(prod, shapes(XL)))
    states = training_states(XL)
    ANSWER.prints("Weights, 16-bit | $`2P`$ | 3.1", 2 * p / GB)
    ANSWER.prints("Gradients, 16-bit | $`2P`$ | 3.1", 2 * p / GB)
    ANSWER.prints("two moments | $`12P`$ | 18.7", (4 + 2 * 4) * p / GB)
    assert sum(states.values()) == 16 * p
    ANSWER.prints("Remember **16", sum(states.values()) / p)
    ANSWER.prints("parameter states cost 16", sum(states.values()) / p)
    float32 = 4
    assert sum(states.values()) == (float32 + float32 + 2 * float32) * p  # weight, gradient, moments: "in float32, too"
    blocks = 48 * saved_by_a_block(XL, 8)
    assert saved_by_a_block(XL, 8) == block_activations(XL, 8, fused=False)
    ANSWER.prints("the 48 blocks take 71.7", blocks / GB)
    ANSWER.prints("take 71.7 of the 73.4", activations(XL, 8) / GB)
    ends = 8 * 1024 * 1600 * (1 + 2 + 2)
    logits = 8 * 1024 * 50257 * 4
    assert blocks + ends + logits == activations(XL, 8)
    ANSWER.prints("| Activations | grow with batch and length | 73.4", activations(XL, 8) / GB)
    total = 16 * p + activations(XL, 8)
    ANSWER.prints("That is 98", total / GB)
    assert 30 < total / (2 * p) < 32
    assert "over 30 times the weights" in ANSWER.text
    ANSWER.prints("24.9 GB becomes 3.1", 16 * p / 8 / GB)
    ANSWER.prints("on 8 GPUs, 24.9", 16 * p / GB)


def test_the_figure() -> None:
    def total(batch: int, fused: bool, checkpoint: bool) -> float:
        return (sum(training_states(XL).values()) + activations(XL, batch, fused, checkpoint)) / GB

    ANSWER.prints("the same model needs 28", total(1, True, False))
    ANSWER.prints("for batch 1, 34.1", total(1, False, False))
    ANSWER.prints("for batch 1, 34.1, 27.8", total(1, True, False))
    ANSWER.prints("27.8 and 25.5", total(1, False, True))
    ANSWER.prints("for batch 8, 98.4", total(8, False, False))
    ANSWER.prints("98.4, 48.1", total(8, True, False))
    ANSWER.prints("48.1 and 29.4", total(8, False, True))
    ANSWER.prints("parameter states are 24.9", sum(training_states(XL).values()) / GB)


def test_activations_grow_with_batch_and_with_the_square_of_the_sequence() -> None:
    assert activations(XL, 8) == 8 * activations(XL, 1)
    longer = GPT2(**{**vars(SMALL), "context": 4 * SMALL.context})
    plain = block_activations(longer, 1, fused=False) / block_activations(SMALL, 1, fused=False)
    assert 4 < plain < 16
    assert block_activations(longer, 1, fused=True) == 4 * block_activations(SMALL, 1, fused=True)


def test_inference() -> None:
    per_token = 2 * XL.layers * XL.width * 2
    assert cache_per_token(XL) == per_token
    ANSWER.prints("Here, in 16 bits, that is 0.3", per_token / 1e6)
    many = 64 * 1024 * per_token
    ANSWER.prints("64 sequences of 1,024 tokens take 20", many / GB)


@pytest.mark.parametrize("case", MEASURED["block"]["cases"])
def test_pytorch_kept_what_the_formula_says(case: dict[str, int]) -> None:
    m = GPT2(layers=1, width=case["width"], heads=case["heads"], vocabulary=1, context=case["sequence"])
    extra = case["bytes"] - saved_by_a_block(m, case["batch"])
    assert extra == 8 * case["sequence"] * case["batch"]  # the norms' means and scales
