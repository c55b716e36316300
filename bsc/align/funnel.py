"""The funnel: how many get to each stage, and which share of one stage gets to the next."""

from __future__ import annotations

import re
from typing import NamedTuple

from bsc.model import Kpi, Metric, Period, Stage, Strategy
from bsc.score import Scorecard
from bsc.score.series import Series

_MONEY = re.compile(r"[€$£¥%]|\b[A-Z]{3}\b")
_TIME = frozenset(("s", "sec", "min", "h", "hours", "horas", "days", "días", "weeks", "semanas"))
_SCALES = {"k": 1e3, "thousand": 1e3, "thousands": 1e3, "miles": 1e3, "mil": 1e3, "million": 1e6, "millions": 1e6,
           "millones": 1e6}


class Volume(NamedTuple):
    """A metric of a stage at the as-of; `kpi` is the one that judges it. A value that is too old is none.

    `flow` tells whether it counts what came in its period: then, and only then, shares of it can be taken.
    """

    metric: Metric
    kpi: Kpi | None
    flow: bool
    period: Period | None
    value: float | None
    before: float | None
    year: float | None

    @property
    def heads(self) -> float | None:
        """How many there were, whatever the unit is written in; None of what is no count."""
        scale = scale_of(self.metric.unit)
        return self.value * scale if self.value is not None and scale is not None else None


class Share(NamedTuple):
    """Which part of an earlier stage got to this one, in per cent."""

    of: Volume
    percent: float


class Step(NamedTuple):
    """A stage with its metrics, the one that stands for it first; none where nothing is measured there."""

    stage: Stage
    volumes: tuple[Volume, ...]
    share: Share | None

    @property
    def lead(self) -> Volume | None:
        """The metric that stands for the stage."""
        return self.volumes[0] if self.volumes else None


def funnel_of(card: Scorecard) -> tuple[Step, ...]:
    """All four stages in order, or nothing where no metric has a stage; watched ones count where they have values and
    are not merely part of a formula."""
    strategy = card.strategy
    staged = [each for each in strategy.metrics.values() if each.stage is not None]
    if not staged:
        return ()
    judged: dict[str, Kpi] = {}
    for kpi in strategy.kpis():
        first = judged.get(kpi.metric.id)
        if first is None or _rank(kpi) > _rank(first):
            judged[kpi.metric.id] = kpi
    inside = {part for metric in strategy.metrics.values() for part in metric.parts}
    steps: list[Step] = []
    for stage in Stage:
        found = [_volume(each, judged.get(each.id), card) for each in staged
                 if each.stage is stage and (each.id in judged or (each.actuals and each.id not in inside))]
        found.sort(key=_order)
        steps.append(Step(stage, tuple(found), _share(found[0], steps) if found else None))
    return tuple(steps)


def is_staged(strategy: Strategy) -> bool:
    """Whether any metric has a stage."""
    return any(each.stage is not None for each in strategy.metrics.values())


def scale_of(unit: str) -> float | None:
    """How many one of a unit is: 1,000 in `k/month`; None of money, shares and time.

    >>> [scale_of(unit) for unit in ("visits", "k/month", "k€", "%")]
    [1.0, 1000.0, None, None]
    """
    word = unit.split("/")[0].strip()
    if _MONEY.search(unit) or word.casefold() in _TIME:
        return None
    return _SCALES.get(word.split(" ")[0].casefold(), 1.0)


def _rank(kpi: Kpi) -> tuple[bool, float]:
    return kpi.target is not None, kpi.weight


def _order(volume: Volume) -> tuple[bool, bool, bool, float]:
    """Counts before the rest, flows before levels, then those with a target and the heavier ones."""
    target, weight = _rank(volume.kpi) if volume.kpi is not None else (False, -1.0)
    return not volume.flow, scale_of(volume.metric.unit) is None, not target, -weight


def _volume(metric: Metric, kpi: Kpi | None, card: Scorecard) -> Volume:
    flow = metric.aggregate.adds and not metric.accumulates and scale_of(metric.unit) is not None
    if card.as_of is None:
        return Volume(metric, kpi, flow, None, None, None, None)
    series = Series(metric, card.strategy.fiscal)
    index = series.latest(card.as_of.end)
    if index is None or series.age(index, card.as_of.end) > metric.max_age:
        return Volume(metric, kpi, flow, None, None, None, None)
    before, year = series.previous(index), series.year_before(index)
    values = series.actuals.values
    return Volume(metric, kpi, flow, series.periods[index], values[index],
                  None if before is None else values[before], None if year is None else values[year])


def _share(volume: Volume, steps: list[Step]) -> Share | None:
    """Of the last stage before that counts the same way in the same period."""
    count = volume.heads
    for step in reversed(steps):
        lead = step.lead
        if lead is not None and lead.flow and volume.flow and lead.period == volume.period:
            whole = lead.heads
            if count is not None and whole:
                return Share(lead, count / whole * 100)
    return None
