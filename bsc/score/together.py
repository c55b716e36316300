"""Whether two objectives moved together: the rank correlation of their changes, and the interval it may well lie in.

What moves is the figures of the lagging KPIs that report most often, not scores: a target that was raised lets all
scores fall at once, and a score that has reached 100 stands still. Levels that both rise look related whatever they
are; so changes from one period to the next are compared, up being better, in units of their usual size, the effect's
a delay after the cause's. And one or two years of months are 12 to 24 changes, of which a single leap would make half
of an ordinary correlation; so it is their ranks that are compared (Spearman 1904), ties sharing their mean rank:

    rho = Pearson's correlation of the ranks, -1 to 1
    low, high = tanh(atanh(rho) -+ 2.576 * sqrt((1 + rho^2 / 2) / (n - 3)))         with 99 % confidence, of n pairs

The interval is Fisher's with the spread that holds for ranks (Bonett and Wright 2000). 99 %, as the changes of a noisy
figure are not independent of one another: 95 % would promise too much. This is association, never a proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import atanh, fsum, sqrt, tanh
from typing import NamedTuple

from bsc.model import Better, Cadence, Delay, Kpi, Role, Strategy
from bsc.model.period import MONTHS_IN
from bsc.score.card import Reading, Scorecard
from bsc.score.grid import moved

_DEVIATIONS = 2.576
_UNDIRECTED = frozenset({"between", "hold", "done-by", "none", ""})
_DAYS_IN = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.FOUR_WEEKLY: 28}
_FEWEST = 4


class Together(NamedTuple):
    """A rank correlation over some pairs of changes, and the interval that it lies in with 99 % confidence."""

    rho: float
    low: float
    high: float
    pairs: int


class Changes(NamedTuple):
    """How an objective's outcome changed, by the end of each period: up is better, 1 is a usual change."""

    cadence: Cadence
    by_end: Mapping[int, float]


def changes_of(objective: str, card: Scorecard) -> Changes | None:
    """The mean change of the lagging KPIs, its parts' too, that report most often; None where nothing can be said."""
    found: dict[Cadence, list[dict[int, float]]] = {}
    for kpi in _kpis(objective, card.strategy):
        reading = card.readings.get(kpi.id)
        if kpi.role is not Role.LEADING and reading is not None and card.as_of is not None and _directed(reading):
            changes = _standard(_changes(reading, card.as_of.end))
            if changes:
                found.setdefault(kpi.metric.cadence, []).append(changes)
    if not found:
        return None
    cadence = min(found)
    if len(found[cadence]) == 1:
        return Changes(cadence, found[cadence][0])
    together: dict[int, list[float]] = {}
    for changes in found[cadence]:
        for end, change in changes.items():
            together.setdefault(end, []).append(change)
    return Changes(cadence, {end: fsum(there) / len(there) for end, there in together.items()})


def _kpis(objective: str, strategy: Strategy) -> Iterator[Kpi]:
    waiting = [objective]
    while waiting:
        own = strategy.objectives[waiting.pop()]
        yield from own.kpis
        waiting += [part for part in own.parts if part in strategy.objectives]


def moved_together(cause: Changes, effect: Changes, delay: Delay | None) -> Together | None:
    """How a cause's changes went with those of the effect a delay later; None where they cannot be paired."""
    if cause.cadence is not effect.cadence:
        return None
    later, steps = effect.by_end, _steps(delay, cause.cadence)
    months, days = steps * MONTHS_IN.get(cause.cadence, 0), steps * _DAYS_IN.get(cause.cadence, 0)
    return associated([(change, later[then]) for end, change in cause.by_end.items()
                       if (then := moved(end, months) + days if steps else end) in later])


def associated(pairs: Sequence[tuple[float, float]]) -> Together | None:
    """The rank correlation of pairs of changes; None where there are few, or one side does not move."""
    if len(pairs) < _FEWEST:
        return None
    first, second = (ranked(side) for side in zip(*pairs, strict=True))
    middle = (len(pairs) + 1) / 2.0
    both = fsum([(a - middle) * (b - middle) for a, b in zip(first, second, strict=True)])
    spread = sqrt(fsum([(a - middle) ** 2 for a in first]) * fsum([(b - middle) ** 2 for b in second]))
    if spread <= 0:
        return None
    rho = max(-1.0, min(1.0, both / spread))
    fisher = atanh(max(-0.999999, min(0.999999, rho)))
    margin = _DEVIATIONS * sqrt((1.0 + rho * rho / 2.0) / (len(pairs) - 3))
    return Together(rho, tanh(fisher - margin), tanh(fisher + margin), len(pairs))


def ranked(values: Sequence[float]) -> list[float]:
    """The ranks of values from 1, ties sharing their mean.

    >>> ranked([3.0, 1.0, 3.0])
    [2.5, 1.0, 2.5]
    """
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks, start = [0.0] * len(values), 0
    while start < len(order):
        stop = start
        while stop + 1 < len(order) and values[order[stop + 1]] == values[order[start]]:
            stop += 1
        for at in range(start, stop + 1):
            ranks[order[at]] = (start + stop) / 2.0 + 1.0
        start = stop + 1
    return ranks


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
