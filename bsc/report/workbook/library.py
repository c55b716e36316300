"""The part of XlsxWriter that is used, with types; the package brings none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Protocol, cast


class Format(Protocol):
    """How cells look; made by the workbook."""

    def get_xf_index(self) -> int:
        """Its number in the workbook."""


class Page(Protocol):
    """A sheet of the workbook."""

    def write_string(self, row: int, col: int, string: str, cell_format: Format, /) -> int:
        """Text, whatever it begins with."""

    def write_number(self, row: int, col: int, number: float, cell_format: Format, /) -> int:
        """A number."""

    def write_datetime(self, row: int, col: int, date: datetime, cell_format: Format, /) -> int:
        """A day."""

    def write_blank(self, row: int, col: int, blank: None, cell_format: Format, /) -> int:
        """An empty cell that has a look."""

    def write_url(self, row: int, col: int, url: str, cell_format: Format, string: str, /) -> int:
        """Text that leads somewhere."""

    def set_column(self, first: int, last: int, width: float, /) -> int:
        """The width of columns, in digits."""

    def set_row(self, row: int, height: float | None, cell_format: None, options: Mapping[str, int], /) -> int:
        """The height and the outline level of a row."""

    def freeze_panes(self, row: int, col: int, /) -> None:
        """Rows above and columns left of this cell stay in sight."""

    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int, /) -> None:
        """Filters on a head."""

    def repeat_rows(self, first_row: int, last_row: int, /) -> None:
        """Rows that head every printed page."""

    def repeat_columns(self, first_col: int, last_col: int, /) -> None:
        """Columns that begin every printed page."""

    def outline_settings(self, visible: bool, symbols_below: bool, /) -> None:
        """Whether the sign of a group stands below it."""

    def set_landscape(self) -> None:
        """Print across."""

    def set_paper(self, paper_size: int, /) -> None:
        """The printed sheet."""

    def fit_to_pages(self, width: int, height: int, /) -> None:
        """Print on so many pages; 0 for as many as it takes."""

    def set_margins(self, left: float, right: float, top: float, bottom: float, /) -> None:
        """The printed margins, in inches."""

    def set_header(self, header: str, /) -> None:
        """What stands above each printed page."""

    def set_footer(self, footer: str, /) -> None:
        """What stands below each printed page."""

    def hide_gridlines(self, option: int, /) -> None:
        """2: neither on screen nor on paper."""


class Book(Protocol):
    """A workbook."""

    def add_worksheet(self, name: str, /) -> Page:
        """A further sheet."""

    def add_format(self, properties: Mapping[str, object], /) -> Format:
        """A further look."""

    def set_properties(self, properties: Mapping[str, object], /) -> None:
        """Title, author, day."""

    def close(self) -> None:
        """Write it all."""


def new_book(out: BytesIO, font: str, size: float) -> Book:
    """A workbook that is written without temporary files and takes no text for anything but text."""
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
        "default_format_properties": {"font_name": font, "font_size": size, "valign": "top"},
    }
    return cast(Book, import_module("xlsxwriter").Workbook(out, options))
