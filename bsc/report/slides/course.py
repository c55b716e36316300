"""Which line tells best how an objective came to where it is."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.chart.kpi import course_of
from bsc.report.keys import STATUS_KEYS
from bsc.report.objective_view import ObjectiveView
from bsc.report.present.exceptions import telling
from bsc.report.report import Report
from bsc.report.slides.chart import Line
from bsc.report.speech.kpi import speech_for
from bsc.score.card import Reading


class Told(NamedTuple):
    """A line with its name, and in words what it shows; `planned` targets are those so far."""

    name: str
    says: str
    line: Line
    planned: bool = False


def told_by(objective: ObjectiveView, report: Report) -> Told | None:
    """The KPI that tells most and has a line; the outcome's scores where no KPI has one."""
    own = report.setting.card.objectives[objective.id]
    for at in telling(own):
        told = _kpi(at, own.kpis[at], objective, report) if objective.kpis[at].chart else None
        if told is not None:
            return told
    return _outcome(objective, report)


def _kpi(at: int, reading: Reading, objective: ObjectiveView, report: Report) -> Told | None:
    setting, view = report.setting, objective.kpis[at]
    last = setting.current + 1
    readings = [card.readings[reading.kpi.id] for card in setting.history.cards]
    course = course_of(reading.kpi, readings, setting)
    if all(value is None for value in course.values[:last]):
        return None
    line = Line(setting.axis.names[:last], course.values[:last], course.goals[:last],
                speech_for(reading.kpi, readings, setting.voice).decimals, False, STATUS_KEYS[reading.status],
                not course.breaks)
    return Told(view.measured, view.chart_says, line, course.planned)


def _outcome(objective: ObjectiveView, report: Report) -> Told | None:
    setting = report.setting
    last = setting.current + 1
    scores = [card.objectives[objective.id].outcome.score for card in setting.history.cards[:last]]
    if all(score is None for score in scores):
        return None
    words = setting.voice.words
    rounded = [None if score is None else round(score, 1) for score in scores]
    line = Line(setting.axis.names[:last], rounded, [None] * last, 0, True, objective.now.badge.key)
    return Told(words["outcome"], f"{words['outcome']}: {objective.now.score}", line)
