"""What a meeting saw, where the figure for the same as-of is another one by now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bsc.diff.change import Named
from bsc.model import Actual, Figure, Period, Presented, Status, Strategy
from bsc.report.speech.kpi import KpiSpeech, speech_for
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import Voice, visible
from bsc.score.card import PerspectiveReading, Reading, Scorecard, Standing


class Both(NamedTuple):
    """A figure as a meeting saw it, and as it is by all that is known today."""

    then: str
    now: str


def kept_for(strategy: Strategy, as_of: Period | None) -> Presented | None:
    """What the last meeting about an as-of saw."""
    return next((each for each in reversed(strategy.presented) if as_of is not None and each.as_of == as_of), None)


def seen_standing(then: Figure | None, now: Standing, voice: Voice, decimals: int = 0) -> Both | None:
    """Both figures of a rolled-up number; None where they look the same, or nothing was kept."""
    return None if then is None else _both(then, (now.status, now.score), voice, decimals)


def seen_kpi(then: Figure | None, now: Reading, speech: KpiSpeech) -> Both | None:
    """Both actuals of a KPI, or both scores where the actual is the same; None where those look the same, too."""
    if then is None:
        return None
    if then.actual and now.actual is not None and then.actual != as_kept(now.actual):
        number = number_of(then.actual)
        before = visible(then.actual) if number is None else speech.say(number)
        after = speech.actuals([now.actual])[0]
        if before != after:
            return Both(before, after)
    return _both(then, (now.status, now.score), speech.voice)


def _both(then: Figure, now: tuple[Status, float | None], voice: Voice, decimals: int = 0) -> Both | None:
    status, score = now
    before, after = score_text(then.score, voice, decimals), score_text(score, voice, decimals)
    if before != after:
        return Both(before, after)
    if then.status is status:
        return None
    return Both(voice.words.status(then.status).lower(), voice.words.status(status).lower())


class Restated(NamedTuple):
    """All figures of one scorecard beside those that a meeting saw."""

    card: Scorecard
    kept: Presented
    voice: Voice

    def line(self, kind: str, id: str) -> str:
        """One figure in words: of the index, a perspective, an objective or a KPI; empty where it stands."""
        both = self.both(kind, id)
        if both is None:
            return ""
        return self.voice.words.say("since restated", n=both.then, m=both.now, day=self.day())

    def day(self) -> str:
        """The day of the meeting."""
        return self.voice.dates.period(self.kept.day)

    def both(self, kind: str, id: str) -> Both | None:
        """One figure then and now, in words."""
        then = self._then(kind).get(id)
        if kind != "kpi":
            return seen_standing(then, self._standing(kind, id), self.voice, 1 if kind == "index" else 0)
        reading = self.card.readings[id]
        return seen_kpi(then, reading, speech_for(reading.kpi, [reading], self.voice))

    def figures(self, kind: str, id: str) -> tuple[Figure, Figure]:
        """One figure then and now, as they are kept."""
        then = self._then(kind)[id]
        if kind != "kpi":
            standing = self._standing(kind, id)
            return then, Figure(standing.status, standing.score)
        now = self.card.readings[id]
        return then, Figure(now.status, now.score, as_kept(now.actual), in_full(now.target))

    def named(self, kind: str, id: str) -> Named:
        """The index, a perspective, an objective or a KPI by its name."""
        if kind == "perspective":
            return Named(kind, id, self._band(id).perspective.name)
        if kind == "objective":
            return Named(kind, id, self.card.objectives[id].objective.name)
        return Named(kind, id, self.card.readings[id].kpi.name if kind == "kpi" else "")

    def _then(self, kind: str) -> Mapping[str, Figure]:
        kept = self.kept
        return {"index": {"": kept.index}, "perspective": kept.perspectives, "objective": kept.objectives,
                "kpi": kept.kpis}[kind]

    def _standing(self, kind: str, id: str) -> Standing:
        if kind == "perspective":
            return self._band(id).standing
        return self.card.index if kind == "index" else self.card.objectives[id].outcome

    def _band(self, id: str) -> PerspectiveReading:
        return next(each for each in self.card.perspectives if each.perspective.id == id)

    def found(self) -> Iterator[tuple[str, str, Both]]:
        """All figures that are others by now, the index first: kind, id, both."""
        subjects = [("index", ""), *(("perspective", each.perspective.id) for each in self.card.perspectives),
                    *(("objective", id) for id in self.card.objectives), *(("kpi", id) for id in self.card.readings)]
        for kind, id in subjects:
            both = self.both(kind, id)
            if both is not None:
                yield kind, id, both


def restated_of(card: Scorecard, voice: Voice) -> Restated | None:
    """The figures of a scorecard beside those that a meeting saw; None where no meeting about its as-of was closed."""
    kept = kept_for(card.strategy, card.as_of)
    return Restated(card, kept, voice) if kept is not None else None


def as_kept(actual: Actual | None) -> str:
    """An actual as it is kept: its number in full, or its word."""
    if actual is None:
        return ""
    return actual.word if actual.value is None else in_full(actual.value)


def in_full(value: float | None) -> str:
    """A number as it is kept, the same in all languages."""
    return "" if value is None else f"{value:.10g}"


def number_of(kept: str) -> float | None:
    """The number that was kept; None where it was a word."""
    try:
        return float(kept)
    except ValueError:
        return None
