"""Attainment: how far a value has come, in per cent, on the ruler that a target and its KPI declare."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bsc.model import Kpi, Scale
from bsc.model.target import AtLeast, AtMost, Between, Each, Hold, Level
from bsc.score.card import Input
from bsc.score.direction import Direction
from bsc.source import Place

_RANKS = frozenset({"rank", "ranking", "place", "puesto", "posición"})


class Gauge(NamedTuple):
    """A ruler: the formula's name, the formula itself, and the fixed numbers in it.

    `top` is the best attainment possible; `span` the width that a move is measured against; `ideal` the
    stretch in which a value is as good as can be, where there is one on both sides.
    """

    scale: str
    formula: Callable[[float], float]
    inputs: tuple[Input, ...]
    span: float
    target: float | None
    top: float | None = None
    ideal: tuple[float, float] | None = None


def gauge(kpi: Kpi, level: Level, place: Place, direction: Direction) -> Gauge:
    """The ruler of a level in force."""
    if isinstance(level, Each):
        return _each(kpi, level.value, place, direction)
    if isinstance(level, AtLeast | AtMost):
        return _edge(kpi, level, place)
    if isinstance(level, Between):
        return _between(level, place)
    return _hold(level, place)


def _each(kpi: Kpi, target: float, place: Place, direction: Direction) -> Gauge:
    metric, aim = kpi.metric, Input("target", target, place)
    low, high = metric.minimum, metric.maximum
    wanted = kpi.scale
    if kpi.baseline is not None and wanted in (None, Scale.PROGRESS):
        base = kpi.baseline.value
        if base != target:
            inputs = (Input("baseline", base, kpi.baseline.place), aim)
            return Gauge("progress", progress(base, target), inputs, abs(target - base), target)
    if low is not None and high is not None and high > low and wanted in (None, Scale.PERFORMANCE):
        ends = (Input("minimum", low, metric.place), Input("maximum", high, metric.place), aim)
        form = progress(high, low) if direction.lower else progress(low, high)
        return Gauge("performance", form, ends, high - low, target)
    return Gauge("ratio", ratio(target, direction.lower), (aim,), abs(target), target)


def _edge(kpi: Kpi, level: AtLeast | AtMost, place: Place) -> Gauge:
    edge, lower = level.value, isinstance(level, AtMost)
    form = met_or_not(edge, lower) if kpi.metric.unit.lower() in _RANKS else ratio(edge, lower)
    name = "at-most" if lower else "at-least"
    return Gauge(name, form, (Input("target", edge, place),), abs(edge), edge, top=100.0)


def _between(level: Between, place: Place) -> Gauge:
    inputs = [Input("low", level.low, place), Input("high", level.high, place)]
    if level.within is not None:
        inputs.append(Input("within", level.within, place))
    form = falling(level.low, level.high, level.within or 0.0)
    span = level.high - level.low
    return Gauge("between", form, tuple(inputs), span, None, ideal=(level.low, level.high))


def _hold(level: Hold, place: Place) -> Gauge:
    inputs = [Input("target", level.value, place), Input("within", level.within, place)]
    if level.off_beyond is not None:
        inputs.append(Input("off_beyond", level.off_beyond, place))
    low, high = level.value - level.within, level.value + level.within
    room = (level.off_beyond or level.within) - level.within
    span = level.off_beyond or level.within
    return Gauge("hold", falling(low, high, room), tuple(inputs), span, level.value, ideal=(low, high))


def progress(start: float, end: float) -> Callable[[float], float]:
    """The way done from `start` to `end`, signed, so that it holds upwards and downwards."""
    return lambda actual: (actual - start) / (end - start) * 100.0


def ratio(target: float, lower: bool) -> Callable[[float], float]:
    """Actual over target, mirrored when lower is better; met or not where a ratio has no meaning."""
    if target <= 0.0:
        return met_or_not(target, lower)
    if lower:
        return lambda actual: (2.0 - actual / target) * 100.0
    return lambda actual: actual / target * 100.0


def met_or_not(edge: float, lower: bool) -> Callable[[float], float]:
    """All or nothing at an edge."""
    if lower:
        return lambda actual: 100.0 if actual <= edge + 1e-9 else 0.0
    return lambda actual: 100.0 if actual >= edge - 1e-9 else 0.0


def falling(low: float, high: float, room: float) -> Callable[[float], float]:
    """All inside a stretch, falling to nothing at `room` outside it (at once without room)."""

    def form(actual: float) -> float:
        outside = max(low - actual, actual - high, 0.0)
        if outside <= 1e-9:
            return 100.0
        return max(0.0, 1.0 - outside / room) * 100.0 if room > 0.0 else 0.0

    return form
