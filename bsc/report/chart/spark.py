"""Sparklines as SVG path data: the line, the target's steps, and the heights that a dot moves along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.chart.axis import SPARK_H, Axis

_PAD = 6


class SparkView(NamedTuple):
    """A sparkline: path data, and the height of the value that each period brought, if it did.

    `bridges` lead over gaps, to be drawn more quietly than the line.
    """

    line: str
    target: str
    heights: tuple[int | None, ...]
    bridges: str = ""


Values = Sequence[float | None]


def spark_of(
    axis: Axis, values: Values, targets: Values, *, fixed: tuple[float, float] | None = None,
    breaks: Sequence[int] = (),
) -> SparkView:
    """A sparkline on the KPI's own scale, or on a fixed one so that neighbours compare; `breaks` as in `line_path`."""
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
    return SparkView(line_path(axis.spark, heights, breaks), step_path(axis.spark, aims_at), tuple(heights),
                     bridges(axis.spark, heights, breaks))


def gaps(values: Values) -> tuple[int, ...]:
    """The places of values that have none right before them, the first one left out."""
    known = [at for at, value in enumerate(values) if value is not None]
    return tuple(at for at in known[1:] if values[at - 1] is None)


def line_path(xs: Sequence[int], ys: Sequence[int | None], breaks: Sequence[int] = ()) -> str:
    """Points joined by straight lines, also where nothing was due between them; begun anew at `breaks`.

    A point that stands alone is a dot.
    """
    points = [(at in breaks, f"{xs[at]} {y}") for at, y in enumerate(ys) if y is not None]
    path: list[str] = []
    for number, (apart, point) in enumerate(points):
        starts = apart or number == 0
        alone = starts and (number + 1 == len(points) or points[number + 1][0])
        path.append(("M" if starts else "L") + point + ("h0" if alone else ""))
    return "".join(path)


def bridges(xs: Sequence[int], ys: Sequence[int | None], breaks: Sequence[int]) -> str:
    """Straight lines over the gaps."""
    path: list[str] = []
    for at in breaks:
        before = next(number for number in range(at - 1, -1, -1) if ys[number] is not None)
        path.append(f"M{xs[before]} {ys[before]}L{xs[at]} {ys[at]}")
    return "".join(path)


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
