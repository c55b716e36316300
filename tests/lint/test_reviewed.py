"""When a review is missing, overdue, or has passed over what is off track."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES
from bsc.source import Severity
from tests.lint.manual import ask

R48 = next(rule for rule in RULES if rule.id == "R48")
KPI = """
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [
        {id: visits, baseline: 800, target: 900, actuals: {FIRST: 805, 2026-06: 890}}]}
"""


@pytest.mark.parametrize(("head", "first", "reviews", "told"), [
    ("", "2026-05", "", []),
    ("", "2025-06", "", [("No consta ninguna revisión", Severity.INFO)]),
    (", review: monthly", "2026-05", "", [("No consta ninguna revisión", Severity.WARNING)]),
    ("", "2026-05", "reviews: {2026-01-15: {summary: All well}}",
     [("La última revisión fue el 2026-01-15; toca una cada trimestre", Severity.WARNING)]),
    (", review: yearly", "2026-05", "reviews: {2026-01-15: {summary: All well}}", []),
])  # fmt: skip
def test_a_review_is_due(
    head: str, first: str, reviews: str, told: list[tuple[str, Severity]], tmp_path: Path
) -> None:
    text = f"strategy: {{name: Bakery, as_of: 2026-06{head}}}{KPI.replace('FIRST', first)}{reviews}\n"
    found = ask(tmp_path, R48, text, "es").found
    assert [(each.message, each.severity) for each in found] == told


def test_an_open_decision_of_an_earlier_review_speaks_of_it(tmp_path: Path) -> None:
    decided = "{decisions: {D-1: {what: Ask, objective: regulars, owner: Ana, due: 2026-09-01, status: STATUS}}}"
    text = f"""
strategy: {{name: Bakery, as_of: 2026-06}}
{KPI.replace("FIRST: 805, 2026-06: 890", "2026-06: 805")}
reviews: {{2026-04-02: {decided}, 2026-07-02: {{summary: All well}}}}
"""
    assert ask(tmp_path, R48, text.replace("STATUS", "open")).found == ()
    (found,) = ask(tmp_path, R48, text.replace("STATUS", "done")).found
    assert found.message == "The review of 2026-07-02 says nothing of “Win regulars”, which is off track"
