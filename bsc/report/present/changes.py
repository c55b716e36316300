"""What changed since the period before: changed statuses first, then the largest moves, and how many more."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Trend
from bsc.report.present.decision import overdue_at
from bsc.report.present.objective_columns import disagrees
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import MISSING, NARROW
from bsc.report.speech.signal import judged_drivers
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import visible
from bsc.score.card import ObjectiveReading, Scorecard

_TOLD = 4


class ChangeView(NamedTuple):
    """What happened to one objective since the period before, or where to read more."""

    name: str
    href: str
    text: str


def changes_of(at: int, setting: Setting) -> tuple[ChangeView, ...]:
    """What to know since the period before, and the decisions that are overdue."""
    cards, words = setting.history.cards, setting.voice.words
    found = _ranked(cards[at], cards[at - 1]) if at else []
    views = [ChangeView(setting.name_of(each), objective_href(each), _told(each, at, setting))
             for each in found[:_TOLD]]
    if found[_TOLD:]:
        views.append(ChangeView(words.say("and more", n=len(found) - _TOLD), "#scorecard", ""))
    overdue = overdue_at(setting, at)
    if overdue:
        text = visible(overdue[0].what) if len(overdue) == 1 else ""
        views.append(ChangeView(words.count("overdue decisions", len(overdue)), "#decisions", text))
    return tuple(views)


def silence(found: tuple[ChangeView, ...], at: int, setting: Setting) -> str:
    """What is said where no objective is."""
    if any(view.href.startswith("#o-") for view in found):
        return ""
    return setting.voice.words["no change" if at else "no earlier"]


def _ranked(now: Scorecard, then: Scorecard) -> list[str]:
    """The objectives worth a word: status changed, then moved, then at odds with their drivers; larger first."""
    found: list[tuple[int, float, int, str]] = []
    for order, (objective, reading) in enumerate(now.objectives.items()):
        rank = _rank(reading, then.objectives[objective])
        if rank is not None:
            found.append((rank, -abs(reading.move.change or 0.0), order, objective))
    return [objective for *_, objective in sorted(found)]


def _rank(now: ObjectiveReading, then: ObjectiveReading) -> int | None:
    if now.outcome.status is not then.outcome.status:
        return 0
    if now.move.trend not in (None, Trend.SAME):
        return 1
    return 2 if now.signal is not then.signal and disagrees(now) else None


def _told(objective: str, at: int, setting: Setting) -> str:
    voice, cards = setting.voice, setting.history.cards
    now, then = cards[at].objectives[objective], cards[at - 1].objectives[objective]
    score, old = score_text(now.outcome.score, voice), score_text(then.outcome.score, voice)
    word = voice.words.status(now.outcome.status).lower()
    if now.outcome.status is then.outcome.status:
        parts = [_moved(old, score), _since(objective, at, setting)]
    elif MISSING in (old, score):
        parts = [f"{old if old != MISSING else voice.words.status(then.outcome.status).lower()} → {word}"]
        parts += [score] if score != MISSING else []
    else:
        parts = [_moved(old, score), voice.words.say("now", status=word)]
    if now.signal is not None and now.signal is not then.signal and disagrees(now):
        parts.append(f"{voice.words.say('drivers at', n=judged_drivers(now, voice))}: "
                     f"{voice.words.signal(now.signal, short=True).lower()}")
    return ", ".join(part for part in parts if part != MISSING)


def _moved(old: str, score: str) -> str:
    return f"{old.removesuffix(NARROW + '%')} → {score}" if score != old else score


def _since(objective: str, at: int, setting: Setting) -> str:
    """Since when an objective has had its status, as far as the page knows."""
    cards = setting.history.cards
    status = cards[at].objectives[objective].outcome.status
    word = setting.voice.words.status(status).lower()
    first = at
    while first and cards[first - 1].objectives[objective].outcome.status is status:
        first -= 1
    if first == 0:
        return setting.voice.words.say("always", status=word)
    return setting.voice.words.say("still", status=word, period=setting.axis.names[first])
