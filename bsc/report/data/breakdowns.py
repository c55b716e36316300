"""Metrics by the values of a column as data: what each slice is at the as-of, and its share of the total."""

from __future__ import annotations

from bsc.report.data.periods import Periods
from bsc.report.setting import Setting
from bsc.report.sliced import Sliced, sliced_metrics

Data = dict[str, object]


def breakdowns_data(setting: Setting, periods: Periods) -> list[Data]:
    """The metrics with slices that a KPI or a question rests on; their figures of all periods are with the metrics."""
    return [_sliced(each, setting, periods) for each in sliced_metrics(setting)]


def _sliced(sliced: Sliced, setting: Setting, periods: Periods) -> Data:
    as_of = setting.card.as_of
    sight = sliced.at(as_of.end) if as_of is not None else None
    assert sight is not None
    highest, lowest = sliced.extremes(sight)
    return {
        "metric": sliced.metric.id, "by": sliced.slices.by, "period": periods.label(sight.period),
        "total": sight.total, "highest": highest or None, "lowest": lowest or None,
        "slices": [{"name": name, "value": each.now, "share": each.share, "previous_period": each.before,
                    "year_before": each.year} for name, each in sight.figures.items()],
    }
