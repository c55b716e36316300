"""What the rules say of initiatives beyond their examples."""

from __future__ import annotations

from pathlib import Path

from bsc.lint import RULES
from bsc.source import Severity
from tests.lint.manual import ask

BY_ID = {rule.id: rule for rule in RULES}
HEAD = """
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, lagging: [{id: taught, target: 4, actuals: {2026-06: 3}}]}
initiatives:
"""
PLANNED = "objectives: [craft], owner: Ana, start: 2026-01-01, end: 2026-12-31"


def test_those_without_an_effect_are_named_once(tmp_path: Path) -> None:
    works = [f"  i{n}: {{name: Course {n}, {PLANNED}, status: active}}\n" for n in range(4)]
    (found,) = ask(tmp_path, BY_ID["R44"], HEAD + "".join(works)).found
    assert found.message == "“Course 0”, “Course 1” and 2 more name no KPI that they should move"
    assert found.severity is Severity.INFO


def test_more_than_the_budget_is_said_with_its_currency(tmp_path: Path) -> None:
    text = HEAD + f"  i: {{name: A library, {PLANNED}, status: active, budget: 1000, spent: 2200.5, currency: EUR}}\n"
    (found,) = ask(tmp_path, BY_ID["R45"], text, "es").found
    assert found.message == "«A library» ha gastado 1.200,5 EUR más de lo presupuestado"


def test_money_without_a_budget_or_progress_is_not_judged(tmp_path: Path) -> None:
    works = f"  i: {{name: A, {PLANNED}, budget: 0, spent: 5}}\n  j: {{name: B, {PLANNED}, budget: 9, spent: 9}}\n"
    assert ask(tmp_path, BY_ID["R45"], HEAD + works).found == ()
