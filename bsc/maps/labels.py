"""Where the marks of an arrow go: its delay on the line, the minus of a negative one near its head."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.maps.curves import Channel, Segment, at
from bsc.maps.sheet import Point
from bsc.maps.text import width

_PILL_H = 18.0
_CELL = 40.0
_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)

Area = tuple[float, float, float, float]


def pill_width(label: str) -> float:
    """The width of a delay's pill."""
    return round(width(label, 11)) + 16.0


class Marks:
    """Finds free places for marks, one after the other; they keep off each other, the boxes and the heads."""

    def __init__(self, lines: Sequence[Sequence[Segment]], channels: Sequence[Channel], wanted: bool) -> None:
        self.pieces = lines
        self.channels = channels
        self.taken: list[Area] = []
        self.inked: dict[int, list[tuple[int, Area]]] = {}
        for number, line in enumerate(lines if wanted else ()):
            for area in (area for piece in line for area in _inked(piece)):
                for cell in range(int(area[1] // _CELL), int(area[3] // _CELL) + 1):
                    self.inked.setdefault(cell, []).append((number, area))
            x, y = line[-1][-1]
            self.taken.append((x - 6, y - 12, x + 6, y + 2))

    def delay(self, route: int, label: str) -> Point | None:
        """The middle of the pill of a delay."""
        half = pill_width(label) / 2
        return self._best(route, half, _PILL_H / 2, [(abs(t - 0.5), piece, t) for piece in self.pieces[route]
                                                     for t in _SHARES if len(piece) != 3])

    def minus(self, route: int, radius: float) -> Point | None:
        """The middle of the disc of a negative link, as near to the head as there is room."""
        late = [(20.0 * back + order, piece, t) for back, piece in enumerate(self.pieces[route][:-6:-1])
                for order, t in enumerate((0.72, 0.6, 0.5, 0.82, 0.4, 0.25)) if len(piece) != 3]
        return self._best(route, radius, radius, late)

    def _best(self, route: int, half_w: float, half_h: float,
              options: Sequence[tuple[float, Segment, float]]) -> Point | None:
        best: tuple[float, int, Point] | None = None
        for order, (weight, piece, t) in enumerate(options):
            x, y = at(piece, t)
            area = (x - half_w, y - half_h, x + half_w, y + half_h)
            if not self._between_rows(area):
                continue
            cost = weight + self._company(route, area)
            if best is None or cost < best[0]:
                best = (cost, order, (round(x, 1), round(y, 1)))
        if best is None:
            return None
        x, y = best[2]
        self.taken.append((x - half_w, y - half_h, x + half_w, y + half_h))
        return best[2]

    def _between_rows(self, area: Area) -> bool:
        return any(c.top + 1 <= area[1] and area[3] <= c.bottom - 1 for c in self.channels)

    def _company(self, route: int, area: Area) -> float:
        x0, y0, x1, y1 = area
        over = sum(_meet((x0 - 3, y0 - 2, x1 + 3, y1 + 2), other) for other in self.taken)
        cells = range(int(y0 // _CELL), int(y1 // _CELL) + 1)
        crossed = {number for cell in cells for number, ink in self.inked.get(cell, ()) if _meet(area, ink)}
        return 100.0 * over + 10.0 * len(crossed - {route})


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inked(piece: Segment) -> list[Area]:
    """Where a piece of an arrow lies: a straight one as it is, a curve as a string of points."""
    points = [piece[0], piece[-1]] if len(piece) == 2 else [at(piece, t / 6) for t in range(7)]
    if len(piece) > 2:
        return [(x, y, x, y) for x, y in points]
    (a, b), (c, d) = points
    return [(min(a, c), min(b, d), max(a, c), max(b, d))]
