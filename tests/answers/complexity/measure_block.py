"""Measure what PyTorch keeps for the backward pass of one GPT-2 block.

Run `python -m tests.answers.complexity.measure_block`. It needs PyTorch (2.13.0 was used), which the project does not;
the result stands in measured.json.
"""

from __future__ import annotations

import importlib
from typing import Any

CASES = ((64, 2, 128, 4), (128, 3, 64, 8), (256, 1, 96, 6))
"""Sequence, batch, width, heads."""


def kept(torch: Any, sequence: int, batch: int, width: int, heads: int) -> int:
    """Return the bytes of all tensors saved in bfloat16, parameters left out."""
    functional = torch.nn.functional

    def parameter(*shape: int) -> Any:
        return (torch.randn(shape, dtype=torch.bfloat16) * 0.05).requires_grad_()

    norms = [(parameter(width), parameter(width)) for _ in range(2)]
    query, key, value, output = [(parameter(width, width), parameter(width)) for _ in range(4)]
    up, down = (parameter(4 * width, width), parameter(4 * width)), (parameter(width, 4 * width), parameter(width))
    pairs = [*norms, query, key, value, output, up, down]
    own = {tensor.untyped_storage().data_ptr() for pair in pairs for tensor in pair}
    x = torch.randn(sequence, batch, width, dtype=torch.bfloat16, requires_grad=True)
    saved: dict[int, Any] = {}  # holds the storages, so that no address is used twice

    def note(tensor: Any) -> Any:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own:
            saved[storage.data_ptr()] = storage
        return tensor

    def split(tensor: Any) -> Any:
        return tensor.view(sequence, batch * heads, width // heads).transpose(0, 1)

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        y = functional.layer_norm(x, (width,), *norms[0])
        q, k, v = (split(functional.linear(y, *pair)) for pair in (query, key, value))
        shares, _ = torch.native_dropout(torch.softmax(torch.bmm(q, k.transpose(1, 2)), -1), 0.1, True)
        mixed = torch.bmm(shares, v).transpose(0, 1).reshape(sequence, batch, width)
        dropped, _ = torch.native_dropout(functional.linear(mixed, *output), 0.1, True)
        x = x + dropped
        y = functional.gelu(functional.linear(functional.layer_norm(x, (width,), *norms[1]), *up))
        dropped, _ = torch.native_dropout(functional.linear(y, *down), 0.1, True)
        x = x + dropped
    return sum(storage.nbytes() for storage in saved.values())


if __name__ == "__main__":
    library = importlib.import_module("torch")
    for case in CASES:
        print(*case, kept(library, *case))
