"""What is being done: the decisions not yet done, and the initiatives."""

from __future__ import annotations

from bsc.report.report import Report
from bsc.report.slides.ink import INK, LABEL, SECOND, Face
from bsc.report.slides.page import Pages
from bsc.report.slides.tables import Cell, Column, Row, sheets, table
from bsc.report.view import DecisionView, InitiativeView


def work_slides(pages: Pages, report: Report) -> None:
    """Add a table of decisions and one of initiatives, if there are any."""
    words = report.setting.voice.words
    decision_slides(pages, report)
    rows = report.outline.timeline.rows
    if rows:
        columns = [Column(words["initiative"], 330), Column(words["serves"], 300), Column(words["timeline"], 210),
                   Column(words["progress"], 216), Column(words["budget"], 160)]
        _tables(pages, words["initiatives"], columns, [_initiative(each) for each in rows])


def decision_slides(pages: Pages, report: Report) -> None:
    """Add the decisions that wait, and those closed since the review before."""
    words = report.setting.voice.words
    for title, decisions in ((words["decisions due"], report.agenda.due), (report.agenda.since, report.agenda.closed)):
        if not decisions:
            continue
        columns = [Column(words["decision"], 500), Column(words["objectives"], 360), Column(words["owner"], 226),
                   Column(words["status"], 130)]
        _tables(pages, title, columns, [_decision(each) for each in decisions])


def _tables(pages: Pages, title: str, columns: list[Column], rows: list[Row]) -> None:
    portions = sheets(columns, rows, pages.room)
    for number, portion in enumerate(portions, 1):
        told = f"{title} ({number}/{len(portions)})" if len(portions) > 1 else title
        page = pages.add(told)
        table(page.canvas, page.area, columns, portion, told)


def _decision(decision: DecisionView) -> Row:
    return Row((Cell(decision.what, Face(14, INK, True)), Cell(decision.objective, Face(13, SECOND)),
                Cell(decision.detail, Face(13, SECOND)), Cell(decision.state, Face(13, INK), decision.note)))


def _initiative(each: InitiativeView) -> Row:
    return Row((
        Cell(each.name, Face(14, INK, True), ", ".join(part for part in (each.owner, each.state) if part)),
        Cell("; ".join(fact.label for fact in each.serves), Face(13, SECOND)), Cell(each.when, Face(13, LABEL)),
        Cell(each.progress, Face(13, INK), each.gone_text), Cell(each.money, Face(13, SECOND)),
    ))
