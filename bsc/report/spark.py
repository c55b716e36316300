"""Sparklines as SVG path data: the line, the target's steps, and the heights that a dot moves along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.axis import SPARK_H, Axis

_PAD = 6


class SparkView(NamedTuple):
    """A sparkline: path data, and the height of the value that each period brought, if it did."""

    line: str
    target: str
    heights: tuple[int | None, ...]


Values = Sequence[float | None]


def spark_of(axis: Axis, values: Values, targets: Values, fixed: tuple[float, float] | None = None) -> SparkView:
    """A sparkline on the KPI's own scale, or on a fixed one so that neighbours compare."""
    known = [value for value in values if value is not None]
    if not known:
        return SparkView("", "", ())
    if fixed is None:
        aims = [target for target in targets if target is not None]
        low, high = min(known + aims), max(known + aims)
    else:
        low, high = fixed
    room = SPARK_H - 2 * _PAD
    scale = room / (high - low) if high > low else 0.0
    foot = SPARK_H - _PAD if scale else SPARK_H / 2
    heights = [None if value is None else round(foot - (value - low) * scale) for value in values]
    aims_at = [None if value is None else round(foot - (value - low) * scale) for value in targets]
    return SparkView(line_path(axis.spark, heights), step_path(axis.spark, aims_at), tuple(heights))


def line_path(xs: Sequence[int], ys: Sequence[int | None]) -> str:
    """Points joined by straight lines, across gaps too: quarters between months are not gaps."""
    points = [f"{x} {y}" for x, y in zip(xs, ys, strict=True) if y is not None]
    return "M" + "L".join(points) if points else ""


def step_path(xs: Sequence[int], ys: Sequence[int | None]) -> str:
    """Steps half way between the points; broken where there is no value."""
    half = (xs[1] - xs[0]) // 2 if len(xs) > 1 else xs[0]
    path: list[str] = []
    last: int | None = None
    end = 0
    for x, y in zip(xs, ys, strict=True):
        if y is not None and y != last:
            path.append(f"M{max(0, x - half)} {y}" if last is None else f"H{x - half}V{y}")
        elif y is None and last is not None:
            path.append(f"H{end}")
        last, end = y, x + half
    if last is not None:
        path.append(f"H{end}")
    return "".join(path)


def dot_at(xs: Sequence[int], ys: Sequence[int | None], current: int) -> str:
    """A dot at the last point up to a period; nothing if there is none."""
    for number in range(min(current, len(ys) - 1), -1, -1):
        if ys[number] is not None:
            return f"M{xs[number]} {ys[number]}h0"
    return ""
