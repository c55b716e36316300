"""Trend: a move in the direction that is better, with small moves counted as none."""

from __future__ import annotations

from bsc.model import Trend
from bsc.score.ruler import rounded
from bsc.score.scale import Gauge


def trend_of(gain: float, span: float, noise: float) -> Trend:
    """A gain (positive is better) against the noise, in per cent of the span of the scale."""
    if gain == 0.0:
        return Trend.SAME
    if span > 0.0 and rounded(abs(gain) / span * 100.0) < noise:
        return Trend.SAME
    return Trend.BETTER if gain > 0.0 else Trend.WORSE


def gain_of(now: float, before: float, gauge: Gauge, lower: bool) -> float:
    """How much better a value is than an earlier one, in the metric's unit."""
    if gauge.ideal is not None:
        return _outside(before, gauge.ideal) - _outside(now, gauge.ideal)
    return before - now if lower else now - before


def _outside(value: float, ideal: tuple[float, float]) -> float:
    return max(ideal[0] - value, value - ideal[1], 0.0)
