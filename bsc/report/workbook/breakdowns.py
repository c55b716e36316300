"""Metrics by the values of a column: a row for each slice and period."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.report.present.breakdown import decimals_in
from bsc.report.report import Report
from bsc.report.sliced import Sight, Sliced, sliced_metrics
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.workbook.cell import Cell, day, share, text
from bsc.report.workbook.figures import Figures
from bsc.report.workbook.sheet import MIDDLE, Column, Row, Sheet, head_of

_MOST_ROWS = 200_000  # of all metrics; of each, the latest periods
_HEADS = (("metric", MIDDLE, False), ("id", MIDDLE, False), ("unit", 110.0, False), ("slice column", MIDDLE, False),
          ("slice", MIDDLE, False), ("value period", 110.0, False), ("period end", 110.0, True),
          ("slice value", 110.0, True), ("slice share", 110.0, True))


def breakdowns(report: Report, name: str) -> list[Sheet]:
    """The sheet of slices; none where no metric has any."""
    found, words = sliced_metrics(report.setting), report.setting.voice.words
    if not found:
        return []
    columns = tuple(Column(head_of(words, key), most, right) for key, most, right in _HEADS)
    return [Sheet(name, columns, tuple(row for each in found for row in _rows(each, _MOST_ROWS // len(found), report)))]


def _rows(sliced: Sliced, most: int, report: Report) -> Iterator[Row]:
    """All periods, from the oldest."""
    sights = sliced.every()[-max(1, most // len(sliced.series)):]
    values = [each.now for sight in sights for each in sight.figures.values()]
    figures = Figures(sliced.metric.unit, KpiSpeech(report.setting.voice, decimals_in(sliced, values)))
    for sight in sights:
        yield from _period(sliced, sight, figures, report)


def _period(sliced: Sliced, sight: Sight, figures: Figures, report: Report) -> Iterator[Row]:
    setting, metric = report.setting, sliced.metric
    fixed: tuple[Cell, ...] = (text(metric.name), text(metric.id), text(metric.unit), text(sliced.slices.by))
    when = (text(setting.period(sight.period)), day(sight.period, setting.voice.dates.spanish))
    for name, each in sight.figures.items():
        if each.now is not None:
            yield Row((*fixed, text(name), *when, figures.plain(each.now), share(each.share, 1)))
