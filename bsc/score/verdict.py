"""A value put on its ruler, before anybody asks what status that is."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Bands, Kpi
from bsc.score.direction import Direction
from bsc.score.ruler import WIDE, Edges
from bsc.score.scale import Gauge
from bsc.score.series import Series


class Case(NamedTuple):
    """What every judgement of a KPI needs: the KPI, its metric's series, the bands somebody declared."""

    kpi: Kpi
    series: Series
    bands: Bands | None


class Verdict(NamedTuple):
    """The ruler of a value, or why it was not judged; `value` where more than the actual counts."""

    value: float | None = None
    gauge: Gauge | None = None
    edges: Edges = WIDE
    direction: Direction = Direction(False, "default")
    entry: str = ""
    planned: float | None = None
    target: float | None = None
    reason: str = ""


def number_of(case: Case, index: int) -> float | None:
    """The number of an actual: its value, or the points of its named state."""
    return case.series.numbers[index]
