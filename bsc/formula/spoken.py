"""A formula cut into its pieces: the metrics it speaks of, with the periods that each is looked at in, and the rest."""

from __future__ import annotations

import ast
from collections.abc import Container
from typing import NamedTuple

from bsc.formula.functions import FUNCTIONS
from bsc.formula.masked import mask
from bsc.model import Period, Span, Working


class Look(NamedTuple):
    """A function that looks at other periods; `length` is how many, where it says so."""

    function: str
    length: int = 0


class Piece(NamedTuple):
    """A stretch of a formula's text: the name of a metric, or what stands between two.

    `looks` are the functions around a name that look at other periods, the outermost first.
    """

    text: str
    metric: str = ""
    looks: tuple[Look, ...] = ()

    @property
    def counts_own(self) -> bool:
        """Whether it is looked at in periods of the formula's own cadence, whichever is shown."""
        return any(FUNCTIONS[look.function].counts_own for look in self.looks)

    def seen_from(self, at: int, working: Working) -> list[Period | None]:
        """The periods that it is looked at in, for a value of the period with this number."""
        span, own = working.span, working.own
        found: dict[int | None, None] = {at: None}
        for look in self.looks:
            if own is not None and FUNCTIONS[look.function].counts_own:
                found = dict.fromkeys(None if each is None else working.last[each] for each in found)
                span, own = own.span, None
            found = dict.fromkeys(back for each in found for back in _back(look, each, span))
        return [None if each is None else span.periods[each] for each in found]


def pieces(text: str, known: Container[str]) -> tuple[Piece, ...]:
    """The pieces of a formula that has been read without a slip; `known` are the metrics it speaks of."""
    text = text.strip()
    masked = mask(text, known)
    names: dict[int, tuple[Look, ...]] = {}
    _walk(ast.parse(masked.text.replace("\n", " ").replace("\t", " "), mode="eval").body, masked.names, (), names)
    found, at = [], 0
    for start, looks in sorted(names.items()):
        if start > at:
            found.append(Piece(text[at:start]))
        metric = masked.names[start]
        found.append(Piece(metric, metric, looks))
        at = start + len(metric)
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def _walk(node: ast.AST, called: dict[int, str], looks: tuple[Look, ...], found: dict[int, tuple[Look, ...]]) -> None:
    if isinstance(node, ast.Name):
        found[node.col_offset] = looks
        return
    below = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        below = list(node.args)
        name = called.get(node.func.col_offset, "")
        if FUNCTIONS[name].looks_back:
            last = node.args[-1]
            length = last.value if isinstance(last, ast.Constant) and isinstance(last.value, int) else 0
            looks = (*looks, Look(name, length))
    for each in below:
        _walk(each, called, looks, found)


def _back(look: Look, at: int | None, span: Span) -> list[int | None]:
    """The periods that one function looks at; None for one before the first."""
    if at is None:
        return [None]
    if look.function == "year_ago":
        return [span.year_before[at]]
    if look.function == "year_to_date":
        start = span.year_start[at]
        return [None] if start is None else list(range(start, at + 1))
    first = at - (look.length - 1 if look.function == "rolling" else 1)
    last = at - 1 if look.function == "previous" else at
    return [each if each >= 0 else None for each in range(first, last + 1)]
