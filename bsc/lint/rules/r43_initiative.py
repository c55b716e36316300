"""# R43 Something is being done about it

Reports an objective that no initiative serves, and says so if one of its KPIs is off track. For one that is
off track, an initiative must be running; a dated, open decision will do too. One for a part serves the parent.
Where no objective has an initiative, it is said once.

Why: an objective changes nothing by being written down. If nobody works on it, either the work is missing
from the file or the objective from people's minds.

Source: Robert S. Kaplan and David P. Norton, The Execution Premium, 2008
Severity: info. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft}
      stay: {name: Keep good people}
initiatives:
  courses: {name: Evening courses, objectives: [craft]}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft}
      stay: {name: Keep good people}
initiatives:
  courses: {name: Evening courses, objectives: [craft, stay]}
```
## Near miss
What is off track is in hand: a decision says who does what by when.
```yaml
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft}
      stay:
        name: Keep good people
        lagging: [{id: years, baseline: 2, target: 5, actuals: {2026-06: 2.1}}]
initiatives:
  courses: {name: Evening courses, objectives: [craft]}
reviews:
  2026-07-01: {decisions: {D-1: {what: Ask those who left, owner: Ana, due: 2026-08-01, objective: stay}}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.model import Objective, Status
from bsc.model.progress import is_over
from bsc.source import Severity

_HELP = Text("Name it under `objectives:` of an initiative.", "Inclúyelo en `objectives:` de una iniciativa.")
_ONCE = Text("No objective has an initiative", "Ningún objetivo tiene iniciativas")


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives that nobody works on."""
    strategy = evidence.strategy
    served = {each for work in strategy.initiatives.values() for each in work.objectives}
    worked = {each for work in strategy.initiatives.values() if not is_over(work.status) for each in work.objectives}
    decided = {each.objective for each in strategy.decisions() if each.due is not None and each.standing().is_open}
    found: list[Finding] = []
    for each in evidence.tops:
        family = evidence.graph.family(each.id)
        off = _off_track(evidence, family)
        if served.isdisjoint(family) if not off else (worked | decided).isdisjoint(family):
            found.append(Finding(each.place, _told(each, off), _HELP, each.id))
    return each_or_once(found, len(evidence.tops), _ONCE, strategy.place)


def _off_track(evidence: Evidence, family: Iterable[str]) -> bool:
    cards = (evidence.card.objectives.get(member) for member in family)
    return any(reading.status is Status.OFF_TRACK for card in cards if card for reading in card.kpis)


def _told(objective: Objective, off: bool) -> Text:
    if off:
        return Text(
            f"“{objective.name}” has a KPI off track and neither a running initiative nor a dated decision",
            f"«{objective.name}» tiene un indicador que no cumple, sin iniciativa en marcha ni decisión con fecha",
        )
    return Text(f"“{objective.name}” has no initiative", f"«{objective.name}» no tiene ninguna iniciativa")


RULE = Rule(
    id="R43",
    title=Text("Something is being done about it", "Se está haciendo algo al respecto"),
    severity=Severity.INFO,
    source="Robert S. Kaplan and David P. Norton, The Execution Premium, 2008",
    check=check,
    manual=__doc__,
)
