"""The step from a KPI's attainment to its score on the ruler that all KPIs share, with the numbers put in."""

from __future__ import annotations

from bsc.report.speech.numbers import MINUS, Numbers, decimals_of
from bsc.report.speech.words import Voice
from bsc.score.card import Reading
from bsc.score.ruler import SCORE, reaches


def ruler_text(reading: Reading, voice: Voice) -> str:
    """The step in full; nothing where the score is the attainment itself."""
    attainment, score, rule = reading.attainment, reading.score, reading.trace.rule
    if attainment is None or score is None:
        return ""
    if reaches(attainment, 100.0):
        return voice.words["ruler top"] if attainment > 100.0 + 1e-9 and score == 100.0 else ""
    if score <= 0.0:
        return voice.words["ruler foot"] if attainment < 0.0 else ""
    on, risk = rule.on_edge, rule.risk_edge
    if (on, risk) == SCORE:
        return ""
    return voice.words.say("ruler", step=_step(attainment, on, risk, voice.numbers))


def _step(attainment: float, on: float, risk: float, numbers: Numbers) -> str:
    """From one edge to the next, in a straight line."""
    if reaches(attainment, on):
        foot, top, low, room = on, 100.0, 90, 10
    elif reaches(attainment, risk):
        foot, top, low, room = risk, on, 60, 30
    else:
        foot, top, low, room = 0.0 if risk > 0.0 else risk - 100.0, risk, 0, 60
    at, first, last = (_plain(each, numbers) for each in (round(attainment, 1), foot, top))
    if not foot:
        return f"{room} × {at} / {last}"
    start = f"{low} + " if low else ""
    return f"{start}{room} × ({at} {MINUS} {first}) / ({last} {MINUS} {first})"


def _plain(value: float, numbers: Numbers) -> str:
    text = numbers.plain(value, min(2, decimals_of([value])))
    return f"({text})" if value < 0 else text
