"""Figures as a meeting saw them: kept, so that later corrections can be told from what was presented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bsc.model.kinds import Status
from bsc.model.period import Period
from bsc.source import NOWHERE, Place


class Figure(NamedTuple):
    """A score with its status; of a KPI the actual and the target beside them, as they were shown."""

    status: Status
    score: float | None = None
    actual: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Presented:
    """All figures of a review, by id; `index` is the strategy's own."""

    day: Period
    as_of: Period
    index: Figure
    perspectives: Mapping[str, Figure] = field(default_factory=dict)
    objectives: Mapping[str, Figure] = field(default_factory=dict)
    kpis: Mapping[str, Figure] = field(default_factory=dict)
    place: Place = NOWHERE
