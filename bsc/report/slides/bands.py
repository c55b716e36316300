"""The bands of a map slide: their grounds, and beside the boxes what each perspective stands at."""

from __future__ import annotations

from bsc.maps.text import wrap
from bsc.report.map.view import BandView, MapView
from bsc.report.slides.box import ground
from bsc.report.slides.canvas import Area, Canvas
from bsc.report.slides.ink import INK, LABEL, SECOND, Face
from bsc.report.slides.marks import mark, status
from bsc.report.slides.scale import Scale

_X, _ROOM, _GAP = 14.0, 118.0, 3.0


def draw_bands(canvas: Canvas, view: MapView, scale: Scale) -> None:
    """Draw all bands of a map."""
    for band in view.bands:
        top, bottom = scale.y(band.y) + _GAP, scale.y(band.y + band.h) - _GAP
        area = Area(scale.area.x, top, scale.area.w, max(8.0, bottom - top))
        name = " ".join(line.text for line in band.lines)
        group = canvas.group(name, ", ".join(each for each in (
            name, band.score.text, band.word.text, band.coverage.text, band.note.text) if each))
        ground(group, area, name)
        _label(group, band, area)


def _hides(band: BandView) -> bool:
    return band.hidden is not None and band.hidden.said and band.hidden.text[:1].isdigit()


def _label(canvas: Canvas, band: BandView, area: Area) -> None:
    name = "".join(line.text.removesuffix("-") if line.text.endswith("-") and at + 1 < len(band.lines)
                   else line.text + " " for at, line in enumerate(band.lines)).strip()
    tail = 0.0 if band.empty else 62.0 + (16 if _hides(band) else 0)
    face = Face(15, INK, True) if area.h > tail + 2 * 19 + 10 else Face(13, INK, True)
    most = max(1, min(3, int((area.h - tail - (16 if band.empty else 0) - 6) // face.leading)))
    lines = wrap(name, _ROOM, face.size, True, most).lines
    x, y = area.x + _X, area.y + max(3.0, min(16.0, (area.h - tail - len(lines) * face.leading) / 2))
    canvas.text(lines, Area(x, y, _ROOM, len(lines) * face.leading), face)
    y += len(lines) * face.leading
    if band.empty:
        canvas.line(band.note.text, Area(x, y, _ROOM, 16), Face(12, LABEL))
        return
    canvas.line(band.score.text, Area(x, y, _ROOM, 26), Face(20, INK, True))
    status(canvas, band.status, band.word.text, (x, y + 35), 13)
    canvas.line(band.coverage.text, Area(x, y + 45, _ROOM, 16), Face(12, LABEL))
    if band.hidden is not None and _hides(band) and tail > 62:
        mark(canvas, "off", x, y + 63, 12)
        canvas.line(band.hidden.text, Area(x + 17, y + 61, _ROOM - 17, 16), Face(12, SECOND))
