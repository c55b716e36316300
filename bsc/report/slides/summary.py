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
_MOST = 8


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
        x += status(canvas, count.badge.key, count.badge.word, (x, middle), 14) + 22


def _perspectives(canvas: Canvas, report: Report, area: Area) -> None:
    scores = report.outline.scores
    if not scores:
        return
    words = report.setting.voice.words
    canvas.line(words["perspective"], Area(area.x, area.y, area.w, 18), _HEAD)
    _rule(canvas, area.x, area.y + 22, area.w, INK)
    step = min(46.0, (area.h - 26) / len(scores))
    shown = scores[:int((area.h - 26) // max(step, 26.0))]
    step = max(step, 26.0)
    for number, score in enumerate(shown):
        y = area.y + 24 + number * step
        now, middle = score.now, y + step / 2
        canvas.line(score.name, Area(area.x, middle - 11, 210, 22), Face(16, INK, True))
        canvas.line(now.score, Area(area.x + 214, middle - 11, 66, 22), Face(16, INK, True, "right"))
        status(canvas, now.badge.key, now.badge.word, (area.x + 296, middle), 14)
        canvas.line(" · ".join(each for each in (now.inside, now.coverage) if each).split(", ")[0],
                    Area(area.x + 406, middle - 10, area.w - 406, 20), Face(13, LABEL, align="right"))
        _rule(canvas, area.x, y + step - 1, area.w, LINE)


def _changes(page: Page, report: Report, area: Area) -> None:
    canvas, head, words = page.canvas, report.outline.head, report.setting.voice.words
    canvas.line(f"{words['since']} {head.before}", Area(area.x, area.y, area.w, 20), _HEAD)
    _rule(canvas, area.x, area.y + 24, area.w, INK)
    y = area.y + 34
    if head.silent:
        y += canvas.prose(head.silent, Area(area.x, y, area.w, 60), Face(15, SECOND)) + 10
    for change in head.changes:
        y += canvas.prose(change.name, Area(area.x, y, area.w, 42), Face(16, INK, True))
        if change.text:
            y += canvas.prose(change.text, Area(area.x, y, area.w, 40), Face(14, SECOND))
        y += 10
    if report.outline.meetings and area.y + area.h - y > 90:
        meeting = report.outline.meetings[0]
        y += 10
        canvas.line(f"{words['meetings']} · {meeting.when}", Area(area.x, y, area.w, 20), _HEAD)
        _rule(canvas, area.x, y + 24, area.w, LINE)
        canvas.prose(meeting.text, Area(area.x, y + 32, area.w, area.y + area.h - y - 32), Face(15, SECOND))


def _rule(canvas: Canvas, x: float, y: float, wide: float, colour: str) -> None:
    canvas.shape(MSO_SHAPE.RECTANGLE, Area(x, y, wide, 1), Fill(colour))
