"""The strategy map with the places of everything on it."""

from __future__ import annotations

from bsc.maps.graph import StrategyMap
from bsc.model import Strategy
from bsc.report.data.strategy import link_data
from bsc.report.map.view import BandView, BoxView, MapView, RouteView
from bsc.score.card import ObjectiveReading, Scorecard


def map_data(view: MapView) -> dict[str, object]:
    """One map: sizes in pixels, from the upper left corner."""
    frame = view.frame
    return {
        "title": view.title, "width": view.width, "height": view.height,
        "bands": [_band(each) for each in view.bands],
        "boxes": [_box(each, frame.w, frame.h) for each in view.boxes],
        "arrows": [_arrow(each) for each in view.routes],
    }


def _band(band: BandView) -> dict[str, object]:
    return {"perspective": band.id, "x": 0.0, "y": band.y, "width": band.w, "height": band.h,
            "lines": [line.text for line in band.lines]}


def _box(box: BoxView, width: float, height: float) -> dict[str, object]:
    return {"objective": box.id, "x": box.x, "y": box.y, "width": width, "height": height,
            "lines": [line.text for line in box.lines]}


def _arrow(route: RouteView) -> dict[str, object]:
    pill = route.pill
    return {"cause": route.cause, "effect": route.effect, "path": route.path, "head": route.head,
            "label": {"x": pill.middle, "y": pill.base, "text": pill.text} if pill is not None else None}


def graph_data(graph: StrategyMap) -> dict[str, object]:
    """What the graph says as a whole: objectives without any link, and loops."""
    return {"orphans": list(graph.orphans()), "loops": [list(loop) for loop in graph.loops()]}


def alone(card: Scorecard, graph: StrategyMap) -> dict[str, object]:
    """The map without coordinates: objectives with their standing, links with all that is said of them."""
    strategy: Strategy = card.strategy
    return {
        "format": 1,
        "strategy": strategy.name,
        "as_of": card.as_of.label if card.as_of else None,
        "perspectives": [{"id": each.id, "name": each.name} for each in strategy.perspectives],
        "objectives": [_standing(each, graph) for each in card.objectives.values()],
        "links": [link_data(link) for link in graph.links],
        **graph_data(graph),
    }


def _standing(reading: ObjectiveReading, graph: StrategyMap) -> dict[str, object]:
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
