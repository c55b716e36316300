from __future__ import annotations

import pytest

from bsc.model import CADENCES, FiscalYear, parse_period
from bsc.score.grid import grid_end, grid_period, intervals, months_at, moved

CALENDAR = FiscalYear()
APRIL = FiscalYear(4, named_by_end=True)


def end(label: str, fiscal: FiscalYear = CALENDAR) -> int:
    return parse_period(label, fiscal).end


@pytest.mark.parametrize(("day", "cadence", "label"), [
    ("2026-09-30", "monthly", "2026-09"),
    ("2026-09-30", "quarterly", "FY2027-Q2"),
    ("2026-03-31", "quarterly", "FY2026-Q4"),
    ("2026-04-01", "half-yearly", "FY2027-H1"),
    ("2026-12-31", "yearly", "FY2027"),
    ("2026-01-01", "weekly", "2026-W01"),
])
def test_fiscal_periods_are_those_that_are_written(day: str, cadence: str, label: str) -> None:
    found = grid_period(parse_period(day).start, CADENCES[cadence], APRIL)
    assert found == parse_period(label, APRIL)


def test_a_house_without_fiscal_year_has_calendar_periods() -> None:
    day = parse_period("2026-09-30").start
    assert grid_period(day, CADENCES["quarterly"], FiscalYear()) == parse_period("2026-Q3")


def test_months_are_whole_at_their_ends() -> None:
    assert months_at(end("2026-09")) - months_at(end("2025-12")) == 9
    assert months_at(end("2026-09-15")) == months_at(end("2026-08")) + 0.5


@pytest.mark.parametrize(("value", "as_of", "cadence", "age"), [
    ("2026-08", "2026-09", "monthly", 1),
    ("2026-09", "2026-09", "monthly", 0),
    ("2026-Q2", "2026-08", "quarterly", 0),
    ("2026-Q2", "2026-12", "quarterly", 2),
    ("2026-W39", "2026-09", "weekly", 0),
    ("2026-W37", "2026-09", "weekly", 2),
    ("2026-09-28", "2026-09", "daily", 2),
    ("2026-07-10", "2026-09", "monthly", 2),
    ("2025", "2026-11", "yearly", 0),
    ("2025", "2026-12", "yearly", 1),
])
def test_age_in_intervals(value: str, as_of: str, cadence: str, age: int) -> None:
    step = grid_end(end(value), CADENCES[cadence], 0)
    assert intervals(step, end(as_of), CADENCES[cadence]) == age


def test_a_fiscal_year_ages_at_its_own_end() -> None:
    step = grid_end(end("FY2026", APRIL), CADENCES["yearly"], 3)
    assert intervals(step, end("2027-02"), CADENCES["yearly"]) == 0
    assert intervals(step, end("2027-03"), CADENCES["yearly"]) == 1


def test_ends_move_by_months() -> None:
    assert moved(end("2026-01"), -2) == end("2025-11")
    assert moved(end("2026-03-30"), -1) == end("2026-02-27")
