"""Five figures instead of one opaque mark: alignment, evidence, ownership, freshness, coverage, and what each lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bsc.maps.graph import StrategyMap
from bsc.model import Objective, Role, Status, Strategy
from bsc.score.card import Scorecard

NAMES = ("alignment", "evidence", "ownership", "freshness", "coverage")


class Lack(NamedTuple):
    """One thing that a figure lacks.

    `kind` is objective, kpi or link (then `id` is the cause and `effect` the other end). `why` are codes: no-path,
    no-driver, no-owner, no-data, stale, no-result, and of a link no-rationale, no-delay, untested.
    """

    kind: str
    id: str
    why: tuple[str, ...]
    effect: str = ""


class Figure(NamedTuple):
    """A share in per cent, None where there is nothing to count; `part` of `whole` things."""

    name: str
    value: float | None
    part: int
    whole: int
    lacking: tuple[Lack, ...]


def figures_of(card: Scorecard, graph: StrategyMap) -> tuple[Figure, ...]:
    """The five figures of a strategy at an as-of, in the order of `NAMES`."""
    strategy = card.strategy
    objectives, kpis = len(strategy.objectives), len(strategy.kpis())
    blind = tuple(_blind(card))
    silent = sum(1 for each in blind if each.kind == "kpi")
    return (
        _share("alignment", objectives, tuple(_astray(strategy, graph))),
        _evidence(strategy),
        _share("ownership", objectives + kpis, tuple(_unowned(strategy))),
        _share("freshness", kpis, tuple(_old(card))),
        Figure("coverage", card.index.coverage * 100.0 if card.index.parts else None, kpis - silent, kpis, blind),
    )


def _share(name: str, whole: int, lacking: tuple[Lack, ...]) -> Figure:
    part = whole - len(lacking)
    return Figure(name, part / whole * 100.0 if whole else None, part, whole, lacking)


def _astray(strategy: Strategy, graph: StrategyMap) -> Iterator[Lack]:
    """Objectives from which the top is out of reach, or that nothing drives; a part is judged with its whole."""
    for id in strategy.objectives:
        family = graph.family(strategy.top_of(id).id)
        why = [code for code, fine in (("no-path", any(map(graph.reaches_top, family))),
                                       ("no-driver", any(_driven(strategy.objectives[each], graph) for each in family)))
               if not fine]
        if why:
            yield Lack("objective", id, tuple(why))


def _driven(objective: Objective, graph: StrategyMap) -> bool:
    return any(kpi.role is Role.LEADING for kpi in objective.kpis) or any(
        (link := graph.link(cause, objective.id)) is not None and link.counted for cause in graph.causes(objective.id))


def _evidence(strategy: Strategy) -> Figure:
    """Tested are links that an expert or data speak for, and those that were rejected."""
    lacking = []
    for link in strategy.links:
        untested = not link.rejected and link.evidence in ("", "assumed")
        codes = (("no-rationale", not link.rationale), ("no-delay", link.delay is None), ("untested", untested))
        why = tuple(code for code, lacks in codes if lacks)
        if why:
            lacking.append(Lack("link", link.cause, why, link.effect))
    tested = len(strategy.links) - sum(1 for each in lacking if "untested" in each.why)
    share = tested / len(strategy.links) * 100.0 if strategy.links else None
    return Figure("evidence", share, tested, len(strategy.links), tuple(lacking))


def _unowned(strategy: Strategy) -> Iterator[Lack]:
    for objective in strategy.objectives.values():
        if not objective.owner:
            yield Lack("objective", objective.id, ("no-owner",))
        yield from (Lack("kpi", kpi.id, ("no-owner",)) for kpi in objective.kpis
                    if not (kpi.owner or objective.owner))


def _blind(card: Scorecard) -> Iterator[Lack]:
    """What the index should rest on and does not: objectives without a result, results without a figure."""
    for id, reading in card.objectives.items():
        if reading.outcome.status is Status.NO_DATA and not reading.outcome.parts:
            yield Lack("objective", id, ("no-result",))
    for id, kpi in card.readings.items():
        if kpi.status is Status.NO_DATA and kpi.kpi.role is not Role.LEADING:
            yield Lack("kpi", id, ("stale" if kpi.stale else "no-data",))


def _old(card: Scorecard) -> Iterator[Lack]:
    for id, reading in card.readings.items():
        if reading.actual is None or reading.stale:
            yield Lack("kpi", id, ("stale" if reading.stale else "no-data",))
