"""Plain tables in the terminal: columns that fit, what is small and the sentence on a row below it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from bsc.cli.scorecard import SHAPES
from bsc.cli.terminal import fit, pad, visible, width, wrapped
from bsc.report.keys import STATUS_KEYS
from bsc.report.outlook.view import Cell, SectionView, Table

_LEAST = 20
_MOST = 44
_CELL = 34
_GAP = "  "
_BETWEEN = " · "
_SHAPE = {STATUS_KEYS[status]: shape for status, (shape, _) in SHAPES.items()}


def section_text(section: SectionView, columns: int) -> str:
    """A section at a terminal's width; styled, for `click.echo` to strip where that is not wanted."""
    lines = [click.style(visible(section.title), bold=True)]
    lines += [click.style(line, dim=True) for line in wrapped(section.lead, columns)]
    for table in section.tables:
        lines += ["", *_lines(table, columns)]
    return "\n".join(lines)


def _lines(table: Table, columns: int) -> Iterator[str]:
    if table.title:
        yield from (click.style(line, bold=True) for line in wrapped(visible(table.title), columns))
    if not table.rows:
        yield from wrapped(table.empty, columns)
        return
    widths = _widths(table, columns)
    if sum(widths) + len(_GAP) * (len(widths) - 1) > columns:
        yield from _stacked(table, columns)
        return
    yield click.style(_line([head.text for head in table.heads], table, widths), dim=True)
    for row in table.rows:
        yield _line([_said(cell) for cell in row.cells], table, widths)
        smalls = _line([visible(cell.small) for cell in row.cells], table, widths)
        if smalls:
            yield click.style(smalls, dim=True)
        if row.note:
            yield from (click.style("  " + line, dim=True) for line in wrapped(visible(row.note), columns - 2))
    if table.more:
        yield table.more


def _stacked(table: Table, columns: int) -> Iterator[str]:
    """For a narrow terminal: what the row is of, and its cells one after another, each with its head."""
    for row in table.rows:
        cells = [", ".join(filter(None, (_said(cell), visible(cell.small)))) for cell in row.cells]
        yield from wrapped(cells[0], columns)
        told = [f"{head.text.lower()}: {said}" for head, said in zip(table.heads[1:], cells[1:], strict=True) if said]
        yield from ("  " + line for line in wrapped(_BETWEEN.join(told), columns - 2))
        if row.note:
            yield from (click.style("  " + line, dim=True) for line in wrapped(visible(row.note), columns - 2))
    if table.more:
        yield table.more


def _line(texts: list[str], table: Table, widths: list[int]) -> str:
    cells = [pad(fit(text, room), room, right=head.right)
             for text, head, room in zip(texts, table.heads, widths, strict=True)]
    return _GAP.join(cells).rstrip()


def _widths(table: Table, columns: int) -> list[int]:
    """The first column takes what the others leave, but never less than it needs to be told apart."""
    wanted = [max(width(head.text), *(_room(row.cells[at]) for row in table.rows))
              for at, head in enumerate(table.heads)]
    widths = [min(_CELL, each) for each in wanted]
    left = columns - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
    return [max(min(wanted[0], left, _MOST), min(wanted[0], _LEAST)), *widths[1:]]


def _room(cell: Cell) -> int:
    return max(width(_said(cell)), width(visible(cell.small)))


def _said(cell: Cell) -> str:
    text = visible(cell.text)
    if cell.badge is None:
        return text
    return f"{_SHAPE[cell.badge.key]} {cell.badge.word}" + (f" {text}" if text else "")

