"""The KPIs, one row each, with all that is known of them."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Better
from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.view import KpiView
from bsc.report.workbook.cell import EMPTY, Cell, day, digits, number, share, status, text
from bsc.report.workbook.scorecard import figures_of, progress, remark, score, target
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of
from bsc.score.card import Reading

_HEADS = (
    ("kpi", MIDDLE), ("objective", MIDDLE), ("perspective", 140.0), ("role", NARROW), ("unit", NARROW),
    ("actual", NARROW), ("target", 130.0), ("progress", NARROW), ("score", NARROW), ("status", 170.0),
    ("computed head", 170.0), ("trend", NARROW), ("since previous", NARROW), ("trend year", NARROW),
    ("since year", NARROW), ("value period", NARROW), ("period end", NARROW), ("age", NARROW),
    ("planned head", NARROW), ("baseline", NARROW), ("baseline end", NARROW), ("on track head", NARROW),
    ("at risk from", NARROW), ("direction head", NARROW), ("cadence", NARROW), ("weight", NARROW), ("owner", 210.0),
    ("question", MIDDLE), ("definition", WIDE), ("source", MIDDLE), ("written in", MIDDLE), ("remark", WIDE),
    ("id", MIDDLE),
)
_FIGURES = ("actual", "target", "progress", "score", "since previous", "since year", "age", "planned head", "baseline",
            "on track head", "at risk from", "weight", "period end", "baseline end")
_BETTER = {Better.HIGHER: "higher", Better.LOWER: "lower", Better.NONE: "none"}


def kpis(report: Report, name: str) -> Sheet:
    """The sheet of KPIs, in the order of the scorecard."""
    words = report.setting.voice.words
    columns = tuple(Column(head_of(words, head), most, head in _FIGURES) for head, most in _HEADS)
    return Sheet(name, columns, tuple(_rows(report)))


def _rows(report: Report) -> Iterator[Row]:
    for each in report.outline.order:
        view, found = report.objectives[each], report.setting.card.objectives[each]
        for kpi, reading in zip(view.kpis, found.kpis, strict=True):
            yield Row((*_now(report, view, kpi, reading), *_declared(report, kpi, reading)))


def _now(report: Report, objective: ObjectiveView, kpi: KpiView, reading: Reading) -> tuple[Cell, ...]:
    """What moves with the as-of."""
    setting, now, figures = report.setting, kpi.now, figures_of(report, reading)
    words, period = setting.voice.words, reading.actual.period if reading.actual is not None else None
    return (
        text(kpi.name), text(objective.name), text(objective.perspective), text(kpi.role_word), text(kpi.unit),
        figures.actual(reading.actual), target(figures, reading, now.target), progress(report, reading),
        score(report, reading.score), status(now.badge),
        text(words.status(reading.computed)) if reading.overridden else EMPTY,
        text(now.arrow.word, quiet=not now.arrow.key), figures.change(reading.change),
        text(now.year_arrow.word, quiet=not now.year_arrow.key), figures.change(reading.change_year),
        text(setting.period(period)), day(period, setting.voice.dates.spanish), number(reading.age),
        figures.plain(reading.planned),
    )


def _declared(report: Report, kpi: KpiView, reading: Reading) -> tuple[Cell, ...]:
    """What was declared."""
    setting, own, figures = report.setting, reading.kpi, figures_of(report, reading)
    words, metric, trace = setting.voice.words, own.metric, reading.trace
    baseline, judged = own.baseline, reading.attainment is not None
    better = own.better or metric.better
    return (
        figures.plain(baseline.value if baseline else None),
        day(baseline.at if baseline else None, setting.voice.dates.spanish),
        share(trace.on_edge if judged else None, places(trace.on_edge)),
        share(trace.risk_edge if judged else None, places(trace.risk_edge)),
        text(words[_BETTER[better]] if better else words["lower"] if trace.lower else words["higher"]),
        text(words[metric.often]), number(own.weight, digits(places(own.weight))),
        text(kpi.owner), text(kpi.question), text(metric.description), text(metric.source),
        text(kpi.now.source), text(_remarks(kpi, words["override why"], words["note head"])), text(own.id),
    )


def places(value: float) -> int:
    """As many decimals as a number was written with, four at most."""
    return next((decimals for decimals in range(4) if round(value, decimals) == round(value, 4)), 4)


def _remarks(kpi: KpiView, why: str, note: str) -> str:
    """What stands beside the figures, why somebody set the status, what was noted of values."""
    facts = [f"{fact.label}: {fact.text}" for fact in kpi.facts
             if fact.label == why or fact.label.startswith(f"{note},")]
    return "\n".join(filter(None, (remark(kpi), *facts)))
