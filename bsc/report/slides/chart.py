"""A native line chart of a KPI: its actuals and the targets that were in force, as values that can be edited."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.shapes.graphfrm import GraphicFrame

from bsc.report.keys import StatusKey
from bsc.report.slides.canvas import FONT, Area, Canvas, describe, rgb
from bsc.report.slides.ink import EDGE, INK, LABEL, STATUS
from bsc.report.slides.typed import data_of

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_NAMES = 6
_AIR = 0.1  # of a step, between a line and the edges


class Line(NamedTuple):
    """What a chart shows: periods, actuals and targets, in which form; `joined` over periods without."""

    periods: Sequence[str]
    actuals: Sequence[float | None]
    targets: Sequence[float | None]
    decimals: int
    percent: bool
    status: StatusKey
    joined: bool = False


def line_chart(canvas: Canvas, area: Area, line: Line, names: tuple[str, str], says: str) -> None:
    """Add the chart; `names` are those of the two lines, `says` what it shows in words."""
    form = "#,##0" + ("." + "0" * line.decimals if line.decimals else "") + ('"%"' if line.percent else "")
    lines = [(names[0], line.actuals)]
    if any(value is not None for value in line.targets):
        lines.append((names[1], line.targets))
    data = data_of(form, line.periods, lines)
    shapes = canvas.shapes
    shapes.add_chart(XL_CHART_TYPE.LINE, canvas.emu(area.x), canvas.emu(area.y), canvas.emu(area.w),
                     canvas.emu(area.h), data)
    frame = shapes[-1]
    assert isinstance(frame, GraphicFrame)
    describe(frame, names[0], says)
    chart: Chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size, chart.font.color.rgb = FONT, canvas.points(12), rgb(LABEL)
    _axes(canvas, chart, line, form)
    _line(canvas, chart, 0, line)
    if len(chart.plots[0].series) > 1:
        _line(canvas, chart, 1, line)
    _placed(chart, line.joined)


def _axes(canvas: Canvas, chart: Chart, line: Line, form: str) -> None:
    values, periods = chart.value_axis, chart.category_axis
    values.has_major_gridlines = periods.has_major_gridlines = False
    values.format.line.fill.background()
    values.major_tick_mark = values.minor_tick_mark = XL_TICK_MARK.NONE
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = form, False
    step, low, high = _steps([value for value in (*line.actuals, *line.targets) if value is not None])
    values.minimum_scale, values.maximum_scale, values.major_unit = low, high, step
    periods.format.line.color.rgb = rgb(EDGE)
    periods.major_tick_mark, periods.minor_tick_mark = XL_TICK_MARK.OUTSIDE, XL_TICK_MARK.NONE
    periods.tick_labels.font.size = canvas.points(12)
    periods._element.txPr.bodyPr.set("rot", "600")  # level; at 0 some programs break names apart
    periods.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    skip = -(-len(line.periods) // _NAMES)
    for name in ("tickLblSkip", "tickMarkSkip"):
        element = parse_xml(f'<c:{name} xmlns:c="{_C}" val="{skip}"/>')
        periods._element.find(f"{{{_C}}}noMultiLvlLbl").addprevious(element)


def _steps(known: Sequence[float]) -> tuple[float, float, float]:
    """A round step, and the whole steps below and above all values.

    >>> _steps([38.0, 60.0])
    (5.0, 35.0, 65.0)
    """
    low, high = min(known), max(known)
    span = high - low or abs(high) or 1.0
    unit = 10.0 ** math.floor(math.log10(span / 4))
    step = next(unit * each for each in (1, 2, 2.5, 5, 10) if unit * each >= span / 5 - 1e-12)
    first, last = math.floor(low / step - _AIR), math.ceil(high / step + _AIR)
    if low >= 0.0:
        first = max(0, first)
    return step, round(first * step, 12), round(last * step, 12)


def _line(canvas: Canvas, chart: Chart, number: int, line: Line) -> None:
    series = chart.plots[0].series[number]
    series.smooth = False
    ink, values = (INK, line.actuals) if number == 0 else (LABEL, line.targets)
    series.format.line.color.rgb = rgb(ink)
    series.format.line.width = canvas.emu(2.5 if number == 0 else 1.25)
    if number:
        series.format.line.dash_style = MSO_LINE.DASH
    series.marker.style = XL_MARKER_STYLE.CIRCLE if number == 0 and _sparse(values) else XL_MARKER_STYLE.NONE
    if number == 0 and _sparse(values):
        series.marker.size = 5
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = rgb(INK)
    last = max((at for at, value in enumerate(values) if value is not None), default=None)
    if last is None:
        return
    point = series.points[last]
    if number == 0:
        point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, 9
        point.marker.format.fill.solid()
        point.marker.format.fill.fore_color.rgb = rgb(STATUS[line.status])
        point.marker.format.line.color.rgb = rgb("FFFFFF")
    label = point.data_label
    label.position = XL_LABEL_POSITION.RIGHT
    label.font.size, label.font.bold = canvas.points(15 if number == 0 else 12), number == 0
    label.font.name, label.font.color.rgb = FONT, rgb(INK if number == 0 else LABEL)
    own = label._dLbl
    own.find(f"{{{_C}}}showVal").set("val", "1")
    if number:
        own.find(f"{{{_C}}}showSerName").set("val", "1")
        own.append(parse_xml(f'<c:separator xmlns:c="{_C}"> </c:separator>'))


def _sparse(values: Sequence[float | None]) -> bool:
    """Whether values stand alone, so that only dots show them."""
    return any(value is None for value in values)


def _placed(chart: Chart, joined: bool) -> None:
    """Leave room at the right for the last values; say what is drawn where there are none."""
    for blank in chart._chartSpace.xpath("./c:chart/c:dispBlanksAs"):
        blank.set("val", "span" if joined else "gap")
    area = chart._chartSpace.chart.plotArea
    layout = area.find(f"{{{_C}}}layout")
    if layout is not None:
        area.remove(layout)
    area.insert(0, parse_xml(
        f'<c:layout xmlns:c="{_C}"><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        '<c:yMode val="edge"/><c:x val="0.085"/><c:y val="0.04"/><c:w val="0.745"/><c:h val="0.84"/>'
        "</c:manualLayout></c:layout>"))
