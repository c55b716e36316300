"""The formats a report can be written in: the file each becomes, and how ours is known again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from bsc.report.report import Report


class Format(NamedTuple):
    """A format: `render` gives the file in pieces, `mark` stands in each file that we wrote.

    One that `streams` comes in many pieces. The most `slow` is begun first, where several are made at once.
    """

    file: str
    mark: str
    render: Callable[[Report], Iterable[bytes]]
    streams: bool = False
    slow: int = 0


def _html(report: Report) -> Iterator[bytes]:
    from bsc.report.html import stream

    language = report.setting.voice.language
    for piece in stream(report.history, report.graph, report.findings, language, report.tools):
        yield piece.encode("utf-8")


def _svg(report: Report) -> Iterator[bytes]:
    from bsc.report.map.svg import standalone

    yield standalone(report.map, report.tools.templates).encode("utf-8")


def _gv(report: Report) -> Iterator[bytes]:
    from bsc.maps.dot import dot_text

    yield dot_text(report.setting.strategy, report.graph).encode("utf-8")


def _pdf(report: Report) -> Iterator[bytes]:
    from bsc.report.paper.render import pdf

    yield pdf(report)


def _png(report: Report) -> Iterator[bytes]:
    from bsc.report.paper.render import png

    yield png(report)


def _json(report: Report) -> Iterator[bytes]:
    from bsc.report.data.document import report_text

    yield report_text(report).encode("utf-8")


def _map(report: Report) -> Iterator[bytes]:
    from bsc.report.data.document import map_text

    yield map_text(report).encode("utf-8")


def _xlsx(report: Report) -> Iterator[bytes]:
    from bsc.report.workbook.workbook import workbook

    yield workbook(report)


def _pptx(report: Report) -> Iterator[bytes]:
    from bsc.report.slides.deck import slides

    yield from slides(report)


FORMATS: Mapping[str, Format] = {
    "html": Format("index.html", '<meta name="generator" content="bsc">', _html, True, slow=1),
    "pdf": Format("report.pdf", "/Keywords(bsc)", _pdf, slow=2),
    "xlsx": Format("report.xlsx", "<cp:keywords>bsc</cp:keywords>", _xlsx),
    "pptx": Format("report.pptx", "<cp:keywords>bsc</cp:keywords>", _pptx, slow=3),
    "json": Format("report.json", '"generator": "bsc"', _json),
    "svg": Format("map.svg", 'class="map', _svg),
    "png": Format("map.png", "bsc strategy map", _png),
    "gv": Format("map.gv", "digraph map {", _gv),
    "map": Format("map.json", '"format": 1', _map),
}
