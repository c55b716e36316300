"""One slide for each objective that the meeting must talk about: what happened, why, what is done, what to decide."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from bsc.maps.text import fit, width, wrap
from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.setting import objective_href
from bsc.report.slides.canvas import Area, Canvas, wrapped
from bsc.report.slides.chart import line_chart
from bsc.report.slides.course import Told, told_by
from bsc.report.slides.ink import EDGE, INK, LABEL, SECOND, Face, Fill
from bsc.report.slides.marks import pill
from bsc.report.slides.page import Page, Pages
from bsc.report.slides.scorecard import SIZES, badge_cell
from bsc.report.slides.tables import Cell, Column, Row, fitting, head, height, table
from bsc.report.slides.trace import objective_notes
from bsc.report.speech.numbers import MISSING
from bsc.report.view import DecisionView

_LEFT, _RIGHT = 600.0, 568.0
_STRIP = 92.0
_TITLE = 1050.0  # a title's room beside a logo
_HEAD = Face(13, LABEL)


def exception_slides(pages: Pages, report: Report) -> None:
    """Add a slide for each exception."""
    agenda = report.agenda
    for each in agenda.exceptions:
        objective = report.objectives[each]
        title, rest = _title(objective)
        page = pages.add(title)
        page.notes(objective_notes([objective], report))
        _slide(page, objective, rest, report)
        due = [decision for decision in agenda.due if decision.href == objective_href(each)]
        _decide(page.canvas, due, report, page.area)


def _title(objective: ObjectiveView) -> tuple[str, str]:
    """The name with as much of the sentence as two lines hold, and the sentence if it is not among them."""
    first = objective.sentence.partition(". ")[0].rstrip(".") + "."
    for said, rest in ((objective.sentence, ""), (first, objective.sentence[len(first):].strip())):
        title = f"{objective.name}. {said}"
        if not wrap(title, _TITLE, 20, True, 2).cut:
            return title, rest
    return objective.name, objective.sentence


def _slide(page: Page, objective: ObjectiveView, rest: str, report: Report) -> None:
    canvas, area = page.canvas, page.area
    y = _standing(canvas, objective, report, area)
    if rest:
        y += canvas.prose(rest, Area(area.x, y, area.w, 42), Face(15, SECOND)) + 4
    bottom = area.y + area.h - _STRIP
    left = Area(area.x, y + 8, _LEFT, bottom - y - 16)
    right = Area(area.x + area.w - _RIGHT, y + 8, _RIGHT, bottom - y - 16)
    _left(canvas, objective, report, left)
    _right(canvas, objective, report, right)


def _standing(canvas: Canvas, objective: ObjectiveView, report: Report, area: Area) -> float:
    """Status, outcome, drivers, signal in one line; where the rest begins."""
    words, now, middle = report.setting.voice.words, objective.now, area.y + 15
    x = area.x + pill(canvas, now.badge.key, now.badge.word, (area.x, middle), 16) + 20
    drivers = objective.drivers if objective.has_drivers else MISSING
    then = f"{words['drivers']}, {report.outline.head.as_of}"  # its sentence may speak of the months that count by now
    for text, bold in ((words["outcome"], False), (now.score, True), (then, False), (drivers, True),
                       (objective.signal, True)):
        text = fit(text, 250, 16, bold)
        wide = width(text, 16, bold) + 3
        canvas.line(text, Area(x, middle - 11, wide, 22), Face(16, INK if bold else SECOND, bold))
        x += wide + (22 if bold else 6)
    who = " · ".join(each for each in (objective.perspective, objective.owner, now.coverage.split(", ")[0]) if each)
    canvas.line(who, Area(x, middle - 10, max(0.0, area.x + area.w - x), 20), Face(14, LABEL, align="right"))
    return area.y + 36


def _left(canvas: Canvas, objective: ObjectiveView, report: Report, area: Area) -> None:
    """The chart, and below it what the last meeting noted."""
    words = report.setting.voice.words
    note = objective.notes[0] if objective.notes else None
    lines = wrapped(note.text, area.w, Face(16), 4) if note else ()
    below = len(lines) * 20 + 34 if note else 0
    told = told_by(objective, report)
    if told is not None:
        _chart(canvas, told, report, area._replace(h=area.h - below))
    if note:
        y = area.y + area.h - below + 8
        canvas.line(f"{words['note head']}, {note.when}", Area(area.x, y, area.w, 18), _HEAD)
        canvas.text(lines, Area(area.x, y + 20, area.w, len(lines) * 18), Face(14, INK))


def _chart(canvas: Canvas, told: Told, report: Report, area: Area) -> None:
    words = report.setting.voice.words
    canvas.line(told.name, Area(area.x, area.y, area.w, 20), Face(15, INK, True))
    line_chart(canvas, area._replace(y=area.y + 24, h=min(390.0, area.h - 24)), told.line,
               (words["actual"], words["plan" if told.planned else "target"]), told.says)


def _right(canvas: Canvas, objective: ObjectiveView, report: Report, area: Area) -> None:
    """Its KPIs, what drives it, what is being done; in the largest type in which all of it fits."""
    words = report.setting.voice.words
    said = [", ".join(part for part in (each.name, each.progress, each.gone_text) if part)
            for each in objective.initiatives] or [words["no initiative"]]
    for size in SIZES:
        parts = _parts(objective, report, size)
        line = round(size * 1.5)
        high = sum(height(columns, row) for columns, rows in parts for row in (head(columns), *rows))
        if high + 14 * len(parts) + 20 + line * len(said) <= area.h:
            break
    y, bottom = area.y, area.y + area.h
    left = 20.0 + line * min(2, len(said))
    for number, (columns, rows) in enumerate(parts):
        room = bottom - y - left - (110 if number + 1 < len(parts) else 0)
        y += _part(canvas, (columns, rows), area._replace(y=y, h=room), report) + 14
    canvas.line(words["initiatives"], Area(area.x, y, area.w, 18), _HEAD)
    y += 20
    for text in said:
        if bottom - y >= line - 2:
            y += canvas.prose(text, Area(area.x, y, area.w, min(2 * line, bottom - y)), Face(size, INK)) + 4


def _parts(objective: ObjectiveView, report: Report, size: float) -> list[tuple[list[Column], list[Row]]]:
    """The tables of KPIs and of causes."""
    words = report.setting.voice.words
    kpis = [Column(words["kpi"], 186), Column(words["actual"], 84, "right"), Column(words["target"], 96, "right"),
            Column(words["score"], 80, "right"), Column(words["status"], 122)]
    causes = [Column(words["causes"], 366), Column(words["score"], 80, "right"), Column(words["status"], 122)]
    right = Face(size, INK, align="right")
    rows = [Row((Cell(kpi.measured, Face(size)),
                 Cell(kpi.now.actual, right._replace(bold=True)), Cell(kpi.now.target, right, kpi.now.plan),
                 Cell(kpi.now.score, right), badge_cell(kpi.now.badge, size))) for kpi in objective.kpis]
    behind = [Row((Cell(link.name, Face(size)), Cell(link.score, right), badge_cell(link.badge, size)))
              for link in objective.causes]
    return [part for part in ((kpis, rows), (causes, behind)) if part[1]]


def _part(canvas: Canvas, part: tuple[list[Column], list[Row]], area: Area, report: Report) -> float:
    """As much of a table as fits, and how many rows more there are."""
    columns, rows = part
    count = fitting(columns, rows, area.h)
    if count < len(rows):
        count = max(1, fitting(columns, rows, area.h - 20))
    high = table(canvas, area, columns, rows[:count], columns[0].head)
    if count < len(rows):
        more = report.setting.voice.words.say("and more", n=len(rows) - count)
        canvas.line(more, Area(area.x + 5, area.y + high + 2, area.w, 16), Face(12, LABEL))
        high += 20
    return high


def _decide(canvas: Canvas, due: list[DecisionView], report: Report, whole: Area) -> None:
    """What was decided and is not done, and room for what the meeting decides."""
    words, area = report.setting.voice.words, whole._replace(y=whole.y + whole.h - _STRIP, h=_STRIP)
    canvas.shape(MSO_SHAPE.RECTANGLE, Area(area.x, area.y, area.w, 1.5), Fill(INK))
    canvas.line(words["decisions due"], Area(area.x, area.y + 8, 480, 18), _HEAD)
    y = area.y + 27
    bottom = area.y + area.h
    for each in due:
        text = f"{each.what} ({', '.join(part for part in (each.detail, each.state) if part)})"
        if bottom - y >= 18:
            y += canvas.prose(text, Area(area.x, y, 632, min(36.0, bottom - y)), Face(14, INK)) + 3
    if not due:
        canvas.line(MISSING, Area(area.x, y, 500, 20), Face(14, LABEL))
    x = area.x + area.w - _RIGHT
    for word, wide in ((words["decision"], 318.0), (words["owner"], 130.0), (words["due head"], 104.0)):
        made = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, Area(x, area.y + 12, wide, area.h - 16), Fill("", EDGE), word)
        made.adjustments[0] = 0.05
        canvas.write(made.text_frame, (word,), Face(12, LABEL))
        made.text_frame.margin_left, made.text_frame.margin_top = canvas.emu(8), canvas.emu(5)
        x += wide + 8
