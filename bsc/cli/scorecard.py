"""Rows of a scorecard as a table that fits the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click

from bsc.cli.rows import ARROWS, Row, Teller
from bsc.cli.terminal import fit, pad, visible, width, wrapped
from bsc.cli.words import word
from bsc.model import Status
from bsc.report.speech.move import move_text
from bsc.report.speech.words import Voice

SHAPES = {
    Status.ON_TRACK: ("●", "green"),
    Status.AT_RISK: ("▲", "yellow"),
    Status.OFF_TRACK: ("■", "red"),
    Status.NO_DATA: ("◌", "bright_black"),
    Status.NOT_JUDGED: ("□", "bright_black"),
}
NAME_ROOM = 28
WORD_ROOM = {False: 20, True: 9}
# What is given up first when the terminal is narrow.
SACRIFICES = ("role", "trend word", "air", "attained", "coverage", "target", "status word", "trend", "")


class Column(NamedTuple):
    """A column: its key, its head, and whether its numbers stand flush right."""

    key: str
    head: str
    right: bool = True


def scorecard_text(teller: Teller, columns: int) -> str:
    """The scorecard at a terminal's width; styled, for `click.echo` to strip where colours are not wanted."""
    rows = list(teller.rows())
    if not rows:
        return word("no match" if teller.card.objectives else "no objective", teller.voice.language)
    head = (line for text in _head(teller) for line in wrapped(text, columns))
    return "\n".join([*head, "", *Table(teller.voice, rows, columns).lines()])


def _head(teller: Teller) -> Iterator[str]:
    card, voice, index = teller.card, teller.voice, teller.index()
    when = word("no actuals", voice.language)
    if card.as_of is not None:
        when = f"{voice.words['as of']} {voice.dates.period(card.as_of)}"
    yield f"{click.style(visible(card.strategy.name), bold=True)} · {when}"
    shape, colour = SHAPES[index.status]
    told = [f"{index.name} {teller.percent(card.index.score, decimals=1)}"]
    told.append(click.style(f"{shape} {voice.words.status(index.status)}", fg=colour))
    if index.coverage:
        told.append(f"{word('with data', voice.language).lower()} {index.coverage}")
    if card.move.change is not None and card.move.trend is not None:
        told.append(f"{ARROWS[card.move.trend]} {move_text(card.move, card, voice, whole=True)}")
    yield " · ".join(told)
    if index.notes:
        yield click.style(" · ".join(index.notes), dim=True)


class Table:
    """Chooses the columns that fit, then prints."""

    def __init__(self, voice: Voice, rows: Sequence[Row], columns: int) -> None:
        self._voice = voice
        self._rows = rows
        self._room = columns
        self._given_up: set[str] = set()
        for sacrifice in SACRIFICES:
            self._gap = " " if "air" in self._given_up else "  "
            self._columns = self._fitting()
            self._widths = {each.key: self._width(each) for each in self._columns}
            self._name = columns - sum(self._widths.values()) - len(self._gap) * len(self._widths)
            if self._name >= NAME_ROOM:
                break
            self._given_up.add(sacrifice)
        longest = max(width(row.title) + 2 * row.depth for row in rows)
        self._name = max(12, min(self._name, max(longest, NAME_ROOM)))

    def lines(self) -> Iterator[str]:
        """The heads, then each row with its notes."""
        heads = [pad(each.head, self._widths[each.key], right=each.right) for each in self._columns]
        yield click.style(self._gap.join([" " * self._name, *heads]).rstrip(), dim=True)
        for row in self._rows:
            if row.strong:
                yield ""
            yield self._line(row)
            for note in row.notes:
                indent = " " * (2 * row.depth + 2)
                for line in wrapped(note, self._room - len(indent)):
                    yield click.style(indent + line, dim=True)

    def _line(self, row: Row) -> str:
        room = self._name - 2 * row.depth
        name = row.title if width(row.title) <= room else row.name
        name = pad(fit("  " * row.depth + name, self._name), self._name)
        cells = [click.style(name, bold=True) if row.strong else name]
        for column in self._columns:
            text = pad(self._cell(row, column.key), self._widths[column.key], right=column.right)
            cells.append(click.style(text, fg=SHAPES[row.status][1]) if column.key == "status" else text)
        return self._gap.join(cells).rstrip()

    def _fitting(self) -> list[Column]:
        words, language = self._voice.words, self._voice.language
        tight = "air" in self._given_up
        columns = [
            Column("role", "", right=False),
            Column("status", "" if "status word" in self._given_up else words["status"], right=False),
            Column("actual", words["actual"]),
            Column("target", words["target"]),
            Column("attained", word("attained", language)),
            Column("score", fit(words["score"], 6) if tight else words["score"]),
            Column("trend", "" if "trend word" in self._given_up else words["trend"], right=False),
            Column("coverage", word("data" if tight else "with data", language)),
        ]
        return [each for each in columns if each.key not in self._given_up]

    def _width(self, column: Column) -> int:
        return max(width(column.head), *(width(self._cell(row, column.key)) for row in self._rows))

    def _cell(self, row: Row, key: str) -> str:
        words = self._voice.words
        if key == "status":
            shape = SHAPES[row.status][0]
            return shape if "status word" in self._given_up else f"{shape} {words.status(row.status)}"
        if key == "trend":
            if row.trend is None:
                return ""
            return ARROWS[row.trend] + (
                "" if "trend word" in self._given_up else f" {words.trend(row.trend)}"
            )
        return fit(str(getattr(row, key)), WORD_ROOM["air" in self._given_up])
