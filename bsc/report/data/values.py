"""The figures that computed ones rest on, each once: what was given of it apart from what it came to."""

from __future__ import annotations

from datetime import date

from bsc.align.lineage import Kind, Value, below, reason_of, value_of
from bsc.model import Gathering, Metric, Period
from bsc.report.data.periods import Periods

Told = dict[str, object]


class Values:
    """Values by metric and period, collected with all that is below them."""

    def __init__(self, periods: Periods) -> None:
        self.periods = periods
        self._found: dict[tuple[str, Period], Told] = {}

    def refer(self, metric: Metric, period: Period, value: float | None) -> Told:
        """The name of a value, which is kept."""
        return self._refer(value_of(metric, period)._replace(value=value))

    def _refer(self, value: Value) -> Told:
        todo = [value]
        while todo:
            at = todo.pop()
            if at.period is not None and (at.metric.id, at.period) not in self._found:
                parts = below(at)
                self._found[at.metric.id, at.period] = {**self._name(at), **self._told(at, parts)}
                todo += reversed(parts)
        return self._name(value)

    def _name(self, value: Value) -> Told:
        return {"metric": value.metric.id, "period": self.periods.label(value.period)}

    def _told(self, value: Value, below: tuple[Value, ...]) -> Told:
        given: Told = {"kind": value.kind.value}
        parts = [self._name(each) for each in below]
        match value.kind:
            case Kind.COMPUTED:
                given |= {"formula": value.metric.formula, "parts": parts, **_counted(value.metric)}
            case Kind.BROUGHT:
                given |= {"aggregate": value.metric.aggregate.value, "parts": parts}
            case Kind.HELD:
                given |= {"parts": parts}
            case _:
                return {"given": given | _leaf(value)}
        return {"given": given, "result": {"value": value.value, "reason": reason_of(value) or None}}

    def data(self) -> list[Told]:
        """All that was collected, those above before those below."""
        return list(self._found.values())


def _counted(metric: Metric) -> Told:
    """The cadence whose periods `rolling` and `year_to_date` count, where the value is of a longer one."""
    own = metric.working.own if metric.working is not None else None
    return {"counted_in": own.span.periods[0].cadence.word} if own is not None and own.span.periods else {}


def _leaf(value: Value) -> Told:
    if value.kind is Kind.GATHERED:
        return {"value": value.value, "gathering": gathering_data(value.metric, value.place.path)}
    return {"value": value.value, "place": str(value.place) or None}


def gathering_data(metric: Metric, file: str) -> Told | None:
    """What is gathered of which rows."""
    found: Gathering | None = metric.gathering
    if found is None:
        return None
    where = [{"column": each.column, "values": list(each.values), "at_least": _edge(each.at_least),
              "at_most": _edge(each.at_most)} for each in found.where]
    return {"source": found.origin, "file": file or None, "column": found.column or None,
            "aggregate": found.aggregate.value, "where": where}


def _edge(edge: float | date | None) -> float | str | None:
    return edge.isoformat() if isinstance(edge, date) else edge
