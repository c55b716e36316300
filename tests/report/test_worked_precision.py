"""A KPI that was worked out has the same decimals wherever it is told."""

from __future__ import annotations

from pathlib import Path

from bsc.read import read
from bsc.report.speech.dates import Dates
from bsc.report.speech.kpi import speech_for
from bsc.report.speech.numbers import numbers_for
from bsc.report.speech.words import Voice, words_for
from bsc.score import history

TEXT = """
strategy: {name: S, cadence: monthly}
metrics:
  won: {aggregate: sum, actuals: {2026-01: 1, 2026-02: 699.27}}
  all: {aggregate: sum, actuals: {2026-01: 8, 2026-02: 1000}}
  rate: {formula: won / all * 100, unit: "%"}
objectives: {o: {lagging: [{metric: rate, target: 80}]}}
"""


def test_one_reading_and_many_have_the_same_decimals(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(TEXT, "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    readings = [card.readings["o/rate"] for card in history(strategy).cards]
    kpi, voice = readings[-1].kpi, Voice("en", words_for("en"), numbers_for("en"), Dates())
    assert {speech_for(kpi, shown, voice).say(69.927) for shown in (readings, readings[-1:], readings[:1])} == {"69.9"}
