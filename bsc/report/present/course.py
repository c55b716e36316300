"""Outcome and drivers of an objective as two lines of one chart, large enough for a room."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.chart.spark import dot_at, line_path
from bsc.report.keys import STATUS_CODES
from bsc.report.setting import Setting
from bsc.score.ruler import SCORE

HEIGHT = 236
_TOP, _FOOT, _LEAST, _APART = 14, 12, 105.0, 48
_LIMITS = (("on track", SCORE.on_track), ("at risk", SCORE.at_risk))


class LimitView(NamedTuple):
    """Where a status begins."""

    y: int
    text: str


class CourseView(NamedTuple):
    """The chart: `row` is its record, the heights of dots and labels among its columns."""

    row: int
    outcome: str
    drivers: str
    limits: tuple[LimitView, ...]
    outcome_dot: str
    drivers_dot: str
    outcome_label: int
    drivers_label: int


def course_of(objective: str, setting: Setting) -> CourseView:
    """The course of an objective, and its record."""
    readings = [card.objectives[objective] for card in setting.history.cards]
    outcome, drivers = ([standing.score for standing in side] for side in (
        [each.outcome for each in readings], [each.drivers for each in readings]))
    top = max([_LEAST, *(score for score in (*outcome, *drivers) if score is not None)])
    low = min([0.0, *(score for score in (*outcome, *drivers) if score is not None)])
    ys, driven = ([None if score is None else _height(score, low, top) for score in side]
                  for side in (outcome, drivers))
    labels = [_labels(*pair) for pair in zip(_carried(ys), _carried(driven), strict=True)]
    codes = "".join([STATUS_CODES[each.drivers.status] for each in readings])
    row = setting.records.add(codes, ys, driven, [each[0] for each in labels], [each[1] for each in labels],
                              "-" * len(readings))
    xs, at, words = setting.axis.chart[:len(readings)], setting.current, setting.voice.words
    limits = tuple(LimitView(_height(edge, low, top), words.say(
        "status from", status=words[key].lower(), n=setting.voice.numbers.percent(edge))) for key, edge in _LIMITS)
    return CourseView(row, line_path(xs, ys), line_path(xs, driven), limits, dot_at(xs, ys, at), dot_at(xs, driven, at),
                      *labels[at])


def _height(score: float, low: float, top: float) -> int:
    return round(HEIGHT - _FOOT - (score - low) * (HEIGHT - _FOOT - _TOP) / (top - low))


def _carried(ys: list[int | None]) -> list[int | None]:
    """The last height known at each period."""
    found: list[int | None] = []
    for y in ys:
        found.append(found[-1] if y is None and found else y)
    return found


def _labels(outcome: int | None, drivers: int | None) -> tuple[int, int]:
    """Heights of the two labels, kept apart and on the sheet."""
    first, second = outcome if outcome is not None else _TOP, drivers if drivers is not None else HEIGHT - 40
    if abs(first - second) < _APART:
        middle = (first + second) / 2
        upper, lower = round(middle - _APART / 2), round(middle + _APART / 2)
        first, second = (upper, lower) if first <= second else (lower, upper)
    shift = max(0, 8 - min(first, second)) or min(0, HEIGHT - 28 - max(first, second))
    return first + shift, second + shift


