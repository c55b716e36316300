"""# R18 A link says why, on what it rests, and when it shows

Reports a link without `rationale:`; where more than 3 have none, it is said once. Of more than 3 links also, once and
as information, those without `evidence:` (assumed, expert or data) or `delay:`. The sign is positive unless
`sign: negative` says otherwise. Rejected links are left alone. Where no link gives a reason, only that is said.

Why: each arrow is a claim, and few houses ever test theirs. Only one that says what is believed, why, and when it
should show can turn out wrong, and so be learned from.

Source: Christopher D. Ittner and David F. Larcker, Coming Up Short on Nonfinancial Performance Measurement, 2003
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives: {margin: {name: Raise the margin, leading: [{outcome_of: regulars, evidence: expert, delay: 1 month}]}}
  customers: {objectives: {regulars: {name: Win regulars}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin:
        name: Raise the margin
        leading: [{outcome_of: regulars, rationale: They buy more, evidence: expert, delay: 1 month}]
  customers: {objectives: {regulars: {name: Win regulars}}}
```
## Near miss
What was rejected need not be argued; and a link may be described at either end.
```yaml
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, leading: [{outcome_of: regulars, rationale: They buy more}]}
      growth: {name: Open a second shop, leading: [{outcome_of: regulars, status: rejected}]}
  customers:
    objectives:
      regulars: {name: Win regulars, supports: [{objective: margin, evidence: data, delay: 2 quarters}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bsc.lint.rule import Evidence, Finding, Rule, each_or_once, few_or_once
from bsc.lint.text import Text, joined
from bsc.model import Link
from bsc.source import Severity

_TOLD = 3
_WHY = Text("Add `rationale:` with what you believe.", "Añade `rationale:` con lo que se cree.")
_TEST = Text("Say what it rests on and when it should show; else nobody can test it.",
             "Di en qué se apoya y cuándo debería notarse; si no, nadie puede comprobarla.")  # fmt: skip

_ONCE = Text("No link says why it is believed", "Ninguna relación dice por qué se cree en ella")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Links that nobody explains, then those without evidence or delay."""
    links = [link for link in evidence.graph.links if not link.rejected]
    bare = [link for link in links if not link.rationale]
    found = []
    for link in bare:
        start, end = evidence.names([link.cause, link.effect])
        text = Text(f"The link from “{start}” to “{end}” does not say why",
                    f"La relación de «{start}» a «{end}» no dice por qué")  # fmt: skip
        found.append(Finding(link.place, text, _WHY, link.cause))
    if found and len(bare) == len(links):
        yield from each_or_once(found, len(links), _ONCE, bare[0].place)
        return
    once = Text(f"{len(bare)} of {len(links)} links do not say why",
                f"{len(bare)} de {len(links)} relaciones no dicen por qué")  # fmt: skip
    yield from few_or_once(found, _TOLD, once)
    yield from _untold(links)


def _untold(links: Sequence[Link]) -> Iterator[Finding]:
    """Said once: how many links have no evidence, how many no delay."""
    lacks = {"evidence": [link for link in links if not link.evidence],
             "delay": [link for link in links if link.delay is None]}  # fmt: skip
    told = [Text(f"{len(some)} without `{key}:`", f"{len(some)} sin `{key}:`") for key, some in lacks.items() if some]
    some = [link for link in links if not link.evidence or link.delay is None]
    if some and len(links) > _TOLD:
        what = joined(told)
        text = Text(f"{what.en}, of {len(links)} links", f"{what.es}, de {len(links)} relaciones")
        subjects = tuple(link.cause for link in some)
        yield Finding(some[0].place, text, _TEST, gathers=subjects, severity=Severity.INFO)


RULE = Rule(
    id="R18",
    title=Text("A link says why, on what it rests, and when it shows",
               "Una relación dice por qué, en qué se apoya y cuándo se nota"),
    severity=Severity.WARNING,
    source="Christopher D. Ittner and David F. Larcker, Coming Up Short on Nonfinancial Performance Measurement, 2003",
    check=check,
    manual=__doc__,
)  # fmt: skip
