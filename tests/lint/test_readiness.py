"""Learning that is measured in counts only is named, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES
from tests.lint.manual import ask

R47 = next(rule for rule in RULES if rule.id == "R47")
HEAD = """
strategy: {name: Bakery}
perspectives:
  team:
    kind: learning
    objectives:
      craft: {name: Teach the craft, lagging: [{id: KPI}], leading: [{id: hours, unit: h, target: 40}]}
"""


@pytest.mark.parametrize(("kpi", "named"), [
    ("taught, unit: people, target: 4", True),
    ("taught, unit: '% of posts', target: 90", False),
    ("taught, states: {poor: 0, fair: 50, good: 100}, target: good", False),
    ("taught, min: 0, max: 5, target: 4", False),
])
def test_a_share_of_the_need_is_told_from_a_count(kpi: str, named: bool, tmp_path: Path) -> None:
    found = ask(tmp_path, R47, HEAD.replace("KPI", kpi)).found
    told = "No KPI of “Teach the craft” tells readiness as a share of what is needed"
    assert [each.message for each in found] == ([told] if named else [])


def test_several_are_named_once_and_in_spanish(tmp_path: Path) -> None:
    more = "      stay: {name: Keep good people, lagging: [{id: years, unit: years, target: 5}]}\n"
    (found,) = ask(tmp_path, R47, HEAD.replace("KPI", "taught, target: 4") + more, "es").found
    assert found.message == (
        "Ningún indicador de «Teach the craft» y «Keep good people» mide la preparación como parte de lo necesario")
    assert found.about == ("craft", "stay")
