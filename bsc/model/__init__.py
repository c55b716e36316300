"""The language as frozen values: nouns only."""

from __future__ import annotations

from bsc.model.actuals import Actual, Actuals
from bsc.model.kinds import Aggregate, Better, Kind, Role, RollUp, Signal, Status, Trend
from bsc.model.kpi import Bands, Baseline, Kpi, Override, Scale
from bsc.model.metric import Metric
from bsc.model.period import CADENCES, Cadence, FiscalYear, Period, parse_period
from bsc.model.strategy import (
    PAPERS,
    SECTIONS,
    Active,
    CheckSetting,
    Decision,
    Delay,
    Expected,
    HouseStyle,
    Initiative,
    Link,
    Milestone,
    Objective,
    Perspective,
    Review,
    Strategy,
    Theme,
)

__all__ = [
    "CADENCES",
    "PAPERS",
    "SECTIONS",
    "Active",
    "Actual",
    "Actuals",
    "Aggregate",
    "Bands",
    "Baseline",
    "Better",
    "Cadence",
    "CheckSetting",
    "Decision",
    "Delay",
    "Expected",
    "FiscalYear",
    "HouseStyle",
    "Initiative",
    "Kind",
    "Kpi",
    "Link",
    "Metric",
    "Milestone",
    "Objective",
    "Override",
    "Period",
    "Perspective",
    "Review",
    "Role",
    "RollUp",
    "Scale",
    "Signal",
    "Status",
    "Strategy",
    "Theme",
    "Trend",
    "parse_period",
]
