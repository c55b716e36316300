"""The map and the charts as plain data: their path data as points."""

from __future__ import annotations

from bsc.report.chart.axis import CHART_H, CHART_W, Tick
from bsc.report.chart.labels import BELOW
from bsc.report.chart.plot import ChartView
from bsc.report.chart.spark import SparkView
from bsc.report.map.view import BoxView, Frame, MapView, RouteView
from bsc.report.paper.plain import Plain, plain, points
from bsc.report.view import KpiView


def map_data(view: MapView) -> dict[str, Plain]:
    """A map with everything at its place; what the page's script needs stays out."""
    return {
        "title": view.title, "width": view.width, "height": view.height, "drivers": view.drivers_word,
        "frame": _frame(view.frame), "bands": plain(view.bands), "boxes": [_box(box) for box in view.boxes],
        "routes": [_route(route) for route in view.routes], "legend": plain(view.legend),
    }


def _frame(frame: Frame) -> Plain:
    data = plain(frame)
    assert isinstance(data, dict)
    lines = {"spark_limit": frame.spark_limit, "spark_none": frame.spark_none, "bar": frame.bar,
             "bar_none": frame.bar_none, "bar_limit": frame.bar_limit}
    return {**data, **{name: points(path) for name, path in lines.items()}, "stripe": None}


def _box(box: BoxView) -> Plain:
    return {
        "id": box.id, "name": box.name, "says": box.aria, "x": box.x, "y": box.y, "lines": plain(box.lines),
        "status": box.status, "word": box.status_word, "pill": box.pill_w, "outcome": box.outcome,
        "drivers": box.drivers, "bar": box.bar,
        "spark": points(box.spark.line), "bridges": points(box.spark.bridges), "dot": points(box.spark.end),
        "owner": box.owner, "note": box.note, "signal": box.signal, "theme": box.theme, "hidden": box.hidden,
    }


def _route(route: RouteView) -> Plain:
    return {"kind": route.classes.split()[0], "line": points(route.path), "head": points(route.head),
            "pill": plain(route.pill), "minus": plain(route.minus)}


def spark_data(spark: SparkView, dot: str) -> Plain:
    """A sparkline; None where nothing was reported."""
    if not spark.line:
        return None
    return {"line": points(spark.line), "aim": points(spark.target), "bridges": points(spark.bridges),
            "dot": points(dot)}


def chart_data(kpi: KpiView, cut: int, at: int) -> Plain:
    """A KPI's chart up to the as-of; None where there is nothing to draw."""
    if kpi.chart is None:
        return None
    chart: ChartView = kpi.chart
    paths = {"line": chart.line, "held": chart.held, "points": chart.points, "target": chart.target,
             "forecast": chart.forecast, "pace": chart.pace, "reach": chart.reach,
             "off": chart.off, "on": chart.on, "risk": chart.risk}
    label = chart.labels[at] if at < len(chart.labels) else CHART_H // 2
    return {
        **{name: points(path) for name, path in paths.items()}, "dot": points(kpi.chart_dot), "w": CHART_W,
        "h": CHART_H, "cut": cut, "tag": chart.tag, "base": plain(chart.base), "goals": plain(chart.goals),
        "old": [{"x": float(old.x.rstrip("%")) / 100.0, "y": old.y - BELOW if old.below else old.y,
                 "text": old.text, "start": old.start, "below": old.below} for old in chart.old if not old.tight],
        "last": {"y": label, "text": kpi.now.actual if kpi.chart_dot else ""}, "says": kpi.chart_says,
    }


def ticks_data(ticks: tuple[Tick, ...]) -> Plain:
    """The time axis of all charts, places as shares of the width."""
    return [{"x": float(tick.at.rstrip("%")) / 100.0, "text": "" if tick.minor else tick.text} for tick in ticks]
