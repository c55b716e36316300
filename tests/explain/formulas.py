"""Works computed figures out again from a trace's inputs alone; it knows what a formula means, nothing of the program.

A formula is worked out for one period; a function that looks back works its argument out in another.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Json = Mapping[str, Any]
MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}


class Formulas:
    """The values of one trace, each worked out when it is asked for."""

    def __init__(self, document: Json) -> None:
        self.given = {(each["metric"], each["period"]): each["given"] for each in document["trace"]["values"]}
        self.year_starts = document["trace"]["strategy"]["year_starts"]
        self.days = {label: (date.fromisoformat(each["start"]), date.fromisoformat(each["end"]) + timedelta(days=1))
                     for label, each in document["periods"].items()}
        self.cadences = {label: each["cadence"] for label, each in document["periods"].items()}
        self.ends = {(each["cadence"], self.days[label][1]): label for label, each in document["periods"].items()}
        self.starts = {(each["cadence"], self.days[label][0]): label for label, each in document["periods"].items()}

    def filled(self, value: Any) -> Any:
        """A stripped trace with the values of computed figures where they were left out."""
        if isinstance(value, dict):
            told = {key: self.filled(each) for key, each in value.items()}
            if "of" in value and {"metric", "period"} <= set(value["of"]):
                told["value"] = self.value(value["of"]["metric"], value["of"]["period"])
            return told
        return [self.filled(each) for each in value] if isinstance(value, list) else value

    def value(self, metric: str, period: str | None) -> float | None:
        """A metric's value in a period."""
        given = self.given.get((metric, period))
        if given is None:
            return None
        if given["kind"] == "computed":
            return Formula(given, self).at(period)
        if "value" in given:
            found: float | None = given["value"]
            return found
        values = [self.value(each["metric"], each["period"]) for each in given["parts"]]
        known = [each for each in values if each is not None]
        if not known or len(known) < len(values):
            return None
        aggregate = given.get("aggregate", "last")
        if aggregate != "last" and self._gaps(period, [each["period"] for each in given["parts"]]):
            return None
        return brought(known, aggregate)

    def _gaps(self, period: str | None, parts: Sequence[str]) -> bool:
        """Whether a month of a longer period, or a longer part, is missing."""
        if period is None or any(self.cadences[each] not in MONTHS for each in parts):
            return False
        covered = sum((self.days[each][1] - self.days[each][0]).days for each in parts)
        return covered < (self.days[period][1] - self.days[period][0]).days

    def before(self, period: str | None) -> str | None:
        """The period that ends where this one begins."""
        if period is None:
            return None
        cadence, end = self.cadences[period], self.days[period][0]
        return self.ends.get((cadence, end)) or self._unnamed(cadence, end, -1)

    def year_before(self, period: str | None) -> str | None:
        """The same period a year before."""
        if period is None:
            return None
        start, cadence = self.days[period][0], self.cadences[period]
        if cadence == "four-weekly":
            return self.ends.get((cadence, thirteen_before(*self.days[period], self.year_starts)))
        if cadence == "weekly":
            start -= timedelta(days=364)
        else:
            start = start.replace(year=start.year - 1)
        return self.starts.get((cadence, start)) or self._unnamed(cadence, start, 1)

    def _unnamed(self, cadence: str, day: date, way: int) -> str | None:
        """A period of months that no figure is of, from its first day or the day after its last."""
        if cadence not in MONTHS:
            return None
        months = day.year * 12 + day.month - 1 + way * MONTHS[cadence]
        first, end = sorted((day, date(months // 12, months % 12 + 1, 1)))
        label = f"{first}/{end}"
        self.days[label], self.cadences[label] = (first, end), cadence
        self.ends[cadence, end] = self.starts[cadence, first] = label
        return label

    def last_within(self, period: str | None, cadence: str) -> str | None:
        """The last period of a finer cadence that belongs to one, where that one is over."""
        if period is None:
            return None
        start, end = self.days[period]
        slack = timedelta(days=3 if "week" in cadence else 0)
        found = [label for label, (_, over) in self.days.items() if self.cadences[label] == cadence
                 and start < over - slack <= end <= over + slack]
        return found[-1] if found else None

    def year_to(self, period: str | None) -> list[str | None]:
        """All periods of its fiscal year up to one."""
        if period is None:
            return [None]
        last = self.days[period][1] - timedelta(days=4 if "week" in self.cadences[period] else 1)
        year = last.year if last.month >= self.year_starts else last.year - 1
        found: list[str | None] = [period]
        slack = timedelta(days=3 if "week" in self.cadences[period] else 0)
        while found[-1] is not None and self.days[found[-1]][0] > date(year, self.year_starts, 1) + slack:
            found.append(self.before(found[-1]))
        return found


def thirteen_before(start: date, end: date, month: int) -> date:
    """The end of the period thirteen earlier: as many weeks into the year before as this is into its own."""
    last = end - timedelta(days=4)
    year = last.year if last.month >= month else last.year - 1
    return _monday(year - 1, month) + (end - _monday(year, month)) if (end - start).days == 28 and \
        end < _monday(year + 1, month) else _monday(year, month)


def _monday(year: int, month: int) -> date:
    fourth = date(year, month, 4)
    return fourth - timedelta(days=fourth.weekday())


def brought(values: Sequence[float], aggregate: str) -> float:
    """Several values as one."""
    if aggregate in ("sum", "count"):
        return sum(values)
    if aggregate == "mean":
        return sum(values) / len(values)
    if aggregate in ("min", "max"):
        return min(values) if aggregate == "min" else max(values)
    return values[0 if aggregate == "first" else -1]


class Formula:
    """One formula, with the names of metrics made fit to be parsed."""

    def __init__(self, given: Json, formulas: Formulas) -> None:
        self.formulas = formulas
        self.counted_in = given.get("counted_in")
        names = sorted({each["metric"] for each in given["parts"]}, key=len, reverse=True)
        self.names = {f"v{at}_": name for at, name in enumerate(names)}
        numbers = {name: key for key, name in self.names.items()}
        pattern = "|".join([r"\d[\d.]*(?:e[+-]?\d+)?", *map(re.escape, names), r"\w+"])
        text = re.sub(pattern, lambda found: numbers.get(found[0], found[0]), " ".join(given["formula"].split()))
        call = r"(?:^|(?<=[-+*/(,<>=])|\b(?:and|or|not|else|if)) *if *(?=\()"
        while re.search(call, text):
            text = re.sub(call, lambda found: re.sub(r"if *$", "If", found[0]), text)
        self.tree = ast.parse(text, mode="eval").body

    def at(self, period: str | None) -> float | None:
        """Its value in a period; None where something is missing, or divided by zero."""
        try:
            found = self._worked(self.tree, period)
        except (ZeroDivisionError, OverflowError):
            return None
        return found if found is not None and math.isfinite(found) else None

    def _worked(self, node: ast.expr, at: str | None) -> float | None:
        match node:
            case ast.Constant(value=int() | float() as number):
                return float(number)
            case ast.Name(id=name):
                return self.formulas.value(self.names[name], at)
            case ast.IfExp():
                return self._chosen([node.test, node.body, node.orelse], at)
            case ast.Call(func=ast.Name(id=name)):
                return self._called(name, node.args, at)
            case ast.UnaryOp(op=op, operand=operand):
                return known([self._worked(operand, at)], lambda a: (
                    float(not a[0]) if isinstance(op, ast.Not) else -a[0] if isinstance(op, ast.USub) else a[0]))
            case ast.BoolOp(op=op, values=values):
                test = all if isinstance(op, ast.And) else any
                return known([self._worked(each, at) for each in values], lambda a: float(test(a)))
            case ast.Compare(left=left, ops=ops, comparators=others):
                return known([self._worked(each, at) for each in (left, *others)], lambda a: float(
                    all(TESTS[type(op)](one, other) for op, one, other in zip(ops, a, a[1:], strict=False))))
            case ast.BinOp(left=left, op=op, right=right):
                return known([self._worked(left, at), self._worked(right, at)], lambda a: SUMS[type(op)](*a))
        raise ValueError(ast.dump(node))

    def _chosen(self, parts: Sequence[ast.expr], at: str | None) -> float | None:
        when = self._worked(parts[0], at)
        return None if when is None else self._worked(parts[1 if when else 2], at)

    def _called(self, name: str, parts: Sequence[ast.expr], at: str | None) -> float | None:
        first, formulas = parts[0], self.formulas
        if name == "If":
            return self._chosen(parts, at)
        if name in ("rolling", "year_to_date") and self.counted_in and formulas.cadences.get(at) != self.counted_in:
            at = formulas.last_within(at, self.counted_in)
        if name == "rolling":
            found = [at]
            for _ in range(count(parts) - 1):
                found.append(formulas.before(found[-1]))
            return known([self._worked(first, each) for each in found], lambda a: sum(a) / len(a))
        if name == "year_to_date":
            return known([self._worked(first, each) for each in formulas.year_to(at)], sum)
        if name == "year_ago":
            return self._worked(first, formulas.year_before(at))
        if name in ("previous", "change", "growth"):
            was = self._worked(first, formulas.before(at))
            if name == "previous":
                return was
            size = (lambda old: 1.0) if name == "change" else (lambda old: old / 100.0)
            return known([self._worked(first, at), was], lambda a: (a[0] - a[1]) / size(a[1]))
        if name == "round":
            ten = 10.0 ** (count(parts) if len(parts) > 1 else 0)
            return known([self._worked(first, at)], lambda a: math.floor(a[0] * ten + 0.5) / ten)
        return known([self._worked(each, at) for each in parts], CALLS[name])


def known(values: Sequence[float | None], work: Callable[[list[float]], float]) -> float | None:
    """What comes of values of which none may be missing."""
    there = [each for each in values if each is not None]
    return work(there) if len(there) == len(values) else None


def count(parts: Sequence[ast.expr]) -> int:
    """The whole number that comes last."""
    number = parts[-1]
    assert isinstance(number, ast.Constant) and isinstance(number.value, int)
    return number.value


TESTS: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: lambda a, b: a < b, ast.LtE: lambda a, b: a <= b, ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b, ast.Eq: lambda a, b: a == b, ast.NotEq: lambda a, b: a != b,
}
SUMS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: lambda a, b: a + b, ast.Sub: lambda a, b: a - b, ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}
CALLS: Mapping[str, Callable[[list[float]], float]] = {
    "min": min, "max": max, "sum": sum, "mean": lambda a: sum(a) / len(a), "abs": lambda a: abs(a[0]),
    "nps": lambda a: (a[0] - a[2]) / sum(a) * 100.0,
}
