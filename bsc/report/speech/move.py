"""A move of the index or of a perspective in words: what the values did, and what began or ceased to count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bsc.report.speech.names import listed
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Move, Scorecard, Turn

_TOLD = 0.05
_NAMED = 2
_HOW = ("first", "again", "judged", "silent", "unjudged")


def move_text(move: Move, card: Scorecard, voice: Voice, *, whole: bool = False) -> str:
    """A move in points; `whole` is the index, where a perspective may stand for all its KPIs."""
    if move.change is None:
        return ""
    signed, words = voice.numbers.signed, voice.words
    text = f"{signed(move.change, 1)} {words['pts']}"
    if move.silence is None or abs(move.silence) < _TOLD:
        return text
    split = words.say("like for like", n=signed(move.change - move.silence, 1), m=signed(move.silence, 1))
    why = _reasons(move.turns, card, voice, whole)
    return f"{text}: {split} {words.say('because', why=why)}" if why else f"{text}: {split}"


def _reasons(turns: Sequence[Turn], card: Scorecard, voice: Voice, whole: bool) -> str:
    """Who began or ceased to count, and how."""
    bands = _bands(card) if whole else {}
    told = []
    for how in _HOW:
        names = _names([turn.kpi for turn in turns if turn.how == how], card, bands)
        if names:
            alone = ", alone" if len(names) == 1 else ""
            told.append(voice.words.say(f"{how} counts{alone}", names=listed(names, voice.words, _NAMED)))
    return listed(told, voice.words, len(_HOW))


def _names(kpis: Sequence[str], card: Scorecard, bands: Mapping[str, str]) -> list[str]:
    """KPIs by name, a perspective for those in one of the `bands`; a metric once, with its objective if need be."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for kpi in (card.readings[each].kpi for each in kpis):
        band = card.strategy.top_of(kpi.objective).perspective
        key, name = (("band", band), bands[band]) if band in bands else (("metric", kpi.metric.id), visible(kpi.name))
        found.setdefault(key, (name, visible(card.strategy.objectives[kpi.objective].name)))
    often = Counter(name for name, _ in found.values())
    return [f"{name} ({home})" if often[name] > 1 else name for name, home in found.values()]


def _bands(card: Scorecard) -> dict[str, str]:
    """The perspectives that as a whole began or ceased to count, by their names."""
    return {reading.perspective.id: visible(reading.perspective.name) for reading in card.perspectives
            if reading.move.change is None}
