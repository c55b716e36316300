"""Status bands in the KPI's own unit: where on track and at risk begin and end, for the grounds of a chart."""

from __future__ import annotations

from typing import NamedTuple

from bsc.score.calendar import Aim
from bsc.score.card import Reading

Asked = Reading | Aim


class Span(NamedTuple):
    """A stretch of values; an open end is None."""

    low: float | None
    high: float | None


class Ranges(NamedTuple):
    """The stretches that are on track, and at least at risk; what lies outside both is off track."""

    on: Span
    risk: Span


def edges_of(asked: Asked) -> tuple[float, float] | None:
    """The two values of a target that is a stretch."""
    if asked.trace.scale != "between":
        return None
    inputs = {item.name: item.value for item in asked.trace.given}
    return (inputs["low"], inputs["high"]) if "low" in inputs and "high" in inputs else None


def ranges_of(asked: Asked) -> Ranges | None:
    """The status bands of what is asked in its unit; None where its ruler has none that can be drawn."""
    trace, rule = asked.trace, asked.trace.rule
    inputs = {item.name: item.value for item in trace.given}
    edges = (rule.on_edge / 100.0, rule.risk_edge / 100.0)
    if rule.scale in ("between", "hold"):
        stretch = _stretch(rule.scale, inputs)
        if stretch is None:
            return None
        low, high, room = stretch
        on, risk = (Span(low - (1 - edge) * room, high + (1 - edge) * room) for edge in edges)
        return Ranges(on, risk)
    line = _line(asked, inputs)
    if line is None:
        return None
    start, way = line
    spans = [Span(start + edge * way, None) if way > 0 else Span(None, start + edge * way) for edge in edges]
    return Ranges(spans[0], spans[1])


def _stretch(scale: str, inputs: dict[str, float]) -> tuple[float, float, float] | None:
    within = inputs.get("within", 0.0)
    if scale == "between":
        if "low" not in inputs or "high" not in inputs:
            return None
        return inputs["low"], inputs["high"], within
    if "target" not in inputs:
        return None
    room = max(0.0, inputs.get("off_beyond", within) - within)
    return inputs["target"] - within, inputs["target"] + within, room


def _line(asked: Asked, inputs: dict[str, float]) -> tuple[float, float] | None:
    """Value at 0 % and the way to 100 % of the attainment, both in the unit."""
    rule, target = asked.trace.rule, asked.target
    if rule.scale == "performance" and "minimum" in inputs and "maximum" in inputs:
        low, high = inputs["minimum"], inputs["maximum"]
        return (high, low - high) if rule.lower else (low, high - low)
    if target is None:
        return None
    if rule.scale in ("progress", "reach") and "baseline" in inputs:
        end = asked.planned if rule.scale == "reach" and asked.planned is not None else target
        way = end - inputs["baseline"]
        return (inputs["baseline"], way) if way else None
    if rule.scale in ("ratio", "at-least", "at-most", "benchmark", "total"):
        goal = asked.planned if rule.scale == "total" and asked.planned is not None else target
        if goal <= 0:
            return None
        return (2 * goal, -goal) if rule.lower or rule.scale == "at-most" else (0.0, goal)
    return None
