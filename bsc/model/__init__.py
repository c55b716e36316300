"""The language as frozen values: nouns only."""

from __future__ import annotations

from bsc.model.actuals import Actual, Actuals
from bsc.model.contribution import Contribution
from bsc.model.definition import DefinitionSheet
from bsc.model.house import PAPERS, SECTIONS, CheckSetting, HouseStyle
from bsc.model.initiative import Expected, Initiative, Milestone
from bsc.model.kinds import Aggregate, Better, Kind, Role, RollUp, Signal, Stage, Status, Trend
from bsc.model.kpi import Bands, Baseline, Kpi, Override, Scale
from bsc.model.link import Delay, Link
from bsc.model.meeting import Decision, DecisionStanding, DecisionState, DecisionUpdate, Option, Question, Review
from bsc.model.metric import Metric, Part, Slices, Span, Working
from bsc.model.origin import Condition, Gathering, Origin
from bsc.model.period import CADENCES, Cadence, FiscalYear, Period, parse_period
from bsc.model.presented import Figure, Presented
from bsc.model.strategy import Active, Objective, Perspective, Strategy, Theme

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
    "Condition",
    "Contribution",
    "Decision",
    "DecisionStanding",
    "DecisionState",
    "DecisionUpdate",
    "DefinitionSheet",
    "Delay",
    "Expected",
    "Figure",
    "Gathering",
    "FiscalYear",
    "HouseStyle",
    "Initiative",
    "Kind",
    "Kpi",
    "Link",
    "Metric",
    "Milestone",
    "Objective",
    "Option",
    "Origin",
    "Override",
    "Part",
    "Period",
    "Perspective",
    "Presented",
    "Question",
    "Review",
    "Role",
    "RollUp",
    "Scale",
    "Signal",
    "Slices",
    "Stage",
    "Span",
    "Status",
    "Strategy",
    "Theme",
    "Trend",
    "Working",
    "parse_period",
]
