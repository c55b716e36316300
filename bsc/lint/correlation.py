"""Whether two objectives moved together: the correlation of their changes, with the interval it may well lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atanh, fsum, sqrt, tanh
from typing import NamedTuple

from bsc.model import Better, Cadence, Delay, Kpi, Role
from bsc.model.period import MONTHS_IN
from bsc.score.card import Reading, Scorecard
from bsc.score.grid import moved

# 99 %: the changes of a noisy figure are not independent of one another, so 95 % would promise too much.
_DEVIATIONS = 2.576
_UNDIRECTED = frozenset({"between", "hold", "done-by", "none", ""})
_DAYS_IN = {Cadence.DAILY: 1, Cadence.WEEKLY: 7}
_FEWEST = 4


class Correlation(NamedTuple):
    """A correlation over some pairs of changes, and the interval that it lies in with 99 % confidence."""

    value: float
    low: float
    high: float
    pairs: int


class Course(NamedTuple):
    """How an objective's outcome changed, by the end of each period: up is better, 1 is a usual change."""

    cadence: Cadence
    changes: Mapping[int, float]


def course_of(kpis: Sequence[Kpi], card: Scorecard) -> Course | None:
    """The mean change of the lagging KPIs that report most often; None where nothing can be said."""
    found: dict[Cadence, list[dict[int, float]]] = {}
    for kpi in kpis:
        reading = card.readings.get(kpi.id)
        if kpi.role is not Role.LEADING and reading is not None and card.as_of is not None and _directed(reading):
            changes = _standard(_changes(reading, card.as_of.end))
            if changes:
                found.setdefault(kpi.metric.cadence, []).append(changes)
    if not found:
        return None
    cadence = min(found)
    if len(found[cadence]) == 1:
        return Course(cadence, found[cadence][0])
    together: dict[int, list[float]] = {}
    for changes in found[cadence]:
        for end, change in changes.items():
            together.setdefault(end, []).append(change)
    return Course(cadence, {end: fsum(there) / len(there) for end, there in together.items()})


def correlation(cause: Course, effect: Course, delay: Delay | None) -> Correlation | None:
    """The correlation of a cause's changes with those of the effect a delay later; None where they cannot be paired."""
    if cause.cadence is not effect.cadence:
        return None
    later, steps = effect.changes, _steps(delay, cause.cadence)
    months, days = steps * MONTHS_IN.get(cause.cadence, 0), steps * _DAYS_IN.get(cause.cadence, 0)
    pairs = [(change, later[then]) for end, change in cause.changes.items()
             if (then := moved(end, months) + days if steps else end) in later]  # fmt: skip
    return _of(pairs)


def _of(pairs: Sequence[tuple[float, float]]) -> Correlation | None:
    if len(pairs) < _FEWEST:
        return None
    middle = [fsum(side) / len(pairs) for side in zip(*pairs, strict=True)]
    apart = [(a - middle[0], b - middle[1]) for a, b in pairs]
    both = fsum([a * b for a, b in apart])
    spread = sqrt(fsum([a * a for a, _ in apart]) * fsum([b * b for _, b in apart]))
    if spread <= 0:
        return None
    value = max(-1.0, min(1.0, both / spread))
    fisher, margin = atanh(max(-0.999999, min(0.999999, value))), _DEVIATIONS / sqrt(len(pairs) - 3)
    return Correlation(value, tanh(fisher - margin), tanh(fisher + margin), len(pairs))


def _directed(reading: Reading) -> bool:
    """Whether a change of the figure is for the better or for the worse, wherever it stands."""
    metric = reading.kpi.metric
    inputs = Better.NONE in (reading.kpi.better, metric.better)
    return not inputs and not metric.accumulates and reading.trace.scale not in _UNDIRECTED


def _changes(reading: Reading, until: int) -> dict[int, float]:
    """The changes from each period of the metric's cadence to the next, up to an end."""
    metric, sign = reading.kpi.metric, -1.0 if reading.trace.lower else 1.0
    periods, values = metric.actuals.timeline.periods, metric.actuals.values
    changes: dict[int, float] = {}
    last, before = 0, 0.0
    for period, value in zip(periods, values, strict=True):
        if value is None or period.cadence is not metric.cadence or period.end > until:
            continue
        if period.start == last:
            changes[period.end] = sign * (value - before)
        last, before = period.end, value
    return changes


def _standard(changes: dict[int, float]) -> dict[int, float]:
    """Changes as multiples of their usual size; nothing where there are few, or all are alike."""
    if len(changes) < _FEWEST:
        return {}
    mean = fsum(changes.values()) / len(changes)
    usual = sqrt(fsum([(each - mean) ** 2 for each in changes.values()]) / len(changes))
    return {end: each / usual for end, each in changes.items()} if usual > 1e-12 else {}


def _steps(delay: Delay | None, cadence: Cadence) -> int:
    """A delay in periods of a cadence."""
    if delay is None:
        return 0
    if cadence in MONTHS_IN:
        return round(delay.months / MONTHS_IN[cadence])
    days = delay.months * 365.25 / 12
    return round(days / _DAYS_IN[cadence])
