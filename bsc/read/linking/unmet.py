"""Conditions that no row meets: a metric is empty for a capital, or for a word that the column does not have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain

from bsc.data import Answer, Ask, Measure
from bsc.model import Aggregate, Cadence
from bsc.model.origin import Condition, Origin
from bsc.read.linking.divided import Wanted
from bsc.read.scope import Scope
from bsc.source import near_match, say

_MOST = 200
_FLAGS = frozenset(("true", "false"))


def tell_unmet(
    origin: Origin, group: list[Wanted], answer: Answer, reader: Callable[[Ask], Answer], scope: Scope
) -> None:
    """Say which words no row has, of the metrics that got no value at all; their columns are asked for once."""
    known: dict[str, frozenset[str]] = {}
    told: set[tuple[str, str]] = set()
    for at, wanted in enumerate(group):
        if not answer.rows or any(row.values[at] for row in chain(answer.rows, answer.rest)):
            continue
        own = len(wanted.one.form.where or {})  # what follows is of a slice that a KPI points at, and is told there
        for condition in wanted.gathering.where[:own]:
            if condition.values and not condition.days and condition.column not in known:
                known[condition.column] = _values(origin, condition, reader)
            for word in _lacking(condition, known):
                if (condition.column, word) not in told:
                    told.add((condition.column, word))
                    near = near_match(word, sorted(known[condition.column]))
                    help = say("did you mean `{word}`?", word=near) if near else say(
                        "known here: {words}", words=", ".join(sorted(known[condition.column])[:12]))
                    message = say("no row of {file} has `{word}` in `{column}`", file=origin.shown, word=word,
                                  column=condition.column)
                    scope.found.warning("unmet", condition.place, message, help)


def _values(origin: Origin, condition: Condition, reader: Callable[[Ask], Answer]) -> frozenset[str]:
    """What a column holds; nothing if that is too much, or no words."""
    count = (Measure("", Aggregate.COUNT),)
    found = reader(Ask(origin, Cadence.YEARLY, count, condition.column, most=_MOST))
    names = frozenset(row.slice for row in found.rows if row.slice)
    return frozenset() if found.troubles or found.rest or names <= _FLAGS else names


def _lacking(condition: Condition, known: Mapping[str, frozenset[str]]) -> list[str]:
    names = known.get(condition.column)
    return [word for word in condition.values if names and word.strip() not in names]
