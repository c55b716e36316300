"""The alignment matrix as native tables: marks as shapes in words' reach, so many columns a slide as can be read."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.maps.apart import fit_apart
from bsc.report.present.alignment import AlignmentView, ColumnView, MatrixRow
from bsc.report.report import Report
from bsc.report.slides.canvas import Area, Canvas
from bsc.report.slides.ink import BAND, INK, LABEL, SECOND, Face
from bsc.report.slides.page import Pages
from bsc.report.slides.tables import Cell, Column, Row, sheets, table
from bsc.report.speech.words import Words

_MARKS = {"lag": "■", "lead": "○", "unsaid": "□", "": ""}
_MOST, _NARROW, _HIGH = 32, 20.5, 150.0
_FIXED = 216 + 56 + 56 + 72 + 160
_ABOVE = 112.0
_NAMES = {"lag": "legend lagging", "lead": "legend leading", "unsaid": "legend not said"}


def alignment_slides(pages: Pages, report: Report) -> None:
    """Add the matrix: each objective with the KPIs that measure it and what is missing."""
    view, words = report.outline.alignment, report.setting.voice.words
    if not report.objectives:
        return
    parts = [view.columns[at:at + _MOST] for at in range(0, len(view.columns), _MOST)] or [()]
    tables = []
    for number, part in enumerate(parts):
        columns = _columns(part, words)
        rows = _rows(view, number * _MOST, len(part))
        tables += [(columns, rows) for rows in sheets(columns, rows, pages.room - _ABOVE)]
    for number, (columns, rows) in enumerate(tables, 1):
        told = f" ({number}/{len(tables)})" if len(tables) > 1 else ""
        page = pages.add(words["alignment question"] + told)
        _figures(page.canvas, view, page.area)
        area = page.area._replace(y=page.area.y + _ABOVE - 26)
        high = table(page.canvas, area, columns, rows, words["alignment matrix"] + told)
        page.canvas.line(_legend(view, words), Area(area.x, area.y + high + 6, area.w, 18), Face(12, LABEL))
        page.notes("\n".join(f"{each.name}: {each.text}, {each.detail}" for each in view.figures))


def _columns(metrics: Sequence[ColumnView], words: Words) -> list[Column]:
    """The objectives, a narrow column for each metric (or one for all their names), the counts, the verdict."""
    named = [Column(words["kpis"], 1216 - _FIXED)] if not metrics else []
    short = fit_apart((each.name for each in metrics), _HIGH, 12)
    upright = [Column(short[each.name], _NARROW, "left", True) for each in metrics]
    name = 216.0 if named else min(400.0, 1216 - _FIXED + 216 - _NARROW * len(metrics))
    return [Column(words["objectives"], name), *named, *upright, Column(words["lag"], 56, "right"),
            Column(words["lead"], 56, "right"), Column(words["links in"], 72, "right"), Column(words["verdict"], 160)]


def _rows(view: AlignmentView, first: int, count: int) -> list[Row]:
    return [_row(row, first, count) for band in view.bands for row in band.rows]


def _row(row: MatrixRow, first: int, count: int) -> Row:
    if count:
        marks = [Cell(_MARKS[mark], Face(13, INK, align="center")) for mark in row.marks[first:first + count]]
    else:
        said = ", ".join(f"{_MARKS[mark]} {name}" for mark, name in row.named)
        marks = [Cell(said, Face(12, SECOND))]
    figures = [Cell(text, Face(13, INK, align="right")) for text in (row.lag, row.lead, row.links)]
    verdict = Cell(row.verdict, Face(13, INK if row.lacking else LABEL, row.lacking))
    return Row((Cell(row.name, Face(13, INK)), *marks, *figures, verdict), BAND if row.lacking else "")


def _figures(canvas: Canvas, view: AlignmentView, area: Area) -> None:
    """What the matrix says in five numbers."""
    step = area.w / max(1, len(view.figures))
    for number, each in enumerate(view.figures):
        x, room = area.x + number * step, step - 16
        canvas.line(each.name, Area(x, area.y, room, 17), Face(12, LABEL))
        canvas.line(each.text, Area(x, area.y + 17, room, 28), Face(22, INK, True))
        canvas.prose(each.detail, Area(x, area.y + 46, room, 30), Face(12, SECOND))


def _legend(view: AlignmentView, words: Words) -> str:
    shown = [mark for mark in _NAMES if mark != "unsaid" or view.unsaid]
    return "   ".join([*(f"{_MARKS[mark]} {words[_NAMES[mark]]}" for mark in shown), *filter(None, (view.idle,))])
