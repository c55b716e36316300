"""Where the figures behind a reading are written: every row that went into it."""

from __future__ import annotations

from collections.abc import Iterable

from bsc.align.lineage import Kind, Value, is_gathered, value_of
from bsc.report.speech.lineage import gathered_text, lines_below, worked_out
from bsc.report.speech.words import Voice
from bsc.score.card import Reading
from bsc.source import Place

_FIGURES = ("actual", "part", "benchmark")
_ON_A_LINE = 3
_LEVELS, _LINES = 2, 8


def sources_of(reading: Reading, voice: Voice) -> str:
    """Files and lines of the figures; of a sum or a mean, those of all its parts.

    Of a gathered one what was gathered, of a computed one the formula with its numbers and what these were made of.
    """
    actual, given, metric = reading.actual, reading.trace.given, reading.kpi.metric
    if actual is None:
        return ""
    if metric.gathering is not None and is_gathered(metric, actual.place):
        return gathered_text(metric.gathering, actual.place.path, voice)
    if metric.working is not None:
        return _computed(value_of(metric, actual.period)._replace(value=actual.value), voice)
    first = given[0].name if given else ""
    if first not in _FIGURES:
        return f"{actual.place.path}:{actual.place.line}" if actual.place.path else ""
    places = [item.place for item in given if item.name in _FIGURES]
    return _told(places if first != "benchmark" else [actual.place, *places])


def _computed(value: Value, voice: Voice) -> str:
    """The formula with its numbers, then two levels of what they were made of."""
    lines = [f"{'· ' * (line.depth - 1)}{line.text}{_written_at(line.place)}"
             for line in lines_below(value, voice, _LEVELS, _LINES)]
    return "\n".join([worked_out(value, voice), *lines] if value.kind is Kind.COMPUTED else lines)


def _written_at(place: Place) -> str:
    return f" ({place.path}:{place.line})" if place.path else ""


def _told(places: Iterable[Place]) -> str:
    """Rows by file, those that follow one another as a stretch."""
    files: dict[str, set[int]] = {}
    for place in places:
        if place.path:
            files.setdefault(place.path, set()).add(place.line)
    return "\n".join(f"{path}:{_lined(_stretches(sorted(lines)))}" for path, lines in files.items())


def _lined(stretches: list[str]) -> str:
    """A few on each line."""
    return ",\n".join(", ".join(stretches[at:at + _ON_A_LINE]) for at in range(0, len(stretches), _ON_A_LINE))


def _stretches(lines: list[int]) -> list[str]:
    told: list[str] = []
    first = last = lines[0]
    for line in [*lines[1:], -1]:
        if line == last + 1:
            last = line
            continue
        told.append(str(first) if first == last else f"{first}–{last}")
        first = last = line
    return told
