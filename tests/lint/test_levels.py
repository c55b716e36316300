"""Rules about levels look into every form of a target."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES
from tests.lint.manual import ask

BY_ID = {rule.id: rule for rule in RULES}
HEAD = """
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
"""


@pytest.mark.parametrize(("kpi", "word", "told"), [
    ("{id: a, min: 0, max: 100, target: {2026: 90, 2027: 110}}", "110", "“A” aims at 110, outside its range"),
    ("{id: a, min: 0, max: 100, target: {hold: 120, within: 2}}", "target", "“A” aims at 120, outside its range"),
    ("{id: a, min: 0, max: 100, target: {between: [110, 130], within: 9}}", "target",
     "“A” aims at 110, outside its range"),
    ("{id: a, min: 0, max: 9, target: 5, bands: {in: unit, on_track: 8, at_risk: -2}}", "{",
     "“A” aims at -2, outside its range"),
])  # fmt: skip
def test_no_status_out_of_reach(kpi: str, word: str, told: str, tmp_path: Path) -> None:
    asked = ask(tmp_path, BY_ID["R38"], f"{HEAD}          - {kpi}\n")
    assert [each.message for each in asked.found] == [told]


def test_a_stretch_is_reached_where_its_end_is(tmp_path: Path) -> None:
    kpi = "{id: a, min: 0, max: 100, target: {between: [90, 130], within: 9}}"
    assert ask(tmp_path, BY_ID["R38"], f"{HEAD}          - {kpi}\n").found == ()


@pytest.mark.parametrize("target", ["{2026: 805, 2027: 820}", "{at_least: 820}", "{reach: 820, by: 2027-12}"])
def test_noise_is_measured_against_the_last_target(target: str, tmp_path: Path) -> None:
    figures = "{2026-01: 780, 2026-02: 840, 2026-03: 790, 2026-04: 835, 2026-05: 800, 2026-06: 850}"
    text = f"{HEAD}          - {{id: visits, baseline: 800, target: {target}, actuals: {figures}}}\n"
    (found,) = ask(tmp_path, BY_ID["R51"], text).found
    assert "“Visits” has 20 to go from baseline to target" in found.message
