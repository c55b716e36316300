"""Whether two series moved together: the rank correlation of their changes.

Levels that both rise look related whatever they are; so the changes from one period to the next are compared, by their
ranks, so that one leap does not decide (Spearman 1904):

    rho = correlation of rank(change of one) and rank(change of the other), ties sharing their mean rank, -1 to 1

Told from 10 pairs of changes on. Under 0.5 either way nothing is said to have moved together: with 10 pairs, numbers
that have nothing to do with each other reach 0.5 about once in seven times. This is association, never a proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import sqrt
from typing import NamedTuple

ENOUGH = 10
CLEAR = 0.5


class Moved(StrEnum):
    """How two series moved."""

    TOGETHER = "together"
    AGAINST = "against"
    APART = "apart"
    UNKNOWN = "unknown"


class Together(NamedTuple):
    """How two series moved, the rank correlation of their changes, and of how many pairs."""

    moved: Moved
    rho: float | None
    pairs: int


def moved_together(pairs: Sequence[tuple[float, float]]) -> Together:
    """How the changes of two series went; `pairs` are the changes of both in the same period."""
    if len(pairs) < ENOUGH:
        return Together(Moved.UNKNOWN, None, len(pairs))
    rho = correlation(ranked([one for one, _ in pairs]), ranked([other for _, other in pairs]))
    if rho is None:
        return Together(Moved.UNKNOWN, None, len(pairs))
    moved = Moved.TOGETHER if rho >= CLEAR else Moved.AGAINST if rho <= -CLEAR else Moved.APART
    return Together(moved, rho, len(pairs))


def ranked(values: Sequence[float]) -> list[float]:
    """The ranks of values from 1, ties sharing their mean.

    >>> ranked([3.0, 1.0, 3.0])
    [2.5, 1.0, 2.5]
    """
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks, start = [0.0] * len(values), 0
    while start < len(order):
        stop = start
        while stop + 1 < len(order) and values[order[stop + 1]] == values[order[start]]:
            stop += 1
        for at in range(start, stop + 1):
            ranks[order[at]] = (start + stop) / 2.0 + 1.0
        start = stop + 1
    return ranks


def correlation(ones: Sequence[float], others: Sequence[float]) -> float | None:
    """Pearson's correlation; None where one of the two does not move."""
    count = len(ones)
    mean, mean_other = sum(ones) / count, sum(others) / count
    first = [one - mean for one in ones]
    second = [other - mean_other for other in others]
    spread = sqrt(sum(one * one for one in first) * sum(other * other for other in second))
    if spread <= 0.0:
        return None
    found = sum(one * other for one, other in zip(first, second, strict=True)) / spread
    return min(1.0, max(-1.0, found))
