"""How a laid-out map fits a slide: columns scaled, rows of boxes at the height that their texts need."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from bsc.maps.text import wrap
from bsc.report.map.view import MapView
from bsc.report.slides.canvas import Area
from bsc.report.slides.corners import corners
from bsc.report.slides.ink import INK, Face

LABEL = 140.0
_SIZES = (15.0, 14.0, 13.0, 12.0)
_BEND, _DENSE, _OUTER = 42.0, 30.0, 0.4
_STATUS, _LINE, _PAD, _TIGHT = 24.0, 16.0, 12.0, 26.0
_LEFT, _RIGHT = 14.0, 9.0
_LINES = 3
_SMALLEST = 41.0


class Fit(NamedTuple):
    """How much a box says, and how large: the lines below the status, whether the status has its word."""

    face: Face
    names: dict[str, tuple[str, ...]]
    below: int
    high: float
    cut: bool


class Scale(NamedTuple):
    """From the map's pixels to the slide's; what the boxes can say there."""

    area: Area
    fit: Fit
    left: float
    across: float
    rows: tuple[tuple[float, float], ...]  # the map's heights, and the slide's
    wide: float

    def x(self, x: float) -> float:
        """A column; the labels' column keeps its width."""
        return self.area.x + (min(x, self.left) + max(0.0, x - self.left) * self.across)

    def y(self, y: float) -> float:
        """A height."""
        at = min(max(bisect_right(self.rows, (y, float("inf"))), 1), len(self.rows) - 1)
        (low, to_low), (high, to_high) = self.rows[at - 1], self.rows[at]
        share = (y - low) / (high - low) if high > low else 0.0
        return self.area.y + to_low + share * (to_high - to_low)


def scale_of(view: MapView, area: Area) -> Scale:
    """The best that this map can be in an area: names whole and large, then as much below them as there is room."""
    left = LABEL if view.bands else 0.0
    across = (area.w - left) / max(1.0, view.width - left)
    wide = view.frame.w * across
    tops = sorted({box.y for box in view.boxes})
    height = _height(view)
    gaps = _gaps(view, tops, height)
    inner = min([room for room, _ in gaps[1:-1]], default=60.0)
    whole = sum(weight for _, weight in gaps)
    fits = []
    for least in (_DENSE,) if view.frame.dense else (_BEND, _DENSE):
        most = (area.h - least / inner * whole) / max(1, len(tops))
        fits.append(_fitting(view, wide, max(most, min(_SMALLEST, 0.75 * area.h / max(1, len(tops))))))
    fit = max(fits, key=lambda each: (not each.cut, each.below))
    high = fit.high
    spread = min(1.6, (area.h - len(tops) * high) / whole)
    rows: list[tuple[float, float]] = [(0.0, 0.0)]
    for top, (_, weight) in zip(tops, gaps, strict=False):
        start = rows[-1][1] + weight * spread
        rows += [(top, start), (top + view.frame.h, start + high)]
    rows.append((height, rows[-1][1] + gaps[-1][1] * spread))
    return Scale(area, fit._replace(high=high), left, across, tuple(rows), wide)


def _gaps(view: MapView, tops: list[float], height: float) -> list[tuple[float, float]]:
    """The room between the rows on the map, and what it counts here: less above and below all boxes."""
    edges = [-view.frame.h, *tops, height]
    rooms = [two - one - view.frame.h for one, two in pairwise(edges)]
    rooms[-1] = height - tops[-1] - view.frame.h if tops else height
    last = len(rooms) - 1
    used = {0: any(y < tops[0] for y in _levels(view)) if tops else False,
            last: any(y > tops[-1] + view.frame.h for y in _levels(view)) if tops else False}
    return [(room, max(1.0, room * (_OUTER if at in used and not used[at] and room < 40 else 1.0)))
            for at, room in enumerate(rooms)]


def _levels(view: MapView) -> list[float]:
    return [y for route in view.routes for _, y in corners(route.path)]


def _height(view: MapView) -> float:
    """The map's height without its legend."""
    boxes = max((box.y + view.frame.h + 20.0 for box in view.boxes), default=0.0)
    return max([boxes, *(band.y + band.h for band in view.bands)])


def _fitting(view: MapView, wide: float, most: float) -> Fit:
    room = wide - _LEFT - _RIGHT
    for below in (2, 1, 0):
        for size in _SIZES:
            face = Face(size, INK, True)
            wraps = {box.id: wrap(box.name, room, size, True, _LINES) for box in view.boxes}
            lines = max((len(each.lines) for each in wraps.values()), default=1)
            high = _PAD + lines * face.leading + _STATUS + below * _LINE
            cut = any(each.cut for each in wraps.values()) or wide < 90
            if not cut and high <= most:
                return Fit(face, {id: each.lines for id, each in wraps.items()}, below, high, False)
    return _crammed(view, room, most)


def _crammed(view: MapView, room: float, most: float) -> Fit:
    """What is left where names do not fit: as many of their lines as do, in the smallest type."""
    face = Face(_SIZES[-1], INK, True)
    lines = int(max(1.0, min(_LINES, (most - _TIGHT) // face.leading)))
    names = {box.id: wrap(box.name, room, face.size, True, lines).lines for box in view.boxes}
    used = max((len(each) for each in names.values()), default=1)
    return Fit(face, names, 0, min(most, used * face.leading + _PAD + _STATUS), True)
