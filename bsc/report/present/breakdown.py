"""Metrics by the values of a column: a table for each, and those of one column side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bsc.model import Actual, Better, Metric, Period, Slices
from bsc.report.chart.spark import SparkView, dot_at, spark_of
from bsc.report.keys import TREND_KEYS
from bsc.report.setting import Setting
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.words import visible
from bsc.report.view import Arrow
from bsc.score.series import Series
from bsc.score.trend import trend_of
from bsc.source import Place

_MOST_BESIDE = 8
_RANKED = 3


class SliceView(NamedTuple):
    """A slice: its texts at the as-of, `mark` where it is the highest or lowest, its course on the common scale."""

    name: str
    mark: str
    value: str
    share: str
    before: str
    year: str
    arrow: Arrow
    spark: SparkView
    dot: str


class BreakdownView(NamedTuple):
    """A metric by the values of a column; `total` is that of a flow, else empty."""

    key: str
    title: str
    unit: str
    period: str
    total: str
    rows: tuple[SliceView, ...]


class BesideRow(NamedTuple):
    """A metric with a text for each slice."""

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


class SliceFigures(NamedTuple):
    """The numbers of one slice at an as-of, and its course."""

    name: str
    now: float | None
    before: float | None
    year: float | None
    course: tuple[float | None, ...]


class Broken(NamedTuple):
    """A metric by the values of a column, in numbers: the largest first, what was folded at the end."""

    metric: Metric
    slices: Slices
    period: Period
    total: float | None
    figures: tuple[SliceFigures, ...]


def broken_down(setting: Setting) -> tuple[Broken, ...]:
    """The metrics with slices that a KPI rests on, directly or by a formula."""
    as_of, metrics = setting.card.as_of, setting.strategy.metrics.values()
    if as_of is None or not any(metric.slices for metric in metrics):
        return ()
    used: set[Place] = set()
    _use((kpi.metric for kpi in setting.strategy.kpis()), used)
    found = []
    for metric in metrics:
        if metric.slices is not None and metric.place in used:
            one = _broken(metric, metric.slices, as_of, setting)
            found += [one] if one is not None else []
    return tuple(found)


def _use(metrics: Iterable[Metric], used: set[Place]) -> None:
    """A slice stands where its metric does."""
    for metric in metrics:
        if metric.place not in used:
            used.add(metric.place)
            _use((part.metric for part in metric.working.parts.values()) if metric.working else (), used)


def _broken(metric: Metric, slices: Slices, as_of: Period, setting: Setting) -> Broken | None:
    fiscal = setting.strategy.fiscal
    whole = Series(metric, fiscal)
    at = whole.latest(as_of.end)
    if at is None:
        return None
    ends = [period.end for period in setting.axis.periods]
    figures = []
    for name, actuals in slices.of.items():
        series = Series(replace(metric, actuals=actuals), fiscal)
        own = series.at_end(whole.ends[at], whole.periods[at].cadence)
        before = series.previous(own) if own is not None else None
        year = series.year_before(own) if own is not None else None
        course = tuple(None if number > setting.current else _value(series, series.ending(end))
                       for number, end in enumerate(ends))
        figures.append(SliceFigures(name, _value(series, own), _value(series, before), _value(series, year), course))
    figures.sort(key=lambda each: (each.name == slices.rest, each.now is None, -(each.now or 0.0), each.name))
    total = whole.actuals[at].value if metric.aggregate.adds and metric.working is None else None
    return Broken(metric, slices, whole.periods[at], total, tuple(figures))


def _value(series: Series, at: int | None) -> float | None:
    found: Actual | None = None if at is None else series.actuals[at]
    return None if found is None else found.value


def breakdowns_of(setting: Setting) -> BreakdownsView:
    """Present them."""
    found = broken_down(setting)
    columns: dict[str, list[Broken]] = {}
    for each in found:
        columns.setdefault(each.slices.by, []).append(each)
    beside = tuple(_beside(by, group, setting) for by, group in columns.items() if len(group) > 1)
    return BreakdownsView(tuple(_view(each, setting) for each in found), beside)


def _view(broken: Broken, setting: Setting) -> BreakdownView:
    words, numbers, metric = setting.voice.words, setting.voice.numbers, broken.metric
    known = [value for each in broken.figures for value in each.course if value is not None]
    scale = (min(known), max(known)) if known else (0.0, 0.0)
    decimals = _decimals(broken)
    ranks = _ranks(broken, setting)

    def row(each: SliceFigures) -> SliceView:
        now, before, year = numbers.column([each.now, each.before, each.year], decimals)
        spark = spark_of(setting.axis, each.course, [None] * len(each.course), fixed=scale)
        share = numbers.percent(100.0 * each.now / broken.total) if broken.total and each.now is not None else MISSING
        return SliceView(visible(each.name), ranks.get(each.name, ""), now, share, before, year,
                         _arrow(each, metric, setting), spark, dot_at(setting.axis.spark, spark.heights,
                                                                      setting.current))

    title = words.say("slice by", name=visible(metric.name), by=visible(broken.slices.by))
    total = numbers.plain(broken.total, decimals) if broken.total is not None else ""
    return BreakdownView(metric.id, title, visible(metric.unit), setting.period(broken.period), total,
                         tuple(row(each) for each in broken.figures))


def _decimals(broken: Broken) -> int:
    return decimals_of(value for each in broken.figures for value in (each.now, each.before, each.year))


def _ranks(broken: Broken, setting: Setting) -> Mapping[str, str]:
    """The highest and the lowest, where there are enough to rank and one of each."""
    known = {each.name: each.now for each in broken.figures if each.now is not None and each.name != broken.slices.rest}
    if len(known) < _RANKED:
        return {}
    found = {}
    for extreme, key in ((max(known.values()), "slice highest"), (min(known.values()), "slice lowest")):
        names = [name for name, value in known.items() if value == extreme]
        if len(names) == 1:
            found[names[0]] = ("▲ " if key == "slice highest" else "▼ ") + setting.voice.words[key]
    return found


def _arrow(each: SliceFigures, metric: Metric, setting: Setting) -> Arrow:
    if each.now is None or each.before is None or metric.better is Better.NONE:
        return Arrow("", "")
    gain = each.before - each.now if metric.better is Better.LOWER else each.now - each.before
    trend = trend_of(gain, abs(each.before), metric.noise)
    return Arrow(TREND_KEYS[trend], setting.voice.words.trend(trend))


def _beside(by: str, group: list[Broken], setting: Setting) -> BesideView:
    """Slices across, as the first metric ranks them, metrics down."""
    names = list(dict.fromkeys(each.name for one in group for each in one.figures))[:_MOST_BESIDE]
    rows = []
    for one in group:
        values = {each.name: each.now for each in one.figures}
        cells = setting.voice.numbers.column([values.get(name) for name in names], _decimals(one))
        rows.append(BesideRow(visible(one.metric.name), visible(one.metric.unit), tuple(cells)))
    title = setting.voice.words.say("slice beside", by=visible(by))
    return BesideView(title, tuple(visible(name) for name in names), tuple(rows))
