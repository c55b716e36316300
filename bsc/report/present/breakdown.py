"""Metrics by the values of a column: a table for each, and those of one column side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Better, Metric, Trend
from bsc.report.chart.spark import SparkView, dot_at, spark_of
from bsc.report.keys import TREND_CODES, TREND_KEYS
from bsc.report.setting import Setting
from bsc.report.sliced import Sight, Sliced, SliceFigures, sliced_metrics, value_at
from bsc.report.speech.numbers import MISSING, decimals_of, worked_decimals
from bsc.report.speech.words import visible
from bsc.report.view import Arrow
from bsc.score.trend import trend_of

_MOST_BESIDE = 8
_NONE = SliceFigures(None, None, None, None)


class SliceView(NamedTuple):
    """A slice: its texts at the as-of, `mark` where it is the highest or lowest, its course on the common scale.

    Its record, `row`, has a column for each, in this order; the dot's heights are the seventh, then comes `part`: the
    width of the share's bar, in per cent.
    """

    row: int
    name: str
    mark: str
    value: str
    share: str
    before: str
    arrow: Arrow
    year: str
    spark: SparkView
    dot: str
    part: int


class BreakdownView(NamedTuple):
    """A metric by the values of a column; `total` is that of what adds up, else empty. `row` has period and total."""

    key: str
    title: str
    unit: str
    row: int
    period: str
    total: str
    rows: tuple[SliceView, ...]


class BesideRow(NamedTuple):
    """A metric with a text for each slice, the highest and lowest marked; a column of its record each."""

    row: int
    name: str
    unit: str
    cells: tuple[str, ...]


class BesideView(NamedTuple):
    """Metrics of one column side by side."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[BesideRow, ...]


class BreakdownsView(NamedTuple):
    """All of them; nothing to show is an empty one."""

    metrics: tuple[BreakdownView, ...] = ()
    beside: tuple[BesideView, ...] = ()


class _Seen(NamedTuple):
    """A metric as it stood at each as-of, its slices in the order of the chosen one, all in one precision."""

    sliced: Sliced
    sights: tuple[Sight | None, ...]
    names: tuple[str, ...]
    decimals: int

    def figures(self, name: str) -> list[SliceFigures]:
        """A slice at each as-of."""
        return [_NONE if sight is None else sight.figures[name] for sight in self.sights]


def breakdowns_of(setting: Setting) -> BreakdownsView:
    """Present them."""
    found = [_seen(each, setting) for each in _told_once(sliced_metrics(setting))]
    columns: dict[str, list[_Seen]] = {}
    for each in found:
        columns.setdefault(each.sliced.slices.by, []).append(each)
    beside = tuple(_beside(by, group, setting) for by, group in columns.items() if len(group) > 1)
    return BreakdownsView(tuple(_view(each, setting) for each in found), beside)


def _told_once(found: Sequence[Sliced]) -> list[Sliced]:
    """Without those that only repeat a part of theirs, slice by slice."""
    values = {each.metric.id: {name: series.actuals.values for name, series in each.series.items()} for each in found}
    return [each for each in found if values[each.metric.id] not in [values.get(part) for part in each.metric.parts]]


def _seen(sliced: Sliced, setting: Setting) -> _Seen:
    sights = tuple(sliced.at(period.end) for period in setting.axis.periods)
    last = sights[setting.current]
    now = {name: each.now for name, each in last.figures.items()} if last is not None else {}
    names = sorted(sliced.slices.of, key=lambda name: (name == sliced.slices.rest, now.get(name) is None,
                                                       -(now.get(name) or 0.0), name))
    values = [value for sight in sights if sight is not None for each in sight.figures.values()
              for value in (each.now, each.before, each.year)]
    return _Seen(sliced, sights, tuple(names), decimals_in(sliced, values))


def decimals_in(sliced: Sliced, values: Sequence[float | None]) -> int:
    """The one precision of some of its values."""
    return worked_decimals(values) if sliced.metric.working is not None else decimals_of(values)


def _view(seen: _Seen, setting: Setting) -> BreakdownView:
    words, numbers, metric = setting.voice.words, setting.voice.numbers, seen.sliced.metric
    ends = [period.end for period in setting.axis.periods]
    courses = {name: [value_at(series, series.ending(end)) for end in ends]
               for name, series in seen.sliced.series.items()}
    known = [value for course in courses.values() for value in course if value is not None]
    scale = (min(known), max(known)) if known else (0.0, 0.0)
    rows = tuple(_row(name, seen, spark_of(setting.axis, courses[name], [None] * len(ends), fixed=scale), setting)
                 for name in seen.names)
    periods = [setting.period(sight.period if sight is not None else None) for sight in seen.sights]
    totals = numbers.column([sight.total if sight is not None else None for sight in seen.sights], seen.decimals)
    title = words.say("slice by", name=visible(metric.name), by=visible(seen.sliced.slices.by))
    return BreakdownView(metric.id, title, visible(metric.unit), setting.records.add(periods, totals),
                         periods[setting.current], totals[setting.current] if seen.sliced.adds else "", rows)


def _row(name: str, seen: _Seen, spark: SparkView, setting: Setting) -> SliceView:
    words, numbers, at = setting.voice.words, setting.voice.numbers, setting.current
    figures, ends = seen.figures(name), [("", "") if sight is None else seen.sliced.extremes(sight)
                                         for sight in seen.sights]
    marks = [f"▲ {words['slice highest']}" if name == high else f"▼ {words['slice lowest']}" if name == low else ""
             for high, low in ends]
    values, befores, years = (numbers.column(column, seen.decimals) for column in (
        [each.now for each in figures], [each.before for each in figures], [each.year for each in figures]))
    shares = [MISSING if each.share is None else numbers.percent(each.share) for each in figures]
    trends = [_trend(each, seen.sliced.metric) for each in figures]
    parts = [round(min(100.0, each.share or 0.0)) for each in figures]
    row = setting.records.add(marks, values, shares, befores, "".join(TREND_CODES[each] for each in trends), years,
                              spark.heights, parts)
    trend = trends[at]
    arrow = Arrow("", MISSING) if trend is None else Arrow(TREND_KEYS[trend], words.trend(trend))
    return SliceView(row, visible(name), marks[at], values[at], shares[at], befores[at], arrow, years[at], spark,
                     dot_at(setting.axis.spark, spark.heights, at), parts[at])


def _trend(figures: SliceFigures, metric: Metric) -> Trend | None:
    now, before = figures.now, figures.before
    if now is None or before is None or metric.better is Better.NONE:
        return None
    return trend_of(before - now if metric.better is Better.LOWER else now - before, abs(before), metric.noise)


def _beside(by: str, group: list[_Seen], setting: Setting) -> BesideView:
    """Slices across, as the first metric ranks them, metrics down."""
    names = list(dict.fromkeys(name for one in group for name in one.names))[:_MOST_BESIDE]
    rows = []
    for one in group:
        columns = [_marked(name, one, setting) if name in one.names else [MISSING] * len(one.sights)
                   for name in names]
        metric = one.sliced.metric
        rows.append(BesideRow(setting.records.add(*columns), visible(metric.name), visible(metric.unit),
                              tuple(column[setting.current] for column in columns)))
    title = setting.voice.words.say("slice beside", by=visible(by))
    return BesideView(title, tuple(visible(name) for name in names), tuple(rows))


def _marked(name: str, one: _Seen, setting: Setting) -> list[str]:
    """A slice's values, with the marks of the highest and the lowest."""
    ends = [("", "") if sight is None else one.sliced.extremes(sight) for sight in one.sights]
    texts = setting.voice.numbers.column([each.now for each in one.figures(name)], one.decimals)
    return [f"▲ {text}" if name == high else f"▼ {text}" if name == low else text
            for text, (high, low) in zip(texts, ends, strict=True)]
