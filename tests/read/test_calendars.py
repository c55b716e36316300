"""Calendars side by side: metrics of several cadences in one strategy, years that start elsewhere, years to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from bsc.model import Metric
from bsc.read import read

Values = Mapping[str, float | None]
FIRST, DAYS = date(2025, 1, 1), 700  # to 2026-12-01


@pytest.fixture
def values(tmp_path: Path) -> Callable[..., dict[str, Values]]:
    """The figures of metrics by period, in a monthly strategy with one row of 1 a day."""
    rows = "".join(f"{FIRST + timedelta(at)},1\n" for at in range(DAYS))
    (tmp_path / "till.csv").write_text(f"day,v\n{rows}", "utf-8")

    def told(metrics: str, starts: int = 1, form: str = "date: day") -> dict[str, Values]:
        (tmp_path / "s.yaml").write_text(f"""
strategy: {{name: S, cadence: monthly, fiscal_year: {{starts: {starts}, named_by: end}}}}
sources: {{till: {{file: till.csv, {form}}}}}
metrics:
{metrics}objectives: {{o: {{name: O}}}}
""", "utf-8")
        found = read(tmp_path)
        assert found.strategy is not None, found.diagnostics
        return {id: _values(metric) for id, metric in found.strategy.metrics.items()}

    return told


def _values(metric: Metric) -> Values:
    return {each.period.label: each.value for each in metric.actuals}


def source(id: str, cadence: str) -> str:
    return f"  {id}: {{source: till, column: v, aggregate: sum, cadence: {cadence}}}\n"


WHOLE = {"daily": "2025-12-31", "weekly": "2025-W52", "four-weekly": "2025-P13", "monthly": "2025-12",
         "quarterly": "2025-Q4", "half-yearly": "2025-H2", "yearly": "2025"}


@pytest.mark.parametrize("cadence", WHOLE)
def test_the_year_to_date_is_the_whole_year_at_its_end(
    cadence: str, values: Callable[..., dict[str, Values]]
) -> None:
    found = values(source("x", cadence) + f"  y: {{formula: year_to_date(x), cadence: {cadence}}}\n")
    days = 362 if "week" in cadence else 365  # the ISO year ends on 28 December; rows begin on 1 January
    assert found["y"][WHOLE[cadence]] == days


def test_a_week_over_new_year_begins_the_year_it_is_named_by(values: Callable[..., dict[str, Values]]) -> None:
    found = values(source("x", "weekly") + "  y: {formula: year_to_date(x), cadence: weekly}\n")["y"]
    assert (found["2025-W52"], found["2026-W01"], found["2026-W02"]) == (362, 7, 14)


@pytest.mark.parametrize(("starts", "cadence", "last", "first"), [
    (7, "monthly", "2026-06", "2026-07"), (7, "quarterly", "FY2026-Q4", "FY2027-Q1"),
    (7, "weekly", "2026-W26", "2026-W27"), (7, "four-weekly", "FY2026-P13", "FY2027-P01"),
    (10, "half-yearly", "FY2026-H2", "FY2027-H1"), (4, "four-weekly", "FY2026-P13", "FY2027-P01"),
])
def test_it_begins_anew_with_the_house_s_year(
    starts: int, cadence: str, last: str, first: str, values: Callable[..., dict[str, Values]]
) -> None:
    found = values(source("x", cadence) + f"  y: {{formula: year_to_date(x), cadence: {cadence}}}\n", starts)
    assert (found["y"][last] or 0) >= 360
    assert found["y"].get(first, found["x"].get(first)) == found["x"].get(first)


def test_formulas_mix_cadences(values: Callable[..., dict[str, Values]]) -> None:
    found = values(source("w", "weekly") + source("f", "four-weekly") + source("q", "quarterly")
                   + "  month: {formula: w}\n  fours: {formula: w / f, cadence: four-weekly}\n"
                     "  quarter: {formula: w / q, cadence: quarterly}\n  year: {formula: f, cadence: yearly}\n")
    assert (found["month"]["2026-01"], found["month"]["2026-02"]) == (35, 28)  # five Thursdays, and four
    assert "2026-11" in found["month"] and "2026-12" not in found["month"]
    assert found["fours"]["2026-P01"] == 1 and found["quarter"]["2026-Q1"] == pytest.approx(13 * 7 / 90)
    assert found["year"] == {"2025": 362}


def test_a_month_that_lacks_a_week_has_no_sum(values: Callable[..., dict[str, Values]]) -> None:
    weeks = "2026-W01: 1, 2026-W02: 1, 2026-W03: 1, 2026-W05: 1, 2026-W06: 1, 2026-W07: 1, 2026-W08: 1, 2026-W09: 1"
    found = values(f"  w: {{cadence: weekly, aggregate: sum, actuals: {{{weeks}}}}}\n  m: {{formula: w}}\n"
                   f"  l: {{cadence: weekly, actuals: {{{weeks}}}}}\n  n: {{formula: l}}\n")
    assert found["m"] == {"2026-02": 4}
    assert found["n"] == {"2026-01": 1, "2026-02": 1}


def test_calendar_quarters_are_those_of_a_year_that_starts_in_july(values: Callable[..., dict[str, Values]]) -> None:
    typed = "  b: {cadence: quarterly, aggregate: sum, actuals: {2025-Q3: 46, 2025-Q4: 92, 2026-Q1: 90}}\n"
    found = values(source("x", "quarterly") + typed + "  used: {formula: x / b, cadence: quarterly}\n"
                   "  to_date: {formula: year_to_date(b), cadence: quarterly}\n", 7)
    assert found["used"] == {"FY2026-Q1": 2, "FY2026-Q2": 1, "FY2026-Q3": 1}
    assert found["to_date"] == {"FY2026-Q1": 46, "FY2026-Q2": 138, "FY2026-Q3": 228}


def test_figures_of_the_year_to_date_are_never_added_up(values: Callable[..., dict[str, Values]]) -> None:
    found = values("  x: {aggregate: sum, accumulates: fiscal-year, actuals: {2026-01: 5, 2026-02: 11, 2026-03: 18}}\n"
                   "  q: {formula: x, cadence: quarterly}\n")
    assert found["q"] == {"2026-Q1": 18}


@pytest.mark.parametrize(("heads", "cadence", "expected"), [
    ([f"2026-{at:02d}" for at in range(1, 7)], "quarterly", {"2026-Q1": 6, "2026-Q2": 15}),
    ([f"2026-{at:02d}" for at in range(1, 6)], "quarterly", {"2026-Q1": 6}),  # May is not the end of a quarter
    ([f"2026-W{at:02d}" for at in range(1, 10)], "monthly", {"2026-01": 15, "2026-02": 30}),
    ([f"2026-W{at:02d}" for at in range(1, 9)], "monthly", {"2026-01": 15}),
    ([f"2026-W{at:02d}" for at in range(1, 9)], "four-weekly", {"2026-P01": 10, "2026-P02": 26}),
    ([f"2026-P{at:02d}" for at in range(1, 14)], "yearly", {"2026": 91}),
    ([f"2026-P{at:02d}" for at in range(1, 4)], "quarterly", {"2026-Q1": 6}),
    ([f"2026-P{at:02d}" for at in range(1, 4)], "four-weekly", {"2026-P01": 1, "2026-P02": 2, "2026-P03": 3}),
])
def test_periods_across_a_table_count_in_the_longer_ones_they_belong_to(
    heads: list[str], cadence: str, expected: Values, values: Callable[..., dict[str, Values]], tmp_path: Path
) -> None:
    numbers = ",".join(str(at + 1) for at in range(len(heads)))
    (tmp_path / "till.csv").write_text(f"metric,{','.join(heads)}\nv,{numbers}\n", "utf-8")
    assert values(source("x", cadence), form="wide: yes")["x"] == expected
