"""Box sizes, rows inside a level, and where each box lies from left to right."""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

from bsc.maps.order import Levels
from bsc.maps.sheet import LinkSpec, MapSpec
from bsc.maps.text import Wrapped, wrap

PER_ROW = 8
LABEL_COLUMN = 132
GAP = 26
_DENSE_W, _DENSE_H = 166.0, 86.0


class Size(NamedTuple):
    """The size of all boxes of a map, and the part of the map's width that they may use."""

    w: float
    h: float
    dense: bool
    left: float
    right: float
    names: dict[str, Wrapped]


class Row(NamedTuple):
    """Boxes side by side, left to right, with the band they belong to."""

    ids: tuple[str, ...]
    band: int | None
    shift: float = 0.0


def name_room(w: float, dense: bool) -> float:
    """The width a name has inside a box."""
    return w - 21 if dense else w - 30


def split(levels: Levels) -> tuple[tuple[Row, ...], bool]:
    """Levels as rows: a level too wide is dealt out to several, every second one shifted by half a step."""
    dense = any(len(ids) > PER_ROW for ids in levels.ids)
    rows: list[Row] = []
    for ids, band in zip(levels.ids, levels.bands, strict=True):
        count = ceil(len(ids) / PER_ROW)
        rows += [Row(ids[at::count], band, 0.5 if at % 2 else 0.0) for at in range(count)]
    return tuple(rows), dense


def measure(spec: MapSpec, rows: tuple[Row, ...], dense: bool) -> Size:
    """The box size that suits the fullest row and the longest name."""
    left, margin = (LABEL_COLUMN + 20.0, 22.0) if spec.bands else (26.0, 26.0)
    most = max((len(row.ids) for row in rows), default=1)
    room = spec.width - left - margin
    if dense:
        needed = max((len(row.ids) + row.shift) * (_DENSE_W + GAP) - GAP for row in rows)
        names = {box.id: wrap(box.name, name_room(_DENSE_W, True), 13, True) for box in spec.boxes}
        h = _DENSE_H + (6 if any(len(name.lines) > 2 for name in names.values()) else 0)
        return Size(_DENSE_W, h, True, left, left + max(room, needed), names)
    w = min(268.0, max(_DENSE_W, (room - (most - 1) * GAP) // most))
    names = {box.id: wrap(box.name, name_room(w, False), 15, True) for box in spec.boxes}
    widest = min(320.0, (room - (most - 1) * 2 * GAP) // most)
    if widest > w and any(name.cut for name in names.values()):
        w = widest
        names = {box.id: wrap(box.name, name_room(w, False), 15, True) for box in spec.boxes}
    lines = max((len(name.lines) for name in names.values()), default=1)
    return Size(w, 14.0 + 19 * lines + 72 + 12, False, left, left + max(room, most * (w + GAP) - GAP), names)


def place(rows: tuple[Row, ...], size: Size, levels: Levels, links: tuple[LinkSpec, ...]) -> dict[str, float]:
    """The left edge of every box."""
    if size.dense:
        return _place_dense(rows, size, links)
    if not levels.middle:
        return {id: x for row in rows for id, x in _even(row, size).items()}
    return _place_scaled(rows, size, levels.middle)


def settle(wanted: list[float], apart: float, low: float, high: float) -> list[float]:
    """The places nearest to the wanted ones that are so far apart, in order, within bounds if they can be."""
    groups: list[tuple[float, int]] = []
    for at, value in enumerate(wanted):
        mean, count = value - at * apart, 1
        while groups and groups[-1][0] > mean:
            before, so_far = groups.pop()
            mean = (before * so_far + mean * count) / (so_far + count)
            count += so_far
        groups.append((mean, count))
    flat = [mean for mean, count in groups for _ in range(count)]
    highest = high - (len(wanted) - 1) * apart
    return [max(low, min(highest, value)) + at * apart for at, value in enumerate(flat)]


def _even(row: Row, size: Size) -> dict[str, float]:
    """A row without any links: evenly spread, but never so wide that it falls apart."""
    room = size.right - size.left
    step = min((room - size.w) / max(1, len(row.ids) - 1), size.w * 1.45)
    start = size.left + (room - step * (len(row.ids) - 1) - size.w) / 2
    return {id: round(start + at * step) for at, id in enumerate(row.ids)}


def _place_scaled(rows: tuple[Row, ...], size: Size, middle: dict[str, float]) -> dict[str, float]:
    """Graphviz's places stretched over the room; the least distance wins where stretching is shrinking."""
    low, high = min(middle.values()), max(middle.values())
    room = size.right - size.left - size.w
    nearest = min((middle[b] - middle[a] for row in rows
                   for a, b in zip(row.ids, row.ids[1:], strict=False)), default=0.0)
    factor = room / (high - low) if high > low else 1.0
    if nearest > 0:
        factor = min(factor, max(1.45 * size.w / nearest, 1.0))
    start = size.left + (room - (high - low) * factor) / 2
    out: dict[str, float] = {}
    for row in rows:
        wanted = [start + (middle[id] - low) * factor for id in row.ids]
        settled = settle(wanted, size.w + GAP, size.left, size.right - size.w)
        out.update({id: float(round(x)) for id, x in zip(row.ids, settled, strict=True)})
    return out


def _place_dense(rows: tuple[Row, ...], size: Size, links: tuple[LinkSpec, ...]) -> dict[str, float]:
    """A grid of half steps: full rows fill it, others lean towards what they are linked with."""
    needed = max((len(row.ids) + row.shift) for row in rows)
    step = max(size.w + GAP, (size.right - size.left + GAP) / ceil(needed))
    step = min(step, (size.right - size.left - size.w) / max(1.0, needed - 1))
    near: dict[str, list[str]] = {}
    for link in links:
        near.setdefault(link.cause, []).append(link.effect)
        near.setdefault(link.effect, []).append(link.cause)
    slot: dict[str, float] = {}
    for row in rows:
        spare = (needed - row.shift - len(row.ids)) // 2
        slot.update({id: row.shift + spare + at for at, id in enumerate(row.ids)})
    for _ in range(3):
        for row in rows:
            wanted = [sum(slot[other] for other in near[id]) / len(near[id]) if id in near else slot[id]
                      for id in row.ids]
            settled = settle(wanted, 1.0, row.shift, row.shift + floor(needed - 1 - row.shift))
            whole = [floor(round(value - row.shift, 6) + 0.5) + row.shift for value in settled]
            slot.update(zip(row.ids, whole, strict=True))
    return {id: float(round(size.left + at * step)) for id, at in slot.items()}
