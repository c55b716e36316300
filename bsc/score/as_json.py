"""A scorecard as plain data: every number unrounded, with what it was made of."""

from __future__ import annotations

from bsc.model import Actual
from bsc.score.card import (
    Ground,
    Input,
    Move,
    ObjectiveReading,
    Part,
    PerspectiveReading,
    Reading,
    Scorecard,
    Standing,
    Trace,
)

FORMAT = 1


def as_json(card: Scorecard) -> dict[str, object]:
    """A scorecard ready for `json.dumps`; the order of the keys is stable."""
    strategy = card.strategy
    return {
        "format": FORMAT,
        "strategy": strategy.name,
        "language": strategy.language,
        "cadence": strategy.cadence.word,
        "as_of": card.as_of.label if card.as_of is not None else None,
        "index": {**_standing(card.index), "move": _move(card.move), "move_year": _move(card.move_year)},
        "perspectives": [_perspective(reading) for reading in card.perspectives],
        "objectives": [_objective(reading) for reading in card.objectives.values()],
        "kpis": [_kpi(reading) for reading in card.readings.values()],
    }


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "score": standing.score,
        "status": standing.status.value,
        "coverage": standing.coverage,
        "provisional": standing.provisional,
        "low": standing.low,
        "high": standing.high,
        "hidden": standing.hidden,
        "overridden": standing.overridden,
        "parts": [_part(part) for part in standing.parts],
    }


def _part(part: Part) -> dict[str, object]:
    return {"kind": part.kind, "id": part.id, "weight": part.weight, "score": part.score,
            "coverage": part.coverage, "status": part.status.value}


def _move(move: Move) -> dict[str, object]:
    told: dict[str, object] = {
        "change": move.change, "silence": move.silence, "trend": move.trend.value if move.trend else None}
    if move.turns:
        told["turns"] = [{"kpi": turn.kpi, "how": turn.how} for turn in move.turns]
    return told


def _perspective(reading: PerspectiveReading) -> dict[str, object]:
    perspective = reading.perspective
    return {"id": perspective.id, "name": perspective.name, "weight": perspective.weight,
            **_standing(reading.standing), "move": _move(reading.move), "move_year": _move(reading.move_year)}


def _objective(reading: ObjectiveReading) -> dict[str, object]:
    objective = reading.objective
    below = {} if reading.contributors is None else {"contributors": _standing(reading.contributors)}
    return {
        "id": objective.id,
        "name": objective.name,
        "perspective": objective.perspective or None,
        "parent": objective.parent or None,
        "owner": objective.owner or None,
        "weight": objective.weight,
        "outcome": _standing(reading.outcome),
        "drivers": _standing(reading.drivers),
        **below,
        "signal": reading.signal.value if reading.signal else None,
        "ground": _ground(reading.ground) if reading.ground else None,
        "move": _move(reading.move),
        "move_year": _move(reading.move_year),
        "kpis": [kpi.kpi.id for kpi in reading.kpis],
    }


def _ground(ground: Ground) -> dict[str, object]:
    return {"drivers": ground.drivers.score, "months": [month.label for month in ground.months],
            "since": ground.since.label if ground.since else None, "now": ground.now, "before": ground.before}


def _kpi(reading: Reading) -> dict[str, object]:
    kpi, actual = reading.kpi, reading.actual
    return {
        "id": kpi.id,
        "name": kpi.name,
        "objective": kpi.objective,
        "metric": kpi.metric.id,
        "role": kpi.role.value,
        "unit": kpi.metric.unit or None,
        "owner": kpi.owner or None,
        "weight": kpi.weight,
        "actual": _actual(actual) if actual is not None else None,
        "period": actual.period.label if actual is not None else None,
        "target": reading.target,
        "planned": reading.planned,
        "attainment": reading.attainment,
        "score": reading.score,
        "status": reading.status.value,
        "computed": reading.computed.value,
        "overridden": reading.overridden,
        "trend": reading.trend.value if reading.trend else None,
        "change": reading.change,
        "trend_year": reading.trend_year.value if reading.trend_year else None,
        "change_year": reading.change_year,
        "age": reading.age,
        "stale": reading.stale,
        "trace": _trace(reading.trace),
    }


def _actual(actual: Actual) -> dict[str, object]:
    return {
        "value": actual.value,
        "word": actual.word or None,
        "about": actual.about,
        "known_as": actual.known_as or None,
        "was": actual.was,
        "restated": actual.restated or None,
        "to_date": actual.to_date,
        "note": actual.note or None,
        "place": str(actual.place) or None,
    }


def _trace(trace: Trace) -> dict[str, object]:
    return {
        "scale": trace.scale,
        "entry": trace.entry or None,
        "bands": {"on_track": trace.on_edge, "at_risk": trace.risk_edge},
        "better": "lower" if trace.lower else "higher",
        "direction": trace.direction,
        "reason": trace.reason or None,
        "inputs": [_input(found) for found in trace.inputs],
    }


def _input(found: Input) -> dict[str, object]:
    return {"name": found.name, "value": found.value, "period": found.period or None, "place": str(found.place) or None}
