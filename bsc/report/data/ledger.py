"""The trace of every number: what was given apart from what came out, so that anybody can work it out again."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Actual, Kpi, Metric, Objective, Period, Role
from bsc.model.target import Benchmark, Reach, Total
from bsc.report.data.measures import bands_data, figure_data, kpi_data, metric_data
from bsc.report.data.periods import Periods
from bsc.report.data.values import Values
from bsc.score.card import Reading, Scorecard, Standing
from bsc.score.series import Series

_NOT_GIVEN = ("actuals", "forecasts", "description", "source", "formula", "owner", "noise", "parts", "undivided")
Told = dict[str, object]


class Ledger:
    """Traces of one scorecard. In each, `given` are declarations and figures; `result` is what they come to."""

    def __init__(self, card: Scorecard, periods: Periods) -> None:
        self.card = card
        self.strategy = card.strategy
        self.periods = periods
        self._series: dict[str, Series] = {}
        self._values = Values(periods)

    def whole(self) -> Told:
        """All of it."""
        return {**self.of(list(self.card.objectives), list(self.card.readings)),
                "perspectives": [self.perspective(each.perspective.id) for each in self.card.perspectives],
                "index": self.index()}

    def of(self, objectives: list[str], kpis: list[str]) -> Told:
        """The traces of some objectives and KPIs, with what holds for all."""
        strategy = self.strategy
        house = {"weight": strategy.weight, "as_of": self.periods.label(self.card.as_of),
                 "roll_up": strategy.roll_up.value, "capped": strategy.capped,
                 "bands": bands_data(strategy.bands) if strategy.bands else None,
                 "year_starts": strategy.fiscal.starts}
        return {"strategy": house, "kpis": [self.kpi(each) for each in kpis],
                "objectives": [self.objective(each) for each in objectives], "values": self._values.data()}

    def index(self) -> Told:
        """The index."""
        objectives = self.strategy.objectives
        parts = [_part("perspective", each.id, each.weight) for each in self.strategy.perspectives]
        parts += [_part("objective", id, objectives[id].weight) for id in self.strategy.tops]
        return {"given": {"parts": parts}, "result": _standing(self.card.index)}

    def perspective(self, id: str) -> Told:
        """A perspective: its top-level objectives."""
        reading = next(each for each in self.card.perspectives if each.perspective.id == id)
        objectives = self.strategy.objectives
        parts = [_part("objective", each, objectives[each].weight) for each in reading.perspective.objectives]
        return {"id": id, "given": {"parts": parts}, "result": _standing(reading.standing)}

    def objective(self, id: str) -> Told:
        """An objective: what its outcome and its drivers are made of."""
        reading, strategy = self.card.objectives[id], self.strategy
        objective = reading.objective
        outcome = [_part("kpi", kpi.id, kpi.weight) for kpi in objective.kpis if kpi.role is not Role.LEADING]
        outcome += [_part("objective", each, strategy.objectives[each].weight) for each in objective.parts]
        drivers = [_part("kpi", kpi.id, kpi.weight) for kpi in objective.kpis if kpi.role is Role.LEADING]
        drivers += [_part("objective", link.cause, link.weight) for link in strategy.links
                    if link.counted and link.effect == id]
        mode = objective.roll_up.value if objective.roll_up is not None else strategy.roll_up.value
        given: Told = {"roll_up": mode, "active": list(self._active(objective)), "outcome": outcome, "drivers": drivers}
        result: Told = {"outcome": _standing(reading.outcome), "drivers": _standing(reading.drivers)}
        if objective.contribute_to:
            given["contribute_to"] = [{"scorecard": each.scorecard, "objective": each.objective, "weight": each.weight}
                                      for each in objective.contribute_to]
        if reading.contributors is not None:
            counts = objective.contributors_count
            given |= {"contributors_count": strategy.contributors_count if counts is None else counts,
                      "contributors": [_part(each.kind, each.id, each.weight) for each in reading.contributors.parts]}
            result |= {"contributors": _standing(reading.contributors), "contributed": [
                {"id": each.id, "score": each.score, "status": each.status.value, "coverage": each.coverage}
                for each in reading.contributors.parts]}
        return {"id": id, "given": given, "result": result}

    def _active(self, objective: Objective) -> Iterator[Told]:
        """The stretches in which it is pursued, its own and of all that it is part of."""
        found: Objective | None = objective
        while found is not None:
            if found.active is not None:
                yield {"from": self.periods.label(found.active.start), "to": self.periods.label(found.active.end)}
            found = self.strategy.objectives.get(found.parent) if found.parent else None

    def kpi(self, id: str) -> Told:
        """A KPI: its declarations, the figures that count, and what they come to."""
        reading = self.card.readings[id]
        kpi, trace = reading.kpi, reading.trace
        metric = {key: value for key, value in metric_data(kpi.metric, self.periods).items() if key not in _NOT_GIVEN}
        series = self._of(kpi.metric.id)
        given = {"objective": kpi.objective, **kpi_data(kpi, self.periods), "metric": metric,
                 "capped": self.strategy.capped and self.strategy.objectives[kpi.objective].capped,
                 "steps": {"cadence": kpi.metric.often if kpi.metric.irregular else series.cadence.word,
                           "phase": series.phase},
                 "figures": [self._figure(kpi.metric, each) for each in self._figures(reading, series)],
                 **self._start(kpi, series), **self._benchmark(reading)}
        return {"id": id, "given": given, "result": {
            "reason": trace.reason or None, "age": reading.age, "stale": reading.stale, "entry": trace.entry or None,
            "scale": trace.scale, "target": reading.target, "planned": reading.planned, "lower": trace.lower,
            "on_track_from": trace.on_edge, "at_risk_from": trace.risk_edge, "attainment": reading.attainment,
            "score": reading.score, "computed": reading.computed.value, "status": reading.status.value,
            "inputs": [{"name": item.name, "value": item.value, "period": item.period or None,
                        "place": str(item.place) or None} for item in trace.inputs]}}

    def _figure(self, metric: Metric, figure: Actual) -> Told:
        """A figure; the number of a computed one is a result, its parts are among the values."""
        told = figure_data(figure, self.periods)
        return {**{key: each for key, each in told.items() if key != "value"},
                **self._number(metric, figure.period, figure.value)}

    def _number(self, metric: Metric, period: Period, value: float | None) -> Told:
        if metric.working is None:
            return {"value": value}
        return {"of": self._values.refer(metric, period, value), "result": {"value": value}}

    def _of(self, metric: str) -> Series:
        if metric not in self._series:
            self._series[metric] = Series(self.strategy.metrics[metric], self.strategy.fiscal)
        return self._series[metric]

    def _figures(self, reading: Reading, series: Series) -> list[Actual]:
        """The rows that the number rests on; those of a total, all of its stretch."""
        actual, target = reading.actual, reading.kpi.target
        if actual is None:
            return []
        last = actual.period
        if isinstance(target, Total) and not reading.kpi.metric.accumulates and target.over.contains(last):
            return [each for each in series.actuals if each.value is not None and each.period.end <= last.end
                    and target.over.contains(each.period)]
        return list(series.parts.get(last.end, ())) or [each for each in series.actuals if each.period == last]

    def _start(self, kpi: Kpi, series: Series) -> Told:
        """Where a straight plan begins, where the baseline does not say it."""
        if not isinstance(kpi.target, Reach) or not series.ends:
            return {}
        value, period = series.numbers[0], series.periods[0]
        return {"first": {"period": self.periods.label(period), **self._number(kpi.metric, period, value)}}

    def _benchmark(self, reading: Reading) -> Told:
        found = next((item for item in reading.trace.given if item.name == "benchmark"), None)
        if not isinstance(reading.kpi.target, Benchmark) or found is None:
            return {}
        metric = self.strategy.metrics[reading.kpi.target.metric]
        period = next(each for each in self._of(metric.id).periods if each.label == found.period)
        return {"benchmark": {**self._number(metric, period, found.value), "period": found.period,
                              "place": str(found.place)}}


def _part(kind: str, id: str, weight: float) -> Told:
    return {"kind": kind, "id": id, "weight": weight}


def _standing(standing: Standing) -> Told:
    return {"score": standing.score, "status": standing.status.value, "coverage": standing.coverage,
            "low": standing.low, "high": standing.high, "provisional": standing.provisional,
            "hidden": standing.hidden, "overridden": standing.overridden}
