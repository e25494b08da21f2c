"""The area under the ROC curve."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import rankdata


def auc_by_ranks(labels: ArrayLike, scores: ArrayLike) -> float:
    """Return the ROC AUC of scores for labels 0 and 1, shape (n,).

    Raises ValueError where a class is missing.
    """
    positive = np.asarray(labels) == 1
    n1, n0 = positive.sum(), (~positive).sum()
    if not n1 or not n0:
        raise ValueError("AUC needs positives and negatives")
    ranks = rankdata(scores)  # from 1; ties share their mean rank
    # A positive's rank counts the scores below it; subtract
    # the positives among them, which is 1 + 2 + ... + n1.
    wins = ranks[positive].sum() - n1 * (n1 + 1) / 2
    return float(wins / (n1 * n0))
