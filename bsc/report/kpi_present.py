"""A KPI as a view: its row, its sparkline and chart, its facts, and its record for the script."""

from __future__ import annotations

from bsc.model import Better, Kpi, Role
from bsc.model.target import Reach, Total, Words
from bsc.report.chart import ChartView, Plotted, chart_of
from bsc.report.kpi_columns import KpiColumns, columns_of, is_banded
from bsc.report.kpi_speech import KpiSpeech, speech_for
from bsc.report.numbers import MISSING
from bsc.report.ranges import Ranges, ranges_of
from bsc.report.setting import STATUS_KEYS, TREND_KEYS, Setting
from bsc.report.spark import dot_at, spark_of
from bsc.report.view import Arrow, Badge, Fact, KpiNow, KpiView
from bsc.report.words import Voice, visible
from bsc.score.card import Reading

_ROLES = {Role.LAGGING: "lagging", Role.LEADING: "leading", Role.UNDECLARED: "not said"}


def present_kpi(kpi: Kpi, setting: Setting) -> KpiView:
    """Everything that the page says about a KPI."""
    readings = [card.readings[kpi.id] for card in setting.history.cards]
    speech = speech_for(kpi, readings, setting.voice)
    columns = columns_of(readings, speech)
    values = _values(readings, setting)
    targets = [_aim(reading) for reading in readings]
    spark = spark_of(setting.axis, values, targets)
    chart = _chart(kpi, readings, values, setting, speech)
    heights = chart.heights if chart else ()
    row = setting.records.add(
        columns.statuses, columns.actual, columns.mark, columns.target, columns.progress, columns.score,
        columns.trends, columns.change, columns.year, columns.age, columns.bar, columns.note, columns.state,
        spark.heights, heights[:setting.axis.count], chart.labels[:setting.axis.count] if chart else (),
        columns.formula, columns.source, columns.flags,
        columns.years,
    )
    name = visible(kpi.name or kpi.metric.name)
    return KpiView(
        row, f"k-{kpi.id}", name, visible(kpi.metric.unit), kpi.role.value, setting.voice.words[_ROLES[kpi.role]],
        visible(kpi.owner), visible(kpi.question), _now(readings, columns, setting), is_banded(kpi),
        isinstance(kpi.target, Words), spark,
        dot_at(setting.axis.spark, spark.heights, setting.current), chart,
        dot_at(setting.axis.chart, heights, setting.current), _says(name, values, setting, speech),
        _facts(kpi, readings[setting.current], setting, speech),
    )


def _values(readings: list[Reading], setting: Setting) -> list[float | None]:
    """What each as-of brought: the value whose period ended in it, nothing where one was carried."""
    values: list[float | None] = []
    last = setting.axis.periods[0].start if setting.axis.periods else 0
    for reading in readings:
        actual = reading.actual
        fresh = actual is not None and (actual.period.end > last or reading.trace.rule.scale == "total")
        values.append(_number(reading) if fresh else None)
        last = max(last, actual.period.end) if actual is not None else last
    return values


def _number(reading: Reading) -> float | None:
    """The value, or the points of a word that has a state."""
    if reading.actual is None or reading.actual.value is not None:
        return reading.actual.value if reading.actual is not None else None
    return reading.trace.number if reading.trace.actual is not None else None


def _aim(reading: Reading) -> float | None:
    return reading.planned if reading.planned is not None else reading.target


def _chart(
    kpi: Kpi, readings: list[Reading], values: list[float | None], setting: Setting, speech: KpiSpeech
) -> ChartView | None:
    if all(value is None for value in values):
        return None
    axis = setting.axis
    rest = len(axis.chart) - len(values)
    forecasts: list[float | None] = [None] * len(axis.chart)
    for forecast in () if isinstance(kpi.target, Total) else kpi.metric.forecasts:
        place = axis.place_of(forecast.period)
        if place is not None:
            forecasts[place] = forecast.value
    blank: list[float | None] = [None] * rest
    aims = [_aim(reading) for reading in readings]
    plotted = Plotted([*values, *blank], [*aims, *([aims[-1]] * rest)], _ranges(readings, rest), forecasts,
                      kpi.baseline.value if kpi.baseline else None, isinstance(kpi.target, Reach | Total))
    return chart_of(axis, plotted, speech.say)


def _ranges(readings: list[Reading], rest: int) -> list[Ranges | None]:
    """The bands at each as-of, made once for each ruler."""
    made: list[Ranges | None] = []
    key: tuple[object, ...] = ()
    for reading in readings:
        trace = reading.trace
        now = (trace.rule, reading.target, reading.planned, trace.given)
        if now != key:
            key, last = now, ranges_of(reading)
        made.append(last)
    return made + [made[-1]] * rest


def _arrow(code: str, voice: Voice) -> Arrow:
    key = {"b": "better", "s": "same", "w": "worse"}.get(code, "")
    return Arrow(key, voice.words[key] if key else MISSING)


def _now(readings: list[Reading], columns: KpiColumns, setting: Setting) -> KpiNow:
    at, voice = setting.current, setting.voice
    reading = readings[at]
    year = TREND_KEYS[reading.trend_year] if reading.trend_year else ""
    return KpiNow(
        Badge(STATUS_KEYS[reading.status], voice.words.status(reading.status)),
        columns.actual[at], columns.mark[at], columns.target[at], columns.progress[at], columns.score[at],
        _arrow(columns.trends[at], voice), columns.change[at], Arrow(year, voice.words[year] if year else MISSING),
        columns.year[at], columns.age[at], columns.bar[at], columns.note[at], columns.state[at],
        columns.formula[at].replace("{a}", columns.actual[at]), columns.source[at], columns.flags[at],
    )


def _says(name: str, values: list[float | None], setting: Setting, speech: KpiSpeech) -> str:
    words = setting.voice.words
    known = [number for number, value in enumerate(values) if value is not None]
    if not known:
        return words.say("chart empty", name=name)
    first, last = values[known[0]], values[known[-1]]
    names = setting.axis.names
    return words.say("chart label", first=speech.say(first or 0.0), start=names[known[0]],
                     last=speech.say(last or 0.0), end=names[known[-1]], name=name)


def _facts(kpi: Kpi, reading: Reading, setting: Setting, speech: KpiSpeech) -> tuple[Fact, ...]:
    """What does not change with the as-of."""
    words, facts = setting.voice.words, []
    if kpi.baseline is not None:
        when = f" ({setting.period(kpi.baseline.at)})" if kpi.baseline.at else ""
        facts.append(Fact(words["baseline"], speech.say(kpi.baseline.value) + when))
    better = kpi.better if kpi.better is not None else kpi.metric.better
    if better is Better.NONE:
        facts.append(Fact(words["direction head"], words["none"]))
    elif reading.trace.lower or better is Better.LOWER:
        facts.append(Fact(words["direction head"], words["lower"]))
    trace = reading.trace
    if reading.attainment is not None:
        percent = setting.voice.numbers.percent
        facts.append(Fact(words["bands head"], words.say("bands", on=percent(trace.on_edge),
                                                         risk=percent(trace.risk_edge))))
    if kpi.owner:
        facts.append(Fact(words["owner"], visible(kpi.owner)))
    if kpi.override is not None:
        until = f" ({words.say('until', period=setting.period(kpi.override.until))})" if kpi.override.until else ""
        facts.append(Fact(words["why head"], visible(kpi.override.why) + until))
    if reading.actual is not None and reading.actual.note:
        facts.append(Fact(words["note head"], visible(reading.actual.note)))
    return tuple(facts)

