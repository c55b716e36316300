"""The scorecard as native tables, one for each perspective, on as many slides as its rows need."""

from __future__ import annotations

from bsc.report.keys import StatusKey
from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.slides.ink import BAND, INK, LABEL, SECOND, STATUS, Face
from bsc.report.slides.page import Pages
from bsc.report.slides.tables import Cell, Column, Row, sheets, table
from bsc.report.slides.trace import objective_notes
from bsc.report.speech.numbers import MISSING
from bsc.report.view import Badge, BandView, KpiView

SIZES = (16.0, 15.0, 14.0, 13.0)
_GLYPHS: dict[StatusKey, str] = {"on": "●", "risk": "▲", "off": "■", "none": "○", "unjudged": "□"}


def scorecard_slides(pages: Pages, report: Report) -> None:
    """Add the scorecard."""
    for band in report.outline.bands:
        objectives = [report.objectives[each] for each in band.objectives]
        if objectives:
            _band(pages, report, band, objectives)


def _band(pages: Pages, report: Report, band: BandView, objectives: list[ObjectiveView]) -> None:
    """A perspective in the largest type in which it fits one slide, else on several."""
    columns, title = _columns(report), _title(band, report)
    for size in SIZES:
        rows = [row for each in objectives for row in (_objective(each, size), *(_kpi(kpi, size) for kpi in each.kpis))]
        portions = sheets(columns, rows, pages.room)
        if len(portions) == 1:
            break
    owners = [each for each in objectives for _ in range(1 + len(each.kpis))]
    done = 0
    for number, portion in enumerate(portions, 1):
        told = f"{title} ({number}/{len(portions)})" if len(portions) > 1 else title
        page = pages.add(told)
        table(page.canvas, page.area, columns, portion, told)
        shown = {each.id: each for each in owners[done:done + len(portion)]}
        page.notes(objective_notes(shown.values(), report))
        done += len(portion)


def _title(band: BandView, report: Report) -> str:
    """The perspective with its score, its status and its coverage."""
    if band.now is None:
        return report.setting.voice.words["scorecard"]
    parts = (band.now.score, band.now.badge.word.lower(), band.now.coverage.split(", ")[0], band.now.inside)
    return f"{band.name}: {', '.join(part for part in parts if part not in ('', MISSING))}"


def _columns(report: Report) -> list[Column]:
    words = report.setting.voice.words
    return [
        Column(words["role"], 78), Column(words["kpi"], 322), Column(words["actual"], 116, "right"),
        Column(words["target"], 150, "right"), Column(words["score"], 80, "right"), Column(words["status"], 160),
        Column(words["trend"], 80), Column(f"Δ {report.outline.head.brief}", 90, "right"), Column(words["owner"], 140),
    ]


def badge_cell(badge: Badge, size: float, small: str = "") -> Cell:
    """A status: its shape and its word."""
    face = Face(size, STATUS[badge.key], badge.key in ("risk", "off"))
    return Cell(f"{_GLYPHS[badge.key]} {badge.word}", face, small)


def _objective(objective: ObjectiveView, size: float) -> Row:
    now, small = objective.now, Face(max(12.0, size - 3), SECOND)
    below = ", ".join(each for each in (now.coverage, now.inside) if each)
    signal = "" if objective.signal_short in below else objective.signal_short
    drivers = " · ".join(each for each in (objective.drivers_note, signal) if each)
    return Row((
        Cell(objective.name, Face(size, INK, True), span=2), Cell(""),
        Cell(drivers or below, small, below if drivers else "", span=2), Cell(""),
        Cell(now.score, Face(size, INK, True, "right")), badge_cell(now.badge, size),
        Cell(now.arrow.word, Face(size)), Cell(now.change, Face(size, align="right")), Cell(objective.owner, small),
    ), BAND)


def _kpi(kpi: KpiView, size: float) -> Row:
    now, right = kpi.now, Face(size, align="right")
    small = "; ".join(each for each in (now.state, now.note) if each)
    stale = now.flag == "s"
    return Row((
        Cell(kpi.role_word, Face(max(12.0, size - 2), LABEL, italic=kpi.role == "leading")),
        Cell(kpi.measured, Face(size)),
        Cell(now.actual, Face(size, LABEL if stale else INK, not stale, "right"), now.mark),
        Cell(now.target, right, now.plan), Cell(now.score, right), badge_cell(now.badge, size, small),
        Cell(now.arrow.word, Face(size)), Cell(now.change, right), Cell(kpi.owner, Face(max(12.0, size - 3), LABEL)),
    ))
