"""Actuals as typed: numbers, words, approximate and restated ones, each with its period and place."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from bsc.model.actuals import Actual, Actuals, Timeline
from bsc.model.metric import NO_ACTUALS
from bsc.model.period import Period, parse_period
from bsc.read.forms.measures import ActualForm
from bsc.read.found import Also
from bsc.read.numbers import STARTS_LIKE_NUMBER, NotANumber, parse_number, sign_help
from bsc.read.scope import Scope, child
from bsc.read.syntax.figure_blocks import FigureBlock
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar
from bsc.source import Mistake, Place, Said, say

Figures = Mapping[str, str | ActualForm | None]
_make = tuple.__new__  # half the time of the named constructor, for a hundred thousand figures


def link_figures(figures: Figures | None, node: Node | None, scope: Scope) -> list[Actual]:
    """The observations of one metric, in order of declaration."""
    if figures and isinstance(node, FigureBlock):
        return _from_block(node, scope)
    if not figures or not isinstance(node, MapNode):
        return []
    found: list[Actual] = []
    periods, items = scope.periods, node.items
    for label, value in figures.items():
        period = periods.get(label)
        if period is None:
            try:
                period = periods[label] = parse_period(label, scope.fiscal)
            except Mistake as mistake:
                tell_label(label, value, node.keys[label].place, mistake, scope)
                continue
        if value is None:
            continue
        if isinstance(value, str):
            actual = plain_actual(period, value, items[label], scope)
        else:
            actual = _detailed(period, value, items[label], scope)
        if actual is not None:
            found.append(actual)
    return found


def plain_figures(block: FigureBlock, scope: Scope) -> Actuals | None:
    """A block of figures as it stands; None where a label is no period or not in order."""
    labels = tuple(block.value)
    timeline = scope.timelines.get(labels)
    if timeline is None:
        try:
            periods = [parse_period(label, scope.fiscal) for label in labels]
        except ValueError:
            return None
        if any((before.end, before.start) >= (after.end, after.start) for before, after in pairwise(periods)):
            return None
        timeline = scope.timelines[labels] = Timeline.of(periods)
    return Actuals.plain(timeline, tuple(map(float, block.value.values())), block.written.figure_place)


def _from_block(block: FigureBlock, scope: Scope) -> list[Actual]:
    """Plain figures: nothing about them can be wrong but their label."""
    found: list[Actual] = []
    periods = scope.periods
    for label, figure in block.value.items():
        period = periods.get(label)
        if period is None:
            try:
                period = periods[label] = parse_period(label, scope.fiscal)
            except Mistake as mistake:
                scope.found.error("period", block.written.label_place(label), mistake.said)
                continue
        found.append(Actual(period, float(figure), block.written.figure_place(label)))
    return found


def tell_label(label: str, value: object, place: Place, mistake: Mistake, scope: Scope) -> None:
    """Report a label that is no period; a lone number is what a decimal comma left behind."""
    if value is None and label.strip().isdigit():
        message = say("`,{label}` begins a new entry: in YAML the comma separates entries", label=label)
        scope.found.error("comma", place, message, say("write decimals with a point, such as 2.5"))
    else:
        scope.found.error("period", place, mistake.said)


def plain_actual(period: Period, text: str, node: Node, scope: Scope) -> Actual | None:
    """A number, or a word such as `AAA`; what only looks like a number is reported."""
    place = node.place
    try:
        return _make(Actual, (period, parse_number(text), place, "", "", False, "", None, "", False))
    except NotANumber as problem:
        if meant_as_number(text, node, problem, scope):
            return None
        return Actual(period, None, place, word=text)


def meant_as_number(text: str, node: Node, problem: NotANumber, scope: Scope) -> bool:
    """Whether a text is a number gone wrong (then it is reported) and no word such as `AAA`."""
    quoted = isinstance(node, Scalar) and not node.plain
    if quoted or not STARTS_LIKE_NUMBER.match(text):
        return False
    help: Said | None = say("quote it if it is meant as words: shown, not judged")
    if problem.near.fix is not None:
        help = sign_help(problem.near.sign)
    scope.found.error("number", node.place, problem.said, help)
    return True


def _detailed(period: Period, form: ActualForm, node: Node, scope: Scope) -> Actual | None:
    if form.value is None:
        return None
    below = child(node, "value") or node
    actual = plain_actual(period, form.value, below, scope)
    if actual is None:
        return None
    if form.restated is not None:
        scope.period(form.restated, child(node, "restated"))
    return actual._replace(
        note=scope.text(form.note),
        about=bool(form.about),
        known_as=form.known_as or "",
        was=form.was,
        restated=form.restated or "",
        to_date=bool(form.to_date),
    )


def series_of(metric: str, figures: Figures | None, node: Node | None, more: list[Actual], scope: Scope) -> Actuals:
    """The actuals of a metric: those written there, and those from elsewhere."""
    if figures is None and not more:
        return NO_ACTUALS
    if isinstance(node, FigureBlock) and not more and (plain := plain_figures(node, scope)) is not None:
        return plain
    return _sorted(metric, link_figures(figures, node, scope) + more, scope)


def _sorted(metric: str, actuals: list[Actual], scope: Scope) -> Actuals:
    """By the end of their period; the same period given twice is an error that names both places."""
    keys = [(actual[0].end, actual[0].start) for actual in actuals]
    if all(before < after for before, after in pairwise(keys)):
        return Actuals(actuals)
    ordered = sorted(actuals, key=_end)
    for before, after in pairwise(ordered):
        if _end(before) == _end(after):
            first, second = sorted((before, after), key=lambda actual: _order(actual.place))
            message = say(
                "`{metric}` has two values for {period}; first at {place}",
                metric=metric, period=second.period.label, place=str(first.place),
            )  # fmt: skip
            also = Also(first.place, say("first given here"))
            scope.found.error("duplicate-actual", second.place, message, say("keep one"), also)
    return Actuals(ordered)


def _end(actual: Actual) -> tuple[int, int]:
    return actual.period.end, actual.period.start


def _order(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.column


def check_states(metric: str, states: Mapping[str, float], actuals: Actuals, scope: Scope) -> None:
    """A word that is none of the metric's states cannot be judged."""
    if not states:
        return
    for actual in actuals:
        if actual.value is None and actual.word not in states:
            message = say("`{word}` is none of the states of `{metric}`", word=actual.word, metric=metric)
            scope.found.error("state", actual.place, message, scope.found.nearest(actual.word, states))
