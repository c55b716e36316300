"""What a meeting saw, where the page shows another figure for the same as-of."""

from __future__ import annotations

from bsc.model import Presented
from bsc.report.setting import Setting
from bsc.report.speech.restated import Both, kept_for


def presented_at(setting: Setting, at: int) -> Presented | None:
    """What the last meeting about an as-of saw."""
    periods = setting.axis.periods
    return kept_for(setting.strategy, periods[at]) if periods else None


def restated(both: Both | None, setting: Setting) -> str:
    """Both figures in words; empty where there is but one."""
    return "" if both is None else setting.voice.words.say("as presented", n=both.then, m=both.now)


def joined(text: str, more: str) -> str:
    """A remark after another."""
    return ", ".join(part for part in (text, more) if part)
