"""How much of what drives the end of the map runs through each objective."""

from __future__ import annotations

from bsc.lint.rule import Evidence
from bsc.model import Objective, Role


def influence(evidence: Evidence) -> dict[str, float]:
    """The share of the ends' drivers that each top-level objective carries, 0 to 1; the ends themselves are left out.

    An end's drivers are shared out by their weights, those of its drivers likewise, and so on downwards; what a
    leading KPI weighs goes no further. A link inside a family, and what runs in a loop, carries nothing on.
    """
    drivers = _drivers(evidence)
    waiting = {each.id: 0 for each in evidence.tops}
    for causes in drivers.values():
        for cause in causes:
            waiting[cause] += 1
    ends = [each for each in waiting if each in evidence.graph.ends and drivers.get(each)]
    carried = dict.fromkeys(waiting, 0.0)
    carried.update(dict.fromkeys(ends, 1 / max(len(ends), 1)))
    ready = [each for each, effects in waiting.items() if effects == 0]
    while ready:
        effect = ready.pop()
        causes = drivers.get(effect, {})
        whole = sum(causes.values()) + _measured(evidence, evidence.strategy.objectives[effect])
        for cause, weight in causes.items():
            carried[cause] += carried[effect] * weight / (whole or 1.0)
            waiting[cause] -= 1
            if waiting[cause] == 0:
                ready.append(cause)
    return {each: share for each, share in carried.items() if each not in evidence.graph.ends}


def _drivers(evidence: Evidence) -> dict[str, dict[str, float]]:
    """The weight of each cause by effect, parts told as what they are part of."""
    drivers: dict[str, dict[str, float]] = {}
    for link in evidence.graph.links:
        cause, effect = evidence.strategy.top_of(link.cause).id, evidence.strategy.top_of(link.effect).id
        if link.counted and not link.feedback and cause != effect:
            causes = drivers.setdefault(effect, {})
            causes[cause] = causes.get(cause, 0.0) + link.weight
    return drivers


def _measured(evidence: Evidence, objective: Objective) -> float:
    """The weight of the leading KPIs of an objective and its parts."""
    members = (evidence.strategy.objectives[each] for each in evidence.graph.family(objective.id))
    return sum(kpi.weight for each in members for kpi in each.kpis if kpi.role is Role.LEADING)
