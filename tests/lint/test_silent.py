"""A KPI that fell silent is named once: by R53 where it was off track, else by R33."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.manual import ask_all

BAKERY = """
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: 900, actuals: {2026-05: 880, 2026-06: 890}}
          - {id: basket, baseline: 5, target: 8, actuals: {2026-01: 5.2, 2026-02: LAST}}
CHECKS"""


@pytest.mark.parametrize(("last", "checks", "rules"), [
    ("5.4", "", ["R53"]),
    ("7.9", "", ["R33"]),
    ("5.4", "checks: {R53: {severity: off, why: agreed, until: 2026-12}}", ["R33"]),
    ("5.4", "checks: {R53: {severity: off, why: agreed, until: 2026-05}}", ["R53"]),
    ("5.4", "checks: {R53: {ignore: [regulars], why: sold, until: 2026-12}}", []),
])
def test_one_finding_for_one_silence(last: str, checks: str, rules: list[str], tmp_path: Path) -> None:
    found = ask_all(tmp_path, BAKERY.replace("LAST", last).replace("CHECKS", checks)).found
    assert [each.rule for each in found if each.rule in ("R33", "R53")] == rules


def test_a_metric_of_two_objectives_is_named_where_it_was_off_track(tmp_path: Path) -> None:
    more = "      talk: {name: Be talked about, lagging: [{metric: basket, baseline: 5, target: 5.4}]}\n"
    found = ask_all(tmp_path, BAKERY.replace("LAST", "5.4").replace("CHECKS", more)).found
    assert [(each.rule, each.subject) for each in found if each.rule in ("R33", "R53")] == [
        ("R53", "regulars/basket")]  # fmt: skip
