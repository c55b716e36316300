"""Sparklines, charts and their grounds: what is drawn where."""

from __future__ import annotations

import json
import re
from typing import TypedDict, Unpack

import pytest

from bsc.model import Actual, Baseline, Kpi, Metric, Role, Status, parse_period
from bsc.model.kinds import Aggregate, Better
from bsc.model.period import Cadence, shift
from bsc.model.target import Each
from bsc.report.chart.axis import CHART_H, CHART_W, SPARK_H, SPARK_W, Axis, ticks_of
from bsc.report.chart.plot import Plotted, chart_of
from bsc.report.chart.ranges import Ranges, Span, ranges_of
from bsc.report.chart.spark import bridges, dot_at, gaps, line_path, spark_of, step_path
from bsc.report.records import Records
from bsc.report.speech.dates import Dates
from bsc.report.speech.formula import formula_of
from bsc.report.speech.numbers import numbers_for
from bsc.report.speech.ruler import ruler_text
from bsc.report.speech.words import Voice, words_for
from bsc.score.card import Input, Reading, Rule, Trace
from bsc.source import NOWHERE


class RuleParts(TypedDict, total=False):
    """What a test says of a rule."""

    on_edge: float
    risk_edge: float
    lower: bool
    entry: str
    reason: str


SEP = parse_period("2026-09")
ACTUAL = Actual(SEP, 7.0, NOWHERE)
VOICE = Voice("en", words_for("en"), numbers_for("en"), Dates())


def _axis(count: int, ahead: int = 0) -> Axis:
    periods = tuple(shift(SEP, number - count + 1) for number in range(count))
    future = tuple(shift(SEP, number + 1) for number in range(ahead))
    total = count + ahead
    return Axis(periods, future, tuple(str(each) for each in periods), count - 1,
                tuple(round(8 + number * (SPARK_W - 16) / max(1, count - 1)) for number in range(count)),
                tuple(round((number + 0.5) * CHART_W / total) for number in range(total)))


def _reading(trace: Trace, target: float | None = 10.0, planned: float | None = None) -> Reading:
    metric = Metric("m", "M", "", Better.HIGHER, Cadence.MONTHLY, Aggregate.LAST)
    kpi = Kpi("o/m", "o", metric, Role.LAGGING, target=Each(10.0), baseline=Baseline(5.0))
    return Reading(kpi, Status.AT_RISK, Status.AT_RISK, 70.0, 70.0, ACTUAL, target, planned, 0, False,
                   None, None, None, None, trace._replace(actual=ACTUAL, number=7.0))


def _trace(scale: str, given: tuple[Input, ...] = (), **rule: Unpack[RuleParts]) -> Trace:
    return Trace(Rule(scale, on_edge=rule.get("on_edge", 90.0), risk_edge=rule.get("risk_edge", 60.0),
                      lower=rule.get("lower", False), entry=rule.get("entry", ""), reason=rule.get("reason", "")),
                 given=given)


def _given(**values: float) -> tuple[Input, ...]:
    return tuple(Input(name, value) for name, value in values.items())


@pytest.mark.parametrize(("trace", "ranges"), [
    (_trace("progress", given=_given(baseline=5, target=10)), Ranges(Span(9.5, None), Span(8.0, None))),
    (_trace("progress", given=_given(baseline=15, target=10)), Ranges(Span(None, 10.5), Span(None, 12.0))),
    (_trace("ratio", on_edge=100, risk_edge=90), Ranges(Span(10.0, None), Span(9.0, None))),
    (_trace("ratio", on_edge=100, risk_edge=90, lower=True), Ranges(Span(None, 10.0), Span(None, 11.0))),
    (_trace("at-most", on_edge=100, risk_edge=90), Ranges(Span(None, 10.0), Span(None, 11.0))),
    (_trace("performance", given=_given(minimum=0, maximum=20)), Ranges(Span(18.0, None), Span(12.0, None))),
    (_trace("between", given=_given(low=4, high=6, within=1)), Ranges(Span(3.9, 6.1), Span(3.6, 6.4))),
    (_trace("hold", given=_given(target=10, within=2, off_beyond=4)), Ranges(Span(7.8, 12.2), Span(7.2, 12.8))),
    (_trace("states"), None), (_trace("none"), None),
])
def test_bands_in_the_unit_of_the_kpi(trace: Trace, ranges: Ranges | None) -> None:
    found = ranges_of(_reading(trace))
    if ranges is None:
        assert found is None
        return
    assert found is not None
    for mine, other in zip((*found.on, *found.risk), (*ranges.on, *ranges.risk), strict=True):
        assert mine == pytest.approx(other) if other is not None else mine is None


@pytest.mark.parametrize(("trace", "planned", "text"), [
    (_trace("progress", given=_given(baseline=5, target=10)), None, "({a} − 5) / (10 − 5)"),
    (_trace("progress", given=_given(baseline=-5, target=10)), None, "({a} − (−5)) / (10 − (−5))"),
    (_trace("performance", given=_given(minimum=0, maximum=20, target=10)), None, "({a} − 0) / (20 − 0)"),
    (_trace("performance", given=_given(minimum=0, maximum=20), lower=True), None, "(20 − {a}) / (20 − 0)"),
    (_trace("ratio", given=_given(target=10)), None, "{a} / 10"),
    (_trace("ratio", given=_given(target=10), lower=True), None, "2 − {a} / 10"),
    (_trace("at-most", given=_given(target=10)), None, "2 − {a} / 10"),
    (_trace("between", given=_given(low=4, high=6, within=1)), None, "1 − ({a} − 6) / 1"),
    (_trace("between", given=_given(low=8, high=9, within=3)), None, "1 − (8 − {a}) / 3"),
    (_trace("between", given=_given(low=8, high=9)), None, "{a} < 8"),
    (_trace("between", given=_given(low=4, high=6)), None, "{a} > 6"),
    (_trace("hold", given=_given(target=10, within=2)), None, "|{a} − 10| > 2"),
    (_trace("hold", given=_given(target=10, within=2, off_beyond=6)), None, "1 − (|{a} − 10| − 2) / (6 − 2)"),
    (_trace("reach", given=_given(baseline=5, target=10, planned=7, progress=40, planned_progress=40)), 7.0,
     "({a} − 5) / (10 − 5) / 40 %"),
    (_trace("total", given=_given(sum=7, target=10, planned=8)), 8.0, "{a} / 8"),
    (_trace("benchmark", given=_given(benchmark=9, plus=1)), None, "{a} / (9 + 1)"),
    (_trace("states"), None, "{a} = 70 %"),
    (_trace("progress", given=_given(baseline=5, target=10), entry="2026"), None,
     "({a} − 5) / (10 − 5), target of 2026"),
    (_trace("none", reason="too-early"), None, "too early to judge: under 20 % planned"),
])
def test_formulas(trace: Trace, planned: float | None, text: str) -> None:
    made = formula_of(_reading(trace, planned=planned), VOICE, lambda value: VOICE.numbers.plain(value))
    assert made.replace("\u202f", " ") == text


@pytest.mark.parametrize(("trace", "attainment", "text"), [
    (_trace("between", given=_given(low=4, high=8, within=1)), 100.0, "4 ≤ {a} ≤ 8"),
    (_trace("between", given=_given(low=4, high=5, within=1)), 0.0, "{a} − 5 ≥ 1"),
    (_trace("hold", given=_given(target=7, within=2, off_beyond=3)), 100.0, "|{a} − 7| ≤ 2"),
    (_trace("hold", given=_given(target=1, within=2, off_beyond=3)), 0.0, "|{a} − 1| ≥ 3"),
    (_trace("at-most", given=_given(target=5)), 0.0, "{a} > 5"),
    (_trace("at-most", given=_given(target=8)), 100.0, "{a} ≤ 8"),
    (_trace("at-least", given=_given(target=8)), 0.0, "{a} < 8"),
    (_trace("done-by"), 100.0, "{a} = 100 %"),
])
def test_a_formula_never_says_what_does_not_hold(trace: Trace, attainment: float, text: str) -> None:
    reading = _reading(trace)._replace(attainment=attainment)
    made = formula_of(reading, VOICE, lambda value: VOICE.numbers.plain(value))
    assert made.replace("\u202f", " ") == text


@pytest.mark.parametrize(("attainment", "score", "edges", "text"), [
    (94.0, 72.0, (100.0, 90.0), "score: 60 + 30 × (94 − 90) / (100 − 90)"),
    (45.0, 30.0, (100.0, 90.0), "score: 60 × 45 / 90"),
    (97.5, 95.0, (95.0, 80.0), "score: 90 + 10 × (97.5 − 95) / (100 − 95)"),
    (110.0, 100.0, (90.0, 60.0), "score: 100 at most"), (-5.0, 0.0, (90.0, 60.0), "score: 0 at least"),
    (72.0, 72.0, (90.0, 60.0), ""), (100.0, 100.0, (100.0, 90.0), ""),
])
def test_the_step_onto_the_common_ruler(
    attainment: float, score: float, edges: tuple[float, float], text: str
) -> None:
    trace = _trace("ratio", on_edge=edges[0], risk_edge=edges[1])
    reading = _reading(trace)._replace(attainment=attainment, score=score)
    assert ruler_text(reading, VOICE) == text


def test_lines_break_where_they_are_told_to_and_steps_at_every_gap() -> None:
    assert line_path((0, 10, 20), (5, None, 7)) == "M0 5L20 7"
    assert line_path((0, 10, 20), (5, None, 7), (2,)) == "M0 5h0M20 7h0"
    assert line_path((0, 10), (None, None)) == ""
    assert gaps((None, 1.0, None, None, 2.0, 3.0)) == (4,)
    assert bridges((0, 10, 20), (5, None, 7), (2,)) == "M0 5L20 7"
    assert step_path((0, 10, 20, 30), (5, 5, 8, None)) == "M0 5H15V8H25"


def test_a_sparkline_stays_in_its_frame_and_its_dot_follows() -> None:
    axis = _axis(4)
    spark = spark_of(axis, [1.0, None, 3.0, None], [2.0] * 4)
    heights = [y for y in spark.heights if y is not None]
    assert heights == sorted(heights, reverse=True) and all(0 < y < SPARK_H for y in heights)
    assert [dot_at(axis.spark, spark.heights, at) for at in range(4)] == [
        f"M8 {heights[0]}h0", f"M8 {heights[0]}h0", f"M{axis.spark[2]} {heights[1]}h0",
        f"M{axis.spark[2]} {heights[1]}h0"]
    assert spark_of(axis, [None] * 4, [2.0] * 4).line == ""


def test_a_chart_holds_everything_and_labels_keep_apart() -> None:
    axis = _axis(6, ahead=2)
    bands = Ranges(Span(9.5, None), Span(8.0, None))
    plotted = Plotted([5.0, 6.0, 7.0, 8.0, 9.0, 9.8, None, None], [8.0] * 3 + [10.0] * 5,
                      [None, *[bands] * 7], [None] * 8, [None] * 6 + [10.0, 11.0], 5.0, False)
    chart = chart_of(axis, plotted, lambda value: f"{value:g}")
    numbers = [int(each) for each in re.findall(r"[MLHV ](-?\d+)", chart.line + chart.on + chart.risk + chart.off)]
    assert max(numbers) <= CHART_W and min(numbers) >= 0
    assert chart.base is not None and chart.base.text == "5" and [goal.text for goal in chart.goals] == ["10"]
    assert [label.text for label in chart.old] == [] or chart.old[0].text == "8"
    assert abs(chart.labels[5] - chart.goals[0].y) >= 14 and 0 < chart.labels[5] < CHART_H
    assert chart.forecast.startswith("M") and chart.forecast.count("L") == 2
    assert chart.off.startswith("M60 0H480V150")


def test_the_axis_ticks_quarters_and_names_januaries() -> None:
    ticks = ticks_of(_axis(24), Dates())
    assert [tick.text for tick in ticks] == ["Oct", "Jan 2025", "Apr", "Jul", "Oct", "Jan 2026", "Apr", "Jul"]
    assert [tick.text for tick in ticks if not tick.minor] == ["Jan 2025", "Jul", "Jan 2026", "Jul"]


def test_records_keep_what_repeats_once() -> None:
    records = Records()
    assert records.add(["a", "a"], "ox", [1, None], ["data.csv:1", "data.csv:2"], ["x", "x", "y"], ()) == 0
    assert json.loads(f"[{records.text()}]") == [
        ["a", "ox", [1, None], {"p": "data.csv:", "s": ["1", "2"]}, ["x", 0, "y"], []]]
