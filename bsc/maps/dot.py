"""The strategy map in the DOT language, for other tools: arrows run from cause to effect, bands are clusters."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from bsc.maps.graph import StrategyMap
from bsc.model import Link, Strategy


def dot_text(strategy: Strategy, graph: StrategyMap) -> str:
    """The graph with the names of objectives and perspectives."""
    graphviz = import_module("graphviz")
    drawn = graphviz.Digraph("map")
    drawn.attr(rankdir="BT", labelloc="t", labeljust="l")
    drawn.attr("node", shape="box")
    for perspective in strategy.perspectives:
        with drawn.subgraph(name=f"cluster_{perspective.id}") as band:
            if band is not None:
                band.attr(label=graphviz.escape(perspective.name))
                for each in _with_parts(strategy, perspective.objectives):
                    band.node(each, label=graphviz.escape(strategy.objectives[each].name))
    for each in _with_parts(strategy, strategy.tops):
        drawn.node(each, label=graphviz.escape(strategy.objectives[each].name))
    for link in graph.links:
        drawn.edge(link.cause, link.effect, **_said(link))
    for objective in strategy.objectives.values():
        for part in objective.parts:
            drawn.edge(part, objective.id, arrowhead="diamond", label="part of")
    return str(drawn.source)


def _with_parts(strategy: Strategy, ids: tuple[str, ...]) -> Iterator[str]:
    waiting = list(reversed(ids))
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(strategy.objectives[each].parts))


def _said(link: Link) -> dict[str, str]:
    """What a link's line and label tell: dashed is not counted, dotted rejected, a minus weakens."""
    said = {}
    words = [f"{link.delay.count} {link.delay.unit}{'' if link.delay.count == 1 else 's'}"] if link.delay else []
    words += ["−"] if link.negative else []
    if words:
        said["label"] = ", ".join(words)
    if link.rejected:
        said["style"] = "dotted"
    elif not link.counted:
        said["style"] = "dashed"
    return said
