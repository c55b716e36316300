"""The few parts of python-pptx that come without types, with the types they have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from pptx.chart.data import ChartData
from pptx.text.text import _Paragraph


class Paper(Protocol):
    """What a cell is filled with."""

    def solid(self) -> None:
        """Fill it with a colour."""

    def background(self) -> None:
        """Leave it clear."""


class Prose(Protocol):
    """What the texts of a shape stand in."""

    def add_paragraph(self) -> _Paragraph:
        """Begin a paragraph."""
        ...


class Data(Protocol):
    """What a chart is drawn from."""

    def add_series(self, name: str, values: Sequence[float | None]) -> object:
        """Add a line."""


def data_of(form: str, categories: Sequence[str], lines: Sequence[tuple[str, Sequence[float | None]]]) -> ChartData:
    """The data of a chart: its lines by name, and how their numbers are written."""
    make: Callable[[str], ChartData] = ChartData
    data = make(form)
    data.categories = list(categories)
    filled: Data = data
    for name, values in lines:
        filled.add_series(name, list(values))
    return data
