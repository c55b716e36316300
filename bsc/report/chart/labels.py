"""The numbers in a chart and beside it: the last value, and old targets where the line leaves room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bsc.report.chart.axis import CHART_H

_APART = 14
_TALL = 10
_WIDE = 9
_ABOVE, BELOW = 4, 13


class ChartLabel(NamedTuple):
    """A number beside or inside the plot; `x` in per cent of its width, for old targets only.

    A `tight` one is in the way of the line where the plot is narrow; one at the `start` of its stretch runs from
    there; one `below` its line is under it.
    """

    y: int
    text: str
    x: str = ""
    tight: bool = False
    start: bool = False
    below: bool = False


def value_labels(ys: Sequence[int | None], goals: Sequence[int]) -> tuple[int, ...]:
    """Where the last value is written at each as-of, clear of the targets' numbers."""
    labels, label = [], _clear(CHART_H // 2, goals)
    for y in ys:
        if y is not None:
            label = _clear(y, goals)
        labels.append(label)
    return tuple(labels)


def _clear(y: int, goals: Sequence[int]) -> int:
    """The nearest free place for a number."""
    if 6 <= y <= CHART_H - 6 and all([abs(y - goal) >= _APART for goal in goals]):
        return y
    if 6 <= y <= CHART_H - 6 and all([abs(y - goal) >= _APART for goal in goals]):
        return y
    places = [*(goal + way for goal in goals for way in (_APART, -_APART))]
    free = [place for place in places if 6 <= place <= CHART_H - 6 and all(abs(place - g) >= _APART for g in goals)]
    return min(free, key=lambda place: (abs(place - y), place < y)) if free else min(CHART_H - 6, max(6, y))


def old_targets(
    aims: Sequence[int | None], targets: Sequence[float | None], ys: Sequence[int | None],
    say: Callable[[float], str],
) -> tuple[ChartLabel, ...]:
    """Earlier targets, labelled where they end or begin, unless there are too many or the line is in the way."""
    ends = [number for number in range(len(aims) - 1)
            if aims[number] is not None and aims[number + 1] is not None and aims[number] != aims[number + 1]]
    if len(ends) > 4:
        return ()
    labels, along, first = [], _along(ys) if ends else [], 0
    for number in ends:
        while aims[first] is None:
            first += 1
        y, value = aims[number], targets[number]
        if y is not None and value is not None and number - first >= 3:
            label = _old_target(y, along, first, number)
            labels += [label._replace(text=say(value))] if label is not None else []
        first = number + 1
    return tuple(labels)


def _old_target(y: int, along: Sequence[int | None], first: int, last: int) -> ChartLabel | None:
    """Where a target in force between two places is labelled: above it or below, at its end or its start."""
    end = f"{(last + 1) * 100 / len(along) - 1.2:.1f}%", along[last - 3:last + 1], along[max(0, last - _WIDE):last + 1]
    start = f"{first * 100 / len(along) + 0.8:.1f}%", along[first:first + 4], along[first:first + _WIDE + 1]
    for x, near, far in (end, start):
        for place in (max(_TALL, y - _ABOVE), y + BELOW):
            if place < CHART_H - 4 and _free(place, near):
                return ChartLabel(place, "", x, not _free(place, far), x == start[0], place > y)
    return None


def _free(place: int, ys: Sequence[int | None]) -> bool:
    """Whether a line leaves room for a text at a height: no part of it runs through."""
    parts = pairwise([ys[0], *ys])
    return not any(min(first, last) < place + 1 and max(first, last) > place - _TALL
                   for first, last in parts if first is not None and last is not None)


def _along(ys: Sequence[int | None]) -> list[int | None]:
    """The heights of the line also between its points."""
    known = [(at, y) for at, y in enumerate(ys) if y is not None]
    filled = list(ys)
    for (first, start), (last, end) in pairwise(known):
        for at in range(first + 1, last):
            filled[at] = start + (end - start) * (at - first) // (last - first)
    return filled
