"""Where everything lies inside a box, once for all boxes of a map, and what is dropped when room is short."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.maps.curves import number
from bsc.maps.layout import MapLayout
from bsc.maps.text import width
from bsc.report.keys import StatusKey
from bsc.report.map.facts import MapFacts
from bsc.report.map.view import Frame, Spark

_COMPACT = 220.0
_SPARK_W, _SPARK_LEAST, _SPARK_H = 68.0, 34.0, 18.0
_JUDGED = ("on", "risk", "off")


def compact(layout: MapLayout) -> bool:
    """Whether the boxes are too narrow for full-size figures."""
    return layout.dense or layout.box_w < _COMPACT


def frame(layout: MapLayout, facts: MapFacts) -> Frame:
    """The places inside the boxes of a map."""
    w, h, small = layout.box_w, layout.box_h, compact(layout)
    left, right = (11.0, w - 8) if layout.dense else (13.0, w - 9) if small else (16.0, w - 13)
    row = h - 18.0 if layout.dense else h - 66.0
    shape, word_size, pill_h = (13.0, 12.0, 20.0) if small else (14.0, 13.0, 22.0)
    inset = 6 if small else 8
    words = {key: width(word, word_size, key in _JUDGED) for key, word in facts.words.statuses}
    pills = tuple((key, round(inset + shape + 4 + words[key] + inset + 1)) for key, _ in facts.words.statuses)
    room = right - left - width("88.8 %", 16 if small else 20, True) - 2
    bar_from, bar_to, none_to = _bar(layout, facts, left, right)
    bar_y = h - 1.5 if layout.dense else h - 39
    spark_w = min(_SPARK_W, right - 64 - left - 4 - max((w for _, w in pills), default=0))
    spark_x = right - 64 - spark_w
    return Frame(
        w=w, h=h, ring_w=w + 7, ring_h=h + 7, dense=layout.dense, small=small,
        stripe=_stripe(h), left=left, right=right,
        shape=shape, shape_y=row - shape / 2,
        word_x=left + shape + 4, word_y=row + (4 if small else 4.5),
        pill_y=row - pill_h / 2, pill_h=pill_h, pill_r=pill_h / 2, pill_widths=pills,
        out_y=row + (5.5 if small else 7),
        spark_limit=f"M{number(spark_x)} {number(_spark_y(h, facts.on_limit))}h{number(spark_w)}",
        spark_x=spark_x, spark_w=spark_w,
        spark_none=f"M{number(spark_x)} {number(row)}h{number(spark_w)}",
        inside_x=_inside(left, shape, words, dict(pills)) if layout.dense else left,
        inside_y=row + 4.0 if layout.dense else h - 15,
        drv_y=h - 35, minus_r=6.0 if layout.dense else 8.0,
        bar=_line(bar_from, bar_to, bar_y), bar_none=_line(bar_from, none_to, bar_y),
        bar_limit=f"M{number(bar_from + (bar_to - bar_from) * facts.on_limit)} {number(bar_y - 5)}v10",
        note_y=h - 15,
        shows_word=all(pill <= room for key, pill in pills if key in _JUDGED), 
        shows_spark=not small and spark_w >= _SPARK_LEAST,
        shows_drivers_text=not layout.dense,
    )


def _inside(left: float, shape: float, words: dict[StatusKey, float], pills: dict[StatusKey, float]) -> float:
    """In a dense map the mark of hidden children stands after the widest word that can stand before it."""
    return left + max(shape + 4 + words.get("on", 0.0), pills.get("risk", 0.0)) + 1.5


def _line(start: float, end: float, y: float) -> str:
    return f"M{number(start)} {number(y)}H{number(end)}"


def _stripe(h: float) -> str:
    return f"M5 0H4a4 4 0 0 0-4 4v{number(h - 8)}a4 4 0 0 0 4 4h1z"


def _bar(layout: MapLayout, facts: MapFacts, left: float, right: float) -> tuple[float, float, float]:
    if layout.dense:
        return 5.0, layout.box_w - 1.0, layout.box_w - 1.0
    start = round(left + width(facts.words.drivers, 11)) + 8.0
    missing = [box.drivers for box in facts.boxes if box.bar is None]
    widest = max((width(text, 11) for text in missing), default=0.0)
    return start, right - 40, max(start, right - round(widest) - 8.0)


def _spark_y(h: float, share: float) -> float:
    middle = h - 66.0
    return middle + _SPARK_H / 2 - max(0.0, min(1.0, share)) * _SPARK_H


def spark(values: Sequence[float | None], start: float, room: float, h: float) -> Spark:
    """The sparkline of scores from 0 to 1 in a box, from a place on, over so much room; a score alone is a dot."""
    if not any(value is not None for value in values):
        return Spark("", "")
    step = room / max(1, len(values) - 1)
    line, bridges, end = "", "", ""
    for at, value in enumerate(values):
        if value is None:
            continue
        point = f"{number(start + at * step)} {number(_spark_y(h, value))}"
        joined = at > 0 and values[at - 1] is not None
        if end and not joined:
            bridges += f"M{end}L{point}"
        alone = not joined and (at + 1 == len(values) or values[at + 1] is None)
        line += ("L" if joined else "M") + point + ("h0" if alone else "")
        end = point
    return Spark(line, f"M{end}h0" if values[-1] is not None else "", bridges)
