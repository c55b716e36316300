"""# R11 Every chain reaches the top

Reports an objective from which no chain of links leads to the end of the strategy: to the highest
perspective, or to one of `kind: financial` that is not at the foot. An objective without any link is left to
R16, and so is a strategy without links. Where more than 12 do not reach it, it is said once.

Why: a map is a hypothesis about how effort becomes a result. A chain that stops half way either forgot
its effect, or pays for something that the strategy does not need.

Source: Robert S. Kaplan and David P. Norton, Strategy Maps, 2004
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  kitchen: {objectives: {fresh: {name: Bake through the day}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [fresh]}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {name: Results, objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  kitchen: {objectives: {fresh: {name: Bake through the day, supports: [regulars]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [fresh]}}}
```
## Near miss
The end need not be money: here the citizens are on top.
```yaml
strategy: {name: Library}
perspectives:
  citizens: {name: Citizens, kind: customer, objectives: {readers: {name: Win young readers}}}
  service: {kind: internal, objectives: {open: {name: Open late, supports: [readers]}}}
  means: {kind: financial, objectives: {funds: {name: Secure the funds, supports: [open]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule, few_or_once
from bsc.lint.text import Text, quoted
from bsc.maps.graph import StrategyMap
from bsc.source import Severity

_TOLD = 12


def check(evidence: Evidence) -> Iterator[Finding]:
    """Linked objectives from which the top is out of reach."""
    graph, strategy = evidence.graph, evidence.strategy
    tops = [each.name for each in strategy.perspectives if graph.ends.intersection(each.objectives)]
    unlinked = set(graph.orphans())
    if not tops or len(unlinked) == len(evidence.tops):
        return
    end = quoted(tops)
    advice = Text(
        f"Name what it drives under `supports:`, up to an objective of {end.en}.",
        f"Indica en `supports:` qué impulsa, hasta llegar a un objetivo de {end.es}.",
    )
    stops: dict[str, str] = {}
    found = [
        Finding(each.place, _told(evidence, each.id, _stop(graph, each.id, stops), end), advice, each.id)
        for each in evidence.tops
        if each.id not in unlinked and not any(map(graph.reaches_top, graph.family(each.id)))
    ]
    once = Text(f"{len(found)} objectives do not reach {end.en}", f"{len(found)} objetivos no llegan a {end.es}")
    yield from few_or_once(found, _TOLD, once)


def _told(evidence: Evidence, objective: str, stop: str, end: Text) -> Text:
    name, last = evidence.names([objective, stop])
    if objective == stop:
        return Text(
            f"“{name}” drives nothing that reaches {end.en}",
            f"«{name}» no impulsa nada que llegue a {end.es}",
        )
    return Text(
        f"“{name}” does not reach {end.en}: the chain stops at “{last}”",
        f"«{name}» no llega a {end.es}: la cadena se corta en «{last}»",
    )


def _stop(graph: StrategyMap, objective: str, known: dict[str, str]) -> str:
    """Where the first chain from here ends; the objective itself where it runs in a loop."""
    path = {objective: objective}
    end = objective
    while ahead := graph.effects(end):
        end = known.get(ahead[0], ahead[0])
        if end in path:
            return objective
        path[end] = end
    known.update(dict.fromkeys(path, end))
    return end


RULE = Rule(
    id="R11",
    title=Text("Every chain reaches the top", "Toda cadena llega hasta arriba"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, Strategy Maps, 2004",
    check=check,
    manual=__doc__,
)
