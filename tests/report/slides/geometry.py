"""Whether texts and shapes keep to their places, measured with the face that they are set in."""

from __future__ import annotations

from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from bsc.maps.text import width
from tests.report.slides.shapes import every

PIXEL = 9525
_SLACK = 1.5


def troubles(deck: Deck) -> list[str]:
    """Every text that is wider or higher than its shape, every shape that leaves its slide."""
    return [f"{number}: {trouble}" for number, slide in enumerate(deck.slides, 1)
            for trouble in (*_texts(slide), *_edges(slide, deck))]


def _edges(slide: Slide, deck: Deck) -> list[str]:
    assert deck.slide_width is not None and deck.slide_height is not None
    found = []
    for shape in every(slide.shapes):
        if shape.is_placeholder:
            continue
        left, top, wide, high = _frame(shape)
        if left < 0 or top < 0 or left + wide > deck.slide_width or top + high > deck.slide_height:
            found.append(f"{shape.name} at {left}, {top}, {wide}, {high}")
    return found


def _frame(shape: BaseShape) -> tuple[int, int, int, int]:
    """Where a shape is seen; one that is turned lies across its own frame."""
    left, top, wide, high = shape.left, shape.top, shape.width, shape.height
    if shape._element.xpath("./p:spPr/a:xfrm[@rot='16200000']"):
        middle = (left + wide // 2, top + high // 2)
        return middle[0] - high // 2, middle[1] - wide // 2, high, wide
    return left, top, wide, high


def _texts(slide: Slide) -> list[str]:
    found = []
    for shape in every(slide.shapes):
        if not isinstance(shape, Shape) or not shape.text_frame.text.strip():
            continue
        wide, high = 0.0, 0.0
        for paragraph in shape.text_frame.paragraphs:
            run = next((run for run in paragraph.runs if run.font.size), None)
            if run is None or run.font.size is None:
                continue
            size = run.font.size.pt / 0.75
            lines = paragraph.text.split("\v")
            wide = max([wide, *(width(line, size, bool(run.font.bold)) for line in lines)])
            spacing = paragraph.line_spacing
            high += len(lines) * (spacing.pt / 0.75 if hasattr(spacing, "pt") else size * 1.2)
        frame = shape.text_frame
        room = (shape.width - frame.margin_left - frame.margin_right) / PIXEL
        tall = (shape.height - frame.margin_top - frame.margin_bottom) / PIXEL
        if wide > room + _SLACK or high > tall + _SLACK:
            found.append(f"{shape.text_frame.text!r} takes {wide:.0f} × {high:.0f} in {room:.0f} × {tall:.0f}")
    return found
