"""What a silent KPI said last, by the target of that time."""

from __future__ import annotations

from pathlib import Path

from bsc.model import Status
from bsc.score import evaluate
from bsc.score.last_heard import last_heard
from tests.lint.manual import read_text

TEXT = """
strategy: {name: Bakery, cadence: monthly, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging:
          - {id: visits, baseline: 800, target: {2025: 820, 2026: 900}, actuals: {2025-12: 818}}
          - {id: basket, baseline: 5, target: 8, actuals: {2026-06: 5.1}}
          - {id: praise, baseline: 5, target: 8}
"""


def test_only_the_silent_are_asked_and_judged_as_they_were(tmp_path: Path) -> None:
    strategy = read_text(tmp_path, TEXT)
    readings = evaluate(strategy, alone=True).readings
    then = {id: last_heard(reading, strategy) for id, reading in readings.items()}
    visits = then.pop("regulars/visits")
    assert visits is not None and (visits.target, visits.status) == (820, Status.ON_TRACK)
    assert set(then.values()) == {None}
