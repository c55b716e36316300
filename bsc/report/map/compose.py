"""A map's layout and its words, put together as a view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bsc.maps.curves import number
from bsc.maps.labels import pill_width
from bsc.maps.layout import Band, Box, MapLayout, Route
from bsc.maps.text import fit, width
from bsc.report.keys import StatusKey
from bsc.report.map.facts import BandFacts, BoxFacts, LinkFacts, MapFacts
from bsc.report.map.frame import frame, spark
from bsc.report.map.legend import legend
from bsc.report.map.view import (
    BandView,
    BoxView,
    CountView,
    Frame,
    MapView,
    Mark,
    PillView,
    RouteView,
    Spark,
    TagView,
    Text,
)

_LABEL_X = 18.0
_LABEL_ROOM = 116.0
_JUDGED = ("off", "risk", "on")


def compose(layout: MapLayout, facts: MapFacts) -> MapView:
    """Everything of the map with its place."""
    shape = frame(layout, facts)
    items, height = legend(layout, facts, shape)
    boxes = {box.id: box for box in facts.boxes}
    links = {(link.cause, link.effect): link for link in facts.links}
    causes: dict[str, list[str]] = {}
    effects: dict[str, list[str]] = {}
    for route in layout.routes:
        causes.setdefault(route.effect, []).append(route.cause)
        effects.setdefault(route.cause, []).append(route.effect)
    return MapView(
        title=facts.title, width=layout.width, height=height,
        view_box=f"0 0 {number(layout.width)} {number(height)}",
        sheet_w=layout.width + 48, sheet_h=height + 48,
        sheet_box=f"-24 -24 {number(layout.width + 48)} {number(height + 48)}", frame=shape,
        bands=tuple(_band(band, facts.bands[band.index], facts, layout.dense) for band in layout.bands),
        boxes=tuple(
            _box(box, boxes[box.id], shape, facts,
                 (" ".join(causes.get(box.id, ())), " ".join(effects.get(box.id, ()))))
            for box in layout.boxes
        ),
        routes=tuple(_route(route, links, layout.dense) for route in layout.routes),
        legend=items, tags=_tags(facts, shape), drivers_word=facts.words.drivers,
    )


def _box(box: Box, said: BoxFacts, shape: Frame, facts: MapFacts, ends: tuple[str, str]) -> BoxView:
    line, first, step = (13, 22.0, 16) if shape.dense else (15, 28.0, 19)
    note = "" if shape.dense else fit(said.note, shape.right - shape.left, 11, said.signal)
    taken = width(note, 11, said.signal) + (12 if note else 0)
    owner = fit(said.owner, shape.right - shape.left - taken, 11)
    return BoxView(
        id=said.id, href=said.href, aria=said.aria, name=said.name, x=box.x, y=box.y,
        lines=tuple(Text(shape.left, first + step * at, text) for at, text in enumerate(box.lines)),
        status=said.status, status_word=said.status_word if shape.shows_word else "",
        pill_w=dict(shape.pill_widths)[said.status], outcome=said.outcome,
        drivers=said.drivers if shape.shows_drivers_text else "", bar=said.bar,
        spark=spark(said.spark, shape.spark_x, shape.spark_w, shape.h) if shape.shows_spark else Spark("", ""),
        owner=owner if not shape.dense and len(owner) > 0.8 * len(said.owner) else "", owner_full=said.owner,
        note=note, signal=said.signal, theme=None if said.theme is None else said.theme % 6,
        theme_id=said.theme_id, perspective=said.perspective,
        hidden=f"{said.hidden_off} {facts.words.inside}" if said.hidden_off else "",
        causes=ends[0], effects=ends[1],
    )


def _band(band: Band, said: BandFacts, facts: MapFacts, dense: bool) -> BandView:
    first = band.y + (28 if band.empty else 44)
    lines = tuple(Text(_LABEL_X, first + 20 * at, text) for at, text in enumerate(band.name_lines))
    last = lines[-1].y
    none = Text(0, 0, "")
    hidden = None
    if any(said.hidden_off) and not band.empty:
        hidden = _count("off", said.hidden_off, said.at, (_LABEL_X, last + 86), False)
    below = last + 69 + (17 if hidden else 0)
    told = [each for each in said.counts if each[0] in _JUDGED or any(each[1])] if dense and not band.empty else ()
    return BandView(
        id=said.id, y=band.y, w=band.w, h=band.h, empty=band.empty, lines=lines, status=said.status,
        score=none if band.empty else Text(_LABEL_X, last + 30, said.score),
        shape_y=last + 40,
        word=none if band.empty else Text(_LABEL_X + 19, last + 51, said.status_word),
        coverage=none if band.empty else Text(_LABEL_X, last + 69, fit(said.coverage, _LABEL_ROOM, 12)),
        note=Text(_LABEL_X, last + 20, facts.words.no_objectives) if band.empty else none,
        hidden=hidden and hidden._replace(text=f"{hidden.text} {facts.words.inside}"),
        counts=tuple(
            _count(key, numbers, said.at, (_LABEL_X + 54 * (at % 2), below + 24 + 19 * (at // 2)), key in _JUDGED)
            for at, (key, numbers) in enumerate(told)
        ),
    )


def _count(
    key: StatusKey, numbers: Sequence[int], at: int, place: tuple[float, float], always: bool
) -> CountView:
    """A number of objectives through the periods; a 0 is said where a number always stands."""
    over = ",".join(str(number) if number or always else "" for number in numbers)
    return CountView(key, *place, str(numbers[at]), over, always or numbers[at] > 0)


def _route(route: Route, links: Mapping[tuple[str, str], LinkFacts], dense: bool) -> RouteView:
    said = links.get((route.cause, route.effect)) or LinkFacts(route.cause, route.effect)
    x, y = route.head
    pill = None
    if route.label_at:
        wide = pill_width(route.label)
        middle, base = route.label_at
        pill = PillView(round(middle - wide / 2, 1), round(base - 9, 1), wide, middle, base + 4, route.label)
    marks = (said.kind, "negative" if said.negative else "", "feedback" if said.feedback else "")
    return RouteView(
        cause=route.cause, effect=route.effect, classes=" ".join(filter(None, marks)), aria=said.aria,
        path=route.path, head=f"M{number(x)} {number(y)}" + ("l-4 8h8z" if dense else "l-5 10h10z"),
        pill=pill, minus=Mark(*route.minus_at) if route.minus_at else None,
    )


def _tags(facts: MapFacts, shape: Frame) -> tuple[TagView, ...]:
    out = []
    for name, text in (("cause", facts.words.cause), ("effect", facts.words.effect)):
        wide = round(width(text, 11, True)) + 16.0
        x = shape.w - 9 - wide
        out.append(TagView(name, x, wide, x + wide / 2, text))
    return tuple(out)
