"""The functions of formulas, each from columns to a column; a missing value makes what is worked out of it missing."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from math import floor, isnan, nan
from typing import NamedTuple

from bsc.formula.frame import Column, Frame

Zeros = set[int]
_Body = Callable[[Frame, Zeros, Sequence[Column]], Column]


class Function(NamedTuple):
    """How many columns it takes, between which a whole number comes last, and how it is written."""

    body: _Body
    least: int
    most: int
    form: str
    counted: tuple[int, int] | None = None  # its last argument is a whole number, written out, from one to another
    looks_back: bool = False
    counts_own: bool = False  # it counts in periods of the metric's own cadence, also where a coarser one is shown


def add(left: Column, right: Column) -> Column:
    """Left + right."""
    return list(map(operator.add, left, right))


def subtract(left: Column, right: Column) -> Column:
    """Left - right."""
    return list(map(operator.sub, left, right))


def multiply(left: Column, right: Column) -> Column:
    """Left x right."""
    return list(map(operator.mul, left, right))


def divide(left: Column, right: Column, zeros: Zeros) -> Column:
    """Left / right; no value, and noted in `zeros`, where right is zero."""
    if 0.0 not in right:
        return list(map(operator.truediv, left, right))
    zeros.update([at for at, (one, other) in enumerate(zip(left, right, strict=True)) if other == 0.0 and one == one])
    return [one / other if other else nan for one, other in zip(left, right, strict=True)]


def compare(test: Callable[[float, float], bool], left: Column, right: Column) -> Column:
    """1 where it holds, else 0."""
    return [nan if isnan(one) or isnan(other) else float(test(one, other))
            for one, other in zip(left, right, strict=True)]


def choose(condition: Column, yes: Column, no: Column) -> Column:
    """`yes` where the condition holds (is not 0), else `no`; what is not chosen may be missing."""
    return [nan if isnan(when) else one if when else other
            for when, one, other in zip(condition, yes, no, strict=True)]


def both(left: Column, right: Column) -> Column:
    """1 where both hold."""
    return compare(lambda one, other: bool(one) and bool(other), left, right)


def either(left: Column, right: Column) -> Column:
    """1 where one holds."""
    return compare(lambda one, other: bool(one) or bool(other), left, right)


def no(column: Column) -> Column:
    """1 where it does not hold."""
    return [nan if isnan(value) else float(not value) for value in column]


def _least(values: tuple[float, ...]) -> float:
    return nan if any(map(isnan, values)) else min(values)


def _most(values: tuple[float, ...]) -> float:
    return nan if any(map(isnan, values)) else max(values)


def _round(value: float, digits: int) -> float:
    """Half up, away from nothing: 2.5 is 3 and -2.5 is -2."""
    if not abs(value) < 1e15:
        return value
    return floor(value * 10.0**digits + 0.5) / 10.0**digits


def _previous(column: Column) -> Column:
    return [nan, *column[:-1]] if column else []


def _growth(column: Column, zeros: Zeros) -> Column:
    before = _previous(column)
    return [each * 100.0 for each in divide(subtract(column, before), before, zeros)]


def _rolling(column: Column, length: int) -> Column:
    """The mean of the last periods; each of them must be known."""
    return [sum(column[at + 1 - length:at + 1]) / length if at + 1 >= length else nan for at in range(len(column))]


def _to_date(column: Column, starts: Sequence[int | None]) -> Column:
    return [nan if start is None else sum(column[start:at + 1]) for at, start in enumerate(starts)]


def _nps(promoters: Column, passives: Column, detractors: Column, zeros: Zeros) -> Column:
    answers = add(add(promoters, passives), detractors)
    return [each * 100.0 for each in divide(subtract(promoters, detractors), answers, zeros)]


FUNCTIONS = {
    "if": Function(lambda _f, _z, a: choose(a[0], a[1], a[2]), 3, 3, "if(a > b, a, b)"),
    "min": Function(lambda _f, _z, a: list(map(_least, zip(*a, strict=True))), 2, 99, "min(a, b)"),
    "max": Function(lambda _f, _z, a: list(map(_most, zip(*a, strict=True))), 2, 99, "max(a, b)"),
    "sum": Function(lambda _f, _z, a: list(map(sum, zip(*a, strict=True))), 2, 99, "sum(a, b)"),
    "mean": Function(lambda _f, _z, a: [sum(each) / len(a) for each in zip(*a, strict=True)], 2, 99, "mean(a, b)"),
    "abs": Function(lambda _f, _z, a: list(map(abs, a[0])), 1, 1, "abs(a)"),
    "round": Function(lambda _f, _z, a: [_round(each, int(a[1][0]) if len(a) > 1 else 0) for each in a[0]], 1, 2,
                      "round(a, 1)", counted=(0, 12)),
    "previous": Function(lambda _f, _z, a: _previous(a[0]), 1, 1, "previous(a)", looks_back=True),
    "change": Function(lambda _f, _z, a: subtract(a[0], _previous(a[0])), 1, 1, "change(a)", looks_back=True),
    "growth": Function(lambda _f, z, a: _growth(a[0], z), 1, 1, "growth(a)", looks_back=True),
    "year_ago": Function(lambda f, _z, a: f.at(a[0], f.year_before), 1, 1, "year_ago(a)", looks_back=True),
    "rolling": Function(lambda _f, _z, a: _rolling(a[0], int(a[1][0])) if a[0] else [], 2, 2, "rolling(a, 3)",
                        counted=(1, 120), looks_back=True, counts_own=True),
    "year_to_date": Function(lambda f, _z, a: _to_date(a[0], f.year_start), 1, 1, "year_to_date(a)", looks_back=True,
                             counts_own=True),
    "nps": Function(lambda _f, z, a: _nps(a[0], a[1], a[2], z), 3, 3, "nps(promoters, passives, detractors)"),
}
