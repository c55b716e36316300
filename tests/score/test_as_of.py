from __future__ import annotations

from pathlib import Path

from bsc.model import Strategy, parse_period
from bsc.read import read
from bsc.score import as_of_periods, default_as_of, evaluate, history

KPI = "perspectives: {p: {objectives: {o: {lagging: [{id: m, baseline: 0, target: 100, actuals: {%s}}]}}}}\n"


def strategy(tmp_path: Path, actuals: str, house: str = "") -> Strategy:
    path = tmp_path / "strategy.yaml"
    path.write_text(f"strategy: {{name: Case{house}}}\n" + KPI % actuals, encoding="utf-8")
    found = read(path).strategy
    assert found is not None
    return found


def labels(found: Strategy) -> list[str]:
    return [period.label for period in as_of_periods(found)]


def test_periods_run_from_the_first_to_the_last_known(tmp_path: Path) -> None:
    found = strategy(tmp_path, "2025-11: 1, 2026-02: 2")
    assert labels(found) == ["2025-11", "2025-12", "2026-01", "2026-02"]


def test_a_running_year_does_not_stretch_the_range(tmp_path: Path) -> None:
    found = strategy(tmp_path, "2026-02: 2, 2026: {value: 3, to_date: true}")
    assert labels(found) == ["2026-02"]


def test_fiscal_quarters(tmp_path: Path) -> None:
    house = ", cadence: quarterly, fiscal_year: {starts: 7, named_by: end}"
    found = strategy(tmp_path, "2026-Q1: 1, FY2027-Q1: 2", house)
    assert labels(found) == ["FY2026-Q3", "FY2026-Q4", "FY2027-Q1"]
    assert str(default_as_of(found)) == "FY2027-Q1"


def test_nothing_known(tmp_path: Path) -> None:
    found = strategy(tmp_path, "", ", as_of: 2026-09")
    assert labels(found) == [] and default_as_of(found) is None
    past = history(found)
    assert len(past.cards) == 1 and past.card.as_of is None
    assert evaluate(found, parse_period("2026-09")).as_of is None


def test_history_ends_at_the_last_known_period(tmp_path: Path) -> None:
    found = strategy(tmp_path, ", ".join(f"2026-{month:02d}: {month}" for month in range(1, 10)))
    past = history(found, parse_period("2026-07"), count=4)
    assert [str(card.as_of) for card in past.cards] == ["2026-06", "2026-07", "2026-08", "2026-09"]
    assert past.current == 1 and str(past.card.as_of) == "2026-07"
    assert [round(card.index.score or 0, 9) for card in past.cards] == [6, 7, 8, 9]


def test_an_as_of_outside_the_range_joins_it(tmp_path: Path) -> None:
    found = strategy(tmp_path, ", ".join(f"2026-{month:02d}: {month}" for month in range(1, 10)))
    early = history(found, parse_period("2026-02"), count=3)
    assert [str(card.as_of) for card in early.cards] == ["2026-02", "2026-07", "2026-08", "2026-09"]
    assert early.current == 0
    late = history(found, parse_period("2026-12"), count=3)
    assert str(late.cards[-1].as_of) == "2026-12" and late.current == 3
    assert late.card.index.score is None


def test_silent_periods_lead_up_to_an_as_of_that_comes_soon_after(tmp_path: Path) -> None:
    """What is said to have changed since the period before is then about that very period."""
    found = strategy(tmp_path, ", ".join(f"2026-{month:02d}: {month}" for month in range(1, 10)))
    past = history(found, parse_period("2026-12"), count=6)
    assert [str(card.as_of) for card in past.cards] == [f"2026-{month:02d}" for month in range(7, 13)]
    assert past.current == 5
    assert [str(card.as_of) for card in history(found, parse_period("2030-12"), count=6).cards][-2:] == [
        "2026-09", "2030-12"]


def test_a_day_or_a_quarter_may_be_asked_for(tmp_path: Path) -> None:
    found = strategy(tmp_path, "2026-08: 80, 2026-09: 90")
    assert evaluate(found, parse_period("2026-09-15")).index.score == 80
    assert evaluate(found, parse_period("2026-Q3")).index.score == 90
    assert str(history(found, parse_period("2026-Q3")).card.as_of) == "2026-09"
