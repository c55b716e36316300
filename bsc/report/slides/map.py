"""The strategy map as slides of native shapes: one where it can be read, else one per pair of perspectives."""

from __future__ import annotations

from itertools import pairwise

from bsc.maps.text import fit, width
from bsc.model import Perspective
from bsc.report.map.present import view_of
from bsc.report.map.view import MapView
from bsc.report.report import Report
from bsc.report.sections import Section, whole
from bsc.report.slides.arrows import Arrows
from bsc.report.slides.bands import draw_bands
from bsc.report.slides.box import Drawer
from bsc.report.slides.canvas import Area, Canvas
from bsc.report.slides.ink import INK, SECOND, Face
from bsc.report.slides.legend import ROW, draw_legend, rows_of
from bsc.report.slides.marks import status
from bsc.report.slides.page import ROOM, Page, Pages
from bsc.report.slides.scale import scale_of
from bsc.report.slides.trace import objective_notes
from bsc.report.speech.words import visible

_HEAD = 30.0
_FEW = 6


def map_slides(pages: Pages, report: Report) -> None:
    """Add the map, in as many slides as its names need."""
    if not report.objectives:
        return
    sections, said = report.outline.sections, report.agenda.lead
    for section, view in zip(sections if len(sections) > 1 else (whole(report.setting),), report.maps, strict=True):
        found = _readable(section, view, pages, report)
        for number, each in enumerate(found, 1):
            title = f"{each.title} ({number}/{len(found)})" if len(found) > 1 else each.title
            page = pages.add(f"{title}. {said}" if number == 1 else title)
            _head(page, report)
            place_map(page.canvas, each, room_of(page.area))
            shown = [report.objectives[box.id] for box in each.boxes]
            page.notes(objective_notes(shown, report))


def room_of(area: Area) -> Area:
    """Where the map lies, below the line that says as of when."""
    return Area(area.x, area.y + _HEAD, area.w, area.h - _HEAD)


def place_map(canvas: Canvas, view: MapView, area: Area) -> None:
    """Draw a map into an area: bands, boxes, arrows, legend."""
    rows = rows_of(view, area.w)
    scale = scale_of(view, area._replace(h=area.h - len(rows) * ROW - 4))
    draw_bands(canvas, view, scale)
    drawer = Drawer(canvas, view, scale)
    arrows = Arrows(view, scale, {box.id: drawer.area(box) for box in view.boxes})
    frames = {box.id: drawer.draw(box) for box in view.boxes}
    arrows.draw(canvas, frames)
    draw_legend(canvas, rows, Area(area.x, area.y + area.h - len(rows) * ROW, area.w, len(rows) * ROW))


def _readable(section: Section, view: MapView, pages: Pages, report: Report) -> list[MapView]:
    """The map itself; else its perspectives two by two, each with the one it feeds, or alone, or in parts."""
    area = Area(0, 0, ROOM, pages.room - _HEAD - 2 * ROW)
    parts = _parts(section)
    if not parts or not scale_of(view, area).fit.cut:
        return [view]
    found: dict[tuple[str, ...], MapView] = {}
    for part in parts:
        drawn = view_of(part, report.setting, report.graph, report.tools.cache, report.tools.engine)
        for each in _readable(part, drawn, pages, report):
            found.setdefault(tuple(box.id for box in each.boxes), each)
    return list(found.values())


def _parts(section: Section) -> list[Section]:
    """What a map falls into where it cannot be read; nothing where it is small."""
    bands = [band for band in section.bands if band[1]]
    if len(bands) > 2:
        return [_section(pair, section) for pair in pairwise(bands)]
    if len(bands) == 2:
        return [_section((band,), section) for band in bands]
    members = bands[0][1] if bands else ()
    half = (len(members) + 1) // 2
    return [_section(((bands[0][0], part),), section) for part in (members[:half], members[half:])
            if len(members) > _FEW]


def _section(bands: tuple[tuple[Perspective | None, tuple[str, ...]], ...], whole: Section) -> Section:
    title = " · ".join(visible(band.name) for band, _ in bands if band is not None)
    return Section(title or whole.title, bands)


def _head(page: Page, report: Report) -> None:
    """As of when, the index with its coverage, the objectives by status; in one line."""
    head, words, area = report.outline.head, report.setting.voice.words, page.area
    middle, x = area.y + 10, area.x
    for text, bold in ((words["as of"], False), (head.as_of, True), (words["index"], False), (head.whole.score, True)):
        text = fit(text, 110, 14, bold)
        wide = width(text, 14, bold) + 2
        page.canvas.line(text, Area(x, middle - 10, wide, 20), Face(14, INK if bold else SECOND, bold))
        x += wide + (16 if bold else 5)
    x -= 8
    x += status(page.canvas, head.whole.badge.key, head.whole.badge.word, (x, middle), 14) + 10
    coverage = fit(head.whole.coverage.split(", ")[0], 150, 14)
    page.canvas.line(coverage, Area(x, middle - 10, width(coverage, 14) + 2, 20), Face(14, SECOND))
    right = area.x + area.w
    for count in reversed([each for each in head.counts if each.text and each.ever]):
        bold = count.badge.key in ("risk", "off")
        word = fit(count.badge.word, 80, 14, bold)
        right -= 14 + 5 + width(word, 14, bold) + 2
        status(page.canvas, count.badge.key, word, (right, middle), 14)
        own = width(count.text, 14, True) + 2
        page.canvas.line(count.text, Area(right - own - 5, middle - 10, own, 20), Face(14, INK, True))
        right -= own + 23
