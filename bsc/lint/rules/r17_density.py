"""# R17 The map says what matters most

Reports a map with more links than can be followed, and one of at least 4 objectives in which each is linked to
every other. Rejected links do not count.

Why: a link is a claim that somebody will test. Where everything drives everything, nothing can be learned from a
result, and the drawing is a ball of wool.

Source: practice
Severity: info. Options: `at_most: 2.5` links per objective.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  kitchen: {objectives: {fresh: {name: Bake through the day, supports: [margin, regulars]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [margin, regulars, fresh]}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  kitchen: {objectives: {fresh: {name: Bake through the day, supports: [regulars]}}}
  team: {objectives: {craft: {name: Teach the craft, supports: [fresh]}}}
```
## Near miss
Three that are all linked are a small story, not a ball of wool.
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}}}
  customers: {objectives: {regulars: {name: Win regulars, supports: [margin]}}}
  kitchen: {objectives: {fresh: {name: Bake through the day, supports: [margin, regulars]}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.source import Severity

_FEWEST = 4
_HELP = Text("Keep the links somebody would bet on; reject or remove the others.",
             "Conserva las relaciones por las que alguien apostaría; rechaza o quita las demás.")  # fmt: skip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Count links and linked pairs."""
    links = [link for link in evidence.graph.links if not link.rejected]
    pairs = {frozenset((link.cause, link.effect)) for link in links}
    ends = {end for pair in pairs for end in pair}
    place, count = evidence.strategy.place, len(ends)
    if count >= _FEWEST and len(pairs) == count * (count - 1) // 2:
        text = Text(f"All {count} linked objectives are linked to one another",
                    f"Los {count} objetivos relacionados lo están todos entre sí")  # fmt: skip
        yield Finding(place, text, _HELP)
    elif count and len(links) / count > evidence.limits["at_most"]:
        each, most = number(round(len(links) / count, 1)), number(evidence.limits["at_most"])
        text = Text(
            f"{len(links)} links between {count} objectives: {each.en} for each, more than {most.en}",
            f"{len(links)} relaciones entre {count} objetivos: {each.es} por objetivo, más de {most.es}",
        )
        yield Finding(place, text, _HELP)


RULE = Rule(
    id="R17",
    title=Text("The map says what matters most", "El mapa dice qué es lo que más importa"),
    severity=Severity.INFO,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    limits={"at_most": 2.5},
)
