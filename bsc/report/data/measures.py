"""Metrics with their figures, and KPIs with their targets, as they were declared."""

from __future__ import annotations

from bsc.model import Actual, Actuals, Bands, DefinitionSheet, Kpi, Metric
from bsc.model.target import AtLeast, AtMost, Benchmark, Between, DoneBy, Each, Hold, Reach, Table, Target, Total, Words
from bsc.report.data.periods import Periods
from bsc.report.data.values import gathering_data


def metric_data(metric: Metric, periods: Periods) -> dict[str, object]:
    """A metric with all its figures."""
    file = next((each.place.path for each in metric.actuals), "") if metric.gathering is not None else ""
    undivided = metric.working.undivided if metric.working is not None else ()
    return {
        "id": metric.id, "name": metric.name, "description": metric.description or None, "unit": metric.unit or None,
        "better": metric.better.value if metric.better is not None else None, "cadence": metric.often,
        "aggregate": metric.aggregate.value, "min": metric.minimum, "max": metric.maximum,
        "states": dict(metric.states), "accumulates": metric.accumulates, "max_age": metric.max_age,
        "noise": metric.noise, "stage": metric.stage.value if metric.stage is not None else None,
        "owner": metric.owner or None, "source": metric.source or None,
        "formula": metric.formula or None, "not_computed": metric.not_computed or None,
        "gathering": gathering_data(metric, file), "parts": list(metric.parts),
        "slices": {"by": metric.slices.by, "rest": metric.slices.rest or None,
                   "of": {name: {periods.label(each.period): each.value for each in actuals}
                          for name, actuals in metric.slices.of.items()}} if metric.slices is not None else None,
        "undivided": [periods.label(each) for each in sorted(undivided)],
        "definition": _definition(metric.sheet, periods),
        "actuals": _figures(metric.actuals, periods), "forecasts": _figures(metric.forecasts, periods),
        "place": str(metric.place) or None,
    }


def _definition(sheet: DefinitionSheet, periods: Periods) -> dict[str, object]:
    """What was written of a metric's definition; what was not said is left out."""
    said: dict[str, object] = {
        "audience": sheet.audience, "use": sheet.use, "not_use": sheet.not_use, "action": sheet.action,
        "collector": sheet.collector, "cost": sheet.cost, "completeness": sheet.completeness,
        "limitations": sheet.limitations, "reference": sheet.reference,
        "unintended": sheet.unintended, "tied_to_pay": sheet.tied_to_pay,
        "review": sheet.review.word if sheet.review is not None else "",
        "valid_until": periods.label(sheet.valid_until), "version": sheet.version}
    return {key: value for key, value in said.items() if value}


def _figures(figures: Actuals, periods: Periods) -> list[dict[str, object]]:
    return [figure_data(figure, periods) for figure in figures]


def figure_data(figure: Actual, periods: Periods) -> dict[str, object]:
    """A figure; what was not said of it is left out."""
    told: dict[str, object] = {"period": periods.label(figure.period), "value": figure.value}
    said: dict[str, object] = {
        "word": figure.word, "about": figure.about, "known_as": figure.known_as, "restated": figure.restated,
        "to_date": figure.to_date, "note": figure.note, "place": str(figure.place) or None}
    if figure.was is not None:
        told["was"] = figure.was
    return {**told, **{key: value for key, value in said.items() if value}}


def kpi_data(kpi: Kpi, periods: Periods) -> dict[str, object]:
    """A KPI as it was declared."""
    baseline, override, bands = kpi.baseline, kpi.override, kpi.bands
    return {
        "id": kpi.id, "metric": kpi.metric.id, "role": kpi.role.value, "name": kpi.name,
        "owner": kpi.owner or None, "question": kpi.question or None,
        "better": kpi.better.value if kpi.better is not None else None,
        "weight": kpi.weight, "weight_declared": kpi.weight_declared,
        "scale": kpi.scale.value if kpi.scale is not None else None,
        "baseline": {"value": baseline.value, "at": periods.label(baseline.at)} if baseline is not None else None,
        "bands": bands_data(bands) if bands is not None else None,
        "target": target_data(kpi.target, periods) if kpi.target is not None else None,
        "override": {"set": override.status.value, "why": override.why, "by": override.by or None,
                     "until": periods.label(override.until)} if override is not None else None,
        "place": str(kpi.place) or None,
    }


def bands_data(bands: Bands) -> dict[str, object]:
    """From where on track and at risk begin, in per cent of attainment or in the metric's own unit."""
    return {"on_track": bands.on_track, "at_risk": bands.at_risk, "in": "unit" if bands.in_unit else "percent"}


def target_data(target: Target, periods: Periods) -> dict[str, object]:
    """A target by its form."""
    match target:
        case Table():
            rows = [{"period": periods.label(entry.period), "level": target_data(entry.level, periods)}
                    for entry in target.entries]
            return {"form": "table", "entries": rows}
        case Reach():
            return {"form": "reach", "value": target.value, "by": periods.label(target.by),
                    "from": periods.label(target.start)}
        case Total():
            phases = [{"period": periods.label(period), "share": share} for period, share in target.phasing]
            return {"form": "total", "value": target.value, "over": periods.label(target.over), "phasing": phases}
        case DoneBy():
            return {"form": "done-by", "by": periods.label(target.by)}
        case Benchmark():
            return {"form": "benchmark", "metric": target.metric, "plus": target.plus}
        case Words():
            return {"form": "words", "text": target.text}
        case _:
            return _level(target)


def _level(level: Each | AtLeast | AtMost | Between | Hold) -> dict[str, object]:
    match level:
        case Each():
            return {"form": "each", "value": level.value}
        case AtLeast():
            return {"form": "at-least", "value": level.value}
        case AtMost():
            return {"form": "at-most", "value": level.value}
        case Between():
            return {"form": "between", "low": level.low, "high": level.high, "within": level.within}
        case Hold():
            return {"form": "hold", "value": level.value, "within": level.within, "off_beyond": level.off_beyond}
