"""Whether two objectives moved together: the correlation of their changes, with the interval it may well lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atanh, fsum, sqrt, tanh
from typing import NamedTuple

from bsc.model import Better, Cadence, Delay, Kpi, Period, Role
from bsc.model.period import MONTHS_IN, shift
from bsc.score.card import Reading, Scorecard

# 99 %: the changes of a noisy figure are not independent of one another, so 95 % would promise too much.
_DEVIATIONS = 2.576
_UNDIRECTED = frozenset({"between", "hold", "done-by", "none", ""})
_FEWEST = 4


class Correlation(NamedTuple):
    """A correlation over some pairs of changes, and the interval that it lies in with 99 % confidence."""

    value: float
    low: float
    high: float
    pairs: int


class Course(NamedTuple):
    """How an objective's outcome changed, period by period: up is better, 1 is a usual change."""

    cadence: Cadence
    changes: Mapping[Period, float]


def course_of(kpis: Sequence[Kpi], card: Scorecard) -> Course | None:
    """The mean change of the lagging KPIs that report most often; None where nothing can be said."""
    found: dict[Cadence, list[dict[Period, float]]] = {}
    for kpi in kpis:
        reading = card.readings.get(kpi.id)
        if kpi.role is not Role.LEADING and reading is not None and card.as_of is not None and _directed(reading):
            changes = _standard(_changes(reading, card.as_of.end))
            if changes:
                found.setdefault(kpi.metric.cadence, []).append(changes)
    if not found:
        return None
    cadence = min(found)
    periods = dict.fromkeys(period for changes in found[cadence] for period in changes)
    means = {}
    for period in periods:
        there = [changes[period] for changes in found[cadence] if period in changes]
        means[period] = fsum(there) / len(there)
    return Course(cadence, means)


def correlation(cause: Course, effect: Course, delay: Delay | None) -> Correlation | None:
    """The correlation of a cause's changes with those of the effect a delay later; None where they cannot be paired."""
    steps = _steps(delay, cause.cadence)
    if cause.cadence is not effect.cadence or steps is None:
        return None
    later = {period.end: change for period, change in effect.changes.items()}
    pairs = [(change, later[then]) for period, change in cause.changes.items()
             if (then := shift(period, steps).end if steps else period.end) in later]  # fmt: skip
    return _of(pairs)


def _of(pairs: Sequence[tuple[float, float]]) -> Correlation | None:
    if len(pairs) < _FEWEST:
        return None
    means = [fsum(side) / len(pairs) for side in zip(*pairs, strict=True)]
    both = fsum((a - means[0]) * (b - means[1]) for a, b in pairs)
    spread = sqrt(fsum((a - means[0]) ** 2 for a, _ in pairs) * fsum((b - means[1]) ** 2 for _, b in pairs))
    if spread <= 0:
        return None
    value = max(-1.0, min(1.0, both / spread))
    middle, margin = atanh(max(-0.999999, min(0.999999, value))), _DEVIATIONS / sqrt(len(pairs) - 3)
    return Correlation(value, tanh(middle - margin), tanh(middle + margin), len(pairs))


def _directed(reading: Reading) -> bool:
    """Whether a change of the figure is for the better or for the worse, wherever it stands."""
    metric = reading.kpi.metric
    inputs = Better.NONE in (reading.kpi.better, metric.better)
    return not inputs and not metric.accumulates and reading.trace.scale not in _UNDIRECTED


def _changes(reading: Reading, until: int) -> dict[Period, float]:
    """The changes from each period of the metric's cadence to the next, up to an end."""
    metric, sign = reading.kpi.metric, -1.0 if reading.trace.lower else 1.0
    series = metric.actuals
    kept = [(period, value) for period, value in zip(series.timeline.periods, series.values, strict=True)
            if value is not None and period.cadence is metric.cadence and period.end <= until]  # fmt: skip
    return {now: sign * (value - before) for (past, before), (now, value) in zip(kept, kept[1:], strict=False)
            if past.end == now.start}  # fmt: skip


def _standard(changes: dict[Period, float]) -> dict[Period, float]:
    """Changes as multiples of their usual size; nothing where there are few, or all are alike."""
    if len(changes) < _FEWEST:
        return {}
    mean = fsum(changes.values()) / len(changes)
    usual = sqrt(fsum((each - mean) ** 2 for each in changes.values()) / len(changes))
    return {period: each / usual for period, each in changes.items()} if usual > 1e-12 else {}


def _steps(delay: Delay | None, cadence: Cadence) -> int | None:
    """A delay in periods of a cadence."""
    if delay is None:
        return 0
    if cadence in MONTHS_IN:
        return round(delay.months / MONTHS_IN[cadence])
    days = delay.months * 365.25 / 12
    return round(days / (7 if cadence is Cadence.WEEKLY else 1))
