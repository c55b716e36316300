"""What a meeting saw, where the figure for the same as-of is another one by now."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Actual, Figure, Presented, Status
from bsc.report.setting import Setting
from bsc.report.speech.standing import score_text


class Now(NamedTuple):
    """A figure by all that is known today; `actual` only of a KPI."""

    status: Status
    score: float | None
    actual: str = ""


def presented_at(setting: Setting, at: int) -> Presented | None:
    """What the last meeting about an as-of saw."""
    periods = setting.axis.periods
    found = [each for each in setting.strategy.presented if periods and each.as_of == periods[at]]
    return found[-1] if found else None


def restated(then: Figure | None, now: Now, setting: Setting, decimals: int = 0) -> str:
    """Both figures in words; empty where they look the same, or nothing was kept."""
    if then is None:
        return ""
    voice = setting.voice
    before, after = score_text(then.score, voice, decimals), score_text(now.score, voice, decimals)
    if now.actual and then.actual and then.actual != now.actual:
        before, after = then.actual, now.actual
    if before == after:
        if then.status is now.status:
            return ""
        before, after = voice.words.status(then.status).lower(), voice.words.status(now.status).lower()
    return voice.words.say("as presented", n=before, m=after)


def joined(text: str, more: str) -> str:
    """A remark after another."""
    return ", ".join(part for part in (text, more) if part)


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
