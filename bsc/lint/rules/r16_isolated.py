"""# R16 No objective stands alone

Reports an objective that no link touches. In a strategy without any link it is said once; in a goal tree
without perspectives and links it is not said at all. A rejected link does not count.

Why: the links tell why an objective is on the map. Without them a map is a list of good intentions.

Source: Robert S. Kaplan and David P. Norton, Having Trouble with Your Strategy? Then Map It, 2000
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  team: {objectives: {craft: {name: Teach the craft}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [regulars]}}}
```
## Near miss
An objective is linked where one of its parts is.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  team:
    objectives:
      people: {name: Keep good people, objectives: {craft: {name: Teach the craft, supports: [margin]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once
from bsc.lint.text import Text
from bsc.source import Severity

_HELP = Text(
    "Say under `supports:` what it drives, or under `leading:` whose outcome drives it.",
    "Indica en `supports:` qué impulsa, o en `leading:` qué objetivo lo impulsa.",
)
_ONCE = Text(
    "No objective is linked to another: a list, not yet a map",
    "Ningún objetivo está relacionado con otro: es una lista, aún no un mapa",
)


def check(evidence: Evidence) -> Iterable[Finding]:
    """Objectives without links."""
    alone = evidence.graph.orphans()
    if not evidence.strategy.perspectives and len(alone) == len(evidence.tops):
        return ()
    objectives = evidence.strategy.objectives
    found = [
        Finding(
            objectives[each].place,
            Text(
                f"“{objectives[each].name}” is linked to nothing",
                f"«{objectives[each].name}» no está relacionado con nada",
            ),
            _HELP,
            each,
        )
        for each in alone
        if len(evidence.tops) > 1
    ]
    return each_or_once(found, len(evidence.tops), _ONCE, evidence.strategy.place)


RULE = Rule(
    id="R16",
    title=Text("No objective stands alone", "Ningún objetivo queda aislado"),
    severity=Severity.WARNING,
    source="Robert S. Kaplan and David P. Norton, Having Trouble with Your Strategy? Then Map It, 2000",
    check=check,
    manual=__doc__,
)
