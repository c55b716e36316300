"""The scorecard as one outline: the index, perspectives, objectives and their parts, KPIs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.model import Status
from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.speech.kpi import speech_for
from bsc.report.view import BandView, KpiView, StandingView
from bsc.report.workbook.cell import EMPTY, Cell, points, share, status, text
from bsc.report.workbook.figures import Figures
from bsc.report.workbook.sheet import WIDE, Column, Row, Sheet, head_of
from bsc.score.card import Move, PerspectiveReading, Reading, Standing
from bsc.score.ruler import SCORE

_HEADS = ("scorecard head", "role", "unit", "actual", "target", "progress", "score", "status", "trend",
          "since previous", "since year", "value period", "owner", "coverage share", "remark")
_FIGURES = ("actual", "target", "progress", "score", "since previous", "since year", "coverage share")
_MOST = {"scorecard head": WIDE, "status": 170.0, "owner": 210.0, "remark": 250.0, "target": 130.0}


def scorecard(report: Report, name: str) -> tuple[Sheet, dict[str, int]]:
    """The sheet, and the row of each objective on it, from 1."""
    words = report.setting.voice.words
    rows = list(_rows(report))
    columns = tuple(Column(head_of(words, head), _MOST.get(head, 110.0), head in _FIGURES) for head in _HEADS)
    places = {objective: at for at, (objective, _) in enumerate(rows, 2) if objective}
    return Sheet(name, columns, tuple(row for _, row in rows), one_page=True), places


def _rows(report: Report) -> Iterator[tuple[str, Row]]:
    """The rows, each with the objective that it is."""
    card, outline, words = report.setting.card, report.outline, report.setting.voice.words
    own = (card.index, card.move, card.move_year)
    yield "", _rolled(report, text(words["index"]), outline.head.whole, own, Row((), 0, "index"))
    bands = {reading.perspective.id: reading for reading in card.perspectives}
    for band in outline.bands:
        if band.now is not None:
            yield "", _band(report, band, band.now, bands)
        for each in band.objectives:
            view, reading = report.objectives[each], card.objectives[each]
            level = 1 + view.depth
            head = text(view.name, indent=level)
            moved = (reading.outcome, reading.move, reading.move_year)
            yield each, _rolled(report, head, view.now, moved, Row((text(view.owner),), level, "objective"))
            for kpi, found in zip(view.kpis, reading.kpis, strict=True):
                yield "", _kpi(report, view, kpi, found)


def _band(report: Report, band: BandView, now: StandingView, bands: Mapping[str, PerspectiveReading]) -> Row:
    reading = bands[band.id]
    found = (reading.standing, reading.move, reading.move_year)
    return _rolled(report, text(band.name), now, found, Row((), 0, "band"))


def _rolled(report: Report, head: Cell, now: StandingView, found: tuple[Standing, Move, Move], row: Row) -> Row:
    """A rolled-up number; `row` brings its level and ground, and the owner if it has one."""
    standing, move, year = found
    pts = report.setting.voice.words["pts"]
    owner = row.cells[0] if row.cells else EMPTY
    return row._replace(cells=(
        head, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, score(report, standing.score, 1 if row.ground == "index" else 0),
        status(now.badge), text(now.arrow.word, quiet=not now.arrow.key), points(move.change, pts),
        points(year.change, pts), EMPTY, owner, coverage(report, standing), text(now.inside),
    ))


def _kpi(report: Report, objective: ObjectiveView, kpi: KpiView, reading: Reading) -> Row:
    setting, now = report.setting, kpi.now
    figures = figures_of(report, reading)
    period = setting.period(reading.actual.period) if reading.actual is not None else ""
    return Row((
        text(kpi.name, indent=objective.depth + 2), text(kpi.role_word), text(kpi.unit),
        figures.actual(reading.actual), target(figures, reading, now.target), progress(report, reading),
        score(report, reading.score), status(now.badge), text(now.arrow.word, quiet=not now.arrow.key),
        figures.change(reading.change), figures.change(reading.change_year), text(period), text(kpi.owner), EMPTY,
        text(remark(kpi)),
    ), objective.depth + 2)


def figures_of(report: Report, reading: Reading) -> Figures:
    """The writing of a KPI's figures, as in the rest of the report."""
    kpi = reading.kpi
    readings = [card.readings[kpi.id] for card in report.history.cards]
    return Figures(kpi.metric.unit, speech_for(kpi, readings, report.setting.voice))


def target(figures: Figures, reading: Reading, shown: str) -> Cell:
    """The target in force: a number, or the words for a stretch, a date, words."""
    return text(shown) if reading.trace.scale == "between" else figures.told(reading.target, shown)


def score(report: Report, found: float | None, decimals: int = 0) -> Cell:
    """A score as a percentage; as many decimals as keep it on its side of a limit."""
    return share(found, report.setting.voice.numbers.places(found or 0.0, SCORE, decimals))


def progress(report: Report, reading: Reading) -> Cell:
    """Attainment as a percentage."""
    rule = reading.trace.rule
    edges = (rule.on_edge, rule.risk_edge)
    return share(reading.attainment, report.setting.voice.numbers.places(reading.attainment or 0.0, edges))


def coverage(report: Report, standing: Standing) -> Cell:
    """Coverage as a percentage, and that a number is provisional."""
    if standing.status is Status.NOT_JUDGED:
        return EMPTY
    words, numbers = report.setting.voice.words, report.setting.voice.numbers
    hundredths = standing.coverage * 100.0
    after = f" {words['provisional']}" if standing.provisional else ""
    return share(hundredths, numbers.places(hundredths, (100.0, 80.0)), after)


def remark(kpi: KpiView) -> str:
    """What stands beside a KPI's figures."""
    return "; ".join(filter(None, (kpi.now.mark, kpi.now.state, kpi.now.note)))
