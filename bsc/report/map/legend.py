"""The one line below the map: only what this map shows, nothing for what it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bsc.maps.labels import pill_width
from bsc.maps.layout import MapLayout
from bsc.maps.text import width
from bsc.report.map.facts import MapFacts
from bsc.report.map.view import Frame, LegendItem

_SIZE = 12
_LINE = 24.0
_SAMPLE = {"head": 0.0, "counted": 34.0, "illustrative": 34.0, "rejected": 34.0, "weakens": 16.0,
           "theme": 5.0, "limit": 38.0, "status": 14.0}


class _Piece(NamedTuple):
    kind: str
    text: str
    theme: int = 0
    sample: str = ""
    status: str = ""


def legend(layout: MapLayout, facts: MapFacts, shape: Frame) -> tuple[tuple[LegendItem, ...], float]:
    """The legend's items below the map, and the height of both."""
    items: list[LegendItem] = []
    x, y = 0.0, layout.height + 26
    pieces = list(_pieces(layout, facts, shape))
    for at, piece in enumerate(pieces):
        head = piece.kind == "head"
        sample = _sample(piece)
        wide = _wide(piece)
        x += 8 if x and head else 0
        if x and x + wide + (12 + _wide(pieces[at + 1]) if head else 0) > layout.width:
            x, y = 0.0, y + _LINE
        items.append(LegendItem(piece.kind, round(x, 1), y, sample + 7, piece.text, sample, sample / 2,
                                piece.theme, piece.sample, piece.status))
        x += wide + (11 if head else 17)
    return tuple(items), (y + 10 if items else layout.height)


def _sample(piece: _Piece) -> float:
    return pill_width(piece.sample) if piece.kind == "delay" else _SAMPLE[piece.kind]


def _wide(piece: _Piece) -> float:
    head = piece.kind == "head"
    return _sample(piece) + (0 if head else 7) + width(piece.text, _SIZE, head)


def _pieces(layout: MapLayout, facts: MapFacts, shape: Frame) -> Iterator[_Piece]:
    words = facts.words
    kinds = {link.kind for link in facts.links}
    delay = next((route.label for route in layout.routes if route.label_at), "")
    if layout.routes:
        yield _Piece("head", words.arrows)
    for kind, text in (("counted", words.counted), ("illustrative", words.illustrative),
                       ("rejected", words.rejected)):
        if kind in kinds:
            yield _Piece(kind, text)
    if any(link.negative for link in facts.links):
        yield _Piece("weakens", words.weakens)
    if delay:
        yield _Piece("delay", words.delay, sample=delay)
    if not shape.shows_word:
        yield _Piece("head", words.status)
        for key, word in words.statuses:
            yield _Piece("status", word, status=key)
    used = sorted({box.theme for box in facts.boxes if box.theme is not None})
    if used:
        yield _Piece("head", words.themes)
        for theme in used:
            yield _Piece("theme", facts.themes[theme], theme % 6)
    if any(box.bar is not None for box in facts.boxes):
        yield _Piece("head", words.drivers)
        yield _Piece("limit", words.limit)
