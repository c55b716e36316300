"""How a KPI's figure was made: the formula with the numbers put in. `{a}` stands for the actual."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bsc.report.numbers import MINUS
from bsc.report.words import Voice
from bsc.score.card import Reading, Trace

_OWN = ("states", "total")
Say = Callable[[float], str]


def formula_of(reading: Reading, voice: Voice, say: Say) -> str:
    """The formula of a reading; the reason in words where nothing was judged."""
    trace = reading.trace
    if trace.reason:
        return voice.words[f"why {trace.reason}"]
    make = _FORMS.get(trace.scale)
    text = make(_Numbers(trace, say), reading, voice) if make else ""
    return f"{text}, {voice.words.say('entry', period=trace.entry)}" if trace.entry else text


def formulas_of(readings: Sequence[Reading], voice: Voice, say: Say) -> list[str]:
    """The formulas of a KPI's readings; made anew only where the numbers in them change."""
    texts: list[str] = []
    last: tuple[object, ...] = ()
    for reading in readings:
        trace = reading.trace
        now = (trace.given, trace.rule, reading.attainment in (0.0, 100.0))
        if now != last or trace.rule.scale in _OWN:
            last, text = now, formula_of(reading, voice, say)
        texts.append(text)
    return texts


class _Numbers:
    """The inputs of a trace by name, formatted."""

    __slots__ = ("trace", "say", "_values")

    def __init__(self, trace: Trace, say: Say) -> None:
        self.trace = trace
        self.say = say
        self._values = {item.name: item.value for item in trace.given}

    def __getitem__(self, name: str) -> str:
        value = self._values.get(name)
        if value is None:
            return "?"
        return f"({self.say(value)})" if value < 0 else self.say(value)

    def __contains__(self, name: str) -> bool:
        return name in self._values


def _progress(of: _Numbers, reading: Reading, voice: Voice) -> str:
    return f"({{a}} {MINUS} {of['baseline']}) / ({of['target']} {MINUS} {of['baseline']})"


def _performance(of: _Numbers, reading: Reading, voice: Voice) -> str:
    low, high = of["minimum"], of["maximum"]
    if of.trace.lower:
        return f"({high} {MINUS} {{a}}) / ({high} {MINUS} {low})"
    return f"({{a}} {MINUS} {low}) / ({high} {MINUS} {low})"


def _ratio(of: _Numbers, reading: Reading, voice: Voice) -> str:
    goal = of["planned"] if "planned" in of else of["target"]
    if reading.target is not None and reading.target <= 0:
        return f"{{a}} {'≤' if of.trace.lower else '≥'} {goal}"
    return f"2 {MINUS} {{a}} / {goal}" if of.trace.lower else f"{{a}} / {goal}"


def _edge(of: _Numbers, reading: Reading, voice: Voice) -> str:
    lower = of.trace.scale == "at-most"
    sign = "≤" if lower else "≥"
    if reading.attainment in (0.0, 100.0) or (reading.target is not None and reading.target <= 0):
        return f"{{a}} {sign} {of['target']}"
    return f"2 {MINUS} {{a}} / {of['target']}" if lower else f"{{a}} / {of['target']}"


def _between(of: _Numbers, reading: Reading, voice: Voice) -> str:
    inside = f"{of['low']} ≤ {{a}} ≤ {of['high']}"
    return f"{inside}, ± {of['within']}" if "within" in of else inside


def _hold(of: _Numbers, reading: Reading, voice: Voice) -> str:
    inside = f"|{{a}} {MINUS} {of['target']}| ≤ {of['within']}"
    return f"{inside} … {of['off_beyond']}" if "off_beyond" in of else inside


def _plan(of: _Numbers, reading: Reading, voice: Voice) -> str:
    done = f"({{a}} {MINUS} {of['baseline']}) / ({of['target']} {MINUS} {of['baseline']})"
    last = of.trace.given[-1]
    return f"{done} / {voice.numbers.percent(last.value)}" if last.name == "planned_progress" else done


def _total(of: _Numbers, reading: Reading, voice: Voice) -> str:
    return f"2 {MINUS} {{a}} / {of['planned']}" if of.trace.lower else f"{{a}} / {of['planned']}"


def _benchmark(of: _Numbers, reading: Reading, voice: Voice) -> str:
    goal = f"({of['benchmark']} + {of['plus']})" if "plus" in of else of["benchmark"]
    return f"2 {MINUS} {{a}} / {goal}" if of.trace.lower else f"{{a}} / {goal}"


def _states(of: _Numbers, reading: Reading, voice: Voice) -> str:
    points = "" if reading.attainment is None else voice.numbers.percent(reading.attainment)
    return f"{{a}} = {points}"


def _done(of: _Numbers, reading: Reading, voice: Voice) -> str:
    return "{a}"


_FORMS: dict[str, Callable[[_Numbers, Reading, Voice], str]] = {
    "progress": _progress,
    "performance": _performance,
    "ratio": _ratio,
    "at-least": _edge,
    "at-most": _edge,
    "between": _between,
    "hold": _hold,
    "reach": _plan,
    "total": _total,
    "benchmark": _benchmark,
    "states": _states,
    "done-by": _done,
}
