"""Metrics that are gathered from rows: asked of their source together, put on the house's calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bsc.data import Answer, Ask, Measure, Trouble
from bsc.model import Actual, Aggregate, Cadence, Period
from bsc.model.origin import Condition, Gathering, Origin
from bsc.read.forms.sources import EdgesForm
from bsc.read.linking.divided import Divided, Wanted, divide
from bsc.read.linking.metrics import Declared, cadence_of
from bsc.read.linking.unmet import tell_unmet
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.score.grid import grid_period
from bsc.source import Place, near_match, say

Reader = Callable[[Ask], Answer]
_LATE = {Cadence.DAILY: 0, Cadence.WEEKLY: 2}  # days that the last rows of a whole period may lack: a weekend
_LATE_MONTH = 3
_SHOWN = 6
_WARNINGS = ("repeated", "undated", "formulas", "unsaved")


def gather_rows(
    declared: Mapping[str, Declared], origins: Mapping[str, Origin], default: Cadence, reader: Reader, scope: Scope
) -> None:
    """Add to each metric the figures that its source tells; what stands against it is reported."""
    groups: dict[tuple[str, Cadence], list[Wanted]] = {}
    for word, one in declared.items():
        origin = origins.get(one.form.source or "")
        if origin is None:
            _tell_unknown(one, origins, scope)
            continue
        gathering = _gathering(word, one, origin, scope)
        if gathering is None:
            continue
        one.gathering = gathering
        mended = one.node is not None and one.node.place in scope.found.mended
        if origin.shown and not mended:  # else it would be asked for what nobody wrote
            groups.setdefault((origin.id, cadence_of(one.form, default)), []).append(Wanted(word, one, gathering))
    for (id, cadence), group in sorted(groups.items(), key=lambda item: list(origins).index(item[0][0])):
        answer = fill(origins[id], cadence, group, reader, scope)
        if not answer.troubles:
            tell_unmet(origins[id], group, answer, reader, scope)


def _tell_unknown(one: Declared, origins: Mapping[str, Origin], scope: Scope) -> None:
    """A source that is not declared; one in words, of a metric that is not gathered, is only shown."""
    word = one.form.source
    if not word or not origins or one.form.actuals or one.form.formula is not None:
        return
    if one.form.column is not None or near_match(word, origins):
        message = say("no {kind} `{word}` is declared", kind=say("source"), word=word)
        scope.found.error("unknown-id", word_place(one.node, "source"), message, scope.found.nearest(word, origins))


def _gathering(word: str, one: Declared, origin: Origin, scope: Scope) -> Gathering | None:
    form = one.form
    if form.formula is not None and form.column is None:
        return None
    aggregate = Aggregate(form.aggregate) if form.aggregate else Aggregate.LAST
    if form.column is None and aggregate is not Aggregate.COUNT:
        place = word_place(one.node, "source")
        message = say("`{metric}` does not say which column of `{source}` it is", metric=word, source=origin.id)
        scope.found.error("source", place, message, say("add `column:`, or `aggregate: count` to count rows"))
        return None
    where = tuple(_condition(column, value, child(one.node, "where"))
                  for column, value in (form.where or {}).items())
    return Gathering(origin.id, form.column or "", aggregate, where, form.by or "", word_place(one.node, "column"))


def _condition(column: str, value: str | list[str] | EdgesForm, node: Node | None) -> Condition:
    place = key_place(node, column)
    if isinstance(value, EdgesForm):
        return Condition(column, (), value.at_least, value.at_most, place)
    return Condition(column, (value,) if isinstance(value, str) else tuple(value), place=place)


def fill(origin: Origin, cadence: Cadence, group: list[Wanted], reader: Reader, scope: Scope) -> Answer:
    """Ask for the figures of a group, if they can be had; what was told of its rows before is not told again."""
    measures = tuple(Measure(each.gathering.column, each.gathering.aggregate, each.gathering.where) for each in group)
    answer = reader(Ask(origin, cadence, measures, starts=scope.fiscal.starts))
    for trouble in answer.troubles:
        _tell(trouble, origin, group, scope)
    for note in answer.notes:
        tell = scope.found.warning if note.key in _WARNINGS else scope.found.info
        tell(note.key, Place(origin.file, note.line) if note.line else origin.place, note.message, note.help)
    if answer.remarks:
        keys = ", ".join(answer.remarks)
        message = say("{file} is read with {keys}, as its rows tell", file=origin.shown, keys=keys)
        scope.found.info("detected", origin.place, message, say("write it there to be sure"))
    if not answer.rows and not answer.troubles:
        scope.found.warning("no-rows", origin.place, say("{file} has no rows with a date", file=origin.shown),
                            say("fill it, or name another one"))
    running = _running(answer, cadence, scope)
    place = Place(origin.shown)
    if running is not None:
        message = say("{period} is still running in {file}; it is left out", period=running.label, file=origin.shown)
        help = say("it counts once its last days are there; what is measured now and then has `cadence: irregular`")
        scope.found.info("running", origin.place, message, help)
    missing = _missing(answer, cadence, scope) if not answer.troubles else ()
    if missing:
        shown = ", ".join(each.label for each in missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
        message = say("{file} has no rows of {periods}", file=origin.shown, periods=shown)
        scope.found.info("missing-periods", origin.place, message, say("add them, if there were any"))
    for row in answer.rows:
        period = grid_period(row.start, cadence, scope.fiscal)
        for each, value in zip(group, row.values, strict=True):
            if value is not None and period != running and not each.by_slices:
                each.one.figures.append(Actual(period, value, place))
    if not answer.troubles:
        divide(Divided(origin, cadence, running, place), group, reader, scope)
    return answer


def _missing(answer: Answer, cadence: Cadence, scope: Scope) -> tuple[Period, ...]:
    """Periods without any row between the first and the last; none of days, nor where rows come less often."""
    if cadence is Cadence.DAILY or not answer.rows:
        return ()
    there = {row.start for row in answer.rows}
    period, found = grid_period(answer.rows[0].start, cadence, scope.fiscal), []
    while period.start < answer.rows[-1].start:
        if period.start not in there:
            found.append(period)
        period = grid_period(period.end, cadence, scope.fiscal)
    return tuple(found) if len(found) <= len(there) else ()


def _running(answer: Answer, cadence: Cadence, scope: Scope) -> Period | None:
    """The last period, if the rows go by the day and have not come to its end."""
    if not answer.rows or not answer.within:
        return None
    last = grid_period(answer.rows[-1].start, cadence, scope.fiscal)
    lacking = last.end - 1 - answer.until
    return last if lacking > _LATE.get(cadence, _LATE_MONTH) else None


def _tell(trouble: Trouble, origin: Origin, group: list[Wanted], scope: Scope) -> None:
    """At the line of the file where one is known; else at the key that is to be changed."""
    place = origin.place
    if trouble.measure is not None:
        gathering = group[trouble.measure].gathering
        place = gathering.place if trouble.condition is None else gathering.where[trouble.condition].place
    elif trouble.key in origin.keys:
        place = origin.keys[trouble.key]
    if trouble.line:
        place = Place(origin.file, trouble.line)
    scope.found.error("source", place, trouble.message, trouble.help)
