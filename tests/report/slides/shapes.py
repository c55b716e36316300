"""Looking at a slide as its reader does: shapes with their texts and places, groups opened."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide


def every(shapes: object) -> Iterator[BaseShape]:
    """All shapes, those in groups too."""
    assert hasattr(shapes, "__iter__")
    for shape in shapes:
        yield shape
        if isinstance(shape, GroupShape):
            yield from every(shape.shapes)


def said(slide: Slide) -> list[str]:
    """All texts of a slide, line breaks as spaces."""
    return [" ".join(shape.text_frame.text.replace("-\v", "").split()) for shape in every(slide.shapes)
            if isinstance(shape, Shape) and shape.text_frame.text.strip()]


def title(slide: Slide) -> str:
    """A slide's title, in one line."""
    assert slide.shapes.title is not None
    return " ".join(slide.shapes.title.text_frame.text.split())
