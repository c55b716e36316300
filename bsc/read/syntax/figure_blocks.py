"""Plain figures, taken out of the text before YAML's parser sees them.

Nine of ten words of a long strategy stand in lines like `2026-09: 14.5` or `{2026-08: 14, 2026-09: 14.5}`.
A parser's event, node and schema check for each of them would be most of the time of a run; a pattern reads
the same words ten times faster. Only what can mean nothing else is taken: at least three figures below
`actuals:` or `forecasts:`, one a line at one indent or all in one pair of braces, each a label and a plain
number, no label twice, nothing of the same mapping after them. Line ends stay, so every line keeps its
number. Figures whose key the parser then does not find (they were prose) are put back, and the text parsed
whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bsc.source import Place

_FIGURE = r"[0-9A-Z-]{4,10}: [+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?"
_BLOCK = re.compile(
    rf"^( *)(?:actuals|forecasts):(?:"
    rf"\n(?=(\1 +)\S)(?P<lines>(?:\2{_FIGURE}\n){{3,}}+)(?!\2| *(?:\n|#))"
    rf"| \{{(?P<braces>(?:{_FIGURE},[ \n] *){{2,}}+{_FIGURE})\}}\n)",
    re.MULTILINE,
)
_PAIR = re.compile(r"([0-9A-Z-]+): ([0-9.+-]+)")
_FIGURE_END = re.compile(r"[0-9.+-]+")
_make = tuple.__new__


class Written(NamedTuple):
    """Figures as they stand in a file, from a line and column on."""

    path: str
    line: int
    column: int
    text: str

    def label_place(self, label: str) -> Place:
        """Where a label stands."""
        return self._place(label, 0, len(label))

    def figure_place(self, label: str) -> Place:
        """Where the figure of a label stands."""
        behind = len(label) + 2
        return self._place(label, behind, 0)

    def _place(self, label: str, behind: int, width: int) -> Place:
        text, sought = self.text, label + ": "
        at = text.find(sought)
        while at and text[at - 1] not in " \n,":  # the end of a longer label
            at = text.find(sought, at + 1)
        begin = text.rfind("\n", 0, at) + 1
        line = self.line + (text.count("\n", 0, at) if begin else 0)
        column = at - begin + (1 if begin else self.column) + behind
        if not width:
            figure = _FIGURE_END.match(text, at + behind)
            width = figure.end() - at - behind if figure else 1
        return _make(Place, (self.path, line, column, width))


class FigureBlock:
    """Figures by label, in order; a node of the tree like any other."""

    __slots__ = ("column", "line", "path", "value", "written")

    def __init__(self, written: Written, value: dict[str, str]) -> None:
        self.path, self.line, self.column, _ = written
        self.written = written
        self.value = value

    @property
    def place(self) -> Place:
        """Where the figures begin."""
        return Place(self.path, self.line, self.column)


def take_out(text: str, path: str) -> tuple[str, dict[int, FigureBlock]]:
    """The text without its plain figures, and these by the line of their key."""
    blocks: dict[int, FigureBlock] = {}
    pieces: list[str] = []
    last, line = 0, 1
    for match in _BLOCK.finditer(text):
        form = match.lastgroup or ""
        start, end = match.span(form)
        written = match[form]
        pairs = _PAIR.findall(written)
        value = dict(pairs)
        if len(value) < len(pairs):
            continue
        line += text.count("\n", last, start)
        if form == "lines":
            blocks[line - 1] = FigureBlock(Written(path, line, 1, written), value)
        else:
            column = start - text.rfind("\n", 0, start)
            blocks[line] = FigureBlock(Written(path, line, column, written), value)
            start, end = start - 1, end + 1
        breaks = written.count("\n")
        pieces += text[last:start], "\n" * breaks
        last, line = end, line + breaks
    return ("".join(pieces) + text[last:], blocks) if blocks else (text, blocks)
