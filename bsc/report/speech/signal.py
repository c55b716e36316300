"""What an objective's outcome and drivers say together, in one sentence: for the page and for the terminal."""

from __future__ import annotations

from bsc.model import Signal
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import Voice
from bsc.score.card import Ground, ObjectiveReading

_COMPARED = (Signal.ERODING, Signal.RECOVERING, Signal.NO_EFFECT)


def sentence_of(reading: ObjectiveReading, voice: Voice) -> str:
    """The sentence; `{o}` and `{d}` in it are the scores of outcome and drivers at the as-of."""
    ground = reading.ground
    text = voice.words[_which(reading)]
    if ground is None:
        return text
    if ground.months:
        text = text.replace("{d}", judged_drivers(reading, voice)).replace("{m}", _months(ground, voice))
    if ground.since is not None and reading.signal in _COMPARED:
        text = _compared(text, reading, ground, voice)
    return text


def filled(sentence: str, outcome: str, drivers: str) -> str:
    """A sentence with the scores of the as-of put in."""
    return sentence.replace("{o}", outcome).replace("{d}", drivers)


def told_of(reading: ObjectiveReading, voice: Voice) -> str:
    """The whole sentence."""
    return filled(sentence_of(reading, voice), score_text(reading.outcome.score, voice),
                  score_text(reading.drivers.score, voice))


def judged_drivers(reading: ObjectiveReading, voice: Voice) -> str:
    """The score of the drivers that the signal rests on, with their months where a delay moves them back."""
    ground = reading.ground
    if ground is None or not ground.months:
        return score_text(reading.drivers.score, voice)
    return voice.words.say("delayed", n=score_text(ground.drivers.score, voice), m=_months(ground, voice))


def _months(ground: Ground, voice: Voice) -> str:
    first, last = (voice.dates.period(month) for month in (ground.months[0], ground.months[-1]))
    return first if first == last else f"{first} … {last}"


def _compared(text: str, reading: ObjectiveReading, ground: Ground, voice: Voice) -> str:
    """The course of the side that was looked at: from what to what, since when."""
    words, since = voice.words, voice.dates.period(ground.since) if ground.since is not None else ""
    now, before = score_text(ground.now, voice), score_text(ground.before, voice)
    side = reading.drivers if reading.signal is Signal.ERODING else reading.outcome
    alike = now == score_text(side.score, voice)
    if ground.before is None:
        course = words.say("course unknown", s=since)
    else:
        course = words.say("course" if alike else "course alike", b=before, s=since, n=now)
    return text.replace("{c}", course).replace("{b}", before).replace("{s}", since).replace(
        "{n}", now if alike else words.say("alike", n=now))


def _which(reading: ObjectiveReading) -> str:
    """Which sentence tells what outcome and drivers say together."""
    if reading.signal is not None:
        return f"say {reading.signal.value}"
    outcome, drivers = reading.outcome, reading.drivers
    if not outcome.parts and not drivers.parts:
        return "say unjudged" if reading.objective.kpis else "say unmeasured"
    if outcome.score is not None:
        if not drivers.parts:
            return "say alone"
        return "say outcome then" if reading.ground is not None else "say outcome"
    return "say drivers" if drivers.score is not None else "say nothing"
