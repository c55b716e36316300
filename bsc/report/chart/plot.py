"""The chart of a KPI as SVG path data: line, target in force, baseline, and status bands that follow the target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bsc.report.chart.ahead import Ahead, range_path, tag_at
from bsc.report.chart.axis import CHART_H, CHART_W, Axis
from bsc.report.chart.labels import ChartLabel, old_targets, value_labels
from bsc.report.chart.ranges import Ranges, Span
from bsc.report.chart.spark import line_path, step_path

_PAD = 20
_ALL = Span(None, None)


class ChartView(NamedTuple):
    """Everything that a chart's template places; `heights` of the values, and of the label beside the last one.

    `forecast` is the house's own; `pace` and `reach` are the line and the range of what the pace gives, `tag` where
    there is room for a word on it.
    """

    line: str
    held: str
    points: str
    target: str
    forecast: str
    pace: str
    reach: str
    tag: int | None
    off: str
    on: str
    risk: str
    base: ChartLabel | None
    goals: tuple[ChartLabel, ...]
    old: tuple[ChartLabel, ...]
    heights: tuple[int | None, ...]
    labels: tuple[int, ...]


class Plotted(NamedTuple):
    """What a chart shows, by as-of period; `planned` targets grow along a line instead of by steps.

    `edges` are targets that are a stretch. The line is interrupted at `breaks`; `held` are the stretches over
    which a value was carried.
    """

    values: Sequence[float | None]
    targets: Sequence[float | None]
    ranges: Sequence[Ranges | None]
    edges: Sequence[tuple[float, float] | None]
    forecasts: Sequence[float | None]
    baseline: float | None
    planned: bool
    breaks: Sequence[int] = ()
    held: Sequence[tuple[int, int]] = ()
    ahead: Ahead | None = None


def chart_of(axis: Axis, plotted: Plotted, say: Callable[[float], str]) -> ChartView:
    """Lay out a chart; `say` formats a number of the KPI."""
    lines = _targets(plotted)
    known = [*plotted.values, *(value for line in lines for value in line), *plotted.forecasts, plotted.baseline]
    numbers, ahead = [number for number in known if number is not None], plotted.ahead
    height = _scale(ahead.bounds(numbers) if ahead else numbers)
    xs, ys = axis.chart, _heights(plotted.values, height)
    aims = [_heights(line, height) for line in lines]
    goals = tuple(goal for line, own in zip(lines, aims, strict=True) for goal in _goal(line, own, say))
    base = None if plotted.baseline is None else ChartLabel(height(plotted.baseline), say(plotted.baseline))
    off, on, risk = _grounds(xs, plotted.ranges, height)
    return ChartView(
        line=line_path(xs, ys, plotted.breaks), points=_points(xs, ys),
        held="".join(f"M{xs[first]} {ys[first]}H{xs[last]}" for first, last in plotted.held),
        target="".join((line_path if plotted.planned else step_path)(xs, own) for own in aims),
        forecast=_forecast(xs, ys, _heights(plotted.forecasts, height)),
        pace=_forecast(xs, ys, _heights(ahead.values, height)) if ahead else "",
        reach=range_path(xs, ys, ahead, height) if ahead else "",
        tag=tag_at(_heights(ahead.values, height), ahead, height) if ahead else None,
        off=off, on=on, risk=risk, base=base, goals=goals,
        old=() if plotted.planned or len(lines) > 1 else old_targets(aims[0], lines[0], ys, say),
        heights=tuple(ys), labels=value_labels(ys, [goal.y for goal in goals]),
    )


def _targets(plotted: Plotted) -> list[Sequence[float | None]]:
    """The lines of the target: one, or the two edges of a stretch."""
    if not any(plotted.edges):
        return [plotted.targets]
    return [[None if each is None else each[side] for each in plotted.edges] for side in (1, 0)]


def _scale(numbers: list[float]) -> Callable[[float], int]:
    """From a value to its height, with room above and below all numbers."""
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 1.0)
    scale = (CHART_H - 2 * _PAD) / (high - low) if high > low else 0.0
    foot = CHART_H - _PAD if scale else CHART_H / 2
    return lambda value: int(foot - (value - low) * scale + 0.5)


def _goal(
    values: Sequence[float | None], ys: Sequence[int | None], say: Callable[[float], str]
) -> list[ChartLabel]:
    """The last target, labelled at the right."""
    for y, value in zip(reversed(ys), reversed(values), strict=True):
        if y is not None and value is not None:
            return [ChartLabel(y, say(value))]
    return []


def _heights(values: Sequence[float | None], height: Callable[[float], int]) -> list[int | None]:
    return [None if value is None else height(value) for value in values]


def _points(xs: Sequence[int], ys: Sequence[int | None]) -> str:
    return "".join(f"M{x} {y}h0" for x, y in zip(xs, ys, strict=True) if y is not None)


def _forecast(xs: Sequence[int], ys: Sequence[int | None], ahead: Sequence[int | None]) -> str:
    """Forecasts as one line that starts at the last actual before them."""
    if not any(y is not None for y in ahead):
        return ""
    first = next(number for number, y in enumerate(ahead) if y is not None)
    joined = list(ahead)
    before = [number for number in range(first) if ys[number] is not None]
    if before:
        joined[before[-1]] = ys[before[-1]]
    return line_path(xs, joined)


def _grounds(
    xs: Sequence[int], ranges: Sequence[Ranges | None], height: Callable[[float], int]
) -> tuple[str, str, str]:
    """The grounds of off track, on track and at risk, to be drawn over one another in the order off, risk, on."""
    if all(each is None for each in ranges):
        return "", "", ""
    return (_ground(xs, [None if each is None else _ALL for each in ranges], height),
            _ground(xs, [None if each is None else each.on for each in ranges], height),
            _ground(xs, [None if each is None else each.risk for each in ranges], height))


def _ground(xs: Sequence[int], spans: Sequence[Span | None], height: Callable[[float], int]) -> str:
    """One outline for each unbroken run of spans: along its upper edges, then back along the lower ones."""
    width = CHART_W / len(xs)
    path: list[str] = []
    run: list[tuple[int, int, int]] = []
    last: Span | None = None
    for number, span in enumerate([*spans, None]):
        if span is not None and span is not last:
            run.append((int(number * width + 0.5), *_edges(span, height)))
        elif span is None and run:
            path.append(_outline(run, int(number * width + 0.5)))
            run = []
        last = span
    return "".join(path)


def _outline(run: list[tuple[int, int, int]], end: int) -> str:
    ahead = [f"M{run[0][0]} {run[0][1]}"]
    ahead += [f"H{x}V{top}" for x, top, _ in run[1:]]
    ahead.append(f"H{end}")
    back = [f"V{run[-1][2]}"]
    if len({foot for _, _, foot in run}) > 1:
        back += [f"H{run[number][0]}V{run[number - 1][2]}" for number in range(len(run) - 1, 0, -1)]
    return "".join(ahead + back) + f"H{run[0][0]}z"


def _edges(span: Span, height: Callable[[float], int]) -> tuple[int, int]:
    top = 0 if span.high is None else height(span.high)
    foot = CHART_H if span.low is None else height(span.low)
    top = 0 if top < 0 else CHART_H if top > CHART_H else top
    return top, top if foot < top else CHART_H if foot > CHART_H else foot
