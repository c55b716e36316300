"""The course of a KPI on the page: figures where there are any, what is asked at every period."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bsc.read import read
from bsc.report.chart.kpi import Course, course_of, kpi_chart
from bsc.report.chart.plot import ChartView
from bsc.report.setting import setting_for
from bsc.report.speech.kpi import speech_for
from bsc.score import history


def _drawn(kpi: str, tmp_path: Path, more: str = "", as_of: str = "2026-12") -> tuple[Course, ChartView]:
    """A KPI beside one that reports every month of 2026."""
    months = ", ".join(f"2026-{month:02d}: 5" for month in range(1, int(as_of[-2:]) + 1))
    beside = f"{{id: n, target: {{text: soon}}, actuals: {{{months}}}}}"
    (tmp_path / "s.yaml").write_text(f"strategy: {{name: S, cadence: monthly, as_of: {as_of}}}\nobjectives:\n"
                                     f"  o: {{lagging: [{{id: m, {kpi}}}, {beside}]}}\n{more}", "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    past = history(strategy)
    setting, own = setting_for(past, "en"), strategy.kpis()[0]
    readings = [card.readings[own.id] for card in past.cards]
    course = course_of(own, readings, setting)
    speech = speech_for(own, readings, setting.voice)
    chart = kpi_chart(own, course, setting.axis, speech, setting.outlook.landing(own))
    assert chart is not None
    return course, chart


PLAN = "baseline: {value: 10, at: 2025-12}, target: {reach: 22, by: 2026-12}"


def test_a_plan_is_drawn_at_every_period_and_never_turns_back(tmp_path: Path) -> None:
    course, chart = _drawn(f"{PLAN}, cadence: quarterly, actuals: {{2026-Q1: 12, 2026-Q2: 17, 2026-Q3: 20}}", tmp_path)
    assert course.breaks == ()
    heights = [int(y) for y in re.findall(r"[ML]\d+ (\d+)", chart.target)]
    assert len(heights) == 12 and heights == sorted(heights, reverse=True)
    assert [goal.text for goal in chart.goals] == ["22"]
    assert chart.on.count("M") == chart.risk.count("M") == chart.off.count("M") == 1
    assert chart.line.count("M") == 1 and chart.line.count("L") == 2


def test_gaps_stay_gaps_and_carried_values_are_dashed(tmp_path: Path) -> None:
    course, chart = _drawn(f"{PLAN}, max_age: 2, actuals: {{2026-02: 12, 2026-03: 13, 2026-09: 20}}", tmp_path)
    assert course.breaks == (8,)
    assert course.held == ((2, 4), (8, 10))
    assert chart.line.count("M") == 2 and chart.line.endswith("h0")
    assert chart.held == f"M100 {chart.heights[2]}H180M340 {chart.heights[8]}H420"


def test_a_stretch_has_a_line_at_both_edges(tmp_path: Path) -> None:
    chart = _drawn("target: {between: [3, 6], within: 3}, actuals: {2026-08: 5, 2026-09: 7.8}", tmp_path)[1]
    assert [goal.text for goal in chart.goals] == ["6.0", "3.0"]
    assert chart.target.count("M") == 2


def test_forecasts_do_not_stop_the_plan(tmp_path: Path) -> None:
    plan = "baseline: {value: 10, at: 2025-12}, target: {reach: 28, by: 2027-06}"
    course, chart = _drawn(f"{plan}, actuals: {{2026-11: 20, 2026-12: 21}}, forecasts: {{2027-02: 23}}", tmp_path)
    assert [goal.text for goal in chart.goals] == ["24"]
    assert len(course.asked) == 14
    assert chart.forecast.count("L") == 1


def test_forecasts_of_a_total_are_added_to_the_sum_within_its_stretch(tmp_path: Path) -> None:
    chart = _drawn("aggregate: sum, target: {total: 120, over: 2026-Q1}, actuals: {2025-12: 9, 2026-01: 60}, "
                   "forecasts: {2026-02: 15, 2026-03: 15, 2026-04: 99}", tmp_path)[1]
    sixty, more, most = (int(y) for y in re.findall(r"[ML]\d+ (\d+)", chart.forecast))
    assert sixty - more == pytest.approx(more - most, abs=1) and sixty > more > most


def test_a_forecast_from_before_the_last_actual_is_not_drawn(tmp_path: Path) -> None:
    chart = _drawn("target: 5, actuals: {2026-08: 5, 2026-09: 7}, forecasts: {2026-09: 9}", tmp_path)[1]
    assert chart.forecast == ""


def test_figures_from_before_a_total_are_no_part_of_its_line(tmp_path: Path) -> None:
    course = _drawn("aggregate: sum, target: {total: 120, over: 2026-H2}, "
                    "actuals: {2026-06: 99, 2026-07: 20, 2026-08: 22}", tmp_path)[0]
    assert [value for value in course.values if value is not None] == [20, 42]


def test_a_figure_to_date_stands_where_it_was_last_known(tmp_path: Path) -> None:
    course = _drawn("aggregate: sum, cadence: yearly, target: {total: 300, over: 2026}, "
                    "actuals: {2026: {value: 210, to_date: true}}", tmp_path)[0]
    assert course.values == [None] * 11 + [210]


def test_an_old_target_is_labelled_clear_of_the_line(tmp_path: Path) -> None:
    table = "target: {2026-H1: 10, 2026-H2: 20}"
    free = _drawn(f"{table}, actuals: {{2026-05: 2, 2026-06: 3}}", tmp_path)[1]
    assert [label.text for label in free.old] == ["10"]
    below = _drawn(f"{table}, actuals: {{2026-05: 10.2, 2026-06: 10.4}}", tmp_path)[1]
    assert [label.y > free.old[0].y for label in below.old] == [True]
    before = _drawn(f"{table}, actuals: {{2026-04: 1, 2026-05: 11, 2026-06: 9}}", tmp_path)[1]
    assert [(label.text, label.start) for label in before.old] == [("10", True)]


def test_an_old_target_that_a_narrow_plot_has_no_room_for_is_marked(tmp_path: Path) -> None:
    table = "target: {2026-01: 5, 2026-10: 20}, actuals: "
    early = _drawn(f"{table}{{2026-01: 2, 2026-02: 5.4, 2026-03: 6, 2026-04: 9, 2026-05: 20}}", tmp_path)[1]
    assert [label.tight for label in early.old] == [True]
    assert [label.tight for label in _drawn(f"{table}{{2026-01: 2, 2026-02: 2}}", tmp_path)[1].old] == [False]


RISING = ", ".join(f"2026-{month:02d}: {10 + month + month % 2}" for month in range(1, 7))


def _ends(path: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"[ML](\d+) (\d+)", path)]


def test_where_the_pace_leads_is_drawn_ahead_of_the_actuals(tmp_path: Path) -> None:
    """From the last actual on, half as far as the chart goes back: a line in the middle of a range that opens."""
    chart = _drawn(f"target: 30, actuals: {{{RISING}}}", tmp_path, as_of="2026-06")[1]
    line, reach = _ends(chart.pace), _ends(chart.reach)
    assert len(line) == 4 and chart.reach.endswith("z")
    assert line[0] == reach[0] == (line[0][0], chart.heights[5])
    tops, feet = reach[1:4], reach[:3:-1]
    assert [x for x, _ in tops] == [x for x, _ in feet] == [x for x, _ in line[1:]]
    assert all(top < middle < foot for (_, top), (_, middle), (_, foot) in zip(tops, line[1:], feet, strict=True))
    assert feet[-1][1] - tops[-1][1] > feet[0][1] - tops[0][1]
    assert chart.forecast == "", "the house has none of its own"
    assert chart.points.count("M") == 6, "no dot but those of actuals"


def test_the_axis_goes_on_to_the_end_of_the_year_only_where_something_lands(tmp_path: Path) -> None:
    for count, ahead in ((4, 0), (6, 3), (11, 1), (12, 6)):
        months = ", ".join(f"2026-{month:02d}: {10 + month}" for month in range(1, count + 1))
        (tmp_path / "s.yaml").write_text("strategy: {name: S, cadence: monthly}\nobjectives: {o: {lagging: ["
                                         f"{{id: m, target: 30, actuals: {{{months}}}}}]}}}}\n", "utf-8")
        strategy = read(tmp_path).strategy
        assert strategy is not None
        assert len(setting_for(history(strategy), "en").axis.ahead) == ahead


def test_a_wild_range_does_not_flatten_the_line(tmp_path: Path) -> None:
    wild = "{2026-01: 10, 2026-02: 90, 2026-03: 15, 2026-04: 95, 2026-05: 12, 2026-06: 50}"
    chart = _drawn(f"target: 60, actuals: {wild}", tmp_path, as_of="2026-06")[1]
    ys = [y for y in chart.heights if y is not None]
    assert max(ys) - min(ys) > 50
    assert all(0 <= y <= 150 for _, y in _ends(chart.reach))
