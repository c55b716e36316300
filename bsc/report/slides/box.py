"""An objective's box on a map slide: one group of native shapes."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape

from bsc.maps.text import fit, width
from bsc.report.map.view import BoxView, MapView
from bsc.report.slides.canvas import Area, Canvas, describe
from bsc.report.slides.ink import BAND, EDGE, INK, LABEL, LINE, SECOND, STATUS, THEMES, WHITE, Face, Fill
from bsc.report.slides.marks import mark, pill, pill_room
from bsc.report.slides.scale import Scale

_LEFT, _RIGHT = 14.0, 9.0
_EDGE = {"risk": Fill(WHITE, STATUS["risk"], 1.5), "off": Fill(WHITE, STATUS["off"], 2.25),
         "none": Fill(WHITE, EDGE, 1.0, "dash")}
_SMALL = 12.0


class Drawer:
    """Draws the boxes of one map, all alike."""

    def __init__(self, canvas: Canvas, view: MapView, scale: Scale) -> None:
        self.canvas = canvas
        self.view = view
        self.scale = scale
        words = [box.status_word or word for box in view.boxes for word in (box.status_word,)]
        room = scale.wide - _LEFT - _RIGHT - width("88.8 %", 16, True) - 6
        self.worded = all(pill_room(word, _SMALL) <= room for word in words)

    def area(self, box: BoxView) -> Area:
        """Where a box lies."""
        return Area(self.scale.x(box.x), self.scale.y(box.y), self.scale.wide, self.scale.fit.high)

    def draw(self, box: BoxView) -> Shape:
        """Draw a box; what arrows are glued to."""
        area, fit_ = self.area(box), self.scale.fit
        group = self.canvas.group(box.name, box.aria)
        frame = group.shape(MSO_SHAPE.ROUNDED_RECTANGLE, area, _EDGE.get(box.status, Fill(WHITE, EDGE)), box.name)
        frame.adjustments[0] = 4 / min(area.w, area.h)
        if box.theme is not None:
            group.shape(MSO_SHAPE.RECTANGLE, Area(area.x + 1.5, area.y + 4, 4, area.h - 8), Fill(THEMES[box.theme]))
        top = min(6.0, (area.h - len(fit_.names[box.id]) * fit_.face.leading - 20) / 2)
        self._named(group, frame, fit_.names[box.id], top)
        middle = min(area.y + 6 + len(fit_.names[box.id]) * fit_.face.leading + 13, area.y + area.h - 12)
        if fit_.below:
            middle = max(middle, area.y + area.h - 6 - fit_.below * 16 - 12)
        self._status(group, box, area, middle)
        if fit_.below:
            self._drivers(group, box, area, area.y + area.h - 6 - fit_.below * 16 + 8)
        if fit_.below > 1:
            self._last(group, box, Area(area.x + _LEFT, area.y + area.h - 22, area.w - _LEFT - _RIGHT, 16))
        return frame

    def _named(self, group: Canvas, frame: Shape, lines: Sequence[str], top: float) -> None:
        group.write(frame.text_frame, lines, self.scale.fit.face)
        frame.text_frame.margin_left = group.emu(_LEFT)
        frame.text_frame.margin_top = group.emu(max(0.0, top))

    def _status(self, group: Canvas, box: BoxView, area: Area, middle: float) -> None:
        x = area.x + _LEFT
        if self.worded:
            wide = pill(group, box.status, box.status_word, (x, middle), _SMALL)
        else:
            mark(group, box.status, x, middle - 7, 14)
            wide = 14.0
        score = Face(16 if area.w < 220 else 18, INK, True, "right")
        if box.hidden and not self.scale.fit.below:
            group.line(box.hidden, Area(x + wide + 6, middle - 8, area.w - wide - 90, 16), Face(_SMALL, SECOND))
        if box.outcome:
            group.line(box.outcome, Area(area.x + area.w - _RIGHT - 74, middle - 12, 74, 24), score)

    def _drivers(self, group: Canvas, box: BoxView, area: Area, middle: float) -> None:
        face = Face(_SMALL, LABEL)
        left, right = area.x + _LEFT, area.x + area.w - _RIGHT
        said = fit(self.view.drivers_word, (right - left) / 2, _SMALL)
        word = width(said, _SMALL) + 2
        drivers = box.drivers
        group.line(said, Area(left, middle - 8, word, 16), face)
        room = right - left - word - 6
        own = min(width(drivers, _SMALL) + 2, room)
        group.line(drivers, Area(right - own, middle - 8, own, 16), Face(_SMALL, SECOND, align="right"))
        length = right - 44 - left - word - 8
        if box.bar is not None and length > 24:
            bar = Area(left + word + 6, middle - 2, length, 4)
            group.shape(MSO_SHAPE.RECTANGLE, bar, Fill(LINE))
            if box.bar:
                group.shape(MSO_SHAPE.RECTANGLE, bar._replace(w=length * box.bar / 100), Fill(SECOND))
            group.shape(MSO_SHAPE.RECTANGLE, Area(bar.x + length * 0.9, middle - 5, 1.25, 10), Fill(INK))

    def _last(self, group: Canvas, box: BoxView, row: Area) -> None:
        note = fit(box.note, row.w, _SMALL, box.signal)
        taken = width(note, _SMALL, box.signal) + 2 if note else 0.0
        if note:
            face = Face(_SMALL, INK if box.signal else LABEL, box.signal, "right")
            group.line(note, Area(row.x + row.w - taken, row.y, taken, row.h), face)
        said = box.hidden or box.owner_full
        owner = fit(said, row.w - taken - 8, _SMALL)
        if owner and (box.hidden or len(owner) > 0.7 * len(said)):
            group.line(owner, Area(row.x, row.y, row.w - taken - 8, row.h), Face(_SMALL, LABEL))


def ground(canvas: Canvas, area: Area, name: str) -> None:
    """A band's ground."""
    made = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, area, Fill(BAND), name)
    made.adjustments[0] = min(0.5, 6 / max(1.0, min(area.w, area.h)))
    describe(made, name, "")
