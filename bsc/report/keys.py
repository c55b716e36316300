"""How statuses and trends are called in class names and in records, and the order in which statuses are counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bsc.model import Status, Trend

StatusKey = Literal["on", "risk", "off", "none", "unjudged"]
STATUS_KEYS: Mapping[Status, StatusKey] = {
    Status.ON_TRACK: "on",
    Status.AT_RISK: "risk",
    Status.OFF_TRACK: "off",
    Status.NO_DATA: "none",
    Status.NOT_JUDGED: "unjudged",
}
STATUS_CODES = {Status.ON_TRACK: "o", Status.AT_RISK: "r", Status.OFF_TRACK: "x",
                Status.NO_DATA: "n", Status.NOT_JUDGED: "u"}
STATUS_ORDER = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.NO_DATA, Status.NOT_JUDGED)
TREND_CODES = {Trend.BETTER: "b", Trend.SAME: "s", Trend.WORSE: "w", None: "-"}
TREND_KEYS = {Trend.BETTER: "better", Trend.SAME: "same", Trend.WORSE: "worse"}
