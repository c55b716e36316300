"""The units of a formula: what may be put together, and what comes of it. An unknown unit says nothing.

All that is counted (likes, people) is one kind: sums of different counts are common and meant. A quotient of two of one
kind is a share, and a share `* 100` is per cent; per cent of a quantity is a hundred times too large until divided.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from bsc.formula.masked import mask
from bsc.formula.slip import Slip
from bsc.formula.unit import COUNT, PERCENT, SHARE, Unit
from bsc.source import Said, say

_LOOSE = frozenset({COUNT, SHARE})
_SUMS = frozenset({"min", "max", "sum", "mean"})
_KEEP = frozenset({"previous", "change", "year_ago", "rolling", "year_to_date", "abs", "round"})


def unit_slips(text: str, units: Mapping[str, Unit | None], own: Unit | None, metric: str) -> list[Slip]:
    """What does not go together in a formula that has been read without a slip, and with the metric's own unit.

    `units` are those of the metrics that it speaks of.
    """
    lead = len(text) - len(text.lstrip())
    masked = mask(text.strip(), units)
    tree = ast.parse(masked.text.replace("\n", " ").replace("\t", " "), mode="eval").body
    reader = _Units(masked.names, units)
    found = reader.unit(tree)
    slips = [each._replace(start=each.start + lead) for each in reader.slips]
    return slips or list(_contradicted(found, own, metric, (lead, len(text.strip()))))


def _contradicted(found: Unit | None, own: Unit | None, metric: str, where: tuple[int, int]) -> Iterator[Slip]:
    if found is None or own is None or found.scaled:
        return
    if found.of_percent and found.kind == own.kind:
        yield Slip("units", *where, say("per cent of {unit}: `{metric}` comes out a hundred times too large",
                                        unit=found.name, metric=metric), say("add `/ 100`"))
    if found.kind == own.kind:
        return
    if own.kind == PERCENT and found.kind == SHARE:
        yield Slip("units", *where, say("`{metric}` is in %, its formula gives a share of 1", metric=metric),
                   say("add `* 100`"))
    elif found.kind != SHARE and not (own.kind == COUNT and found.kind == PERCENT):
        yield Slip("units", *where, say("`{metric}` is in {unit}, its formula gives {found}", metric=metric,
                                        unit=own.name, found=found.name), say("change `unit:` or the formula"))


class _Units:
    """Walks a formula, the units of its parts first. None is a unit that is not known, and that of a bare number."""

    def __init__(self, names: Mapping[int, str], units: Mapping[str, Unit | None]) -> None:
        self.names = names
        self.units = units
        self.slips: list[Slip] = []

    def unit(self, node: ast.expr) -> Unit | None:
        """The unit of one part of the formula."""
        match node:
            case ast.Name():
                return self.units.get(self.names[node.col_offset])
            case ast.UnaryOp(op=ast.UAdd() | ast.USub(), operand=operand):
                return self.unit(operand)
            case ast.BinOp(op=ast.Add() | ast.Sub() as op, left=left, right=right):
                if isinstance(op, ast.Sub) and _number(left) == 1.0:
                    self._rest(node, right)
                return self._alike(node, [left, right])
            case ast.BinOp(left=left, op=op, right=right):
                return self._product(self.unit(left), self.unit(right), (left, right), isinstance(op, ast.Div))
            case ast.Compare(left=left, comparators=others):
                self._alike(node, [left, *others])
            case ast.IfExp(test=test, body=body, orelse=orelse):
                self.unit(test)
                return self._alike(node, [body, orelse])
            case ast.Call(func=ast.Name() as func, args=args):
                return self._called(self.names[func.col_offset], node, args)
            case ast.BoolOp() | ast.UnaryOp():
                for each in ast.iter_child_nodes(node):
                    if isinstance(each, ast.expr):
                        self.unit(each)
        return None

    def _called(self, name: str, node: ast.expr, args: list[ast.expr]) -> Unit | None:
        if name in _SUMS:
            return self._alike(node, args)
        if name in _KEEP:
            return self.unit(args[0])
        if name == "if":
            self.unit(args[0])
            return self._alike(node, args[1:])
        self._alike(node, args)
        return Unit(PERCENT, "%") if name == "growth" else None

    def _alike(self, node: ast.expr, parts: list[ast.expr]) -> Unit | None:
        """Parts that are added or compared: all of one unit, or nothing is known of one of them."""
        found = [self.unit(each) for each in parts]
        known = [each for each in found if each is not None]
        other = next((each for each in known if not _goes_with(known[0], each)), None)
        if other is not None:
            message = say("{one} and {other} do not add up or compare", one=known[0].name, other=other.name)
            self._tell(node, message, say("bring both to one unit first"))
            return None
        unknown = any(each is None and not _is_number(part) for each, part in zip(found, parts, strict=True))
        if unknown or not known:
            return None
        return known[0]._replace(scaled=any(each.scaled for each in known),
                                 of_percent=any(each.of_percent for each in known))

    def _rest(self, node: ast.expr, taken: ast.expr) -> None:
        """What is left of one when a percentage is taken from it."""
        unit = _Units(self.names, self.units).unit(taken)
        if unit is not None and unit.kind == PERCENT and not unit.scaled:
            self._tell(node, say("a percentage is taken from 1"), say("write `100 - …`"))

    def _tell(self, node: ast.expr, message: Said, help: Said) -> None:
        width = (node.end_col_offset or node.col_offset + 1) - node.col_offset
        self.slips.append(Slip("units", node.col_offset, width, message, help))

    def _product(
        self, left: Unit | None, right: Unit | None, parts: tuple[ast.expr, ast.expr], divided: bool
    ) -> Unit | None:
        """What comes of a product or a quotient; of two quantities only what is common is known."""
        numbers = [_is_number(each) for each in parts]
        if any(numbers):
            unit = left if numbers[1] else right
            if unit is None or (divided and numbers[0]):
                return None
            hundred = not divided and unit.kind == SHARE and not unit.scaled and 100.0 in map(_number, parts)
            return Unit(PERCENT, "%") if hundred else unit._replace(scaled=True, of_percent=False)
        if left is None or right is None:
            return None
        if PERCENT in (left.kind, right.kind) or left.of_percent or right.of_percent:
            return None if divided else _of_percent(left, right)
        if divided and left.kind == right.kind:
            return Unit(SHARE, "1", left.scaled or right.scaled)
        if not divided and left.per and left.per == right.kind:  # euros an hour times hours
            return Unit(left.kind, left.plain, scaled=left.scaled or right.scaled)
        if not divided and right.per and right.per == left.kind:
            return Unit(right.kind, right.plain, scaled=left.scaled or right.scaled)
        if right.kind in _LOOSE:  # euros per lead are euros, hours times people are hours
            name = f"{left.name}/{right.name}" if divided and right.kind == COUNT else left.name
            return left._replace(name=name, scaled=left.scaled or right.scaled, per=COUNT if divided else left.per)
        return right if not divided and left.kind in _LOOSE else None


def _of_percent(left: Unit, right: Unit) -> Unit | None:
    """Per cent of a quantity; nothing is known of per cent of per cent."""
    if PERCENT not in (left.kind, right.kind) or left.kind == right.kind:
        return None
    other, percent = (left, right) if right.kind == PERCENT else (right, left)
    if other.kind == SHARE or other.scaled or percent.scaled or other.of_percent or other.per:
        return None
    return other._replace(of_percent=True)


def _goes_with(one: Unit, other: Unit) -> bool:
    """Whether two may be added: of one kind, both counted; one that was multiplied may have been converted."""
    if one.scaled or other.scaled or {one.kind, other.kind} <= _LOOSE:
        return True
    return one.kind == other.kind and (not one.per or not other.per or one.per == other.per)


def _is_number(node: ast.expr) -> bool:
    return _number(node) is not None


def _number(node: ast.expr) -> float | None:
    """The value of what is written with numbers alone, as far as it tells a hundred; 0 for other arithmetic."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.UnaryOp):
        return _number(node.operand)
    if isinstance(node, ast.BinOp) and _is_number(node.left) and _is_number(node.right):
        return 0.0
    return None
