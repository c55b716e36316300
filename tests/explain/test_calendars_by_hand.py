"""Metrics of every cadence side by side, from rows and by formulas, in a house of its own year, come out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.read import read
from bsc.score import evaluate
from tests.explain.test_by_hand import differences, document

SURVEY = "{2024-12-14: 61, 2025-05-02: 64, 2025-05-20: 66, 2026-01-20: 70}"
STRATEGY = f"""
strategy: {{name: Mixed, cadence: CADENCE, fiscal_year: {{starts: 7, named_by: end}}}}
sources: {{till: {{file: till.csv, date: day}}}}
metrics:
  month: {{source: till, column: v, aggregate: sum, cadence: monthly}}
  week: {{source: till, column: v, aggregate: sum, cadence: weekly}}
  fours: {{source: till, column: v, aggregate: sum, cadence: four-weekly}}
  quarter: {{source: till, column: v, aggregate: sum, cadence: quarterly}}
  survey: {{cadence: irregular, better: higher, actuals: {SURVEY}}}
  budget: {{cadence: quarterly, aggregate: sum, actuals: {{2025-Q3: 300, 2025-Q4: 310, 2026-Q1: 320, 2026-Q2: 330}}}}
  months-of-weeks: {{formula: week / month, cadence: monthly}}
  fours-of-weeks: {{formula: week / fours * 100, cadence: four-weekly}}
  used: {{formula: quarter / budget * 100, cadence: quarterly}}
  weeks-to-date: {{formula: year_to_date(week), cadence: weekly}}
  fours-to-date: {{formula: year_to_date(fours), cadence: four-weekly}}
  growth: {{formula: growth(fours) + fours / year_ago(fours), cadence: four-weekly}}
  smooth: {{formula: "rolling(fours, 3)", cadence: four-weekly}}
objectives:
  o:
    lagging:
      - {{metric: month, target: 120}}
      - {{metric: week, target: {{total: 1500, over: FY2026}}}}
      - {{metric: fours, target: {{total: 1500, over: FY2026}}}}
      - {{metric: survey, target: {{2024: 60, 2025: 65, 2026: 68}}}}
      - {{metric: months-of-weeks, target: 1}}
      - {{metric: fours-of-weeks, target: 100}}
      - {{metric: used, target: 100}}
      - {{metric: weeks-to-date, target: {{at_least: 500}}}}
      - {{metric: fours-to-date, target: {{at_least: 500}}}}
      - {{metric: growth, target: 1}}
      - {{metric: smooth, target: 120, baseline: 90}}
"""


@pytest.mark.parametrize("as_of", ["", "2025-12", "2026-01", "2026-06", "2026-07", "2026-W01", "FY2026-P13", "2027-06"])
@pytest.mark.parametrize("cadence", ["monthly", "weekly", "four-weekly"])
def test_metrics_of_many_cadences_come_out_by_hand(cadence: str, as_of: str, tmp_path: Path) -> None:
    rows = "".join(f"{date(2024, 10, 1) + timedelta(at)},{3 + at % 5}\n" for at in range(700))
    (tmp_path / "till.csv").write_text(f"day,v\n{rows}", "utf-8")
    (tmp_path / "s.yaml").write_text(STRATEGY.replace("CADENCE", cadence), "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    told = document(evaluate(strategy, parse_period(as_of, strategy.fiscal) if as_of else None))
    scored = sum(each["result"]["score"] is not None for each in told["trace"]["kpis"])
    assert scored >= (0 if as_of == "2027-06" else 5)
    assert differences(told) == []
