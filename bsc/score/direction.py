"""Which way is better: as declared, else from baseline to target, else upwards."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Better, Kpi
from bsc.model.target import AtLeast, AtMost


class Direction(NamedTuple):
    """Whether lower is better, and what said so: declared, baseline or default."""

    lower: bool
    told_by: str


def direction_of(kpi: Kpi, target: float | None) -> Direction:
    """The direction of a KPI against the target in force."""
    better = declared_better(kpi)
    if better in (Better.HIGHER, Better.LOWER):
        return Direction(better is Better.LOWER, "declared")
    if isinstance(kpi.target, AtMost | AtLeast):
        return Direction(isinstance(kpi.target, AtMost), "declared")
    if kpi.baseline is not None and target is not None and target != kpi.baseline.value:
        return Direction(target < kpi.baseline.value, "baseline")
    return Direction(False, "default")


def declared_better(kpi: Kpi) -> Better | None:
    """What the KPI says, else its metric."""
    return kpi.better if kpi.better is not None else kpi.metric.better
