"""All figures, metric by period: actuals, and forecasts in rows of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.model import Actual, Actuals, Aggregate, Metric, Period
from bsc.report.report import Report
from bsc.report.speech.words import visible
from bsc.report.workbook.cell import EMPTY, Cell, day, text
from bsc.report.workbook.figures import Figures, figures_for
from bsc.report.workbook.sheet import MIDDLE, WIDE, Column, Row, Sheet, head_of

_MOST = 16_000  # periods: a sheet has no more columns
_HEADS = ("metric", "id", "unit", "kind", "cadence", "aggregate")
_AGGREGATE = {
    Aggregate.SUM: "adds up", Aggregate.LAST: "last counts", Aggregate.MEAN: "mean counts",
    Aggregate.MIN: "least counts", Aggregate.MAX: "most counts", Aggregate.FIRST: "earliest counts",
    Aggregate.COUNT: "adds up", Aggregate.DISTINCT: "distinct counts",
}


def actuals(report: Report, name: str) -> Sheet:
    """The sheet of figures; each period by its name and, below, by its last day."""
    setting = report.setting
    words, spanish = setting.voice.words, setting.voice.dates.spanish
    metrics = setting.strategy.metrics.values()
    found = {period for metric in metrics for series in (metric.actuals, metric.forecasts)
             for period in series.timeline.periods}
    periods = sorted(found)[-_MOST:]
    names = [setting.period(period) for period in periods]
    remarks = words["remark"]
    fixed = [head_of(words, head) for head in _HEADS]
    columns = (*(Column(head, MIDDLE) for head in fixed), *(Column(each, right=True) for each in names),
               Column(remarks, WIDE))
    over = (text(words["by last day"]), *(EMPTY for _ in _HEADS[1:]), *map(text, names), EMPTY)
    heads = (*map(text, fixed), *(day(period, spanish) for period in periods), text(remarks))
    rows = tuple(row for metric in metrics for row in _rows(report, metric, periods))
    return Sheet(name, columns, rows, 1, over, heads)


def _rows(report: Report, metric: Metric, periods: list[Period]) -> Iterator[Row]:
    """The actuals of a metric, and its forecasts if there are any."""
    words = report.setting.voice.words
    figures = figures_for(metric.unit, [*metric.actuals.values, *metric.forecasts.values], report.setting.voice)
    for kind, series in (("actual", metric.actuals), ("forecast", metric.forecasts)):
        if not series and kind == "forecast":
            continue
        values = {actual.period: actual for actual in series}
        yield Row((
            text(metric.name), text(metric.id), text(metric.unit), text(words[kind]),
            text(words[metric.often]), text(words[_AGGREGATE[metric.aggregate]]),
            *_figures(values, periods, figures, kind == "forecast"), text(_remarks(report, series)),
        ))


def _figures(
    values: Mapping[Period, Actual], periods: list[Period], figures: Figures, ahead: bool
) -> Iterator[Cell]:
    for period in periods:
        cell = figures.actual(values.get(period))
        yield cell._replace(look=cell.look._replace(quiet=ahead))


def _remarks(report: Report, series: Actuals) -> str:
    """What is known of single figures: notes, older readings, that the period still runs."""
    words, setting = report.setting.voice.words, report.setting
    told = []
    for actual in series:
        said = [visible(actual.note)] if actual.note else []
        if actual.was is not None:
            said.append(words.say("restated", n=setting.voice.numbers.plain(actual.was, 12).rstrip("0").rstrip(".,")))
        if actual.to_date:
            said.append(words["to date"])
        if said:
            told.append(f"{setting.period(actual.period)}: {'; '.join(said)}")
    return "\n".join(told)
