"""What no map may do, found by walking along its arrows: an empty list is a good map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from bsc.maps.labels import pill_width
from bsc.maps.layout import Box, MapLayout, Route
from bsc.maps.rows import LABEL_COLUMN, name_room
from bsc.maps.text import in_face, width

Point = tuple[float, float]
_STEPS = 24


def faults(layout: MapLayout) -> list[str]:
    """Everything that is wrong with a layout."""
    return [*_overlaps(layout), *_long_names(layout), *_arrows(layout), *_marks(layout)]


def points(route: Route) -> Iterator[Point]:
    """Points along a route, close to one another."""
    at: Point = (0.0, 0.0)
    for letter, body in re.findall(r"([MLQC])([^MLQC]+)", route.path):
        numbers = [float(word) for word in body.split()]
        ends = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter != "M":
            yield from (_on([at, *ends], step / _STEPS) for step in range(_STEPS + 1))
        at = ends[-1]


def _on(curve: list[Point], t: float) -> Point:
    while len(curve) > 1:
        curve = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(curve)]
    return curve[0]


def _inside(box: Box, point: Point, margin: float = 0.0) -> bool:
    x, y = point
    return box.x - margin < x < box.x + box.w + margin and box.y - margin < y < box.y + box.h + margin


def _overlaps(layout: MapLayout) -> Iterator[str]:
    for one, other in combinations(layout.boxes, 2):
        if abs(one.x - other.x) < one.w + 8 and abs(one.y - other.y) < one.h + 8:
            yield f"{one.id} lies on {other.id}"
    for box in layout.boxes:
        left = LABEL_COLUMN if layout.bands else 0
        if box.x < left or box.x + box.w > layout.width - 8 or box.y < 0 or box.y + box.h > layout.height:
            yield f"{box.id} leaves the map"


def _long_names(layout: MapLayout) -> Iterator[str]:
    size, room = (13, name_room(layout.box_w, True)) if layout.dense else (15, name_room(layout.box_w, False))
    for box in layout.boxes:
        if len(box.lines) > 3:
            yield f"{box.id} has {len(box.lines)} lines"
        for line in box.lines:
            if width(line, size, True) > room + (0 if in_face(line) else 2):
                yield f"{box.id}: {line!r} is too wide"


def _arrows(layout: MapLayout) -> Iterator[str]:
    boxes = {box.id: box for box in layout.boxes}
    for route in layout.routes:
        name = f"{route.cause} -> {route.effect}"
        walked = list(points(route))
        cause, effect = boxes[route.cause], boxes[route.effect]
        start, tip = walked[0], route.head
        if not (cause.x + 8 < start[0] < cause.x + cause.w - 8 and abs(start[1] - cause.y) < 0.6):
            yield f"{name} does not leave at the top"
        if not (effect.x + 8 < tip[0] < effect.x + effect.w - 8 and 0 < tip[1] - effect.y - effect.h < 4):
            yield f"{name} does not arrive at the bottom"
        if abs(walked[-1][0] - tip[0]) > 0.6 or walked[-1][1] < tip[1]:
            yield f"{name}: the head is not on the line"
        for box in layout.boxes:
            margin = 0.0 if box.id in (route.cause, route.effect) else 1.5
            if any(_inside(box, point, margin) for point in walked[1:]):
                yield f"{name} goes through {box.id}"
        for x, y in walked:
            if not (0 <= y <= layout.height and (LABEL_COLUMN if layout.bands else 0) <= x <= layout.width):
                yield f"{name} leaves its room at {x:.0f}, {y:.0f}"
                break


def _marks(layout: MapLayout) -> Iterator[str]:
    marks = []
    for route in layout.routes:
        if route.label_at:
            half = pill_width(route.label) / 2
            marks.append((route, route.label_at, half, 9.0))
        if route.minus_at:
            marks.append((route, route.minus_at, 8.0, 8.0))
    for route, (x, y), half_w, half_h in marks:
        for box in layout.boxes:
            if box.x - half_w < x < box.x + box.w + half_w and box.y - half_h < y < box.y + box.h + half_h:
                yield f"the mark of {route.cause} -> {route.effect} covers {box.id}"
