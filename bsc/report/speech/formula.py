"""How a KPI's figure was made: the formula with the numbers put in. `{a}` stands for the actual."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bsc.model.target import Table, Total
from bsc.report.speech.numbers import MINUS
from bsc.report.speech.words import Voice
from bsc.score.card import Reading, Trace

_OWN = ("states", "total", "between", "hold", "done-by")
Say = Callable[[float], str]


def formula_of(reading: Reading, voice: Voice, say: Say) -> str:
    """The formula of a reading with the entry of the target; the reason in words where nothing was judged."""
    trace = reading.trace
    if trace.reason:
        return voice.words[f"why {trace.reason}"]
    text = equation_of(reading, voice, say)
    return f"{text}, {voice.words.say('entry', period=entry_of(reading, voice))}" if trace.entry else text


def equation_of(reading: Reading, voice: Voice, say: Say) -> str:
    """The formula alone."""
    trace = reading.trace
    make = _FORMS.get(trace.scale)
    text = make(_Numbers(trace, say), reading, voice) if make else ""
    actual = reading.actual
    if actual is not None and actual.value is not None and (actual.about or actual.known_as):
        text = text.replace("{a}", say(actual.value))
    return text


def entry_of(reading: Reading, voice: Voice) -> str:
    """The name of the period whose target is in force."""
    target, label = reading.kpi.target, reading.trace.entry
    if isinstance(target, Total):
        return voice.dates.period(target.over)
    entries = target.entries if isinstance(target, Table) else ()
    return next((voice.dates.period(entry.period) for entry in entries if entry.period.label == label), label)


def formulas_of(readings: Sequence[Reading], voice: Voice, say: Say) -> list[str]:
    """The formulas of a KPI's readings; made anew only where the numbers in them change."""
    texts: list[str] = []
    last: tuple[object, ...] = ()
    for reading in readings:
        trace = reading.trace
        actual, attainment = reading.actual, reading.attainment
        loose = actual is not None and (actual.about or actual.known_as != "")
        now = (trace.given, trace.rule, attainment if attainment in (0.0, 100.0) else None)
        if now != last or loose or trace.rule.scale in _OWN:
            last, text = () if loose else now, formula_of(reading, voice, say)
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

    def value(self, name: str) -> float:
        """The number itself."""
        return self._values[name]

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
        return _compared(goal, of.trace.lower, reading.attainment == 100.0)
    return f"2 {MINUS} {{a}} / {goal}" if of.trace.lower else f"{{a}} / {goal}"


def _edge(of: _Numbers, reading: Reading, voice: Voice) -> str:
    lower = of.trace.scale == "at-most"
    if reading.attainment in (0.0, 100.0) or (reading.target is not None and reading.target <= 0):
        return _compared(of["target"], lower, reading.attainment == 100.0)
    return f"2 {MINUS} {{a}} / {of['target']}" if lower else f"{{a}} / {of['target']}"


def _compared(goal: str, lower: bool, met: bool) -> str:
    """A comparison that holds."""
    return f"{{a}} {('≤' if lower else '≥') if met else ('>' if lower else '<')} {goal}"


def _between(of: _Numbers, reading: Reading, voice: Voice) -> str:
    value, low, high = of.trace.number, of["low"], of["high"]
    if reading.attainment == 100.0:
        return f"{low} ≤ {{a}} ≤ {high}"
    above = value > of.value("high")
    if "within" not in of:
        return f"{{a}} > {high}" if above else f"{{a}} < {low}"
    outside = f"{{a}} {MINUS} {high}" if above else f"{low} {MINUS} {{a}}"
    return f"1 {MINUS} ({outside}) / {of['within']}" if reading.attainment else f"{outside} ≥ {of['within']}"


def _hold(of: _Numbers, reading: Reading, voice: Voice) -> str:
    away = f"|{{a}} {MINUS} {of['target']}|"
    if reading.attainment == 100.0:
        return f"{away} ≤ {of['within']}"
    if "off_beyond" not in of:
        return f"{away} > {of['within']}"
    if not reading.attainment:
        return f"{away} ≥ {of['off_beyond']}"
    return f"1 {MINUS} ({away} {MINUS} {of['within']}) / ({of['off_beyond']} {MINUS} {of['within']})"


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
    "done-by": _states,
}
