"""# R01 Everything is declared once, and every reference resolves

Ids are unique, what is named exists, and every key is one of the language. Nothing is asked of a file that
breaks this rule: `bsc check` tells each slip at its word, with what was expected and a near match, and no report
is built. It is judged while reading, so its severity cannot be set, and it cannot be silenced.

Why: a misspelt key is a target that nobody reads; a link to an objective of the same name, or of none, draws a
map that nobody meant. A slip that is told while somebody types costs a minute, in the meeting it costs an hour.

Source: practice
Severity: error. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, leading: [{outcome_of: regular}]}}}
  customers: {objectives: {regulars: {name: Win regulars, onwer: Ana}}}
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin, leading: [{outcome_of: regulars}]}}}
  customers: {objectives: {regulars: {name: Win regulars, owner: Ana}}}
```
## Near miss
Said at both ends, a link is still one; and a metric may serve any number of KPIs.
```yaml
strategy: {name: Bakery}
metrics: {visits: {name: Visits}}
perspectives:
  results:
    objectives: {margin: {name: Raise the margin, lagging: [{metric: visits}], leading: [{outcome_of: regulars}]}}
  customers:
    objectives: {regulars: {name: Win regulars, lagging: [{metric: visits}], supports: [margin]}}
```
"""

from __future__ import annotations

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text
from bsc.source import Severity


def check(_: Evidence) -> tuple[Finding, ...]:
    """Nothing: what reading let through has its ids and references."""
    return ()


RULE = Rule(
    id="R01",
    title=Text("Everything is declared once, and every reference resolves",
               "Todo se declara una vez y toda referencia existe"),
    severity=Severity.ERROR,
    source=PRACTICE,
    check=check,
    manual=__doc__,
    by_reading=True,
)  # fmt: skip
