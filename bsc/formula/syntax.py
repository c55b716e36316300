"""From the text of a formula to a function, by a short list of what may stand in it; anything else is told.

Python's own parser reads the text, nothing of it is ever run: each part that is allowed becomes a function of ours.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterable
from math import isfinite
from unicodedata import normalize

from bsc.formula import functions
from bsc.formula.called import miscalled
from bsc.formula.compiled import Formula, Work
from bsc.formula.frame import Column, Frame
from bsc.formula.functions import FUNCTIONS
from bsc.formula.masked import Masked, mask
from bsc.formula.misread import EXAMPLE, misplaced, split
from bsc.formula.slip import Slip
from bsc.formula.to_date import is_to_date
from bsc.source import Said, near_match, say

_DEEPEST = 100
_SUMS: dict[type[ast.operator], Callable[[Column, Column], Column]] = {
    ast.Add: functions.add, ast.Sub: functions.subtract, ast.Mult: functions.multiply,
}
_TESTS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
    ast.Eq: operator.eq, ast.NotEq: operator.ne,
}


def compile_formula(
    text: str, known: Iterable[str], *, suggest: bool = True
) -> tuple[Formula | None, list[Slip]]:
    """A formula over metrics of known ids, or all that is wrong with it; `suggest` looks for ids that were meant."""
    ids = known if isinstance(known, (dict, set, frozenset)) else frozenset(known)
    lead = len(text) - len(text.lstrip())
    masked = mask(text.strip(), ids)
    formula, slips = (None, masked.slips) if masked.slips else _read(masked, text, ids, suggest)
    return formula, [each._replace(start=each.start + lead) for each in slips]


def _read(masked: Masked, text: str, ids: Iterable[str], suggest: bool) -> tuple[Formula | None, list[Slip]]:
    try:
        tree = ast.parse(masked.text.replace("\n", " ").replace("\t", " "), mode="eval")
    except SyntaxError as problem:
        return None, [misplaced(problem, masked.text, text.strip())]
    except (MemoryError, RecursionError, ValueError):
        return None, [Slip("formula", 0, 1, say("this formula is nested too deeply"), split())]
    reader = _Reader(masked, ids, suggest)
    work = reader.work(tree.body, 0)
    if work is not None and not reader.slips and not reader.used:
        reader.tell(tree.body, say("this formula speaks of no metric"), EXAMPLE)
    if reader.slips or work is None:
        return None, reader.slips
    to_date = is_to_date(tree.body, masked.names)
    return Formula(text, tuple(dict.fromkeys(reader.used)), work, reader.looks_back, reader.counts_own, to_date), []


class _Reader:
    """Walks the parsed text once; collects the metrics it speaks of and what is wrong."""

    def __init__(self, masked: Masked, known: Iterable[str], suggest: bool) -> None:
        self.suggest = suggest
        self.text, self.names = masked.text, masked.names
        self.known = known
        self.used: list[str] = []
        self.slips: list[Slip] = []
        self.looks_back = False
        self.counts_own = False
        self.deep = False

    def work(self, node: ast.expr, depth: int) -> Work | None:
        """The function of one part of the formula."""
        if depth > _DEEPEST:
            return None if self.deep else self._too_deep(node)
        if isinstance(node, ast.Constant):
            return self._number(node)
        if isinstance(node, ast.Name):
            return self._metric(node)
        if isinstance(node, ast.Call):
            return self._call(node, depth)
        if isinstance(node, ast.BinOp):
            return self._sum(node, depth)
        if isinstance(node, (ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp)):
            return self._logic(node, depth)
        if isinstance(node, ast.Tuple) and node.elts:
            return self._comma(node.elts[0])
        return self.tell(node, say("this has no meaning in a formula"), EXAMPLE)

    def _comma(self, first: ast.expr) -> Work | None:
        """A comma after a value, outside of a function."""
        at = self.text.find(",", first.end_col_offset or 0)
        self.slips.append(Slip("formula", at, 1, say("a comma stands between the values of a function only"),
                               say("write decimals with a point, such as 2.5")))
        return None

    def _too_deep(self, node: ast.expr) -> Work | None:
        self.deep = True
        return self.tell(node, say("this formula is nested too deeply"), split())

    def tell(self, node: ast.expr, message: Said, help: Said | None, rule: str = "formula") -> Work | None:
        """Add what is wrong with a part."""
        width = (node.end_col_offset or node.col_offset + 1) - node.col_offset
        self.slips.append(Slip(rule, node.col_offset, max(1, width), message, help))
        return None

    def _number(self, node: ast.Constant) -> Work | None:
        if isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
            return self.tell(node, say("this has no meaning in a formula"), EXAMPLE)
        try:
            value = float(node.value)
        except OverflowError:
            value = float("inf")
        if not isfinite(value):
            return self.tell(node, say("this number is too large"), None)
        return lambda frame, _zeros: frame.same(value)

    def _metric(self, node: ast.Name) -> Work | None:
        id = self.names.get(node.col_offset, node.id)
        if id not in self.known:
            message = say("no {kind} `{word}` is declared", kind=say("metric"), word=id)
            return self.tell(node, message, self._near(id, node.col_offset), "unknown-id")
        self.used.append(id)
        return lambda frame, _zeros: frame.column(id)

    def _near(self, word: str, at: int) -> Said | None:
        close = near_match(normalize("NFKC", word), self.known) if self.suggest else ""
        if close:
            return say("did you mean `{word}`?", word=close)
        left = next((name for start, name in self.names.items() if start + len(name) + 1 == at), "")
        if left and self.text[at - 1] == "-":
            return say("there is no metric `{whole}`, so it is read as `{left}` minus `{word}`", left=left, word=word,
                       whole=f"{left}-{word}")
        if word in FUNCTIONS:
            return say("write {form}", form=FUNCTIONS[word].form)
        return say("declare it under `metrics:`")

    def _sum(self, node: ast.BinOp, depth: int) -> Work | None:
        left, right = self.work(node.left, depth + 1), self.work(node.right, depth + 1)
        kind = type(node.op)
        if kind not in _SUMS and kind is not ast.Div:
            sign = {ast.FloorDiv: "/", ast.Pow: "a * a"}.get(kind, "")
            return self.tell(node, say("a formula adds, subtracts, multiplies and divides"),
                             say("write `{sign}`", sign=sign) if sign else EXAMPLE)
        if left is None or right is None:
            return None
        if kind is ast.Div:
            return lambda frame, zeros: functions.divide(left(frame, zeros), right(frame, zeros), zeros)
        body = _SUMS[kind]
        return lambda frame, zeros: body(left(frame, zeros), right(frame, zeros))

    def _logic(self, node: ast.UnaryOp | ast.BoolOp | ast.Compare | ast.IfExp, depth: int) -> Work | None:
        if isinstance(node, ast.UnaryOp):
            return self._unary(node, depth)
        if isinstance(node, ast.Compare):
            return self._compared(node, depth)
        parts = node.values if isinstance(node, ast.BoolOp) else [node.test, node.body, node.orelse]
        works = self._all(parts, depth)
        if works is None:
            return None
        if isinstance(node, ast.IfExp):
            when, yes, no = works
            return lambda frame, zeros: functions.choose(when(frame, zeros), yes(frame, zeros), no(frame, zeros))
        body = functions.both if isinstance(node.op, ast.And) else functions.either

        def joined(frame: Frame, zeros: set[int]) -> Column:
            whole = works[0](frame, zeros)
            for each in works[1:]:
                whole = body(whole, each(frame, zeros))
            return whole

        return joined

    def _unary(self, node: ast.UnaryOp, depth: int) -> Work | None:
        work = self.work(node.operand, depth + 1)
        if work is None or isinstance(node.op, ast.UAdd):
            return work
        if isinstance(node.op, ast.Not):
            return lambda frame, zeros: functions.no(work(frame, zeros))
        return lambda frame, zeros: list(map(operator.neg, work(frame, zeros)))

    def _compared(self, node: ast.Compare, depth: int) -> Work | None:
        works = self._all([node.left, *node.comparators], depth)
        tests = [_TESTS.get(type(each)) for each in node.ops]
        if None in tests:
            return self.tell(node, say("this has no meaning in a formula"), EXAMPLE)
        if works is None:
            return None
        pairs = [(test, works[at], works[at + 1]) for at, test in enumerate(tests) if test is not None]

        def held(frame: Frame, zeros: set[int]) -> Column:
            found = [functions.compare(test, one(frame, zeros), other(frame, zeros)) for test, one, other in pairs]
            whole = found[0]
            for each in found[1:]:
                whole = functions.both(whole, each)
            return whole

        return held

    def _call(self, node: ast.Call, depth: int) -> Work | None:
        name = self.names.get(node.func.col_offset, "")
        wrong = miscalled(name, node, self.known)
        if wrong is not None:
            return self.tell(*wrong)
        function = FUNCTIONS[name]
        works = self._all(node.args, depth)
        if works is None:
            return None
        self.looks_back = self.looks_back or function.looks_back
        body = function.body

        def called(frame: Frame, zeros: set[int]) -> Column:
            return body(frame, zeros, [each(frame, zeros) for each in works])

        if not function.counts_own:
            return called
        self.counts_own = True
        return lambda frame, zeros: _as_last(called, frame, zeros)

    def _all(self, nodes: Iterable[ast.expr], depth: int) -> list[Work] | None:
        works = [self.work(each, depth + 1) for each in nodes]
        found = [each for each in works if each is not None]
        return found if len(found) == len(works) else None


def _as_last(work: Work, frame: Frame, zeros: set[int]) -> Column:
    """Worked out over the periods of the metric's own cadence: how it stands in the last one of each."""
    if frame.own is None:
        return work(frame, zeros)
    own: set[int] = set()
    column = work(frame.own, own)
    zeros.update([at for at, last in enumerate(frame.last) if last in own])
    return frame.at(column, frame.last)
