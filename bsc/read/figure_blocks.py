"""Blocks of plain figures, taken out of the text before YAML's parser sees them.

Nine of ten lines of a long strategy are `2026-09: 14.5`. A parser's event, node and schema check for each
half of each would be most of the time of a run; a pattern reads the same lines ten times faster. Only what
can mean nothing else is taken: at least three lines at one indent below `actuals:` or `forecasts:`, each a
label and a plain number, no label twice, nothing of the same mapping after them. Blank lines stay in their
place, so every line keeps its number. A block whose key the parser then does not find (it was prose) is
put back, and the text parsed whole.
"""

from __future__ import annotations

import re

from bsc.source import Place

_BLOCK = re.compile(
    r"^( *)(?:actuals|forecasts):\n"
    r"(?=(\1 +)\S)((?:\2[0-9A-Z-]{4,10}: [+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?\n){3,}+)(?!\2| *(?:\n|#))",
    re.MULTILINE,
)
_LINE = re.compile(r"(\S+): (\S+)")


class FigureBlock:
    """Figures by label, in order, one a line from `line` on; a node of the tree like any other."""

    __slots__ = ("column", "line", "path", "value")

    def __init__(self, path: str, line: int, column: int, value: dict[str, str]) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.value = value

    @property
    def place(self) -> Place:
        """Where the first figure's label stands."""
        return Place(self.path, self.line, self.column)

    def label_place(self, row: int, label: str) -> Place:
        """Where the label of a row stands."""
        return Place(self.path, self.line + row, self.column, len(label))


def take_out(text: str, path: str) -> tuple[str, dict[int, FigureBlock]]:
    """The text without its blocks of figures, and the blocks by the line of their key."""
    blocks: dict[int, FigureBlock] = {}
    pieces: list[str] = []
    last, line = 0, 1
    for match in _BLOCK.finditer(text):
        start = match.start(3)
        pairs = _LINE.findall(match[3])
        value = dict(pairs)
        if len(value) < len(pairs):
            continue
        line += text.count("\n", last, start)
        blocks[line - 1] = FigureBlock(path, line, len(match[2]) + 1, value)
        pieces += text[last:start], "\n" * len(pairs)
        last, line = match.end(3), line + len(pairs)
    return ("".join(pieces) + text[last:], blocks) if blocks else (text, blocks)
