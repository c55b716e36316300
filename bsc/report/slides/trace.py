"""What the speaker can read up: how each number on a slide was made."""

from __future__ import annotations

from collections.abc import Iterable

from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.speech.numbers import MISSING
from bsc.report.view import KpiView, ShareView


def roll_up_notes(report: Report) -> str:
    """How the index was made of perspectives, and how much of it has data."""
    head, words = report.outline.head, report.setting.voice.words
    lines = [f"{words['index']} {head.whole.score}, {head.whole.badge.word}, {head.whole.coverage}", head.kpis_line]
    lines += [f"{score.name}: {score.now.score}, {score.now.badge.word}, {score.now.coverage}"
              for score in report.outline.scores]
    return "\n".join(lines)


def objective_notes(objectives: Iterable[ObjectiveView], report: Report) -> str:
    """How the numbers of objectives and of their KPIs were made."""
    return "\n\n".join("\n".join(_objective(each, report)) for each in objectives)


def _objective(objective: ObjectiveView, report: Report) -> list[str]:
    words, now = report.setting.voice.words, objective.now
    lines = [f"{objective.name}: {now.score}, {now.badge.word}, {now.coverage}", objective.sentence,
             f"{objective.why.title}: {' '.join(objective.why.says)}"]
    if objective.outcome_made:
        lines.append(f"{words.say('how made', n=now.score)} ({objective.made_by}):")
        lines += [_share(each, report) for each in objective.outcome_made]
    if objective.drivers_made:
        lines.append(f"{words['drivers']} {objective.drivers} ({objective.made_by}):")
        lines += [_share(each, report) for each in objective.drivers_made]
    return [*filter(None, lines), *(kpi_note(kpi, report) for kpi in objective.kpis)]


def _share(share: ShareView, report: Report) -> str:
    words = report.setting.voice.words
    score = share.kpi.now.score if share.kpi is not None else share.score
    return f"– {share.name}: {score}; {words['weight']} {share.weight}; {words['share']} {share.share}"


def kpi_note(kpi: KpiView, report: Report) -> str:
    """How a KPI's score was made, and where its figure stands."""
    words, now = report.setting.voice.words, kpi.now
    name = f"{kpi.name} ({kpi.unit})" if kpi.unit else kpi.name
    parts = [f"{words['actual']} {now.actual}", f"{words['target']} {now.target}",
             f"{words['score']} {now.score}, {now.badge.word}",
             f"{words['formula']}: {now.formula}" if now.formula not in ("", MISSING) else "", now.plan, now.ruler,
             now.state, now.note, f"{words['source']}: {now.source}" if now.source not in ("", MISSING) else ""]
    return f"{name}: " + "; ".join(part for part in parts if part)
