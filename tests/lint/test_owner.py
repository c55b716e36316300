"""Owners: one person or role, in the many ways people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint.rules.r31_owner import several
from bsc.lint.rules.r32_owner_load import RULE as R32
from tests.lint.manual import ask


@pytest.mark.parametrize(
    "owner",
    ["", "Ana", "Ana Ruiz", "Content lead", "Head of Research and Development", "Ventas y Marketing",
     "Vice President, Human Resources", "Director, Sales and Service", "María de la Cruz", "R&D", "CEO",
     "Jefa de Ventas y Servicio", "Marketing and Sales"],
)  # fmt: skip
def test_one_owner(owner: str) -> None:
    assert not several(owner)


@pytest.mark.parametrize(
    "owner",
    ["Ana Ruiz and Luis Vega", "Ana Ruiz, Luis Vega", "CEO and CFO", "Ana / Luis", "Ana; Luis",
     "Ana Ruiz y Luis Vega", "Director de Ventas y Jefa de Compras", "Ana Ruiz (CEO), Luis Vega (CFO)"],
)  # fmt: skip
def test_more_than_one_owner(owner: str) -> None:
    assert several(owner)


def test_who_answers_for_a_part_answers_for_its_parts(tmp_path: Path) -> None:
    kpis = ", ".join(f"{{id: k{number}}}" for number in range(8))
    asked = ask(tmp_path, R32, f"""
strategy: {{name: Bakery}}
objectives:
  top:
    name: Win regulars
    owner: Ana
    objectives: {{mid: {{name: Talk, owner: Luis, objectives: {{low: {{name: Greet, lagging: [{kpis}]}}}}}}}}
""")
    assert [each.message for each in asked.found] == ["Luis answers for 8 metrics"]


def test_a_metrics_own_owner_answers_for_a_kpi_named_by_it_alone(tmp_path: Path) -> None:
    metrics = ", ".join(f"k{number}: {{owner: Ana}}" for number in range(8))
    asked = ask(tmp_path, R32, f"""
strategy: {{name: Bakery}}
metrics: {{{metrics}}}
objectives: {{o: {{name: Win regulars, owner: Luis, lagging: [{", ".join(f"k{n}" for n in range(8))}]}}}}
""")
    assert [each.message for each in asked.found] == ["Ana answers for 8 metrics"]
