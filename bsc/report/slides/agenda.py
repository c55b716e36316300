"""The slides that only the briefing pack has: its agenda with what was due, and each question to decide."""

from __future__ import annotations

from bsc.report.present.question import OptionView
from bsc.report.report import Report
from bsc.report.slides.canvas import Area
from bsc.report.slides.ink import INK, LABEL, SECOND, Face
from bsc.report.slides.page import Pages
from bsc.report.slides.tables import Cell, Column, Row, table
from bsc.report.slides.work import decision_slides


def agenda_slides(pages: Pages, report: Report) -> None:
    """Add the points of the meeting, then the decisions carried over."""
    words, agenda = report.setting.voice.words, report.agenda
    page = pages.add(words["agenda"])
    columns = [Column("", 40), Column(words["agenda"], 380), Column("", 796)]
    rows = [Row((Cell(str(number), Face(16, LABEL)), Cell(point.label, Face(18, INK, True)),
                 Cell(point.text, Face(16, SECOND))))
            for number, point in enumerate(agenda.points(report.outline.questions, report.setting), 1)]
    table(page.canvas, page.area, columns, rows, words["agenda"])
    decision_slides(pages, report)


def question_slides(pages: Pages, report: Report) -> None:
    """Add a slide for each question, its options beside one another in rows."""
    words = report.setting.voice.words
    for asked in report.outline.questions:
        page = pages.add(asked.what)
        columns = [Column(words["option"], 400), Column("", 816)]
        rows = [Row((Cell(option.what, Face(18, INK, True)), Cell(_told(option), Face(16, SECOND))))
                for option in asked.options]
        high = table(page.canvas, page.area, columns, rows, asked.what) if rows else 0.0
        said = ". ".join(part for part in (asked.advice, asked.objective) if part)
        area = page.area
        page.canvas.prose(said, Area(area.x, area.y + high + 14, area.w, 48), Face(18, INK, True))


def _told(option: OptionView) -> str:
    return " · ".join(f"{fact.label}: {fact.text}" for fact in option.facts)
