"""# R15 A loop is marked, with its delay

Reports links that run in a loop unless one of them has `feedback: true`, and a feedback link without
`delay:`. A loop is told from its first-declared member; a tangle of many loops by its 25 first.

Why: if each of two things causes the other at once, nothing can be tested. Real feedback takes time: say
which link closes the loop and how long it takes.

Source: Hanne Nørreklit, The Balance on the Balanced Scorecard, 2000
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, supports: [word]}
      word: {name: Be talked about, supports: [regulars]}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, supports: [{objective: word, feedback: true, delay: 3 months}]}
      word: {name: Be talked about, supports: [regulars]}
```
## Near miss
Two ways from one cause to one effect are no loop; nor is a loop through a rejected link.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, supports: [{objective: fresh, status: rejected}]}
      word: {name: Be talked about, supports: [regulars]}
      fresh: {name: Sell warm bread, supports: [word, regulars]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import NOWHERE, Severity

_TOLD = 6
_MARK = Text(
    "Remove a link, or mark the one that feeds back: `feedback: true` and a `delay:`.",
    "Quita una relación, o marca la que retroalimenta: `feedback: true` y un `delay:`.",
)
_DELAY = Text("Add `delay:`, such as 3 months.", "Añade `delay:`, por ejemplo 3 meses.")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Unmarked loops, then feedback without a delay."""
    for loop in evidence.graph.loops(feedback=False):
        names = evidence.names((*loop, loop[0]))
        closing = evidence.graph.link(loop[-1], loop[0])
        text = Text(f"The links run in a loop: {_told(names, '“{}”')}",
                    f"Las relaciones forman un ciclo: {_told(names, '«{}»')}")  # fmt: skip
        yield Finding(closing.place if closing else NOWHERE, text, _MARK, loop[0])
    for link in evidence.graph.links:
        if link.feedback and link.delay is None and not link.rejected:
            start, end = evidence.names([link.cause, link.effect])
            text = Text(f"The feedback from “{start}” to “{end}” has no delay",
                        f"La retroalimentación de «{start}» a «{end}» no tiene desfase")  # fmt: skip
            yield Finding(link.place, text, _DELAY, link.cause)


def _told(names: list[str], form: str) -> str:
    told = [form.format(name) for name in names]
    if len(told) > _TOLD + 1:
        told = [*told[: _TOLD - 1], "…", told[-2], told[-1]]
    return " → ".join(told)


RULE = Rule(
    id="R15",
    title=Text("A loop is marked, with its delay", "Los ciclos están marcados, con su desfase"),
    severity=Severity.WARNING,
    source="Hanne Nørreklit, The Balance on the Balanced Scorecard, 2000",
    check=check,
    manual=__doc__,
)
