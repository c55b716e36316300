"""# R02 Every perspective is used

Reports a perspective without objectives, and a map that leaves one of the four classic perspectives out:
by `kind` where all perspectives declare one, else by their number.

Why: the four views were chosen to balance one another: results, those we serve, what we do, what we learn.
A map without one of them often has no answer to "and how will we manage that?". Fewer can be right; then
switch the rule off and say why.

Source: Robert S. Kaplan and David P. Norton, The Balanced Scorecard: Measures That Drive Performance, 1992
Severity: info. Options: `at_least: 4` perspectives.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  financial: {name: Finances, objectives: {margin: {name: Raise the margin}}}
  customer: {name: Customers, objectives: {regulars: {name: Win regular customers}}}
  internal: {name: Kitchen, objectives: {fresh: {name: Bake through the day}}}
  learning: {name: Team}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  financial: {name: Finances, objectives: {margin: {name: Raise the margin}}}
  customer: {name: Customers, objectives: {regulars: {name: Win regular customers}}}
  internal: {name: Kitchen, objectives: {fresh: {name: Bake through the day}}}
  learning: {name: Team, objectives: {craft: {name: Teach the craft}}}
```
## Near miss
A goal tree has no perspectives to fill.
```yaml
strategy: {name: Bakery}
objectives:
  margin: {name: Raise the margin}
  craft: {name: Teach the craft}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text, quoted
from bsc.model import Kind
from bsc.source import Severity

_FILL = Text("Add an objective, or remove the perspective.", "Añade un objetivo o borra la perspectiva.")
_ADD = Text("Add what is missing, or set R02 to `severity: off` with the reason.",
            "Añade lo que falta, o pon R02 en `severity: off` con el motivo.")  # fmt: skip
_KINDS = {
    Kind.FINANCIAL: Text("financial", "financiera"),
    Kind.CUSTOMER: Text("customer", "clientes"),
    Kind.INTERNAL: Text("internal", "procesos internos"),
    Kind.LEARNING: Text("learning", "aprendizaje"),
}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Empty perspectives, then missing ones."""
    perspectives = evidence.strategy.perspectives
    for each in perspectives:
        if not each.objectives:
            text = Text(f"“{each.name}” has no objective", f"«{each.name}» no tiene ningún objetivo")
            yield Finding(each.place, text, _FILL, each.id)
    declared = {each.kind for each in perspectives}
    missing = [kind for kind in Kind if kind not in declared]
    if None not in declared and missing and perspectives:
        yield Finding(evidence.strategy.place, _lacking(missing), _ADD)
    elif 0 < len(perspectives) < evidence.limits["at_least"]:
        yield Finding(evidence.strategy.place, _few(len(perspectives)), _ADD)


def _lacking(kinds: list[Kind]) -> Text:
    en = quoted([_KINDS[kind].en for kind in kinds], either=True).en
    es = quoted([_KINDS[kind].es for kind in kinds], either=True).es
    return Text(f"No perspective is of kind {en}", f"Ninguna perspectiva es de tipo {es}")


def _few(count: int) -> Text:
    some = Text("one perspective", "una perspectiva")
    if count > 1:
        some = Text(f"{count} perspectives", f"{count} perspectivas")
    return Text(
        f"The map has {some.en}; the classic one has four",
        f"El mapa tiene {some.es}; el clásico, cuatro",
    )


RULE = Rule(
    id="R02",
    title=Text("Every perspective is used", "Todas las perspectivas tienen objetivos"),
    severity=Severity.INFO,
    source=(
        "Robert S. Kaplan and David P. Norton, "
        "The Balanced Scorecard: Measures That Drive Performance, 1992"
    ),
    check=check,
    manual=__doc__,
    limits={"at_least": 4},
)
