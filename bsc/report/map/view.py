"""The strategy map ready to be drawn: strings, coordinates, order. The template computes nothing."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.keys import StatusKey


class Text(NamedTuple):
    """A line of text with its baseline."""

    x: float
    y: float
    text: str


class Mark(NamedTuple):
    """The middle of a mark on an arrow."""

    x: float
    y: float


class Spark(NamedTuple):
    """A sparkline as path data in the box's own coordinates: the line, its last value's dot, bridges over gaps."""

    line: str
    end: str
    bridges: str = ""


class Frame(NamedTuple):
    """What all boxes of a map share: the places of everything inside, in the box's own coordinates."""

    w: float
    h: float
    ring_w: float
    ring_h: float
    dense: bool
    small: bool
    stripe: str
    shape_y: float
    shape: float
    left: float
    right: float
    word_x: float
    word_y: float
    pill_y: float
    pill_h: float
    pill_r: float
    pill_widths: tuple[tuple[StatusKey, float], ...]
    out_y: float
    spark_limit: str
    spark_x: float
    spark_w: float
    spark_none: str
    drv_y: float
    bar: str
    bar_none: str
    bar_limit: str
    note_y: float
    inside_x: float
    inside_y: float
    minus_r: float
    shows_word: bool
    shows_spark: bool
    shows_drivers_text: bool


class BoxView(NamedTuple):
    """An objective's box; `bar` is the length of its drivers' bar in per cent, None where they have no number."""

    id: str
    href: str
    aria: str
    name: str
    x: float
    y: float
    lines: tuple[Text, ...]
    status: StatusKey
    status_word: str
    pill_w: float
    outcome: str
    drivers: str
    bar: int | None
    spark: Spark
    owner: str
    owner_full: str
    note: str
    signal: bool
    theme: int | None
    theme_id: str
    perspective: str
    hidden: str
    causes: str
    effects: str


class CountView(NamedTuple):
    """How many objectives of a band have a status; `over`: the number at each as-of, nothing for one not said."""

    status: StatusKey
    x: float
    y: float
    text: str
    over: str
    said: bool


class BandView(NamedTuple):
    """A perspective's band with its label."""

    id: str
    y: float
    w: float
    h: float
    empty: bool
    lines: tuple[Text, ...]
    status: StatusKey
    score: Text
    shape_y: float
    word: Text
    coverage: Text
    note: Text
    hidden: CountView | None
    counts: tuple[CountView, ...]


class PillView(NamedTuple):
    """A delay on its arrow."""

    x: float
    y: float
    w: float
    middle: float
    base: float
    text: str


class RouteView(NamedTuple):
    """An arrow: `classes` say how it is drawn, `head` is the path of its head."""

    cause: str
    effect: str
    classes: str
    aria: str
    path: str
    head: str
    pill: PillView | None
    minus: Mark | None


class LegendItem(NamedTuple):
    """A piece of the legend: a sample of some kind at `x`, and its text."""

    kind: str
    x: float
    y: float
    text_x: float
    text: str
    pill_w: float = 0.0
    pill_middle: float = 0.0
    theme: int = 0
    sample: str = ""
    status: str = ""


class TagView(NamedTuple):
    """The tag on the upper edge of a box that is a cause or an effect of the focused one."""

    name: str
    x: float
    w: float
    middle: float
    text: str


class MapView(NamedTuple):
    """Everything the map's template places."""

    title: str
    width: float
    height: float
    view_box: str
    sheet_w: float
    sheet_h: float
    sheet_box: str
    frame: Frame
    bands: tuple[BandView, ...]
    boxes: tuple[BoxView, ...]
    routes: tuple[RouteView, ...]
    legend: tuple[LegendItem, ...]
    tags: tuple[TagView, ...]
    drivers_word: str
