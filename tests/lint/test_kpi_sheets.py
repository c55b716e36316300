"""What the rules say of a KPI's definition beyond their examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES
from bsc.source import Severity
from tests.lint.manual import ask

BY_ID = {rule.id: rule for rule in RULES}
HEAD = """
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
"""


@pytest.mark.parametrize(("rule", "kpi", "told"), [
    ("R36", "{id: gap, target: {at_least: -5}, actuals: {2026-06: -7}}",
     "“Gap” is measured as a share of -5, which is below zero"),
    ("R42", "{id: praise, states: {good: 100, fine: 100}, target: good, actuals: {2026-06: fine}}",
     "The states of “Praise” tell nothing apart"),
    ("R35", "{id: visits, unit: people, target: 9}",
     "“Visits” does not say how it is worked out and where its figures come from"),
])  # fmt: skip
def test_says(rule: str, kpi: str, told: str, tmp_path: Path) -> None:
    (found,) = ask(tmp_path, BY_ID[rule], f"{HEAD}          - {kpi}\n").found
    assert found.message == told


def test_what_is_not_said_of_many_metrics_is_said_once_as_information(tmp_path: Path) -> None:
    kpis = [f"          - {{id: m{n}, unit: people, formula: clicks per visit, target: 9}}\n" for n in range(5)]
    (found,) = ask(tmp_path, BY_ID["R35"], HEAD + "".join(kpis), "es").found
    assert found.message == "Ninguna métrica dice de dónde salen sus datos"
    assert found.severity is Severity.INFO


def test_what_some_metrics_do_not_say_is_counted(tmp_path: Path) -> None:
    kpis = [f"          - {{id: m{n}, unit: people, source: till, {each}target: 9}}\n"
            for n, each in enumerate(("formula: clicks per visit, ", "", ""))]
    (found,) = ask(tmp_path, BY_ID["R35"], HEAD + "".join(kpis)).found
    assert found.message == "Of 3 metrics, it is not said how 2 are worked out"
