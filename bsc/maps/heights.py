"""How high everything lies: bands, rows, and the channels between rows, as high as their arrows need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.maps.curves import HEAD
from bsc.maps.rows import LABEL_COLUMN, Row, Size
from bsc.maps.sheet import Band, MapSpec
from bsc.maps.text import wrap

_PAD = 30.0
_APART = 6.0
_LABEL = 140.0
_COUNTS = 60.0
NAME_LINE = 20


class Stack(NamedTuple):
    """The y of every row and channel, the bands, and the map's height."""

    rows: tuple[float, ...]
    channels: tuple[tuple[float, float], ...]
    bands: tuple[Band, ...]
    height: float


def _needed(tracks: int, size: Size) -> float:
    return HEAD + 17 + (9.0 if size.dense else 11.0) * tracks if tracks else 0.0


def heights(spec: MapSpec, rows: tuple[Row, ...], size: Size, tracks: Sequence[int]) -> Stack:
    """Stack rows and bands from the top."""
    needs = [_needed(count, size) for count in tracks]
    if not spec.bands:
        return _without_bands(rows, size, needs)
    width = size.right + 22.0
    tops: list[float] = []
    bands: list[Band] = []
    y = 0.0
    for index, name in enumerate(spec.bands):
        lines = wrap(name, LABEL_COLUMN - 16, 16, True, 4).lines
        inside = [at for at, row in enumerate(rows) if row.band == index]
        start = y
        if not inside:
            y += max(66.0, 40.0 + NAME_LINE * len(lines))
        for at in inside:
            y += _pad(at, needs, size) if at == inside[0] else max(36.0, needs[at])
            tops.append(y)
            y += size.h
        if inside:
            y += _pad(inside[-1] + 1, needs, size)
            label = _LABEL + (_COUNTS if size.dense else 0.0) - NAME_LINE + NAME_LINE * len(lines)
            y = max(y, start + label)
        bands.append(Band(index, 0.0, start, width, y - start, not inside, lines))
        y += _APART
    for at in range(len(tops), len(rows)):
        y += max(36.0, needs[at])
        tops.append(y)
        y += size.h + (_pad(at + 1, needs, size) if at == len(rows) - 1 else 0.0)
    height = y if rows and rows[-1].band is None else y - _APART
    return Stack(tuple(tops), _channels(tops, size, height), tuple(bands), height)


def _pad(channel: int, needs: Sequence[float], size: Size) -> float:
    """The half of a channel that lies in a band."""
    outermost = channel in (0, len(needs) - 1)
    return max(_PAD, needs[channel] if outermost else (needs[channel] - _APART) / 2)


def _without_bands(rows: tuple[Row, ...], size: Size, needs: Sequence[float]) -> Stack:
    tops: list[float] = []
    y = max(8.0, needs[0])
    for at in range(len(rows)):
        if at:
            y += max(needs[at], 36.0 if size.dense else 66.0)
        tops.append(y)
        y += size.h
    height = y + max(8.0, needs[-1])
    return Stack(tuple(tops), _channels(tops, size, height), (), height)


def _channels(tops: Sequence[float], size: Size, height: float) -> tuple[tuple[float, float], ...]:
    starts = [0.0, *(top + size.h for top in tops)]
    return tuple(zip(starts, [*tops, height], strict=True))
