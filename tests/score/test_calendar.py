"""What is asked at every period of the calendar, by hand: with a figure or without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.read import read
from bsc.score.calendar import Aim, aims_of

MONTHS = [parse_period(f"2026-{month:02d}") for month in range(1, 13)]


def _aims(kpi: str, tmp_path: Path, strategy: str = "") -> list[Aim | None]:
    (tmp_path / "s.yaml").write_text(f"strategy: {{name: S, cadence: monthly{strategy}}}\nobjectives:\n"
                                     f"  o: {{active: 2026-01..2026-11, lagging: [{{id: m, {kpi}}}]}}\n", "utf-8")
    found = read(tmp_path).strategy
    assert found is not None
    return aims_of(found.kpis()[0], found, MONTHS)


def _planned(aims: list[Aim | None]) -> list[float | None]:
    return [None if aim is None or aim.planned is None else round(aim.planned, 3) for aim in aims]


@pytest.mark.parametrize(("kpi", "planned"), [
    ("baseline: {value: 10, at: 2026-02}, target: {reach: 20, by: 2026-07}, actuals: {2026-03: 11, 2026-06: 15}",
     [None, 10, 12, 14, 16, 18, 20, 20, 20, 20, 20, None]),
    ("aggregate: sum, target: {total: 1200, over: 2026}, actuals: {2026-Q1: 290, 2026-Q2: 310}, cadence: quarterly",
     [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, None]),
    # nothing was reported for February: it is not asked for afterwards either
    ("aggregate: sum, target: {total: 1200, over: 2026}, actuals: {2026-01: 90, 2026-03: 110}",
     [100, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, None]),
])
def test_a_plan_grows_with_the_calendar(kpi: str, planned: list[float | None], tmp_path: Path) -> None:
    assert _planned(_aims(kpi, tmp_path)) == planned


def test_a_table_steps_with_the_calendar(tmp_path: Path) -> None:
    aims = _aims("target: {2026-Q2: 5, 2026-H2: 7}, actuals: {2026-05: 5}", tmp_path)
    assert [aim.target if aim else None for aim in aims] == [None] * 3 + [5] * 3 + [7] * 5 + [None]


def test_a_benchmark_holds_until_the_next_is_known(tmp_path: Path) -> None:
    market = "}\nmetrics: {b: {cadence: quarterly, actuals: {2026-Q1: 4, 2026-Q2: 6}}"
    aims = _aims("target: {metric: b, plus: 1}, actuals: {2026-03: 5}", tmp_path, market)
    assert [aim.target if aim else None for aim in aims] == [None] * 2 + [5] * 3 + [7] * 6 + [None]


def test_a_target_is_asked_before_anything_was_reported(tmp_path: Path) -> None:
    assert [aim.target if aim else None for aim in _aims("target: 5", tmp_path)] == [5] * 11 + [None]
    plan = "target: {reach: 24, by: 2026-12}"
    assert _aims(f"baseline: 12, {plan}", tmp_path) == [None] * 12
    assert _planned(_aims(f"baseline: {{value: 12, at: 2025-12}}, {plan}", tmp_path))[:2] == [13, 14]


def test_nothing_is_asked_without_a_number_to_meet(tmp_path: Path) -> None:
    assert _aims("target: {done_by: 2026-06}, actuals: {2026-05: 'yes'}", tmp_path) == [None] * 12
    assert _aims("target: much better, actuals: {2026-05: 5}", tmp_path) == [None] * 12
