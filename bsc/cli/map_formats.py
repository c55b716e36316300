"""The strategy map for other programs: SVG for slides, DOT for Graphviz, JSON for the rest."""

from __future__ import annotations

import json

from bsc.maps.graph import StrategyMap
from bsc.model import Link
from bsc.pipeline import Order
from bsc.score.card import History, ObjectiveReading


def as_svg(past: History, graph: StrategyMap, order: Order) -> str:
    """The drawing, with its styles and its letters inside."""
    from bsc.report.map.present import view_of
    from bsc.report.map.svg import standalone
    from bsc.report.sections import whole
    from bsc.report.setting import setting_for

    setting = setting_for(past, order.language or past.card.strategy.language)
    return standalone(view_of(whole(setting), setting, graph, order.cache, order.engine), order.templates)


def as_dot(past: History, graph: StrategyMap) -> str:
    """The graph in the DOT language, bands as clusters."""
    from bsc.maps.dot import dot_text

    return dot_text(past.card.strategy, graph)


def as_json(past: History, graph: StrategyMap) -> str:
    """Objectives with their standing, links with all that is said of them, orphans and loops."""
    card = past.card
    told = {
        "format": 1,
        "strategy": card.strategy.name,
        "as_of": card.as_of.label if card.as_of else None,
        "perspectives": [{"id": each.id, "name": each.name} for each in card.strategy.perspectives],
        "objectives": [_objective(each, graph) for each in card.objectives.values()],
        "links": [_link(link) for link in graph.links],
        "orphans": list(graph.orphans()),
        "loops": [list(loop) for loop in graph.loops()],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _objective(reading: ObjectiveReading, graph: StrategyMap) -> dict[str, object]:
    objective = reading.objective
    return {
        "id": objective.id,
        "name": objective.name,
        "perspective": objective.perspective or None,
        "parent": objective.parent or None,
        "status": reading.outcome.status.value,
        "score": reading.outcome.score,
        "drivers": reading.drivers.score,
        "signal": reading.signal.value if reading.signal else None,
        "causes": list(graph.causes(objective.id)),
        "effects": list(graph.effects(objective.id)),
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "cause": link.cause,
        "effect": link.effect,
        "weight": link.weight,
        "delay": _delay(link),
        "negative": link.negative,
        "counted": link.counted,
        "rejected": link.rejected,
        "feedback": link.feedback,
        "evidence": link.evidence or None,
        "rationale": link.rationale or None,
    }


def _delay(link: Link) -> str | None:
    if link.delay is None:
        return None
    return f"{link.delay.count} {link.delay.unit}{'' if link.delay.count == 1 else 's'}"
