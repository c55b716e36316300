"""How wide the columns of a printed table are: the same for all tables of a section, dropped where room is short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bsc.maps.text import width
from bsc.report.objective_view import ObjectiveView
from bsc.report.view import KpiNow, StandingView

_SIZE = 8.5
_HEAD = 8.0
_INSET = 7.0
_SHAPE = 14.0  # a status shape or a drawn arrow, with its gap
_PILL = 18.0


class Column(NamedTuple):
    """A column: what its cells say, what else they hold, and whether it may wrap or be dropped."""

    head: str
    texts: Sequence[str]
    beside: float = 0.0
    bold: bool = False
    wraps: bool = False


def widths(columns: Mapping[str, Column], room: float, drops: Iterable[str]) -> dict[str, float]:
    """The width of each column in points, 0 for a dropped one.

    Where all do not fit: `drops` go one by one, then the columns that may wrap are as wide as their longest word.
    """
    wide = {name: _natural(column) for name, column in columns.items()}
    for name in drops:
        if sum(wide.values()) <= room:
            return wide
        wide[name] = 0.0
    if sum(wide.values()) > room:
        wide |= {name: _least(column) for name, column in columns.items() if column.wraps and wide[name]}
    return wide


def _natural(column: Column) -> float:
    texts = max((width(text, _SIZE, column.bold) for text in column.texts), default=0.0)
    return round(max(texts + column.beside, width(column.head, _HEAD)) + _INSET, 1)


def _least(column: Column) -> float:
    words = [word for text in column.texts for word in text.split()]
    return _natural(column._replace(texts=words))


def kpi_columns(
    objectives: Sequence[ObjectiveView], words: Mapping[str, str], before: str, rolled: bool
) -> dict[str, Column]:
    """The columns that say how a KPI stands, measured over all that are shown; `before` is the last period.

    With `rolled`, the objectives have rows, too. What stands below or behind a figure may wrap.
    """
    now: list[KpiNow] = [kpi.now for each in objectives for kpi in each.kpis]
    own: list[StandingView] = [each.now for each in objectives] if rolled else []
    targets = [kpi.now.target for each in objectives for kpi in each.kpis if not kpi.worded]
    judged = [*(each.badge.word for each in now), *(each.badge.word for each in own)]
    return {
        "actual": Column(words["actual"], [text for each in now for text in (each.actual, *each.mark.split())],
                         bold=True),
        "target": Column(words["target"], [*targets, *(word for each in now for word in each.plan.split())]),
        "progress": Column(words["progress"], [each.progress for each in now]),
        "score": Column(words["score"], [*(each.score for each in now), *(each.score for each in own)], bold=True),
        "status": Column(words["status"], judged, _SHAPE + (_PILL if rolled else 0.0), True, True),
        "trend": Column(words["trend"], [each.arrow.word for each in now], _SHAPE),
        "change": Column(before, [*(each.change for each in now), *(each.change for each in own)]),
        "spark": Column("", (), 46.0),
    }
