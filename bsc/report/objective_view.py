"""An objective as its sheet, its row and its slide show it."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.chart.spark import SparkView
from bsc.report.kin_view import KinView
from bsc.report.view import (
    Badge,
    DecisionView,
    Fact,
    InitiativeView,
    KpiView,
    LinkView,
    NoteView,
    ShareView,
    StandingView,
)
from bsc.report.why_view import WhyView


class ObjectiveView(NamedTuple):
    """An objective in table, list and sheet; `row` is its record, `shares_row` the record of its trace."""

    row: int
    shares_row: int
    id: str
    name: str
    depth: int
    perspective: str
    perspective_id: str
    description: str
    owner: str
    theme: int
    themes: tuple[str, ...]
    now: StandingView
    drivers: str
    drivers_badge: Badge
    has_drivers: bool
    drivers_bar: int
    drivers_note: str
    signal: str
    signal_short: str
    sentence: str
    data: str
    spark: SparkView
    spark_dot: str
    facts: tuple[Fact, ...]
    kpis: tuple[KpiView, ...]
    outcome_made: tuple[ShareView, ...]
    drivers_made: tuple[ShareView, ...]
    made_by: str
    causes: tuple[LinkView, ...]
    effects: tuple[LinkView, ...]
    parts: tuple[LinkView, ...]
    why: WhyView
    top: bool
    initiatives: tuple[InitiativeView, ...]
    notes: tuple[NoteView, ...]
    decisions: tuple[DecisionView, ...]
    kin: KinView | None
