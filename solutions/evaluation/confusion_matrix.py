"""Precision, recall and F1 from labels."""

from __future__ import annotations

from collections.abc import Hashable, Sequence


def precision_recall_f1(
    truth: Sequence[Hashable],
    predicted: Sequence[Hashable],
    positive: Hashable,
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of one class; 0 where it is 0/0."""
    pairs = list(zip(truth, predicted, strict=True))
    tp = sum(t == positive and p == positive for t, p in pairs)
    fp = sum(t != positive and p == positive for t, p in pairs)
    fn = sum(t == positive and p != positive for t, p in pairs)

    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    f1 = 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 0.0
    return precision, recall, f1
