"""Trend: a move in the direction that is better, with small moves counted as none."""

from __future__ import annotations

from bsc.model import Better, Kpi, Trend
from bsc.score.direction import declared_better, direction_of
from bsc.score.ruler import reaches
from bsc.score.scale import Gauge


def trend_of(gain: float, span: float, noise: float) -> Trend:
    """A gain (positive is better) against the noise, in per cent of the span of the scale."""
    if gain == 0.0:
        return Trend.SAME
    if span > 0.0 and not reaches(abs(gain) / span * 100.0, noise):
        return Trend.SAME
    return Trend.BETTER if gain > 0.0 else Trend.WORSE


def gain_of(now: float, before: float, gauge: Gauge, lower: bool) -> float:
    """How much better a value is than an earlier one, in the metric's unit."""
    if gauge.ideal is not None:
        return _outside(before, gauge.ideal) - _outside(now, gauge.ideal)
    return before - now if lower else now - before


def plain_trend(kpi: Kpi, now: float, then: float) -> Trend | None:
    """The trend of a value that is not judged, against its range or its own size; an input has none."""
    if declared_better(kpi) is Better.NONE:
        return None
    low, high = kpi.metric.minimum, kpi.metric.maximum
    span = high - low if low is not None and high is not None else abs(then)
    gain = then - now if direction_of(kpi, None).lower else now - then
    return trend_of(gain, span, kpi.metric.noise)


def _outside(value: float, ideal: tuple[float, float]) -> float:
    return max(ideal[0] - value, value - ideal[1], 0.0)
