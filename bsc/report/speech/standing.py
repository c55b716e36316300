"""A rolled-up number in words: its score, its coverage, its range."""

from __future__ import annotations

from bsc.model import Status
from bsc.report.speech.numbers import MISSING, NARROW
from bsc.report.speech.words import Voice
from bsc.score.card import Standing
from bsc.score.ruler import SCORE


def score_text(score: float | None, voice: Voice, decimals: int = 0) -> str:
    """A score, a dash for none."""
    return MISSING if score is None else voice.numbers.percent(score, SCORE, decimals)


def coverage_share(standing: Standing, voice: Voice) -> str:
    """Coverage in words."""
    if standing.status is Status.NOT_JUDGED:
        return voice.words["nothing to judge"]
    return f"{voice.words['coverage']} {voice.numbers.percent(standing.coverage * 100.0, (100.0, 80.0))}"


def coverage_text(standing: Standing, voice: Voice) -> str:
    """Coverage in words, with the range of a provisional number, and how many statuses a person set."""
    text = coverage_share(standing, voice)
    if standing.provisional and standing.low is not None and standing.high is not None:
        low = voice.numbers.percent(standing.low).removesuffix(NARROW + "%")
        text += f", {voice.words['provisional']} {low}…\u2060{voice.numbers.percent(standing.high)}"
    if standing.overridden:
        text += f", {voice.words.say('set by a person', n=standing.overridden)}"
    return text
