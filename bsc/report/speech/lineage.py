"""How a figure came to be, in words: what was gathered of which rows, a formula with its numbers put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bsc.align.lineage import Kind, Use, Value, below, reason_of, uses_of, value_of
from bsc.model import Cadence, Condition, Gathering, Metric, Period
from bsc.model.period import period_at
from bsc.report.speech.numbers import MINUS, MISSING, decimals_of
from bsc.report.speech.words import Voice, visible
from bsc.source import NOWHERE, Place

_LITERAL = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[-,]|\s+")
_WRITTEN_OUT = 3
UNKNOWN = "?"


class LineageLine(NamedTuple):
    """One value of the tree: what it is, where it was written, how deep it stands."""

    depth: int
    text: str
    place: Place = NOWHERE


def gathered_text(gathering: Gathering, file: str, voice: Voice) -> str:
    """What is gathered: sum of “likes” in data/social.csv, platform instagram."""
    words = voice.words
    key = "rows" if not gathering.column else gathering.aggregate.value
    what = words.say(f"gather {key}", n=visible(gathering.column))
    told = words.say("gathered from", what=what, file=visible(file or gathering.origin))
    return ", ".join([told, *(_condition(each, voice) for each in gathering.where)])


def _condition(condition: Condition, voice: Voice) -> str:
    words, low, high = voice.words, condition.at_least, condition.at_most
    values = [visible(each) for each in condition.values]
    if low is not None and high is not None:
        said = words.say("gather between", n=_edge(low, voice), m=_edge(high, voice))
    elif low is not None or high is not None:
        key = "gather at most" if low is None else "gather at least"
        said = words.say(key, n=_edge(low if low is not None else high or 0.0, voice))
    elif len(values) > 1:
        said = words.say("gather or", n=", ".join(values[:-1]), m=values[-1])
    else:
        said = "".join(values)
    return f"{visible(condition.column)} {said}"


def _edge(edge: float | date, voice: Voice) -> str:
    if isinstance(edge, date):
        return voice.dates.period(period_at(edge.toordinal(), Cadence.DAILY))
    return _number(edge, voice)


def rows_of(metric: Metric, voice: Voice) -> str:
    """What a metric gathers, of which file; empty for one that gathers nothing."""
    if metric.gathering is None:
        return ""
    file = next((each.place.path for each in metric.actuals), "")
    return gathered_text(metric.gathering, file, voice)


def worked_out(value: Value, voice: Voice) -> str:
    """The formula of a computed value with the numbers put in, or why it has none."""
    if value.value is None:
        return no_value(value, voice)
    return "".join(_stretch(use, voice) for use in uses_of(value))


def no_value(value: Value, voice: Voice) -> str:
    """Why a computed value is none."""
    missing = dict.fromkeys(each.metric.name for each in below(value) if each.value is None)
    return voice.words.say(f"no value {reason_of(value)}", n=", ".join(visible(each) for each in missing))


def gaps_of(metric: Metric, start: int, end: int, voice: Voice) -> str:
    """The last stretches of days from one to another in which a formula has no value, each with why; empty where it
    has one throughout, from its first value on."""
    if metric.working is None:
        return ""
    known = {actual.period for actual in metric.actuals}
    first = min((each.end for each in known), default=0)
    told: list[tuple[str, list[Period]]] = []
    for period in metric.working.span.periods:
        if not start <= period.end <= end or period.end < first:
            continue
        if period in known:
            told.append(("", []))
            continue
        why = _why(value_of(metric, period), voice)
        if told and told[-1][0] == why:
            told[-1][1].append(period)
        else:
            told.append((why, [period]))
    said = [f"{_stretch_of(periods, voice)}: {why}" for why, periods in told if periods]
    return "; ".join(said[-_WRITTEN_OUT:])


def _stretch_of(periods: list[Period], voice: Voice) -> str:
    first, last = voice.dates.period(periods[0]), voice.dates.period(periods[-1])
    return first if len(periods) == 1 else f"{first} … {last}"


def _why(value: Value, voice: Voice) -> str:
    """The reason alone, without saying again that there is no value."""
    return no_value(value, voice).partition(": ")[2]


def _stretch(use: Use, voice: Voice) -> str:
    if not use.piece.metric:
        return _LITERAL.sub(lambda found: _literal(found[0], voice), use.piece.text)
    values = use.values
    if len(values) == 1:
        text = _number(values[0].value, voice)
        return f"({text})" if text.startswith(MINUS) else text
    told = [_number(each.value, voice) for each in values]
    if len(told) > _WRITTEN_OUT:
        told = [told[0], "…", told[-1]]
    return f"[{'; '.join(told)}]"


def _literal(text: str, voice: Voice) -> str:
    """A number, a sign or a blank of the formula itself, as the language writes it."""
    if text.isspace():
        return " "
    if text == "-":
        return MINUS
    if text == ",":
        return ";" if voice.numbers.comma else text
    return text.replace(".", ",") if voice.numbers.comma else text


def _number(value: float | None, voice: Voice) -> str:
    return UNKNOWN if value is None else voice.numbers.plain(value, decimals_of([value]))


def lines_below(value: Value, voice: Voice, deepest: int, most: int) -> list[LineageLine]:
    """What a value was made of, level by level; what was told already is not told again."""
    lines, told = [], {(value.metric.id, value.period)}
    for line in _tree(value, voice, (1, deepest), told):
        lines.append(line)
        if len(lines) > most:
            break
    if len(lines) > most:
        lines[most:] = [LineageLine(1, "…")]
    return lines


def _tree(
    above: Value, voice: Voice, depth: tuple[int, int], told: set[tuple[str, Period | None]]
) -> Iterator[LineageLine]:
    at, deepest = depth
    for value in below(above):
        key = (value.metric.id, value.period)
        again = key in told and bool(below(value))
        yield LineageLine(at, _line(value, above, again, voice), value.place if value.kind is Kind.WRITTEN else NOWHERE)
        if not again and at < deepest:
            told.add(key)
            yield from _tree(value, voice, (at + 1, deepest), told)


def _line(value: Value, above: Value, again: bool, voice: Voice) -> str:
    """A part by name and value, the period where it is another, and how it came to be."""
    head = visible(value.metric.name) if value.metric.id != above.metric.id else ""
    if value.period is not None and (value.period != above.period or not head):
        when = voice.dates.period(value.period)
        head = f"{head} ({when})" if head else when
    if value.value is None:
        return f"{head}: {_nothing(value, voice)}"
    number = _number(value.value, voice)
    made = voice.words["told above"] if again else _origin(value, voice)
    return f"{head} {number}{made}" if made.startswith(" =") else f"{head} {number}" + (f": {made}" if made else "")


def _nothing(value: Value, voice: Voice) -> str:
    if value.period is None:
        return voice.words["no figure before"]
    return no_value(value, voice) if value.kind is Kind.COMPUTED else voice.words["no figure"]


def _origin(value: Value, voice: Voice) -> str:
    words = voice.words
    match value.kind:
        case Kind.COMPUTED:
            return f" = {worked_out(value, voice)}"
        case Kind.GATHERED if value.metric.gathering is not None:
            return gathered_text(value.metric.gathering, value.place.path, voice)
        case Kind.BROUGHT:
            return words.say(f"brought {value.metric.aggregate.value}", n=len(below(value)))
        case Kind.HELD:
            whole = below(value)[0].period
            return words.say("held", n=voice.dates.period(whole)) if whole is not None else MISSING
        case _:
            return ""
