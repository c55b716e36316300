"""Figures on days of their own: nothing is due, what was before and a year before is found where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import Cadence, Status, Trend, parse_period
from bsc.read import read
from bsc.score import evaluate
from bsc.score.card import Reading, Scorecard

SURVEY = "{2024-03-14: 61, 2025-05-02: 64, 2026-01-20: 70}"


def card(folder: Path, metric: str, as_of: str = "", besides: str = "") -> Scorecard:
    """The scorecard of one metric `m` in a monthly strategy."""
    (folder / "s.yaml").write_text(f"""
strategy: {{name: S, cadence: monthly}}
sources: {{forms: {{file: forms.csv, date: day}}}}
metrics: {{m: {{{metric}}}}}
objectives:
  o:
    lagging:
      - {{metric: m, target: {{2024: 60, 2025: 65, 2026: 68}}}}
{besides}""", "utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    assert [each.rule for each in found.diagnostics if each.rule in ("running", "missing-periods")] == []
    return evaluate(found.strategy, parse_period(as_of) if as_of else None)


def reading(folder: Path, metric: str, as_of: str = "") -> Reading:
    return card(folder, metric, as_of).readings["o/m"]


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A source of rows on arbitrary days, two of them in one month."""
    rows = ("day,score", "2024-03-14,61", "2025-05-02,64", "2025-05-20,66", "2026-01-20,70", "")
    (tmp_path / "forms.csv").write_text("\n".join(rows), "utf-8")
    return tmp_path


@pytest.mark.parametrize(("as_of", "value", "target", "age", "status"), [
    ("2024-03", 61, 60, 0, Status.ON_TRACK),
    ("2025-03", 61, 60, 12, Status.ON_TRACK),
    ("2025-05", 64, 65, 0, Status.AT_RISK),  # by the target of its own day
    ("2026-01", 70, 68, 0, Status.ON_TRACK),
    ("2027-01", 70, 68, 12, Status.ON_TRACK),
])
def test_a_value_is_judged_by_its_day_and_carried_for_a_year(
    as_of: str, value: float, target: float, age: int, status: Status, forms: Path
) -> None:
    found = reading(forms, f"cadence: irregular, actuals: {SURVEY}", as_of)
    assert found.actual is not None
    assert (found.actual.value, found.target, found.age, found.status) == (value, target, age, status)


@pytest.mark.parametrize(("max_age", "as_of", "stale"), [
    ("", "2025-04", True), ("", "2025-03", False), ("max_age: 24,", "2028-01", False),
    ("max_age: 24,", "2028-02", True), ("carry_forward: no,", "2026-01", False),
    ("carry_forward: no,", "2026-02", True),
])
def test_it_is_carried_as_many_months_as_declared(max_age: str, as_of: str, stale: bool, forms: Path) -> None:
    found = reading(forms, f"cadence: irregular, {max_age} actuals: {SURVEY}", as_of)
    assert found.stale is stale and (found.status is Status.NO_DATA) is stale


def test_the_one_before_and_the_one_nearest_to_a_year_before(forms: Path) -> None:
    found = reading(forms, f"better: higher, cadence: irregular, actuals: {SURVEY}", "2026-01")
    assert (found.change, found.trend, found.change_year) == (6, Trend.BETTER, 6)
    found = reading(forms, "cadence: irregular, actuals: {2024-12-20: 50, 2025-05-02: 64, 2026-01-20: 70}", "2026-01")
    assert (found.change, found.change_year) == (6, 20)


def test_four_years_apart_there_is_no_year_before(forms: Path) -> None:
    found = reading(forms, "cadence: irregular, actuals: {2022-02-01: 50, 2026-02-01: 70}", "2026-02")
    assert (found.change, found.change_year) == (20, None)


def test_rows_on_arbitrary_days_are_each_an_observation(forms: Path) -> None:
    rows = "cadence: irregular, source: forms, column: score, aggregate: mean"
    found = card(forms, rows)
    assert found.as_of is not None and found.as_of.label == "2026-01"
    last = found.readings["o/m"].actual
    assert last is not None and (last.period.label, last.value) == ("2026-01-20", 70)
    then = reading(forms, rows, "2025-05").actual
    assert then is not None and (then.period.label, then.value) == ("2025-05-20", 66)


def test_nothing_of_it_is_due(forms: Path) -> None:
    monthly = "{2026-01: 1, 2026-02: 1, 2026-03: 1, 2026-04: 1}"
    many = "".join(f"      - {{id: k{at}, cadence: irregular, target: 60, actuals: {SURVEY}}}\n" for at in range(5))
    found = card(forms, f"cadence: irregular, actuals: {SURVEY}", "",
                 f"{many}      - {{id: monthly, target: 1, actuals: {monthly}}}\n")
    assert found.as_of is not None and found.as_of.label == "2026-04"


def test_it_counts_by_the_day_for_other_metrics(forms: Path) -> None:
    found = reading(forms, f"cadence: irregular, actuals: {SURVEY}").kpi.metric
    assert (found.cadence, found.often, found.max_age) == (Cadence.DAILY, "irregular", 12)


def test_a_strategy_has_a_cadence(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("strategy: {name: S, cadence: irregular}\n", "utf-8")
    assert [str(each.message) for each in read(tmp_path).diagnostics if each.rule == "word"]
