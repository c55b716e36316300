"""A move of the index or of a perspective in words: what the values did, and what began or ceased to count."""

from __future__ import annotations

from collections.abc import Sequence

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
    bands = _bands(turns, card) if whole else {}
    told = []
    for how in _HOW:
        names = dict.fromkeys(
            bands.get(card.readings[turn.kpi].kpi.objective) or _name(turn, card) for turn in turns if turn.how == how)
        if names:
            alone = ", alone" if len(names) == 1 else ""
            told.append(voice.words.say(f"{how} counts{alone}", names=_listed(list(names), voice)))
    return _joined(told, voice)


def _name(turn: Turn, card: Scorecard) -> str:
    kpi = card.readings[turn.kpi].kpi
    return visible(kpi.name)


def _bands(turns: Sequence[Turn], card: Scorecard) -> dict[str, str]:
    """Of perspectives that as a whole began or ceased to count, the name by objective."""
    objectives = card.strategy.objectives
    bands = {reading.perspective.id: visible(reading.perspective.name) for reading in card.perspectives
             if reading.move.change is None}
    found = {}
    for turn in turns:
        own = top = card.readings[turn.kpi].kpi.objective
        while objectives[top].parent:
            top = objectives[top].parent
        if objectives[top].perspective in bands:
            found[own] = bands[objectives[top].perspective]
    return found


def _listed(names: list[str], voice: Voice) -> str:
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], voice.words.say("more", n=len(names) - _NAMED)]
    return _joined(names, voice)


def _joined(texts: list[str], voice: Voice) -> str:
    return f" {voice.words['and']} ".join([*([", ".join(texts[:-1])] if texts[1:] else []), *texts[-1:]])
