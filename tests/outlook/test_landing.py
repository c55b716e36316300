"""Where a KPI will land: the day, the target, the range, by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bsc.outlook import Chance, Landing, Outlook
from tests.outlook.conftest import Write


def _months(values: Sequence[float], year: int = 2026, first: int = 1) -> str:
    return "{" + ", ".join(f"{year + (first + at - 1) // 12}-{(first + at - 1) % 12 + 1:02d}: {value}"
                           for at, value in enumerate(values)) + "}"


def _only(outlook: Outlook) -> Landing:
    (id,) = outlook.landings
    landing = outlook.landing(next(kpi for kpi in outlook.card.strategy.kpis() if kpi.id == id))
    assert landing is not None
    return landing


LINE = _months([10, 12, 14, 16, 18, 20])


@pytest.mark.parametrize(("target", "at", "value", "asked", "chance"), [
    ("30", "2026-12", 32, 30, Chance.REACHES),
    ("33", "2026-12", 32, 33, Chance.SHORT),
    ("{2026: 30, 2027-H1: 40}", "2027-06", 44, 40, Chance.REACHES),
    ("{2026: 30, 2031: 40}", "2026-12", 32, 30, Chance.REACHES),  # 2031 is too far for half a year of figures
    ("{at_most: 30}", "2026-12", 32, 30, Chance.SHORT),
    ("{hold: 32, within: 1}", "2026-12", 32, None, Chance.REACHES),
    ("{between: [20, 25]}", "2026-12", 32, None, Chance.SHORT),
    ("{reach: 25, by: 2026-10, from: 2025-12}, baseline: 8", "2026-10", 28, 25, Chance.REACHES),
])
def test_the_day_and_what_is_asked_then(
    target: str, at: str, value: float, asked: float | None, chance: Chance, kpi_outlook: Write
) -> None:
    landed = _only(kpi_outlook(f"target: {target}, actuals: {LINE}")).value
    assert landed is not None and landed.aim is not None
    assert (landed.at.label, landed.reach.value, landed.aim.value, landed.chance) == (at, value, asked, chance)


def test_the_last_month_of_a_year_looks_to_the_next(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(f"target: 9, actuals: {_months([5] * 12)}"))
    assert landing.value is not None and landing.value.at.label == "2027-12"


def test_a_flow_is_told_by_the_month_and_by_the_year(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(f"aggregate: sum, target: {{2026: {{each: 15}}}}, actuals: {LINE}"))
    assert landing.value is not None and landing.value.reach.value == 32
    assert landing.year is not None and landing.year.aim is not None
    assert landing.year.reach.value == 90 + 22 + 24 + 26 + 28 + 30 + 32
    assert (landing.year.at.label, landing.year.aim.value, landing.year.chance) == ("2026", 180, Chance.REACHES)


def test_a_total_lands_at_the_sum(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(f"aggregate: sum, target: {{total: 260, over: 2026}}, actuals: {LINE}"))
    assert landing.value is not None and landing.value.aim is not None
    assert (landing.value.reach.value, landing.value.aim.value, landing.year) == (252, 260, None)
    assert [reach.value for _, reach in landing.course][:2] == [112, 136]
    assert (landing.value.at.label, landing.so_far, landing.step) == ("2026", 90, 27)


def test_a_total_with_a_month_missing_is_not_told(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook("aggregate: sum, target: {total: 260, over: 2026}, actuals: "
                                "{2026-01: 1, 2026-02: 1, 2026-04: 1, 2026-05: 1, 2026-06: 1}"))
    assert (landing.value, landing.reason) == (None, "gap")


def test_what_accumulates_goes_on_from_its_last_sum_and_starts_anew_with_the_year(kpi_outlook: Write) -> None:
    told = "aggregate: last, accumulates: fiscal-year, target: 100, actuals: "
    landing = _only(kpi_outlook(told + _months([5, 10, 15, 20, 25, 30])))
    assert landing.value is not None and (landing.value.reach.value, landing.step) == (60, 5)
    landing = _only(kpi_outlook(told + _months([5 * month for month in range(1, 13)])))
    assert landing.value is not None and (landing.value.at.label, landing.value.reach.value) == ("2027-12", 60)


def test_two_years_of_months_are_compared_with_the_same_months(kpi_outlook: Write) -> None:
    wave = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 50] * 2
    landing = _only(kpi_outlook(f"target: 9, actuals: {_months([*wave, 12, 12], 2024)}"))
    assert landing.before == 50  # December again, and the months since are at most 2 over those a year before
    assert _only(kpi_outlook(f"target: 9, actuals: {_months(wave[:-1], 2024)}")).before is None


@pytest.mark.parametrize(("kpi", "as_of", "reason"), [
    (f"target: 30, actuals: {_months([1, 2, 3, 4])}", "", "few"),
    (f"target: 30, actuals: {LINE}", "2026-09", "old"),
])
def test_nothing_is_told_where_nothing_can_be(kpi: str, as_of: str, reason: str, kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(kpi, as_of=as_of))
    assert (landing.reason, landing.value) == (reason, None)


def test_words_and_dates_have_no_pace(kpi_outlook: Write) -> None:
    assert not kpi_outlook(f"target: {{text: soon}}, actuals: {LINE}").landings
    assert not kpi_outlook("target: 3").landings


def test_no_forecast_leaves_what_the_values_can_be(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(f"better: lower, target: 1, actuals: {_months([10, 8, 6, 5, 3, 1])}"))
    assert landing.value is not None and landing.value.reach.value == landing.value.reach.low == 0
    landing = _only(kpi_outlook(f"min: 0, max: 25, target: 24, actuals: {LINE}"))
    assert landing.value is not None and landing.value.reach.high == 25


def test_the_houses_own_forecast_stands_beside(kpi_outlook: Write) -> None:
    landing = _only(kpi_outlook(f"target: 30, actuals: {LINE}, forecasts: {{2026-12: 29}}"))
    assert landing.own is not None and landing.own.value == 29


def _labels(mark: str, count: int, first: int = 1) -> str:
    return "{" + ", ".join(f"2026-{mark}{first + at:02d}: 10" for at in range(count)) + "}"


@pytest.mark.parametrize(("cadence", "figures", "last", "whole"), [
    ("weekly", _labels("W", 22), "2026-W53", 530),
    ("four-weekly", _labels("P", 7), "2026-P13", 130),
])
def test_the_year_of_weeks_is_the_one_they_are_counted_in(
    cadence: str, figures: str, last: str, whole: int, kpi_outlook: Write
) -> None:
    flow = f"aggregate: sum, cadence: {cadence}, actuals: {figures}"
    total = _only(kpi_outlook(f"{flow}, target: {{total: 520, over: 2026}}"))
    assert total.value is not None and total.value.aim is not None
    assert (total.value.reach.value, total.value.aim.value) == (whole, 520)
    each = _only(kpi_outlook(f"{flow}, target: 10"))
    assert each.value is not None and each.value.at.label == last
    assert each.year is not None and each.year.aim is not None
    assert (each.year.reach.value, each.year.aim.value) == (whole, whole)


@pytest.mark.parametrize(("year", "at", "value"), [("calendar-year", "2026-12", 120), ("fiscal-year", "2027-06", 120)])
def test_figures_accumulate_over_the_house_s_year_or_the_calendar_s(
    year: str, at: str, value: float, kpi_outlook: Write
) -> None:
    months = [f"{2025 + at // 12}-{at % 12 + 1:02d}" for at in range(20)]
    first = 0 if year == "calendar-year" else 6
    figures = ", ".join(f"{month}: {10 * ((number - first) % 12 + 1)}" for number, month in enumerate(months))
    landing = _only(kpi_outlook(f"accumulates: {year}, target: 100, actuals: {{{figures}}}",
                                ", fiscal_year: {starts: 7, named_by: end}"))
    assert landing.value is not None and landing.step == 10
    assert (landing.value.at.label, landing.value.reach.value) == (at, value)


@pytest.mark.parametrize(("last", "at"), [(13, "2027-P13"), (16, "2027-P13"), (26, "2028-P13")])
def test_four_weeks_to_date_begin_anew_with_their_year(last: int, at: str, kpi_outlook: Write) -> None:
    labels = [f"{2026 + number // 13}-P{number % 13 + 1:02d}" for number in range(last)]
    figures = ", ".join(f"{label}: {10 * (number % 13 + 1)}" for number, label in enumerate(labels))
    kpi = f"cadence: four-weekly, accumulates: fiscal-year, target: 100, actuals: {{{figures}}}"
    landing = _only(kpi_outlook(kpi, as_of=labels[-1]))
    assert landing.value is not None and landing.step == 10
    assert (landing.value.at.label, landing.value.reach.value) == (at, 130)
