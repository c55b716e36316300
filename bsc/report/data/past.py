"""All periods that the report can walk back to, as columns: one entry for each."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.report.data.periods import Periods
from bsc.score.card import Standing
from bsc.score.history import History


def history_data(history: History, periods: Periods) -> dict[str, object]:
    """The index, perspectives, objectives and KPIs at each as-of, oldest first."""
    cards = history.cards
    return {
        "current": history.current,
        "periods": [periods.label(card.as_of) for card in cards],
        "index": _standings([card.index for card in cards]),
        "perspectives": [
            {"id": perspective.id, **_standings([card.perspectives[at].standing for card in cards])}
            for at, perspective in enumerate(history.card.strategy.perspectives)],
        "objectives": [_objective(each, history) for each in history.card.objectives],
        "kpis": [_kpi(each, history) for each in history.card.readings],
    }


def _standings(standings: Sequence[Standing]) -> dict[str, object]:
    return {
        "score": [each.score for each in standings],
        "status": [each.status.value for each in standings],
        "coverage": [each.coverage for each in standings],
    }


def _objective(objective: str, history: History) -> dict[str, object]:
    readings = [card.objectives[objective] for card in history.cards]
    return {
        "id": objective, **_standings([each.outcome for each in readings]),
        "drivers": [each.drivers.score for each in readings],
        "drivers_status": [each.drivers.status.value for each in readings],
        "signal": [each.signal.value if each.signal is not None else None for each in readings],
    }


def _kpi(kpi: str, history: History) -> dict[str, object]:
    readings = [card.readings[kpi] for card in history.cards]
    return {
        "id": kpi,
        "actual": [each.actual.value if each.actual is not None else None for each in readings],
        "period": [each.actual.period.label if each.actual is not None else None for each in readings],
        "target": [each.target for each in readings],
        "attainment": [each.attainment for each in readings],
        "score": [each.score for each in readings],
        "status": [each.status.value for each in readings],
    }
