"""An objective as a view: its row in the table, its place in the list, its sheet."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Objective, RollUp
from bsc.report.chart.spark import dot_at
from bsc.report.objective_view import ObjectiveView
from bsc.report.present.decision import decision_view
from bsc.report.present.kin import Lines, kin_of, lines_of
from bsc.report.present.kpi import present_kpi
from bsc.report.present.link import Net, causes_of, effects_of, part_link
from bsc.report.present.objective_columns import ObjectiveTexts
from bsc.report.present.share_columns import blank_columns, share_columns
from bsc.report.present.why import why_of
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.made import made_by
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import visible
from bsc.report.view import DecisionView, Fact, InitiativeView, KpiView, NoteView, ShareView
from bsc.score.card import Part, Standing


class Work:
    """Initiatives, notes and decisions by the objective they are about."""

    __slots__ = ("initiatives", "notes", "decisions", "decided", "of")

    def __init__(self, setting: Setting, initiatives: tuple[InitiativeView, ...]) -> None:
        self.initiatives: dict[str, list[InitiativeView]] = {}
        self.notes: dict[str, list[NoteView]] = {}
        self.decisions: dict[str, list[DecisionView]] = {}
        self.of: dict[str, DecisionView] = {}
        decided: list[DecisionView] = []
        for initiative, view in zip(setting.strategy.initiatives.values(), initiatives, strict=True):
            for objective in initiative.objectives:
                self.initiatives.setdefault(objective, []).append(view)
        for review in reversed(setting.strategy.reviews):
            for objective, text in review.notes.items():
                self.notes.setdefault(objective, []).append(NoteView(setting.period(review.day), visible(text)))
            for decision in review.decisions:
                decided.append(decision_view(decision, setting))
                self.decisions.setdefault(decision.objective, []).append(decided[-1])
                self.of[decision.id] = decided[-1]
        self.decided = tuple(decided)


def present_objective(
    objective: Objective, texts: ObjectiveTexts, net: Net, work: Work, setting: Setting
) -> ObjectiveView:
    """Everything that the page says about an objective."""
    strategy = setting.strategy
    kpis = tuple(present_kpi(kpi, setting) for kpi in objective.kpis)
    roll_up = objective.roll_up or strategy.roll_up
    kin = kin_of(objective, setting)
    lines = lines_of(kin, objective, setting)
    made = _made(objective, (kpis, lines), net, setting, roll_up is RollUp.MEAN)
    perspective, depth = _band_of(objective, strategy.objectives)
    themes = list(strategy.themes)
    band = next((band for band in strategy.perspectives if band.id == perspective), None)
    return ObjectiveView(
        texts.row, made[0], objective.id, visible(objective.name), depth, visible(band.name) if band else "",
        perspective, visible(objective.description), visible(objective.owner),
        themes.index(objective.themes[0]) % 6 if objective.themes and objective.themes[0] in themes else -1,
        tuple(visible(strategy.themes[theme].name) for theme in objective.themes if theme in strategy.themes),
        texts.now, texts.drivers, texts.drivers_badge,
        bool(setting.card.objectives[objective.id].drivers.parts), texts.drivers_bar,
        texts.drivers_note, texts.signal, texts.signal_short, texts.sentence, texts.data, texts.spark,
        dot_at(setting.axis.spark, texts.spark.heights, setting.current), _facts(objective, setting), kpis,
        made[1], made[2], made_by(objective, setting.strategy, setting.voice),
        causes_of(objective.id, net, setting), effects_of(objective.id, net, setting),
        tuple(part_link(part, net, setting) for part in objective.parts if part in strategy.objectives),
        why_of(objective.id, net.inquiry, setting), objective.id in net.ends,
        tuple(work.initiatives.get(objective.id, ())),
        tuple(work.notes.get(objective.id, ())), tuple(work.decisions.get(objective.id, ())), kin,
    )


def _band_of(objective: Objective, objectives: Mapping[str, Objective]) -> tuple[str, int]:
    """The perspective of an objective or of what it is part of, and how deep it lies in that."""
    depth, found = 0, objective
    while found.parent and found.parent in objectives:
        found = objectives[found.parent]
        depth += 1
    return found.perspective, depth


def _facts(objective: Objective, setting: Setting) -> tuple[Fact, ...]:
    words, strategy = setting.voice.words, setting.strategy
    facts = [Fact(words["owner"], visible(objective.owner) or MISSING)]
    names = [visible(strategy.themes[theme].name) for theme in objective.themes if theme in strategy.themes]
    if names:
        facts.append(Fact(words["theme"], ", ".join(names)))
    if objective.parent in strategy.objectives:
        facts.append(Fact(words["part of"], setting.name_of(objective.parent)))
    if objective.weight_declared:
        facts.append(Fact(words["weight"], _weight(objective.weight, setting)))
    if objective.active is not None:
        start, end = objective.active.start, objective.active.end
        facts.append(Fact(words["active"], f"{setting.period(start)} … {setting.period(end)}"))
    return tuple(facts)


def _weight(weight: float, setting: Setting) -> str:
    return setting.voice.numbers.plain(weight, decimals_of([weight]))


def _shares(standings: list[Standing], setting: Setting, averaged: bool) -> list[list[str]]:
    if averaged:
        return share_columns(standings, setting.current, setting.voice.numbers)
    return blank_columns(standings, setting.current)


def _made(
    objective: Objective, found: tuple[tuple[KpiView, ...], Lines], net: Net, setting: Setting, averaged: bool
) -> tuple[int, tuple[ShareView, ...], tuple[ShareView, ...]]:
    """The record of shares, and the lines of the outcome and of the drivers."""
    reading = setting.card.objectives[objective.id]
    readings = [card.objectives[objective.id] for card in setting.history.cards]
    outcome, drivers = (_shares(standings, setting, averaged) for standings in (
        [each.outcome for each in readings], [each.drivers for each in readings]))
    row = setting.records.add(*outcome, *drivers)
    kpis, contributors = found
    by_id = {kpi.id: view for kpi, view in zip(objective.kpis, kpis, strict=True)}

    def line(part: Part, column: list[str], at: int) -> ShareView:
        weight, share = _weight(part.weight, setting), column[setting.current]
        if part.kind == "kpi":
            kpi = by_id.get(part.id)
            return ShareView(kpi, kpi.name if kpi else part.id, "", 0, "", weight, share, at)
        if part.kind != "objective":
            return contributors.line(part, weight, share, at)
        score = score_text(part.score, setting.voice)
        return ShareView(None, setting.name_of(part.id), objective_href(part.id), net.rows[part.id], score, weight,
                         share, at)

    def lines(standing: Standing, columns: list[list[str]], first: int) -> tuple[ShareView, ...]:
        return tuple(line(part, column, first + number)
                     for number, (part, column) in enumerate(zip(standing.parts, columns, strict=True)))

    return row, lines(reading.outcome, outcome, 0), lines(reading.drivers, drivers, len(outcome))
