"""The memory of a GPT-2, line by line, in bytes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GPT2:
    layers: int
    width: int
    heads: int
    vocabulary: int
    context: int


XL = GPT2(layers=48, width=1600, heads=25, vocabulary=50257, context=1024)


def parameters(m: GPT2) -> int:
    h = m.width
    attention = 4 * h * h + 4 * h  # query, key, value, output
    mlp = 8 * h * h + 5 * h  # h to 4h and back
    norms = 2 * 2 * h
    embeddings = (m.vocabulary + m.context) * h  # output layer is tied
    return m.layers * (attention + mlp + norms) + embeddings + 2 * h


def training_states(m: GPT2) -> dict[str, int]:
    """Adam in mixed precision: 16 bytes a parameter."""
    p = parameters(m)
    return {
        "weights, 16-bit": 2 * p,
        "gradients, 16-bit": 2 * p,
        "master weights, 32-bit": 4 * p,
        "Adam's two moments, 32-bit": 8 * p,
    }


def block_activations(m: GPT2, batch: int, fused: bool) -> int:
    """What one block keeps for its backward pass, 16-bit, dropout on.

    fused: the attention kernel recomputes the (sequence, sequence)
    matrices in the backward pass instead of storing them.
    """
    tokens = batch * m.context
    linear = 34 * tokens * m.width
    square = 5 * m.heads * tokens * m.context
    row_sums = 4 * m.heads * tokens
    return linear + (row_sums if fused else square)


def activations(
    m: GPT2, batch: int, fused: bool = False, checkpoint: bool = False
) -> int:
    block = block_activations(m, batch, fused)
    tokens = batch * m.context
    if checkpoint:  # keep each block's input, rebuild one at a time
        blocks = m.layers * 2 * tokens * m.width + block
    else:
        blocks = m.layers * block
    ends = 5 * tokens * m.width  # dropout mask, last norm, its output
    logits = 4 * tokens * m.vocabulary  # 32-bit, for the loss
    return blocks + ends + logits


def cache_per_token(m: GPT2) -> int:
    """Keys and values of all layers, 16-bit."""
    return 2 * m.layers * m.width * 2
