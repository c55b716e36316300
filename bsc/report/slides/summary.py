"""The slide for the chair: where the strategy stands, by perspective and by status, and what changed."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from bsc.maps.text import width
from bsc.report.report import Report
from bsc.report.slides.canvas import Area, Canvas
from bsc.report.slides.ink import INK, LABEL, LINE, SECOND, Face, Fill
from bsc.report.slides.marks import pill, status
from bsc.report.slides.page import Page, Pages
from bsc.report.slides.trace import roll_up_notes
from bsc.report.speech.words import visible

_HEAD = Face(14, LABEL)
_LEFT = 560.0


def summary_slide(pages: Pages, report: Report) -> None:
    """Add the summary."""
    page = pages.add(visible(report.setting.strategy.name))
    page.notes(roll_up_notes(report))
    canvas, area = page.canvas, page.area
    vision = visible(report.setting.strategy.vision)
    top = area.y
    if vision:
        top += canvas.prose(vision, Area(area.x, top, 900, 60), Face(16, SECOND)) + 18
    _index(canvas, report, Area(area.x, top, _LEFT, 170))
    _perspectives(canvas, report, Area(area.x, top + 186, _LEFT, area.y + area.h - top - 186))
    right = area.x + _LEFT + 56
    _changes(page, report, Area(right, top, area.x + area.w - right, area.y + area.h - top))


def _index(canvas: Canvas, report: Report, area: Area) -> None:
    head, words = report.outline.head, report.setting.voice.words
    now = head.whole
    canvas.line(f"{words['index']} · {words['as of']} {head.as_of}", Area(area.x, area.y, area.w, 20), _HEAD)
    score = Face(44, INK, True)
    wide = width(now.score, 44, True) + 8
    canvas.line(now.score, Area(area.x, area.y + 24, wide, 54), score)
    pill(canvas, now.badge.key, now.badge.word, (area.x + wide + 16, area.y + 54), 18)
    told = " · ".join(each for each in (now.coverage, now.inside, now.move) if each)
    used = canvas.prose(told, Area(area.x, area.y + 84, area.w, 36), Face(14, SECOND))
    x, middle = area.x, area.y + 84 + used + 22
    for count in head.counts:
        if not count.text or not count.ever:
            continue
        number = Face(16, INK, True)
        own = width(count.text, 16, True) + 2
        canvas.line(count.text, Area(x, middle - 10, own, 20), number)
        x += own + 6
        if x > area.x + area.w - 120:
            break
        x += status(canvas, count.badge.key, count.badge.word, (x, middle), 14) + 22


def _perspectives(canvas: Canvas, report: Report, area: Area) -> None:
    scores = report.outline.scores
    if not scores:
        return
    words = report.setting.voice.words
    canvas.line(words["perspective"], Area(area.x, area.y, area.w, 18), _HEAD)
    _rule(canvas, area.x, area.y + 22, area.w, INK)
    step = min(54.0, (area.h - 26) / len(scores))
    shown = scores[:int((area.h - 26) // max(step, 26.0))]
    step = max(step, 26.0)
    for number, score in enumerate(shown):
        y = area.y + 24 + number * step
        now, middle = score.now, y + step / 2
        canvas.line(score.name, Area(area.x, middle - 11, 210, 22), Face(16, INK, True))
        canvas.line(now.score, Area(area.x + 214, middle - 11, 66, 22), Face(16, INK, True, "right"))
        status(canvas, now.badge.key, now.badge.word, (area.x + 296, middle), 14)
        said = [each for each in (now.coverage.split(", ")[0], now.inside) if each]
        canvas.text(said, Area(area.x + 406, middle - 8 * len(said), area.w - 406, 16 * len(said)),
                    Face(13, LABEL, align="right"), "middle")
        _rule(canvas, area.x, y + step - 1, area.w, LINE)


def _changes(page: Page, report: Report, area: Area) -> None:
    canvas, head, words = page.canvas, report.outline.head, report.setting.voice.words
    y = _headed(canvas, f"{words['since']} {head.before}", area)
    if head.silent:
        y += canvas.prose(head.silent, Area(area.x, y, area.w, 60), Face(15, SECOND)) + 10
    for change in head.changes:
        y += canvas.prose(change.name, Area(area.x, y, area.w, 42), Face(16, INK, True))
        if change.text:
            y += canvas.prose(change.text, Area(area.x, y, area.w, 40), Face(14, SECOND))
        y += 10
    bottom = area.y + area.h
    for meeting in report.outline.meetings[:1]:
        if bottom - y > 100:
            y = _headed(canvas, f"{words['meetings']} · {meeting.when}", area._replace(y=y + 10))
            y += canvas.prose(meeting.text, Area(area.x, y, area.w, min(76.0, bottom - y)), Face(15, SECOND)) + 8
    agenda = report.agenda
    for title, decisions in ((words["decisions due"], agenda.due), (agenda.since, agenda.closed)):
        if decisions and bottom - y > 80:
            y = _headed(canvas, title, area._replace(y=y + 10))
            for each in decisions[:int((bottom - y) // 40)]:
                canvas.line(each.what, Area(area.x, y, area.w, 20), Face(14, INK, True))
                told = ", ".join(part for part in (each.detail, each.state) if part)
                canvas.line(told, Area(area.x, y + 19, area.w, 17), Face(13, SECOND))
                y += 42


def _headed(canvas: Canvas, text: str, area: Area) -> float:
    """A head with a rule below it; where what it heads begins."""
    canvas.line(text, Area(area.x, area.y, area.w, 20), _HEAD)
    _rule(canvas, area.x, area.y + 24, area.w, INK)
    return area.y + 33


def _rule(canvas: Canvas, x: float, y: float, wide: float, colour: str) -> None:
    canvas.shape(MSO_SHAPE.RECTANGLE, Area(x, y, wide, 1), Fill(colour))
