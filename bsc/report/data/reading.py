"""Readings of the figures as data: by business question, and stage by stage of the funnel."""

from __future__ import annotations

from bsc.align.asked import Asked, answers_of, asked_of, unasked
from bsc.align.funnel import Step, Volume, funnel_of
from bsc.report.data.periods import Periods
from bsc.report.setting import Setting
from bsc.report.speech.answer import answer_text

Data = dict[str, object]


def questions_data(setting: Setting, periods: Periods) -> Data:
    """The business questions with what answers them, and the KPIs that answer none."""
    strategy = setting.strategy
    return {"asked": [_asked(each, setting, periods) for each in asked_of(strategy)],
            "unasked": [kpi.id for kpi in unasked(strategy)]}


def funnel_data(setting: Setting, periods: Periods) -> list[Data]:
    """The stages in order; none where no metric has one."""
    return [_step(each, setting, periods) for each in funnel_of(setting.card)]


def _asked(asked: Asked, setting: Setting, periods: Periods) -> Data:
    answer = answers_of(asked, setting.history)[setting.current]
    return {
        "question": asked.question, "answer": answer_text(asked, answer, setting.voice),
        "on_track": answer.on_track, "kpis": [kpi.id for kpi in asked.kpis],
        "lacking": [{"kpi": each.kpi.id, "status": each.status.value, "since": periods.label(each.since)}
                    for each in answer.lacking],
        "watched": [metric.id for metric in asked.watched], "without_figures": [metric.id for metric in asked.empty],
    }


def _step(step: Step, setting: Setting, periods: Periods) -> Data:
    share = step.share
    return {"stage": step.stage.value,
            "share": {"of": share.of.metric.id, "percent": share.percent} if share is not None else None,
            "metrics": [_volume(each, setting, periods) for each in step.volumes]}


def _volume(volume: Volume, setting: Setting, periods: Periods) -> Data:
    reading = setting.card.readings[volume.kpi.id] if volume.kpi is not None else None
    return {
        "metric": volume.metric.id, "kpi": volume.kpi.id if volume.kpi is not None else None, "flow": volume.flow,
        "period": periods.label(volume.period), "value": volume.value,
        "target": reading.target if reading is not None else None,
        "status": reading.status.value if reading is not None else None, "previous_period": volume.before,
        "year_before": volume.year,
    }
