"""The way of an arrow on a slide: the map's own, from the middle of a box's upper edge to that of a lower one.

A connector can bend once in the channel between two rows; where the map leads an arrow past a row, it runs through
the map's own gap between the boxes there, from joint to joint.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bsc.report.slides.canvas import Area
from bsc.report.slides.corners import Point, corners
from bsc.report.slides.scale import Scale

_OFF = 14.0
_NEAR = 1.0
_ROOM_TO_BEND = 40.0  # some programs draw loops where a curve has less


class Way(NamedTuple):
    """From the cause to the effect: corners joined by straight pieces, or one curve that bends at a height."""

    points: tuple[Point, ...]
    level: float | None = None


def way_of(path: str, scale: Scale, ends: tuple[Area, Area], boxes: Sequence[Area]) -> Way:
    """The way from a cause to an effect on the slide."""
    cause, effect = ends
    first, last = (cause.x + cause.w / 2, cause.y), (effect.x + effect.w / 2, effect.y + effect.h)
    columns, levels = _turns(corners(path), scale)
    rows = sorted({(box.y, box.y + box.h) for box in boxes})
    if not levels or _passes(rows, levels[0], first[1]):
        levels, columns = [first[1] - _OFF, *levels], [first[0], *columns]
    if (len(levels) > 1 or columns[1:]) and _passes(rows, last[1], levels[-1]):
        levels, columns = [*levels, last[1] + _OFF], [*columns, last[0]]
    columns[0], columns[-1] = first[0], last[0]
    if len(levels) < 2:
        near = first[1] - last[1]
        simple = abs(first[0] - last[0]) < _NEAR or near < _ROOM_TO_BEND
        return Way((first, last), None if simple else levels[0])
    points = [first]
    for one, two, level in zip(columns, columns[1:], levels, strict=False):
        points += [(one, level), (two, level)]
    return Way((*points, last))


def _turns(points: Sequence[Point], scale: Scale) -> tuple[list[float], list[float]]:
    """The columns that a way runs in, and the heights at which it changes from one to the next."""
    columns = [scale.x(points[0][0])]
    levels: list[float] = []
    for one, two in pairwise(points):
        if abs(one[1] - two[1]) < 0.2 and abs(one[0] - two[0]) > 0.2:
            if levels and abs(levels[-1] - scale.y(one[1])) < 0.2:
                columns.pop()
            else:
                levels.append(scale.y(one[1]))
            columns.append(scale.x(two[0]))
    return columns, levels


def _passes(rows: Sequence[tuple[float, float]], one: float, two: float) -> bool:
    low, high = min(one, two), max(one, two)
    return any(low < top and bottom < high for top, bottom in rows)


def drawn(way: Way) -> list[Point]:
    """Points along a way, to place marks at."""
    return _line(way.points) if way.level is None else _curve(way.points[0], way.points[-1], way.level)


def _line(corners: Sequence[Point]) -> list[Point]:
    lengths = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(corners)]
    step = (sum(lengths) or 1.0) / 40
    out: list[Point] = []
    for ((x0, y0), (x1, y1)), length in zip(pairwise(corners), lengths, strict=True):
        count = max(1, round(length / step))
        out += [(x0 + (x1 - x0) * at / count, y0 + (y1 - y0) * at / count) for at in range(count)]
    return [*out, corners[-1]]


def _curve(start: Point, end: Point, level: float) -> list[Point]:
    """A curved connector: two curves that meet in the middle of its level."""
    (x0, y0), (x1, y1) = start, end
    middle = (x0 + x1) / 2
    halves = (((x0, y0), (x0, (y0 + level) / 2), ((x0 + middle) / 2, level), (middle, level)),
              ((middle, level), ((middle + x1) / 2, level), (x1, (level + y1) / 2), (x1, y1)))
    return [_bezier(curve, step / 10) for curve in halves for step in range(11)]


def _bezier(curve: Sequence[Point], t: float) -> Point:
    points = list(curve)
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
    return points[0]
