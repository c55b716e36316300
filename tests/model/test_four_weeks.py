"""Thirteen periods of four weeks: they tile time, tell their year, and weeks belong to the year of their Thursday."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.model import CADENCES, Cadence, FiscalYear, parse_period
from bsc.model.loose_period import near_period
from bsc.model.period import period_at, shift, year_before
from bsc.score.grid import edges_within, grid_end, grid_period, intervals
from bsc.source import Mistake

DAYS = st.integers(date(1905, 1, 1).toordinal(), date(2195, 12, 31).toordinal())
FISCAL = st.builds(FiscalYear, st.integers(1, 12), st.booleans())
FOUR = Cadence.FOUR_WEEKLY


@pytest.mark.parametrize(("label", "fiscal", "first", "last"), [
    ("2026-P01", FiscalYear(), "2025-12-29", "2026-01-25"),
    ("2026-P13", FiscalYear(), "2026-11-30", "2027-01-03"),  # 53 weeks: five of them
    ("2025-P13", FiscalYear(), "2025-12-01", "2025-12-28"),
    ("2027-P01", FiscalYear(), "2027-01-04", "2027-01-31"),
    ("FY2026-P01", FiscalYear(7, named_by_end=True), "2025-06-30", "2025-07-27"),
    ("FY2026-P01", FiscalYear(7), "2026-06-29", "2026-07-26"),
    ("2026-P01", FiscalYear(7), "2025-12-29", "2026-01-25"),
    ("FY2026-P02", FiscalYear(), "2026-01-26", "2026-02-22"),
])
def test_a_period_is_these_days(label: str, fiscal: FiscalYear, first: str, last: str) -> None:
    found = parse_period(label, fiscal)
    assert (found.first_day.isoformat(), found.last_day.isoformat(), found.cadence) == (first, last, FOUR)


@given(DAYS, FISCAL)
def test_periods_follow_one_another_without_a_gap(day: int, fiscal: FiscalYear) -> None:
    found = grid_period(day, FOUR, fiscal)
    assert found.start <= day < found.end and parse_period(found.label, fiscal) == found
    after = grid_period(found.end, FOUR, fiscal)
    assert after.start == found.end and shift(found, 1) == after and shift(after, -1) == found
    assert found.end - found.start in (28, 35) and found.first_day.weekday() == 0
    phase = fiscal.starts - 1
    assert intervals(grid_end(found.end, FOUR, phase), after.end, FOUR, phase) == 1
    assert intervals(grid_end(found.end, FOUR, phase), after.end - 1, FOUR, phase) == 0


@given(DAYS, FISCAL, st.integers(-40, 40))
def test_a_move_and_back_is_none(day: int, fiscal: FiscalYear, count: int) -> None:
    found = grid_period(day, FOUR, fiscal)
    assert shift(shift(found, count), -count) == found
    assert year_before(found) == shift(found, -13) and year_before(found).label[-3:] == found.label[-3:]


@given(DAYS, FISCAL)
def test_a_year_is_thirteen_periods_and_they_are_those_it_is_named_by(day: int, fiscal: FiscalYear) -> None:
    year = grid_period(day, Cadence.YEARLY, fiscal)
    first, last = edges_within(year, FOUR, fiscal)
    assert (first.label, last.label) == (f"{year.label}-P01", f"{year.label}-P13")
    assert shift(first, 12) == last and year.contains(first) and year.contains(last)
    assert not year.contains(shift(first, -1)) and not year.contains(shift(last, 1))


@given(DAYS, FISCAL)
def test_four_weeks_are_weeks_and_both_belong_to_one_year(day: int, fiscal: FiscalYear) -> None:
    week, four = period_at(day, Cadence.WEEKLY), grid_period(day, FOUR, fiscal)
    assert four.contains(week) and four.start <= week.start and week.end <= four.end
    years = [grid_period(each.day, Cadence.YEARLY, fiscal) for each in (week, four)]
    assert years[0] == years[1]


@given(DAYS)
def test_a_week_belongs_to_the_year_that_it_is_named_by(day: int) -> None:
    week = period_at(day, Cadence.WEEKLY)
    assert parse_period(week.label[:4]).contains(week)


@given(DAYS, FISCAL, st.sampled_from(list(Cadence)), st.sampled_from(list(Cadence)))
def test_first_and_last_of_a_longer_period_are_the_outermost(
    day: int, fiscal: FiscalYear, one: Cadence, other: Cadence
) -> None:
    fine, coarse = sorted((one, other))
    whole = grid_period(day, coarse, fiscal)
    for edge, way in zip(edges_within(whole, fine, fiscal), (-1, 1), strict=True):
        beyond = grid_period(edge.end if way > 0 else edge.start - 1, fine, fiscal)
        if (fine, coarse) not in ((Cadence.WEEKLY, FOUR), (FOUR, Cadence.MONTHLY)):
            assert whole.contains(edge)
        assert not whole.contains(beyond) or fine is coarse


@pytest.mark.parametrize(("text", "told"), [
    ("2026-P14", "2026-P14 does not exist: a year has 13 periods of four weeks, P01 to P13"),
    ("FY2026-P00", "FY2026-P00 does not exist: a year has 13 periods of four weeks, P01 to P13"),
    ("2026-P1", "2026-P1 is not a period; write 2026-P01"),
])
def test_slips_are_told_with_what_to_write(text: str, told: str) -> None:
    with pytest.raises(Mistake) as caught:
        parse_period(text)
    assert str(caught.value.said) == told


@pytest.mark.parametrize(("text", "label"), [
    ("P3 2026", "2026-P03"), ("periodo 13 de 2026", "2026-P13"), ("period 7/2026", "2026-P07"), ("p14 2026", None),
    ("FY2026-p2", "FY2026-P02"),
])
def test_other_ways_to_write_them_are_known(text: str, label: str | None) -> None:
    found = near_period(text)
    assert (None if found is None else str(found)) == label


def test_it_stands_between_weeks_and_months() -> None:
    assert Cadence.WEEKLY < CADENCES["four-weekly"] < Cadence.MONTHLY
