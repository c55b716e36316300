"""A KPI: a metric that serves an objective, with a target."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bsc.model.kinds import Better, Role, Status
from bsc.model.metric import Metric
from bsc.model.period import Period
from bsc.model.target import Target
from bsc.source import NOWHERE, Place


class Scale(StrEnum):
    """The ruler that `scale:` sets by hand."""

    PROGRESS = "progress"
    PERFORMANCE = "performance"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where a KPI started, and when."""

    value: float
    at: Period | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Bands:
    """Edges of on track and at risk: in per cent of attainment or, if `in_unit`, in the metric's unit."""

    on_track: float
    at_risk: float
    in_unit: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Override:
    """A status set by a person, with the reason; it changes the word, never a number."""

    status: Status
    why: str
    by: str = ""
    until: Period | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Kpi:
    """A metric put to work: `id` is `objective/metric` unless the author gave another after the slash.

    `weight` is relative among siblings (>= 0); `weight_declared` tells whether somebody decided it. Without an owner
    of its own it has that of its metric.
    """

    id: str
    objective: str
    metric: Metric
    role: Role
    target: Target | None = None
    baseline: Baseline | None = None
    scale: Scale | None = None
    bands: Bands | None = None
    weight: float = 1.0
    weight_declared: bool = False
    better: Better | None = None
    owner: str = ""
    question: str = ""
    override: Override | None = None
    place: Place = NOWHERE
    target_place: Place = NOWHERE

    @property
    def name(self) -> str:
        """That of its metric."""
        return self.metric.name
