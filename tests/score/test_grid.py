from __future__ import annotations

from dataclasses import replace

import pytest

from bsc.model import CADENCES, Actual, Actuals, Aggregate, Cadence, FiscalYear, Metric, parse_period
from bsc.model.period import shift
from bsc.score.grid import grid_end, grid_period, intervals, months_at, moved
from bsc.score.series import Series
from bsc.source import Place

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


def test_four_weeks_make_a_year_where_none_is_missing() -> None:
    labels = [f"2026-P{number:02d}" for number in range(1, 14)]
    actuals = [Actual(parse_period(label), 10.0, Place("a.yaml")) for label in labels]
    metric = Metric("m", "M", "", None, Cadence.YEARLY, Aggregate.SUM, Actuals(actuals), cadence_declared=True)
    (whole,) = Series(metric, CALENDAR).actuals
    assert (whole.period.label, whole.value) == ("2026", 130.0)
    assert not Series(replace(metric, actuals=Actuals(actuals[:7] + actuals[8:])), CALENDAR).actuals


def test_weeks_make_the_four_weeks_and_the_year_they_are_counted_in() -> None:
    weeks = [Actual(parse_period(f"2026-W{number:02d}"), 1.0, Place("a.yaml")) for number in range(1, 54)]
    metric = Metric("m", "M", "", None, Cadence.FOUR_WEEKLY, Aggregate.SUM, Actuals(weeks), cadence_declared=True)
    found = Series(metric, CALENDAR).actuals
    assert [each.period.label for each in found] == [f"2026-P{number:02d}" for number in range(1, 14)]
    assert found.values == (4.0,) * 12 + (5.0,)
    (year,) = Series(replace(metric, cadence=Cadence.YEARLY), CALENDAR).actuals
    assert (year.period.label, year.value) == ("2026", 53.0)


@pytest.mark.parametrize("starts", [1, 7])
def test_four_weeks_have_a_period_before_a_year_before_and_an_age(starts: int) -> None:
    fiscal = FiscalYear(starts)
    at = grid_period(parse_period("2024-09-30").start, Cadence.FOUR_WEEKLY, fiscal)
    periods = [shift(at, count) for count in range(40)]
    told = Actuals(Actual(period, float(number), Place("a.yaml")) for number, period in enumerate(periods))
    for actuals in (told, Actuals([*told[:5], *told[6:]])):
        metric = Metric("m", "M", "", None, Cadence.FOUR_WEEKLY, Aggregate.SUM, actuals, cadence_declared=True)
        series = Series(metric, fiscal)
        last = len(actuals) - 1
        before, year = series.previous(last), series.year_before(last)
        assert before is not None and series.numbers[before] == 38.0
        assert year is not None and series.numbers[year] == 26.0
        assert series.age(last, shift(periods[-1], 2).end) == 2 and series.age(last, periods[-1].end + 27) == 0
